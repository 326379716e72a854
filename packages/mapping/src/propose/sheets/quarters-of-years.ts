import { type FieldReading, unanswered } from "../../file/mapping.ts";
import { asPattern } from "../seen/wide-columns.ts";
import { quarterAlone } from "../words/quarter-word.ts";
import type { OfSheets, Parts, SheetSetting } from "./of-sheets.ts";

/**
 * Sheets of years with a column for each quarter: the period of a figure is put together of the name of its sheet and the
 * heading above it. The year of the first sheet is not that of the next.
 */
export function withQuarters(
  names: readonly string[],
  parts: Parts,
  { dataset, suggestions }: SheetSetting,
): OfSheets | undefined {
  const { columns = [] } = parts;
  const read = columns.filter(({ leave_out: out }) => out === undefined);
  const period = dataset.key.find((name) => dataset.fields[name]?.kind === "period" && !parts.fields[name]);
  const year = yearInNames(names);
  if (!period || !year || read.length === 0) return undefined;
  const quarters = read.map(({ heading, values = {} }) =>
    values[period] === unanswered ? quarterAlone(quarterOf(heading)) : undefined,
  );
  if (quarters.includes(undefined)) return undefined;
  const codes = read.map(({ heading }, at) => [heading, `Q${quarters[at]}`] as const);
  const reading: FieldReading = {
    parts: [
      { sheet: true, ...(year.take === undefined ? {} : { take: year.take }) },
      { heading: true, codes: Object.fromEntries(codes) },
    ],
  };
  for (const at of columns.keys()) suggestions.delete(`columns.${at}.values.${period}`);
  return {
    sheets: [year.pattern],
    parts: {
      ...parts,
      columns: columns.map((column) => withoutValue(column, period)),
      fields: { ...parts.fields, [period]: reading },
    },
  };
}

/** The words of a heading from where its quarter begins: «Fravær 1. kvartal» is that of «1. kvartal». */
function quarterOf(heading: string): string {
  return (
    /(?:[1-4]\.?\s*(?:kvartal|kv)|(?:kvartal|kv)\.?\s*[1-4]|[kq]\s?[1-4]|i{1,3}v?\.?\s*kvartal).*$/iu.exec(
      heading,
    )?.[0] ?? heading
  );
}

function withoutValue<C extends { readonly values?: Readonly<Record<string, unknown>> }>(
  { values = {}, ...column }: C,
  name: string,
): Omit<C, "values"> {
  const { [name]: _, ...others } = values;
  return { ...column, ...(Object.keys(others).length > 0 ? { values: others } : {}) };
}

/** The pattern of names that are alike but for a year, and how that is taken. */
function yearInNames(
  names: readonly string[],
): { readonly pattern: string; readonly take?: string } | undefined {
  const years = names.map((name) => /^(\D*)((?:19|20)\d\d)(\D*)$/s.exec(name));
  const [first] = years;
  if (!first || years.some((one) => one?.[1] !== first[1] || one?.[3] !== first[3])) return undefined;
  const [before = "", after = ""] = [first[1], first[3]].map((text) => asPattern(text ?? ""));
  return {
    pattern: `${before}####${after}`,
    ...(before + after === "" ? {} : { take: `${before}{####}${after}` }),
  };
}
