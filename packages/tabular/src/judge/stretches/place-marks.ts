import type { Finding, Params } from "@samapne/core";

/** No text that is shown of a file begins with it. */
const mark = "\u0000";

/** Stands for the name of a place, which is known only when it is known where the stretch lies. */
export function placeMark(place: number): string {
  return `${mark}${place}`;
}

/** A finding with names for the places in it, each moved by `shift`. */
export function withPlaces(finding: Finding, shift: number, nameOf: (place: number) => string): Finding {
  const params: Record<string, Params[string]> = {};
  for (const [name, param] of Object.entries(finding.params)) {
    const isMark = typeof param === "string" && param.startsWith(mark);
    params[name] = isMark ? nameOf(Number(param.slice(mark.length)) + shift) : param;
  }
  return { ...finding, params };
}
