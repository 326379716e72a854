import { type CsvError, type Options, parse } from "csv-parse";

/** A record as it was read: its cells, and how many lines of the file it takes up. */
export interface RawRecord {
  readonly cells: readonly string[];
  readonly lines: number;
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

/** Starts splitting text at a delimiter. Quotes follow RFC 4180; a stray quote inside a cell is part of it. */
export function startSplitting(delimiter: string): Splitter {
  let ready: RawRecord[] = [];
  let linesBefore = 0;
  const options: Options = {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    on_record: (cells: string[], { lines }) => {
      ready.push({ cells, lines: lines - linesBefore > 1 ? 1 + breaksIn(cells) : 1 });
      linesBefore = lines;
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

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
