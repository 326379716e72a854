import { covered, type Dataset, type Field, reservedParameters } from "@samapne/core";

/** Kinds whose values are words somebody chose: they may be names. */
const wordy: ReadonlySet<Field["kind"]> = new Set(["text", "identifier", "uri"]);

/**
 * How a report shows the paths that were asked: values of fields that may hold words about persons, and figures that are
 * withheld for their sake, are left out.
 */
export function shownAddress(datasets: readonly Dataset[]): (path: string) => string {
  const shown = new Set<string>(reservedParameters);
  const hidden = new Set<string>();
  for (const { fields, checks = [] } of datasets) {
    const measures = checks.flatMap((check) => (check.kind === "suppression" ? check.measures : []));
    for (const [name, field] of Object.entries(fields)) {
      const { kind } = field.kind === "list" ? field.items : field;
      const isOpen = field.privacy === undefined || field.privacy === "open";
      const list = isOpen && !wordy.has(kind) && !measures.includes(name) ? shown : hidden;
      for (const suffix of ["", "_from", "_to"]) list.add(name + suffix);
    }
  }
  return (path) => {
    const [place = "", query] = path.split("?");
    if (query === undefined) return covered(place);
    const parts = query.split("&").map((part) => {
      const name = part.split("=", 1)[0] ?? "";
      return shown.has(name) && !hidden.has(name) ? part : `${name}=…`;
    });
    return covered(`${place}?${parts.join("&")}`);
  };
}
