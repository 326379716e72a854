import { csvLines, type Dataset, formats, type Now, type Operations } from "@samapne/core";
import { judge, type RowTaker } from "@samapne/tabular";
import { digester } from "../certificate/digest.ts";
import { DoorError } from "../http/door.ts";
import type { Exchange } from "../http/exchange.ts";
import { Unusable } from "../note.ts";
import { failureText } from "../words/failures.ts";
import { reasons } from "../words/phrases.ts";
import { type RowKeeper, rowKeeper } from "./row-keeper.ts";
import type { Known, Whole } from "./table.ts";

/** A dataset and how its CSV is asked for. */
export interface Source {
  readonly dataset: Dataset;
  readonly operations: Operations;
  /** How many rows are kept of a large table. */
  readonly mostRows: number;
  ask(): Promise<Exchange>;
  /** What comes after an answer that was cut. */
  rest(read: Exchange): AsyncIterable<Uint8Array>;
}

/** A table on its way through the judge. */
interface Reading {
  readonly source: Source;
  readonly exchange: Exchange;
  readonly keeper: RowKeeper;
  /** Its bytes, when they have been read to the end. */
  all?: { readonly bytes: number; readonly sha256: string };
  /** Why they were not. */
  failure?: DoorError;
}

const newline = 0x0a;

/** Where a table does not end, no row is known to be all there is of its kind. */
const nothing: Known = { rows: [], within: [] };

/**
 * Reads the CSV of all datasets, and has them judged together, strictly, as `samapne validate` does: by the rules of
 * each, its keys, sums and series, by references between them and by the gate of disclosure control. What is larger than
 * an answer that is kept is asked for once more, and judged piece by piece as it comes.
 */
export async function readWholes(
  sources: readonly Source[],
  now: Now,
): Promise<ReadonlyMap<string, Whole | Error>> {
  const found = new Map<string, Whole | Error>();
  const readings: Reading[] = [];
  for (const source of sources) {
    const { dataset, operations, mostRows, ask } = source;
    try {
      const exchange = await ask();
      if (exchange.status !== 200) throw new Unusable(reasons.noUsableAnswer);
      readings.push({ source, exchange, keeper: rowKeeper(dataset, operations, mostRows) });
    } catch (error) {
      found.set(dataset.id, error as Error);
    }
  }
  const report = await judge({
    datasets: readings.map(({ source }) => source.dataset),
    inputs: readings.map((reading) => ({ dataset: reading.source.dataset, input: inputOf(reading) })),
    mode: "strict",
    together: true,
    now,
    rows: takerOf(readings),
    versions: { validator: "" },
  });
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const isAllAsMeant = readings.every(({ source, exchange }) => hasHeading(source.dataset, exchange));
  for (const reading of readings) {
    const { source, exchange, keeper, all, failure } = reading;
    const file = files.find(({ name }) => name === nameOf(source.dataset));
    // A file whose form is wrong may have been read otherwise than it was meant; another check tells what is wrong with it.
    const isReadable = file !== undefined && hasHeading(source.dataset, exchange);
    const { rows } = keeper;
    const whole = { exchange, rows, cut: exchange.cut || keeper.count() > rows.length };
    if (failure !== undefined && isReadable)
      found.set(
        source.dataset.id,
        failure.kind === "too_large" ? { ...whole, known: nothing } : new Unusable(failureText(failure.kind)),
      );
    else if (!isReadable || file.problem !== undefined || all === undefined)
      found.set(source.dataset.id, new Unusable(reasons.unreadableRows));
    else
      found.set(source.dataset.id, {
        ...whole,
        known: keeper.known(),
        all: {
          ...all,
          rows: keeper.count(),
          // That nothing refers to a row says nothing where what refers may have been read otherwise than it was meant.
          causes: file.causes.filter(({ kind }) => isAllAsMeant || kind !== "reference.misspelt"),
        },
      });
  }
  return found;
}

function takerOf(readings: readonly Reading[]): RowTaker {
  const keepers = new Map(readings.map(({ source, keeper }) => [source.dataset.id, keeper]));
  return {
    take: ({ id }, row) => keepers.get(id)?.take(row),
    cells: ({ id }, fields) => keepers.get(id)?.cells(fields) ?? (() => false),
    ready: () => {},
  };
}

/** True for CSV whose first line is the names of the fields, as canonical CSV has them. */
export function hasHeading(dataset: Dataset, { bytes }: Pick<Exchange, "bytes">): boolean {
  const first = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    bytes.subarray(0, bytes.indexOf(newline) + 1),
  );
  return first.replace("\r\n", "\n") === csvLines(dataset).heading;
}

function nameOf({ id }: Dataset): string {
  return `${id}.${formats.csv.extension}`;
}

/** The bytes of a table: those that were kept, and the rest as it comes. What follows another heading is not asked for. */
function inputOf(reading: Reading) {
  const { source, exchange } = reading;
  return {
    name: nameOf(source.dataset),
    async *open() {
      const digest = digester();
      digest.add(exchange.bytes);
      yield exchange.bytes;
      if (exchange.cut) {
        if (!hasHeading(source.dataset, exchange)) return;
        try {
          for await (const piece of source.rest(exchange)) {
            digest.add(piece);
            yield piece;
          }
        } catch (error) {
          if (error instanceof DoorError) reading.failure = error;
          throw error;
        }
      }
      reading.all = digest.end();
    },
  };
}
