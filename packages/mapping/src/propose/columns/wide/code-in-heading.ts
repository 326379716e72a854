import type { Field } from "@samapne/core";
import type { Constant } from "../../../file/mapping.ts";
import { codeWords } from "../../words/code-words.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { headingsWithoutUnit } from "../names/named-columns.ts";

/** Columns of one figure, each for another code or year of a field of the key: `Elektrisitet (kWh)`, `Fjernvarme (kWh)`; `2023`, `2024`. Columns of the same unit whose heading is no code are asked about. */
export interface CodeColumns {
  readonly measure: string;
  /** What the rows of each have in common. */
  readonly columns: readonly {
    readonly column: SurveyedColumn;
    readonly values: Readonly<Record<string, Constant>>;
  }[];
}

/** What tells the value of a field that a heading names; undefined for fields that headings do not name. */
export function codeReader(field: Field): ((heading: string) => Constant | undefined) | undefined {
  if (field.kind === "integer") return (heading) => yearInHeading(heading, field);
  if (field.kind !== "code") return undefined;
  const words = codeWords(field.list);
  return (heading) =>
    [heading, ...headingsWithoutUnit(heading)]
      .map((one) => words.get(one.trim().toLowerCase()))
      .find((one) => one !== undefined);
}

/** A heading without its year. */
export function withoutYear(heading: string): string {
  return heading
    .replace(/(?:19|20)\d\d/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The one year in a heading, where a number takes such. */
function yearInHeading(
  heading: string,
  { min = 0, max = Infinity }: { readonly min?: number | undefined; readonly max?: number | undefined },
): number | undefined {
  const [year, other] = heading.match(/(?<![\d.,])(?:19|20)\d\d(?![\d.,])/g) ?? [];
  return year !== undefined && other === undefined && Number(year) >= min && Number(year) <= max
    ? Number(year)
    : undefined;
}
