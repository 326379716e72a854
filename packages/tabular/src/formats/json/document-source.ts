import type { ReadError } from "../../read-error.ts";
import { joinedBytes } from "../joined-bytes.ts";
import type { TextSource } from "../text/text-source.ts";
import { Utf8Parts } from "../text/utf8-parts.ts";
import type { Note } from "../table.ts";
import { brokenDocument, noRowsInDocument, rowsInTwo, rowsTwice } from "../unreadable.ts";
import { saysMore, saysOfAll } from "./beside-rows.ts";
import { type OpenValue, openValue } from "./open-value.ts";
import { holdsRows } from "./shape.ts";

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];
const nothing = new Uint8Array(0);

/** What is expected next, outside of values. `end of rows` is left at once. */
type Expected =
  | "document"
  | "first row"
  | "row"
  | "comma between rows"
  | "end of rows"
  | "first key"
  | "key"
  | "colon"
  | "member"
  | "comma between members"
  | "nothing";

/** What is expected after a sign that belongs to no value (RFC 8259). */
const grammar: Readonly<Record<Expected, Readonly<Record<string, Expected>>>> = {
  document: { "[": "first row", "{": "first key" },
  "first row": { "]": "end of rows" },
  row: {},
  "comma between rows": { ",": "row", "]": "end of rows" },
  "end of rows": {},
  "first key": { "}": "nothing" },
  key: {},
  colon: { ":": "member" },
  member: {},
  "comma between members": { ",": "key", "}": "nothing" },
  nothing: {},
};

const isRow: ReadonlySet<Expected> = new Set<Expected>(["first row", "row"]);
const isKey: ReadonlySet<Expected> = new Set<Expected>(["first key", "key"]);

const blanks = " \t\r\n";
const opensRows = "[{";
/** Keys and what is kept beside the rows are kept when they are no longer than this. */
const longestKept = 64 * 1024;

/**
 * The rows of a JSON document as lines: the items of an array, or those of the array `data` (the envelope of the API
 * contract) or `features` (of maps) in an object, each on a line of its own. Line breaks inside a row become carriage returns, which mean as little
 * between values and are as wrong in texts. Throws a `ReadError` when the document is not well formed around its rows,
 * once all rows before that place have been given.
 */
export class DocumentSource implements TextSource {
  readonly #text: TextSource;
  #expected: Expected = "document";
  #isEnvelope = false;
  #hasRows = false;
  /** The member that holds the rows of an object, and those met that may. */
  #rowsKey: string | undefined;
  readonly #mayHoldRows = new Set<string>();
  #isOneRow = false;
  #key = "";
  /** The texts of members beside the rows that say something of them, and of those that stand before the rows. */
  readonly #said = new Map<string, string>();
  #saidBefore: ReadonlyMap<string, string> = new Map();
  #line = 1;
  #value: OpenValue | undefined;
  /** What is kept of a value beside the rows. */
  #kept: number[] = [];
  #fault: ReadError | undefined;
  /** The lines at which rows begin that have been given, and the number of the first of them. */
  #begins: number[] = [];
  #firstBegin = 1;
  readonly #beside = new Utf8Parts();
  /** The part of a value beside the rows that waits until they have been read, and what follows it. */
  #held: { readonly part: Uint8Array; readonly isLast: boolean; readonly rest: Uint8Array } | undefined;

  /** `text` is the document. */
  constructor(text: TextSource) {
    this.#text = text;
  }

  get encoding() {
    return this.#text.encoding;
  }

  get byteOrderMark() {
    return this.#text.byteOrderMark;
  }

  get isWide() {
    return this.#text.isWide;
  }

  set isWide(isWide: boolean) {
    this.#text.isWide = isWide;
  }

  take(bytes: Uint8Array): Uint8Array {
    return this.#linesOf(this.#released(), this.#text.take(bytes));
  }

