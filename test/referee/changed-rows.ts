import type { AnyRow, Dataset } from "@samapne/core";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { valuesOf, wrongTypes } from "./edges.ts";

/** How many misspelt values are tried per text value. */
const misspellings = 12;

/**
 * Rows made from valid ones by changing one field: missing, null, of every wrong type, just inside and just
 * outside each bound, and misspelt; and rows that are no rows. Only what JSON can hold.
 */
export function mutationsOf(
  { fields }: Dataset,
  valid: readonly AnyRow[],
  chance: Chance,
): readonly unknown[] {
  const changed = Object.entries(fields).flatMap(([name, field]) => {
    const present = valid.map((row) => row[name]).filter((value) => value !== undefined && value !== null);
    const seen = [...present, ...(field.example === undefined ? [] : [field.example])];
    const values = [
      ...wrongTypes,
      ...valuesOf(field),
      ...seen.flatMap((value) => variationsOf(value, chance)),
    ];
    const changes = values.map((value) => ({ ...chance.oneOf(valid), [name]: value }));
    return [...changes, ...valid.map((row) => without(row, name))];
  });
  const renamed = valid.flatMap((row) => [
    { ...row, extra: 1 },
    ...Object.keys(row)
      .slice(0, 2)
      .map((name) => misnamed(row, name)),
  ]);
  return [...valid, ...changed, ...renamed, ...noRows];
}

const noRows: readonly unknown[] = [null, true, 0, "", "row", [], [{}], {}];

function without(row: AnyRow, name: string): AnyRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
}

function misnamed(row: AnyRow, name: string): AnyRow {
  return { ...without(row, name), [name.toUpperCase()]: row[name] };
}

/** A value a little changed: letters dropped, doubled, swapped, other signs put in; numbers nudged. */
function variationsOf(value: unknown, chance: Chance): readonly unknown[] {
  if (typeof value === "number") return [value, -value, value + 0.1, value / 3, value * 1000, String(value)];
  if (typeof value !== "string") return [value];
  return [
    value,
    ` ${value}`,
    `${value} `,
    value.normalize("NFD"),
    ...Array.from({ length: misspellings }, () => misspelt(value, chance)),
  ];
}

const signs = "0159aAzZåØ.,-_/ T:+|\"'\t\u00a0\u0301😀".split(/(?:)/u);

function misspelt(text: string, chance: Chance): string {
  const letters = [...text];
  const place = chance.below(letters.length + 1);
  const count = chance.below(2);
  letters.splice(place, count, ...(chance.below(4) === 0 ? [] : [chance.oneOf(signs)]));
  return letters.join("");
}
