import type { Language, Text } from "@samapne/core";
import { fold, type Table } from "@samapne/tabular/reading";
import { unanswered } from "../../file/mapping.ts";
import type { OfSheets, Parts, SheetSetting } from "./of-sheets.ts";
import { timeFieldsOf } from "../times/propose-time.ts";
import { isNobodys, withIds } from "./sheets-as-ids.ts";
import { saysOther } from "../times/periods-in-headings.ts";
import { withPeriods } from "./sheets-as-periods.ts";
import { withDates } from "./sheets-of-dates.ts";
import { withQuarters } from "./quarters-of-years.ts";
import { withValues } from "./sheets-as-values.ts";
import { sheetNames } from "./sheets-left.ts";
import { asPattern } from "../seen/wide-columns.ts";

const mostSheets = 60;

/** The sheets that have the headings of a table, in any order where each has a name of its own, itself among them, where these are several. */
export function sheetsAlike(table: Table, tables: readonly Table[]): readonly string[] {
  const key = ({ headings }: Table) => {
    const names = headings.map(fold);
    const isEachNamed = new Set(names).size === names.length && !names.includes("");
    return JSON.stringify(isEachNamed ? names.toSorted() : names.filter((name) => name !== ""));
  };
  const alike = tables.filter((one) => one.isHidden !== true && key(one) === key(table));
  const names = alike.flatMap(({ sheet = [] }) => sheet);
  const isOfOne = new Set(names).size === names.length && names.includes(table.sheet ?? "");
  return isOfOne && names.length > 1 && names.length <= mostSheets ? names : [];
}

/**
 * The parts of a mapping that reads all sheets alike: where their names are years or months, these are the times; where
 * nothing else says whose the rows are, the names do, each with a question when it is no sure id. Where a dataset is no
 * series, they may be the year, the period or a code of their rows, or the time that its dates are in. Undefined otherwise: one sheet is read then.
 */
export function withSheets(
  names: readonly string[],
  parts: Parts,
  setting: SheetSetting,
): OfSheets | undefined {
  const { dataset } = setting;
  if (names.length === 0) return undefined;
  const said = timeFieldsOf(dataset)
    ? (withPeriods(names, parts, setting) ?? withIds(names, parts, setting))
    : (withQuarters(names, parts, setting) ??
      withValues(names, parts, setting) ??
      withDates(names, parts, setting) ??
      withIds(names, parts, setting));
  return said ?? withParts(names, parts, setting);
}

/** Sheets called alike but for a number, as the parts of a table that was too long for one are. */
function withParts(names: readonly string[], parts: Parts, setting: SheetSetting): OfSheets | undefined {
  const [pattern = "", other] = new Set(names.map((name) => asPattern(name).replace(/\d+/g, "*")));
  const isNumbered =
    other === undefined && /\p{L}.*\*|\*.*\p{L}/su.test(pattern) && !isNobodys(names[0] ?? "");
  const isKnown = !JSON.stringify(parts.time ?? {}).includes(`"value":"${unanswered}"`);
  const isOne = isKnown && isNumbered && !names.some(saysOther) && !isOfOneYear(names, parts, setting);
  return isOne ? { sheets: [pattern], parts } : undefined;
}

/** Is something asked for once that is of one year, or suggested for the first, where each sheet has another? */
function isOfOneYear(
  names: readonly string[],
  { fields }: Parts,
  { dataset, suggestions }: SheetSetting,
): boolean {
  const years = names.map((name) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0]);
  const [first] = years;
  if (first === undefined || years.every((year) => year === first)) return false;
  const isOpen = (name: string) =>
    fields[name]?.value === unanswered && /^(?:date|period)$/.test(dataset.fields[name]?.kind ?? "");
  return dataset.key.some(isOpen) || [...suggestions.values()].some((value) => value.includes(first));
}

/** That sheets have the same headings, and only one of them is read. */
export function onlyOneIsRead(names: readonly string[]): Text {
  const shown = (language: Language) => sheetNames(names, language);
  return {
    nb: `Arkene ${shown("nb")} har de samme overskriftene, men bare ett leses. Tilordningen kan lese flere (table.sheets); står de samme radene i dem, må navnet på arket være en del av id-en (parts: sheet)`,
    nn: `Arka ${shown("nn")} har dei same overskriftene, men berre eitt blir lese. Tilordninga kan lese fleire (table.sheets); står dei same radene i dei, må namnet på arket vere ein del av id-en (parts: sheet)`,
    en: `The sheets ${shown("en")} have the same headings, but only one is read. The mapping can read several (table.sheets); where the same rows stand in them, the name of the sheet must be a part of the id (parts: sheet)`,
  };
}
