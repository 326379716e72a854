import type { Dataset, Field } from "@samapne/core";
import { codeWords } from "./code-words.ts";
import type { SurveyedColumn } from "./survey.ts";

/** A column, and the field whose codes it holds. */
interface ColumnOfCodes {
  readonly column: SurveyedColumn;
  readonly field: string;
}

const mostWords = 60;
const mostly = 0.8;

/**
 * The columns whose heading says nothing, but whose words are the codes of one field that no other column holds, as
 * «Målt» and «Estimert» are of quality. Codes that are numbers tell nothing: they are years and counts too.
 */
export function columnsOfCodes(
  free: readonly SurveyedColumn[],
  { fields }: Dataset,
  isKnown: (field: string) => boolean,
): readonly ColumnOfCodes[] {
  const open = Object.entries(fields).filter(([name, { kind }]) => kind === "code" && !isKnown(name));
  const pairs = free.flatMap((column) =>
    open.flatMap(([name, field]) => (holdsCodes(column, field) ? [{ column, field: name }] : [])),
  );
  const isAlone = ({ column, field }: ColumnOfCodes) =>
    pairs.filter((other) => other.column === column || other.field === field).length === 1;
  return pairs.filter(isAlone);
}

/** Are most of a column's words codes of a field, or what they are called? */
function holdsCodes({ texts }: SurveyedColumn, field: Field): boolean {
  const words = new Set(texts);
  if (field.kind !== "code" || words.size === 0 || words.size > mostWords) return false;
  const known = codeWords(field.list);
  const isCode = (text: string) => /\p{L}/u.test(text) && known.has(text.toLowerCase());
  return texts.filter(isCode).length >= texts.length * mostly;
}

/** The one column whose cells are all ids of a field's shape: several digits each, and neither a number with decimals nor a date. */
export function columnOfIds(free: readonly SurveyedColumn[], field: Field): SurveyedColumn | undefined {
  if (field.kind !== "identifier") return undefined;
  const shape = new RegExp(field.scheme.pattern, "u");
  const isId = (text: string) =>
    shape.test(text) &&
    text.replace(/\D/g, "").length >= 5 &&
    !/^\d+[.,]\d+$|^\d{4}-\d\d-\d\d|\d\.\d\d\.\d{4}/.test(text);
  const fitting = free.filter(({ texts, filled }) => filled > 0 && texts.every(isId));
  return fitting.length === 1 ? fitting[0] : undefined;
}
