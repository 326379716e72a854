import type { Dataset, Field } from "@samapne/core";

/** What tells the series of a table apart whose rows may take turns, as in a file in order of time. */
export interface Series {
  readonly field: string;
  readonly column: number;
  /** Where its values stand in a row of registers. */
  readonly register: number;
}

/** The series of a table, given the columns of its fields. */
export function seriesOf(dataset: Dataset, columnOf: ReadonlyMap<string, number>): Series | undefined {
  const field = seriesField(dataset, columnOf);
  const column = field === undefined ? undefined : columnOf.get(field);
  if (field === undefined || column === undefined) return undefined;
  return { field, column, register: Object.keys(dataset.fields).indexOf(field) };
}

const told: ReadonlySet<Field["kind"]> = new Set<Field["kind"]>(["text", "code", "identifier"]);

/** The first text of a key that has more than it; without a key the last identifier that must stand, which tends to name the smallest thing. */
function seriesField({ key, fields }: Dataset, columnOf: ReadonlyMap<string, number>): string | undefined {
  const kindOf = (name: string) => (fields[name] as Field).kind;
  if (key.length === 0)
    return Object.keys(fields).findLast(
      (name) => columnOf.has(name) && kindOf(name) === "identifier" && fields[name]?.required === true,
    );
  return key.length < 2 ? undefined : key.find((name) => columnOf.has(name) && told.has(kindOf(name)));
}
