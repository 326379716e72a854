import type { Dataset, Field } from "@samapne/core";
import { headingIndex, namedField } from "@samapne/tabular/reading";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** A column, and the field whose ids it holds. */
interface ColumnOfIds {
  readonly column: SurveyedColumn;
  readonly field: string;
}

/**
 * The columns whose headings name a text, though all their values are ids of one other field, which no heading names:
 * metering points below `Målernr`, numbers of organisations below `Arrangør`.
 */
export function columnsOfIds(
  free: readonly SurveyedColumn[],
  { fields, ...dataset }: Dataset,
): readonly ColumnOfIds[] {
  const index = headingIndex({ fields, ...dataset });
  const named = free.map(({ heading }) => namedField(heading, index)?.field);
  return free.flatMap((column, at) => {
    const text = fields[named[at] ?? ""];
    if (text?.kind !== "text" || column.filled === 0) return [];
    const [field, other] = Object.keys(fields).filter(
      (name) => !named.includes(name) && areIds(column.texts, fields[name] as Field, text),
    );
    return field === undefined || other !== undefined ? [] : [{ column, field }];
  });
}

/** Are all texts ids of a field, and nothing that the text they stand under may be? */
function areIds(
  texts: readonly string[],
  field: Field,
  { pattern }: Extract<Field, { readonly kind: "text" }>,
): boolean {
  if (field.kind !== "identifier") return false;
  const shape = new RegExp(field.scheme.pattern, "u");
  if (shape.test("el-1") || !texts.every((text) => shape.test(text))) return false;
  // A number that a text may be is told by the digits it begins with.
  const isOwn = texts.every((text) => !shape.test(text.replaceAll(/\d/g, "0")));
  return isOwn || pattern === undefined || !texts.some((text) => new RegExp(pattern, "u").test(text));
}
