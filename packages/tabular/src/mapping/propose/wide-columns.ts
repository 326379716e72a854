import type { Dataset, Field } from "@samapne/core";
import type { ColumnChoice, FieldReading } from "../mapping.ts";
import type { SurveyedColumn } from "./survey.ts";

/** Numbers in most cells, and in more rows than something beside the table would have; not numbers that are ids. */
export function isMeasured({ heading, filled, numbers, texts }: SurveyedColumn, rows: number): boolean {
  const isOften = filled > 0 && filled >= rows * 0.1;
  return heading !== "" && isOften && numbers >= filled * 0.9 && !texts.every(isId);
}

/** So many digits are no measurement, but the number of a metering point, a person or an account. */
function isId(text: string): boolean {
  return /^\d{11,}$/.test(text);
}

/** The number that a wide table holds: the first decimal no column names. */
export function measureOf({ fields }: Dataset, known: ReadonlyMap<string, FieldReading>): string | undefined {
  return Object.entries(fields).find(([name, { kind }]) => kind === "decimal" && !known.has(name))?.[0];
}

/** A column of a wide table: what the key needs besides the time is asked, unless the heading has an id in it. */
export function wideColumn(
  { heading }: SurveyedColumn,
  index: number,
  dataset: Dataset,
  known: ReadonlyMap<string, FieldReading>,
  suggestions: Map<string, string>,
): ColumnChoice {
  const values: Record<string, string> = {};
  for (const name of dataset.key) {
    const field = dataset.fields[name] as Field;
    if (field.kind === "instant" || known.has(name)) continue;
    const id = idIn(heading, field);
    values[name] = id ?? "?";
    if (id === undefined) suggestions.set(`columns.${index}.values.${name}`, slug(heading));
  }
  return { heading: heading.replace(/[*#{}\\]/g, "\\$&"), values };
}

/** A word of the heading that is surely an id: of the field's shape, with at least five digits. */
function idIn(heading: string, field: Field): string | undefined {
  if (field.kind !== "identifier") return undefined;
  const shape = new RegExp(field.scheme.pattern, "u");
  const words = heading.split(/[\s():;,]+/).map((word) => word.replace(/^[-.]+|[-.]+$/g, ""));
  const fitting = words.filter((word) => shape.test(word) && word.replace(/\D/g, "").length >= 5);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A text as a local id. */
function slug(text: string): string {
  const plain = text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
