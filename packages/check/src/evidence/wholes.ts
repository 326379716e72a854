import { type AnyRow, csvLines, type Dataset, formats, type Now } from "@samapne/core";
import { judge } from "@samapne/tabular";
import { reasons } from "../words/phrases.ts";
import { Unusable } from "../note.ts";
import type { Exchange } from "../http/exchange.ts";
import type { Whole } from "./table.ts";

/** A dataset and how its CSV is asked for. */
export interface Source {
  readonly dataset: Dataset;
  ask(): Promise<Exchange>;
}

const newline = 0x0a;

/**
 * Reads the CSV of all datasets, and has them judged together, strictly, as `samapne validate` does: by the rules of
 * each, its keys, sums and series, by references between them and by the gate of disclosure control.
 */
export async function readWholes(
  sources: readonly Source[],
  now: Now,
): Promise<ReadonlyMap<string, Whole | Error>> {
  const found = new Map<string, Whole | Error>();
  const read: { readonly dataset: Dataset; readonly exchange: Exchange; readonly bytes: Uint8Array }[] = [];
  for (const { dataset, ask } of sources) {
    try {
      const exchange = await ask();
      if (exchange.status !== 200) throw new Unusable(reasons.noUsableAnswer);
      const { bytes, cut } = exchange;
      const end = cut ? bytes.lastIndexOf(newline) + 1 : bytes.length;
      read.push({ dataset, exchange, bytes: bytes.subarray(0, end) });
    } catch (error) {
      found.set(dataset.id, error as Error);
    }
  }
  const rows = new Map<string, AnyRow[]>(read.map(({ dataset }) => [dataset.id, []]));
  const report = await judge({
    datasets: read.map(({ dataset }) => dataset),
    inputs: read.map(({ dataset, bytes }) => ({ dataset, input: inputOf(dataset, bytes) })),
    mode: "strict",
    together: true,
    everyRow: true,
    now,
    rows: { take: ({ id }, row) => void rows.get(id)?.push(row), ready: () => {} },
    versions: { validator: "" },
  });
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  for (const { dataset, exchange } of read) {
    const file = files.find(({ name }) => name === nameOf(dataset));
    // A file whose form is wrong may have been read otherwise than it was meant; another check tells what is wrong with it.
    const isReadable = file !== undefined && file.problem === undefined && hasHeading(dataset, exchange);
    const { cut } = exchange;
    found.set(
      dataset.id,
      isReadable
        ? { exchange, rows: rows.get(dataset.id) ?? [], cut, causes: cut ? [] : file.causes }
        : new Unusable(reasons.unreadableRows),
    );
  }
  return found;
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

function inputOf(dataset: Dataset, bytes: Uint8Array) {
  return {
    name: nameOf(dataset),
    async *open() {
      yield bytes;
    },
  };
}
