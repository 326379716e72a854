import { found, inLanguage, type Language } from "@samapne/core";
import type { Table } from "../../formats/table.ts";
import { fold } from "../../headings/fold.ts";
import type { Say } from "./notes.ts";
import type { OfSheets, Parts, SheetSetting } from "./of-sheets.ts";
import { timeFieldsOf } from "./propose-time.ts";
import { withIds } from "./sheets-as-ids.ts";
import { withPeriods } from "./sheets-as-periods.ts";

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
 * nothing else says whose the rows are, the names do, each with a question when it is no sure id. Otherwise one sheet is
 * read, and the others are told of.
 */
export function withSheets(
  names: readonly string[],
  parts: Parts,
  setting: SheetSetting,
): OfSheets | undefined {
  const { dataset, say } = setting;
  if (names.length === 0) return undefined;
  const taken = timeFieldsOf(dataset)
    ? (withPeriods(names, parts, setting) ?? withIds(names, parts, setting))
    : undefined;
  if (!taken) sayAlike(names, say);
  return taken;
}

function sayAlike(names: readonly string[], say: Say): void {
  const shown = (language: Language) =>
    names
      .slice(0, 8)
      .map((name) => inLanguage(found(name), language))
      .join(", ") + (names.length > 8 ? ", …" : "");
  say(["table"], {
    nb: `Arkene ${shown("nb")} har de samme overskriftene, men bare ett leses. table.sheets leser flere; står de samme radene i dem, må arket være en del av id-en (parts, sheet)`,
    nn: `Arka ${shown("nn")} har dei same overskriftene, men berre eitt blir lese. table.sheets les fleire; står dei same radene i dei, må arket vere ein del av id-en (parts, sheet)`,
    en: `The sheets ${shown("en")} have the same headings, but only one is read. table.sheets reads several; where the same rows stand in them, the sheet must be a part of the id (parts, sheet)`,
  });
}
