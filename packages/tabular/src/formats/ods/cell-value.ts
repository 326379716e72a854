import type { Cell } from "../cell.ts";
import { isoMoment } from "../sheet/moment.ts";

/** What a cell says about itself in attributes. */
export interface CellAttributes {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly date: string | undefined;
  readonly time: string | undefined;
  readonly boolean: string | undefined;
  readonly string: string | undefined;
  readonly formula: string | undefined;
}

type ByType = (cell: CellAttributes, text: string | undefined) => Cell;

/** LibreOffice writes a truth value as a number with this formula when it comes from a workbook of Excel. */
const truth = /^of:=(TRUE|FALSE)\(\)$/;

const number: ByType = ({ value = "", formula = "" }, text) => {
  const [, said] = truth.exec(formula) ?? [];
  if (said !== undefined) return said === "TRUE";
  const read = Number(value);
  if (value === "" || !Number.isFinite(read) || (text !== undefined && failed.test(text))) return text;
  return value.length > longestExact ? Number(read.toPrecision(15)) : read;
};

/** What stands where a formula failed, in any language: `#DIV/0!`, `#N/A`, `#VERDI!`, `Err:502`. Excel writes it beside the number 0. */
const failed = /^(?:#\p{L}[\p{L}/0]*[!?]|#\p{L}\/\p{L}|Err:\d{3})$/u;

/** A number in more signs than this may have digits that no spreadsheet shows. */
const longestExact = 15;

/** A duration of less than a day, as XML Schema writes it: what is none of it may be left out. LibreOffice writes it all, with zeros. */
const clockTime = /^PT(?=\d)(?:(\d{1,2})H)?(?:([0-5]?\d)M)?(?:([0-5]?\d)(?:[.,]\d+)?S)?$/;

/** The value of a cell by its type (ODF 1.3 part 3, 19.387). */
const byType: Readonly<Record<string, ByType>> = {
  float: number,
  currency: number,
  percentage: (cell, text) => {
    const value = number(cell, text);
    return typeof value === "number" ? { kind: "percent", value } : value;
  },
  boolean: ({ boolean }, text) => (boolean === undefined ? nothingIfEmpty(text) : boolean === "true"),
  date: ({ date = "" }, text) => {
    const moment = isoMoment(date);
    return moment?.date === undefined ? nothingIfEmpty(text ?? date) : { kind: "moment", ...moment };
  },
  time: ({ time = "" }, text) => {
    const parts = clockTime.exec(time);
    if (!parts || Number(parts[1] ?? 0) > 23) return nothingIfEmpty(text ?? time);
    const [hours, minutes, seconds] = parts.slice(1, 4).map((part?: string) => (part ?? "").padStart(2, "0"));
    return { kind: "moment", time: `${hours}:${minutes}:${seconds}` };
  },
  // The text of a formula that failed stands in the paragraph only: #N/A.
  string: ({ string }, text) => nothingIfEmpty(string === undefined || string === "" ? text : string),
};

/** The value of a cell; undefined when it is empty. */
export function cellValue(cell: CellAttributes, text: string | undefined): Cell {
  const { type = "none", string, formula } = cell;
  const value = (byType[type] ?? byType["string"])?.(cell, text);
  // A formula may well give an empty text; of another type it has given nothing yet, whatever it may say it gives.
  if (value !== undefined || formula === undefined || type === "string") return value;
  // LibreOffice writes the empty text that a formula gave in a workbook of Excel as a paragraph, and names no type.
  if (type === "none" && text === "") return undefined;
  return nothingIfEmpty(string) ?? { kind: "uncalculated" };
}

function nothingIfEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
