import { RowWindow } from "../row-window.ts";
import type { Batch, RecordFault, TableRecord } from "../table.ts";
import type { Utf8Source } from "../text/utf8-source.ts";
import { rowTooLong, unclosedQuote } from "../unreadable.ts";
import { cutRecord, type Unfinished } from "./cut-record.ts";

const strayQuote: RecordFault = { code: "file.stray_quote", params: {} };

/**
 * Reads a file as batches of records in bounded memory, headings and preamble included. `row` counts the records
 * from 1, as a spreadsheet shows them. `most` tells how many bytes the file has, when that is known to be few. Throws a `ReadError` when a row is longer than 1 MiB or a quote is never closed.
 */
export async function* records(
  chunks: AsyncIterable<Uint8Array>,
  source: Utf8Source,
  delimiter: string,
  most?: number,
): AsyncGenerator<Batch> {
  const rows = new RowWindow(source, most);
  const cutter = new RecordCutter(rows, delimiter);
  for await (const _ of rows.pass(chunks)) {
    const found: TableRecord[] = [];
    for (let record = cutter.next(); record; record = cutter.next()) found.push(record);
    if (found.length > 0) yield { records: found, bytes: rows.read };
    cutter.requireProgress();
  }
}

/** Cuts records out of a window one by one, and counts rows and lines. */
export class RecordCutter {
  /** The row and the line of the next record, from 1. */
  row = 1;
  line = 1;
  readonly #rows: RowWindow;
  readonly #delimiter: number;
  #unfinished: Unfinished | undefined;

  constructor(rows: RowWindow, delimiter: string) {
    this.#rows = rows;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The next record; undefined when its end is not in the window, or the window must be read again. */
  next(): TableRecord | undefined {
    const { window, from, end, isLast } = this.#rows;
    this.#unfinished = undefined;
    if (from >= end) return undefined;
    const cut = cutRecord({ bytes: window.bytes, end, isLast, delimiter: this.#delimiter }, from);
    if (typeof cut === "string") {
      this.#unfinished = cut;
      return undefined;
    }
    if (!this.#rows.isText(from, cut.next)) return undefined;
    const place = { row: this.row, line: this.line };
    const record = cut.isDoubtful
      ? { cells: cut.cells, ...place, fault: strayQuote }
      : { cells: cut.cells, ...place };
    this.#rows.from = cut.next;
    this.row += 1;
    this.line += cut.lines;
    return record;
  }

  /** Throws a `ReadError` when the row at hand is too long, or the file ends inside it. */
  requireProgress(): void {
    const { isLast, isTooLong, from, end } = this.#rows;
    const unfinished = this.#unfinished;
    this.#unfinished = undefined;
    if (unfinished === undefined || (!isLast && !isTooLong)) return;
    if (isLast && !this.#rows.isText(from, end)) return;
    throw unfinished === "quoted" ? unclosedQuote(this.row) : rowTooLong(this.row, "1 MiB");
  }
}
