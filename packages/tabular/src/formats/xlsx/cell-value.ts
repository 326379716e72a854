import type { Moment } from "../../cells/read-cell.ts";
import type { Cell } from "../cell.ts";
import { type DateSystem, durationOf, isoMoment, momentOf } from "../sheet/moment.ts";
import { brokenXml } from "../xml/broken-xml.ts";
import type { NumberKind } from "./number-format.ts";

/** What the cells of a workbook refer to. */
export interface CellFacts {
  /** The shared texts. */
  readonly texts: readonly string[];
  /** What the numbers of each style are shown as. */
  readonly kinds: readonly NumberKind[];
  readonly system: DateSystem;
}

/** A number in more signs than this may have digits that no spreadsheet shows: they keep fifteen. */
const longestExact = 15;

/** The value of a cell by its type (ECMA-376 part 1, 18.18.11), what is written in it, and its style. */
export function cellValue(type: string, written: string, style: number, facts: CellFacts): Cell {
  switch (type) {
    case "s":
      return facts.texts[Number(written)] ?? damaged();
    case "n":
      return numberValue(written, facts.kinds[style], facts.system);
    case "b":
      return written === "1" || written === "true";
    case "d":
      return dateValue(written);
    default:
      // `str` (the text of a formula), `inlineStr`, and `e` (an error such as #REF!) are what they say.
      return written === "" ? undefined : written;
  }
}

function damaged(): never {
  throw brokenXml();
}

function numberValue(written: string, kind: NumberKind | undefined, system: DateSystem): Cell {
  if (written === "") return undefined;
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  if (kind === "moment") {
    const moment = momentOf(number, system);
    return moment ? { kind, ...moment } : number;
  }
  if (kind === "clock") {
    const moment = clockOf(number) ?? momentOf(number, system);
    return moment ? { kind: "moment", ...moment } : number;
  }
  if (kind === "duration") return durationOf(number);
  const value = written.length > longestExact ? Number(number.toPrecision(15)) : number;
  return kind === "percent" ? { kind, value } : value;
}

/** A clock time of no day, also where days are counted from 1904, and midnight; undefined where a day is kept with it. */
function clockOf(number: number): Moment | undefined {
  if (number === 0) return { time: "00:00:00" };
  return number < 1 ? momentOf(number, 1900) : undefined;
}

/** A date cell of strict workbooks. */
function dateValue(written: string): Cell {
  const moment = isoMoment(written);
  return moment ? { kind: "moment", ...moment } : written;
}
