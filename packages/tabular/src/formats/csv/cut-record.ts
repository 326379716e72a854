import { cellText } from "../text/cell-text.ts";

const [quote, lineFeed, carriageReturn, space, nul] = [0x22, 0x0a, 0x0d, 0x20, 0];

/** A record cut out of the bytes of a file. */
export interface CutRecord {
  readonly cells: readonly string[];
  /** How many lines of the file it takes up. */
  readonly lines: number;
  /** Where the next record begins. */
  readonly next: number;
  /**
   * True when a cell may end elsewhere: one that goes on after its quotation marks, with a delimiter, a line break or a
   * backslashed quotation mark between them. And when there are blanks around its quotation marks: these are part of the
   * text by the rules, and were hardly meant to be.
   */
  readonly isDoubtful: boolean;
}

/** Why there is no whole record yet: the bytes end inside it, or inside quotation marks. */
export type Unfinished = "cut" | "quoted";

/** Bytes in UTF-8 that records are cut out of. `end` is after the last of them, `isLast` when no more will come. */
export interface CutFrom {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly isLast: boolean;
  readonly delimiter: number;
}

/**
 * Cuts the record out that begins at `from`, which must be before the end. Quotes follow RFC 4180. A quotation mark
 * inside a cell that does not begin with one is part of it, and so are those around a quoted part that goes on after
 * the second of them: `"a"b` is what it looks like. A line ends with LF, CR LF or CR.
 */
export function cutRecord(source: CutFrom, from: number): CutRecord | Unfinished {
  return cutSimple(source, from) ?? cutCells(source, from);
}

const decoder = new TextDecoder();
/** A cell that somebody keeps may keep the text of its whole record; so that must be short. */
const longestShared = 2048;

/** Cuts a record out as most are: short, of ASCII, without quotation marks. Undefined for any other, and for one that is not whole. */
function cutSimple({ bytes, end, delimiter }: CutFrom, from: number): CutRecord | undefined {
  const ends: number[] = [];
  let at = from;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === delimiter) ends.push(at - from);
    else if (byte === lineFeed || byte === carriageReturn) break;
    else if (byte === quote || byte >= 0x80) return undefined;
  }
  const isPair = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed;
  const next = isPair ? at + 2 : at + 1;
  if (next >= end || at - from > longestShared) return undefined;
  // One text for all cells: each is a part of it.
  const text = decoder.decode(bytes.subarray(from, at));
  ends.push(text.length);
  let begin = 0;
  const cells = ends.map((stop) => {
    const cell = text.slice(begin, stop);
    begin = stop + 1;
    return cell;
  });
  return { cells, lines: 1, next, isDoubtful: false };
}

function cutCells(source: CutFrom, from: number): CutRecord | Unfinished {
  const cells: string[] = [];
  let lines = 1;
  let at = from;
  let isDoubtful = false;
  for (;;) {
    const cell = cutCell(source, at);
    if (typeof cell === "string") return cell;
    cells.push(cell.text);
    lines += cell.breaks;
    at = cell.next;
    isDoubtful ||= cell.isDoubtful;
    if (cell.isLast) return { cells, lines, next: at, isDoubtful };
  }
}

interface CutCell {
  readonly text: string;
  readonly breaks: number;
  readonly next: number;
  /** True when the record ends with it. */
  readonly isLast: boolean;
  readonly isDoubtful: boolean;
}

function cutCell(source: CutFrom, from: number): CutCell | Unfinished {
  const { bytes, end } = source;
  if (from < end && bytes[from] === quote) return cutQuoted(source, from);
  const cell = cutPlain(source, from, nothingBefore);
  return typeof cell !== "string" && bytes[from] === space && isQuotedBehindBlanks(cell.text)
    ? { ...cell, isDoubtful: true }
    : cell;
}

function isQuotedBehindBlanks(text: string): boolean {
  const bare = text.trim();
  return bare.length > 1 && bare.startsWith('"') && bare.indexOf('"', 1) === bare.length - 1;
}

/** What a cell has already when it goes on outside of quotation marks. */
interface Begun {
  readonly text: string;
  readonly breaks: number;
  readonly isDoubtful: boolean;
}

const nothingBefore: Begun = { text: "", breaks: 0, isDoubtful: false };

/** Goes on with a cell outside of quotation marks. Its text begins at `start`, which may be before `from`. */
function cutPlain(
  { bytes, end, isLast, delimiter }: CutFrom,
  from: number,
  { text: before, ...begun }: Begun,
  start = from,
): CutCell | Unfinished {
  let at = from;
  while (at < end && bytes[at] !== delimiter && bytes[at] !== lineFeed && bytes[at] !== carriageReturn)
    at += 1;
  if (at === end && !isLast) return "cut";
  const text = before + cellText(bytes, start, at);
  if (at === end) return { ...begun, text, next: end, isLast: true };
  if (bytes[at] === delimiter) return { ...begun, text, next: at + 1, isLast: false };
  if (bytes[at] === lineFeed) return { ...begun, text, next: at + 1, isLast: true };
  if (at + 1 === end && !isLast) return "cut";
  const isPair = at + 1 < end && bytes[at + 1] === lineFeed;
  return { ...begun, text, next: isPair ? at + 2 : at + 1, isLast: true };
}

function cutQuoted(source: CutFrom, from: number): CutCell | Unfinished {
  const { bytes, end, isLast, delimiter } = source;
  let text = "";
  let breaks = 0;
  let start = from + 1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) breaks += 1;
    if (byte !== quote) continue;
    if (at + 1 === end && !isLast) return "quoted";
    const after = at + 1 < end ? (bytes[at + 1] as number) : nul;
    if (after === quote) {
      text += cellText(bytes, start, at + 1);
      at += 1;
      start = at + 1;
      continue;
    }
    text += cellText(bytes, start, at);
    const isClosed = after === nul || after === delimiter || after === lineFeed || after === carriageReturn;
    if (isClosed) return cutPlain(source, at + 1, { text, breaks, isDoubtful: false });
    const isDoubtful = breaks > 0 || text.endsWith("\\") || text.includes(String.fromCharCode(delimiter));
    const cell = cutPlain(source, at + 1, { text: `"${text}`, breaks, isDoubtful }, at);
    if (after !== space || typeof cell === "string") return cell;
    return { ...cell, isDoubtful: isDoubtful || cell.text.slice(text.length + 2).trim() === "" };
  }
  return "quoted";
}
