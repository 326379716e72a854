import { type CsvError, type Options, parse } from "csv-parse";

/** A record as it was read: its cells, and how many lines of the file it takes up. */
export interface RawRecord {
  readonly cells: readonly string[];
  readonly lines: number;
  /** The record as it stands, where that was asked for, and the line break after it. */
  readonly written?: readonly [record: string, end: string];
}

/** Splits text into records, piece by piece. The only file that knows csv-parse. */
export interface Splitter {
  /** The records that the piece completed. Rejects with `UnclosedQuote` never; that shows at the end only. */
  write(text: string): Promise<readonly RawRecord[]>;
  /** The last records; `closed` is false when a quote was still open. */
  end(): Promise<{ readonly records: readonly RawRecord[]; readonly closed: boolean }>;
  /** True when the record being read spans lines: a quote has been opened. */
  readonly spansLines: boolean;
  stop(): void;
}

/**
 * Starts splitting text at a delimiter. Quotes follow RFC 4180; a stray quote inside a cell is part of it. With
 * `asWritten` each record also comes as it stands.
 */
export function startSplitting(delimiter: string, asWritten = false): Splitter {
  let ready: RawRecord[] = [];
  let [linesBefore, bytesBefore] = [0, 0];
  const options: Options = {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    raw: asWritten,
    on_record: (given: string[] | WithRaw, { lines, bytes }) => {
      const cells = Array.isArray(given) ? given : given.record;
      const record = { cells, lines: lines - linesBefore > 1 ? 1 + breaksIn(cells) : 1 };
      ready.push(
        Array.isArray(given) ? record : { ...record, written: cutEnd(given.raw, bytes - bytesBefore) },
      );
      [linesBefore, bytesBefore] = [lines, bytes];
      // A record longer or shorter than the first is no error here, but the library makes one, with a stack trace, for
      // each. Only the first record cannot be such.
      (parser.info as { records: number }).records = 0;
      return null;
    },
  };
  const parser = parse(options);
  const finished = new Promise<CsvError | undefined>((resolve) => {
    parser.once("error", resolve);
    parser.once("end", () => resolve(undefined));
  });
  parser.resume();
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  return {
    write: async (text) => {
      await new Promise<void>((resolve) => parser.write(text, () => resolve()));
      return take();
    },
    end: async () => {
      parser.end();
      const closed = (await finished) === undefined;
      return { records: take(), closed };
    },
    get spansLines() {
      return parser.info.lines - linesBefore > 1;
    },
    // The library's streams in browsers have no `destroy`, and nothing to let go of.
    stop: () => (parser as { destroy?: () => unknown }).destroy?.(),
  };
}

interface WithRaw {
  readonly record: string[];
  readonly raw: string;
}

/** The library keeps the first sign of a line break only; the count of bytes tells whether a second followed. */
function cutEnd(raw: string, bytes: number): readonly [record: string, end: string] {
  const last = raw.at(-1);
  if (last !== "\r" && last !== "\n") return [raw, ""];
  const isPair = last === "\r" && new TextEncoder().encode(raw).length < bytes;
  return [raw.slice(0, -1), isPair ? "\r\n" : last];
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