  /** Throws when the document is cut short, or has no place for rows. */
  end(): Uint8Array {
    const lines = this.#linesOf(this.#released(), this.#text.end());
    if (this.#fault) throw this.#fault;
    if (this.#expected !== "nothing" || this.#value) throw brokenDocument(this.#line);
    if (!this.#hasRows) throw noRowsInDocument();
    return lines;
  }

  /** What has been given as lines needs only to be read as other letters. */
  leaveUtf8(rest: Uint8Array): Uint8Array {
    return this.#text.leaveUtf8(rest);
  }

  lineOf(row: number): number {
    const past = row - this.#firstBegin;
    if (past > 10_000) {
      this.#begins.splice(0, past);
      this.#firstBegin = row;
    }
    return this.#begins[row - this.#firstBegin] as number;
  }

  notes(): readonly Note[] {
    return saysMore(this.#said) ? [{ code: "file.more_pages", params: {} }] : [];
  }

  /** The member that holds the rows, once it has been met. */
  get rowsKey(): string | undefined {
    return this.#rowsKey;
  }

  /** The texts of members before the rows that say something of them: what comes after them is known too late. */
  get saidBefore(): ReadonlyMap<string, string> {
    return this.#saidBefore;
  }

  #linesOf(released: Uint8Array, text: Uint8Array): Uint8Array {
    if (this.#fault) throw this.#fault;
    // A row takes a byte more than it has, and the comma or bracket after it is left out.
    let bytes = released.length > 0 ? joinedBytes([released, text]) : text;
    let lines = new Uint8Array(bytes.length + 1);
    let filled = 0;
    let at = 0;
    while (at < bytes.length && !this.#fault) {
      if (!this.#value) {
        at = this.#sign(bytes, at);
        continue;
      }
      const linesBefore = this.#value.lines;
      const end = this.#value.end(bytes, at);
      const part = bytes.subarray(at, end < 0 ? bytes.length : end);
      at += part.length;
      if (isRow.has(this.#expected)) {
        lines.set(part, filled);
        if (this.#value.lines > linesBefore) joinLines(lines.subarray(filled, filled + part.length));
        filled += part.length;
        if (end >= 0) lines[filled++] = lineFeed;
      } else {
        this.#keep(part);
        if (this.encoding === "utf-8" && !this.#beside.isPlain(part)) {
          if (filled > 0) {
            this.#held = { part: part.slice(), isLast: end >= 0, rest: bytes.slice(at) };
            at = bytes.length;
          } else if (!this.#isUtf8(part, end >= 0)) {
            bytes = this.#text.leaveUtf8(bytes.slice(at));
            lines = new Uint8Array(bytes.length + 1);
            at = 0;
          }
        }
      }
      if (end >= 0) this.#finish(this.#value);
    }
    return lines.subarray(0, filled);
  }

  #keep(part: Uint8Array): void {
    const isKept = this.#expected !== "member" || saysOfAll.has(this.#key);
    if (isKept && this.#kept.length + part.length <= longestKept)
      for (const byte of part) this.#kept.push(byte);
  }

  /**
   * What was held back, now that all rows before it have been read: they, and not how the bytes arrived, tell what the
   * file is written in.
   */
  #released(): Uint8Array {
    if (!this.#held) return nothing;
    const { part, isLast, rest } = this.#held;
    this.#held = undefined;
    // A copy: more is asked for before this has been used.
    if (this.encoding !== "utf-8") return this.#text.take(rest).slice();
    return this.#isUtf8(part, isLast) ? rest : this.#text.leaveUtf8(rest).slice();
  }

  /** Is what stands beside the rows UTF-8, as far as it should be? */
  #isUtf8(part: Uint8Array, isLast: boolean): boolean {
    const isUtf8 = this.#beside.take(part, isLast);
    this.isWide ||= this.#beside.isWide;
    return isUtf8;
  }

  /** Takes one sign outside of values, and gives the place to go on from: the same when a value begins there. */
  #sign(bytes: Uint8Array, at: number): number {
    const sign = String.fromCharCode(bytes[at] as number);
    if (sign === "\n") this.#line++;
    if (blanks.includes(sign)) return at + 1;
    if (this.#expected === "member" && holdsRows(this.#key)) {
      if (!this.#hasRows && opensRows.includes(sign)) return this.#enterData(bytes, at);
      if (this.#rowsKey !== undefined && sign === "[")
        this.#fault = rowsInTwo(this.#line, this.#rowsKey, this.#key);
    }
    const next = grammar[this.#expected][sign];
    if (next === undefined) return this.#beginValue(bytes, at);
    if (this.#expected === "document") this.#isEnvelope = sign === "{";
    this.#hasRows ||= next === "first row";
    this.#expected = next === "end of rows" ? this.#afterRows : next;
    return at + 1;
  }

  get #afterRows(): Expected {
    return this.#isEnvelope ? "comma between members" : "nothing";
  }

  /** The member at hand holds the rows, or is one row. */
  #enterData(bytes: Uint8Array, at: number): number {
    this.#hasRows = true;
    this.#rowsKey = this.#key;
    this.#saidBefore = new Map(this.#said);
    this.#isOneRow = bytes[at] !== "[".charCodeAt(0);
    this.#expected = this.#isOneRow ? "row" : "first row";
    return this.#isOneRow ? this.#beginValue(bytes, at) : at + 1;
  }

  #beginValue(bytes: Uint8Array, at: number): number {
    const first = bytes[at] as number;
    const may = isKey.has(this.#expected)
      ? first === quote
      : (isRow.has(this.#expected) || this.#expected === "member") &&
        !"]},:".includes(String.fromCharCode(first));
    if (!may) this.#fault = brokenDocument(this.#line);
    else if (isRow.has(this.#expected)) this.#begins.push(this.#line);
    this.#value = openValue(first);
    this.#kept = [];
    return at;
  }

  #finish(value: OpenValue): void {
    this.#value = undefined;
    this.#line += value.lines;
    if (isRow.has(this.#expected))
      this.#expected = this.#isOneRow ? "comma between members" : "comma between rows";
    else if (isKey.has(this.#expected)) {
      this.#key = keyOf(this.#keptText);
      this.#expected = "colon";
      if (this.#mayHoldRows.has(this.#key)) this.#fault = rowsTwice(this.#line, this.#key);
      if (holdsRows(this.#key)) this.#mayHoldRows.add(this.#key);
    } else {
      if (saysOfAll.has(this.#key)) this.#said.set(this.#key, this.#keptText);
      this.#expected = "comma between members";
    }
  }

  get #keptText(): string {
    return new TextDecoder().decode(Uint8Array.from(this.#kept));
  }
}

function joinLines(row: Uint8Array): void {
  for (let at = row.indexOf(lineFeed); at >= 0; at = row.indexOf(lineFeed, at + 1)) row[at] = carriageReturn;
}

/** The key that a text in quotation marks means; empty when it is no such text. */
function keyOf(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return "";
  }
}
