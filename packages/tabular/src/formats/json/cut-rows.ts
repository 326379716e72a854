import { longestRow } from "../limits.ts";
import { brokenDocument, noRowsInDocument, rowTooLong } from "../unreadable.ts";
import { type OpenValue, openValue } from "./open-value.ts";

/** The text of a row as it stands in a document: a JSON value, or what should be one. */
export interface CutRow {
  readonly json: string;
  /** Its number in the array, from 1. */
  readonly row: number;
  /** The line it begins at, from 1. */
  readonly line: number;
}

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
/** Values beside the rows are kept when they are no longer than this; links to further pages are. */
const longestKept = 64 * 1024;

/**
 * Cuts a JSON document into its rows, piece by piece: the items of an array, or those of the array `data` in an object
 * (the envelope of the API contract). Throws a `ReadError` where the document is not well formed around them.
 */
export class RowCutter {
  /** The text of the value `links` beside the rows, when there is one. */
  links: string | undefined;
  #expected: Expected = "document";
  #isEnvelope = false;
  #hasRows = false;
  #isOneRow = false;
  #key = "";
  #row = 0;
  #line = 1;
  #value: OpenValue | undefined;
  #before = "";

  /** The rows that the piece completed. */
  write(text: string): readonly CutRow[] {
    const rows: CutRow[] = [];
    let at = 0;
    while (at < text.length) {
      if (!this.#value) {
        at = this.#sign(text, at);
        continue;
      }
      const end = this.#value.end(text, at);
      const part = text.slice(at, end < 0 ? text.length : end);
      if (this.#isKept(part)) this.#before += part;
      if (end < 0) break;
      at = end;
      this.#finish(this.#value, rows);
    }
    return rows;
  }

  /** Must be called at the end: throws when the document is cut short, or has no place for rows. */
  end(): void {
    if (this.#expected !== "nothing" || this.#value) throw brokenDocument(this.#line);
    if (!this.#hasRows) throw noRowsInDocument();
  }

  #isKept(part: string): boolean {
    const length = this.#before.length + part.length;
    if (this.#expected === "member") return this.#key === "links" && length <= longestKept;
    if (length > longestRow) throw rowTooLong(this.#row + 1, "1 MiB");
    return true;
  }

  /** Takes one sign outside of values, and gives the position to go on from: the same when a value begins there. */
  #sign(text: string, at: number): number {
    const sign = text[at] as string;
    if (sign === "\n") this.#line++;
    if (blanks.includes(sign)) return at + 1;
    if (this.#expected === "member" && this.#key === "data" && !this.#hasRows && opensRows.includes(sign))
      return this.#enterData(sign, at);
    const next = grammar[this.#expected][sign];
    if (next === undefined) return this.#beginValue(sign, at);
    if (this.#expected === "document") this.#isEnvelope = sign === "{";
    this.#hasRows ||= next === "first row";
    this.#expected = next === "end of rows" ? this.#afterRows : next;
    return at + 1;
  }

  get #afterRows(): Expected {
    return this.#isEnvelope ? "comma between members" : "nothing";
  }

  /** The member `data` holds the rows, or is one row. */
  #enterData(sign: string, at: number): number {
    this.#hasRows = true;
    this.#isOneRow = sign === "{";
    this.#expected = this.#isOneRow ? "row" : "first row";
    return this.#isOneRow ? this.#beginValue(sign, at) : at + 1;
  }

  #beginValue(sign: string, at: number): number {
    const may = isKey.has(this.#expected)
      ? sign === '"'
      : (isRow.has(this.#expected) || this.#expected === "member") && !"]},:".includes(sign);
    if (!may) throw brokenDocument(this.#line);
    this.#value = openValue(sign.charCodeAt(0));
    this.#before = "";
    return at;
  }

  #finish(value: OpenValue, rows: CutRow[]): void {
    const [json, line] = [this.#before, this.#line];
    this.#value = undefined;
    this.#line += value.lines;
    if (isRow.has(this.#expected)) {
      rows.push({ json, row: ++this.#row, line });
      this.#expected = this.#isOneRow ? "comma between members" : "comma between rows";
    } else if (isKey.has(this.#expected)) {
      this.#key = keyOf(json);
      this.#expected = "colon";
    } else {
      if (this.#key === "links") this.links = json;
      this.#expected = "comma between members";
    }
  }
}

/** The key that a text in quotation marks means; empty when it is no such text. */
function keyOf(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return "";
  }
}
