import { decoderFor } from "../text/decode.ts";
import type { Start } from "../format.ts";
import { withoutBareNumbers } from "./bare-numbers.ts";

/** How JSON holds rows: one object a `line`, or in one `document` (an array, or an object with an array in it). */
export type JsonShape = "lines" | "document";

/** Does a member of an object hold its rows? `data` is that of the API contract, `features` that of maps (RFC 7946). */
export function holdsRows(key: string): boolean {
  return key === "data" || key === "features";
}

/** The shape of a file that begins as JSON; undefined when it does not. */
export function jsonShape(start: Start): JsonShape | undefined {
  const text = decoderFor(start.bytes).decode(start.bytes);
  if (/^\s*\[\s*[[{\]]/.test(text)) return "document";
  return /^\s*\{\s*["}]/.test(text) ? shapeOfObjects(firstLines(text, start.whole)) : undefined;
}

/** The first two lines that are not blank, as far as they are whole. */
function firstLines(text: string, whole: boolean): readonly string[] {
  const lines = text.split("\n", 1000);
  if (!whole) lines.pop();
  return lines.filter((line) => line.trim() !== "").slice(0, 2);
}

function shapeOfObjects([first, second]: readonly string[]): JsonShape {
  const rows = [first, second].map(objectOf);
  if (!rows[0]) return rows[1] ? "lines" : "document";
  const hasRows = Object.entries(rows[0]).some(([key, value]) => holdsRows(key) && typeof value === "object");
  return second === undefined && hasRows ? "document" : "lines";
}

function objectOf(line: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (line === undefined || !line.trimStart().startsWith("{")) return undefined;
  try {
    return JSON.parse(withoutBareNumbers(line)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
