import type { Field } from "@samapne/core";
import type { Cell, Typing } from "../formats/cell.ts";
import { cellReader } from "./index.ts";
import {
  type CellRead,
  type CellSetting,
  empty,
  plain,
  type ReadText,
  readTrimmed,
  repaired,
} from "./read-cell.ts";
import { sheetCellReader } from "./sheet-cell.ts";
import { typedCellReader } from "./typed-cell.ts";

/** Reads a cell as a format delivers it. */
export type ReadCell = (cell: Cell) => CellRead;

const mostRemembered = 10_000;
const longestRemembered = 200;

const readers: Readonly<
  Record<Typing, (field: Field, readText: ReadText, setting: CellSetting) => ReadCell>
> = {
  text: (_, readText) => readFormula(readText) as ReadCell,
  sheet: sheetCellReader,
  typed: typedCellReader,
};

/** Reads the cells of one column of a table whose cells say so much (`typing`). */
export function columnReader(field: Field, typing: Typing, setting: CellSetting): ReadCell {
  return readers[typing](field, textReader(field, setting), setting);
}

/** A text that some programs write as a formula, so that Excel leaves its zeros alone: `="0301"`. */
const formula = /^\s*="((?:[^"]|"")*)"\s*$/u;

function readFormula(readText: ReadText): ReadText {
  return (text) => {
    const written = text.includes('="') ? formula.exec(text)?.[1] : undefined;
    if (written === undefined) return readText(text);
    const { value, repairs } = readText(written.replaceAll('""', '"'));
    return repaired(value, "text_formula", ...repairs);
  };
}

/** Reads text, and remembers the last one, and recent ones where reading is work: columns repeat themselves. */
function textReader(field: Field, setting: CellSetting): ReadText {
  const read = cellReader(field, setting);
  const readNew: ReadText = (text) => readTrimmed(text, read);
  const readOther = read === plain ? readNew : rememberRecent(readNew);
  let [last, lastRead] = ["", empty];
  return (text) => {
    if (text === last) return lastRead;
    lastRead = text === "" ? empty : readOther(text);
    last = text;
    return lastRead;
  };
}

/** Remembers what recent texts are read as, until most of so many have been new. */
function rememberRecent(read: ReadText): ReadText {
  const recent = new Map<string, CellRead>();
  let [isWorthIt, met] = [true, 0];
  return (text) => {
    if (!isWorthIt) return read(text);
    const known = recent.get(text);
    if (known) {
      met += 1;
      return known;
    }
    const own = ownText(text);
    const fresh = read(own);
    if (recent.size >= mostRemembered) {
      isWorthIt = met > mostRemembered;
      met = 0;
      recent.clear();
    }
    if (text.length <= longestRemembered) recent.set(own, fresh);
    return fresh;
  };
}

/** The same text in a place of its own: a part of another would keep that as long as it is remembered. */
function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
