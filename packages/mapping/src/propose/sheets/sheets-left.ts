import { eachLanguage, found, inLanguage, type Language, listed, type Text } from "@samapne/core";
import { fold, type Table } from "@samapne/tabular/reading";
import { likeAny } from "../../file/like.ts";
import type { TablePlace } from "../../file/mapping.ts";

const half = 0.5;

/** The sheets with half of a table's headings or more that a mapping does not read: their rows would be missed. Hidden ones and those in `told` are not said of. */
export function sheetsLeft(
  table: Table,
  tables: readonly Table[],
  { sheet, sheets }: Pick<TablePlace, "sheet" | "sheets">,
  told: readonly string[],
): Text | undefined {
  const isRead = sheets ? likeAny(sheets) : (name: string) => name === (sheet ?? table.sheet);
  const names = new Set(table.headings.map(fold).filter((name) => name !== ""));
  const left = tables.filter((one) => {
    if (one.isHidden === true || one.sheet === undefined) return false;
    if (isRead(one.sheet) || told.includes(one.sheet)) return false;
    const shared = new Set(one.headings.map(fold).filter((name) => names.has(name)));
    return shared.size >= names.size * half && shared.size > 1;
  });
  if (left.length === 0) return undefined;
  const shown = (language: Language) =>
    sheetNames(
      left.flatMap((one) => one.sheet ?? []),
      language,
    );
  return eachLanguage(
    (language) =>
      ({
        nb: `Disse arkene ligner, men leses ikke, for overskriftene er ikke de samme: ${shown("nb")}. Har de kolonnene som tilordningen bruker, kan den lese dem også: føy navnene til der arkene står (table.sheets). Ellers trenger de en egen tilordning`,
        nn: `Desse arka liknar, men blir ikkje lesne, for overskriftene er ikkje dei same: ${shown("nn")}. Har dei kolonnane som tilordninga bruker, kan ho lese dei òg: føy namna til der arka står (table.sheets). Elles treng dei ei eiga tilordning`,
        en: `These sheets are similar but not read, as their headings are not the same: ${shown("en")}. If they have the columns that the mapping uses, it can read them too: add their names where the sheets stand (table.sheets). Otherwise they need a mapping of their own`,
      })[language],
  );
}

const mostNames = 8;

/** The first names of some sheets, as people are shown them. */
export function sheetNames(names: readonly string[], language: Language): string {
  return listed(names, mostNames, (name) => inLanguage(found(name), language));
}
