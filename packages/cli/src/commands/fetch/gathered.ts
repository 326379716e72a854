import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Batch, RefusedRow, RowSource } from "@samapne/client";
import type { AnyRow } from "@samapne/core";

/** What came from one publisher; its rows lie in a file until all have been fetched. */
export interface Gathered {
  readonly source: RowSource;
  readonly rows: number;
  readonly refused: number;
  /** The first of the refused rows. */
  readonly examples: readonly RefusedRow[];
  /** What became of the rows of a file that was converted. */
  readonly conversion?: Batch<AnyRow>["conversion"];
  readonly failure?: Batch<AnyRow>["failure"];
  /** The rows, in batches, as they came. */
  read(): AsyncIterable<readonly AnyRow[]>;
}

interface Gathering {
  readonly path: string;
  file: FileHandle;
  source: RowSource;
  rows: number;
  refused: number;
  examples: RefusedRow[];
  conversion: Batch<AnyRow>["conversion"];
  failure: Batch<AnyRow>["failure"];
}

const [mostExamples, batchSize] = [3, 1000];

/**
 * Gathers what publishers give in a folder, one file each, so that memory stays bounded and data that begin anew take
 * the place of what came before.
 */
export async function gathered(
  batches: AsyncIterable<Batch<AnyRow>>,
  folder: string,
  progress: (rows: number) => void,
): Promise<readonly Gathered[]> {
  const all = new Map<string, Gathering>();
  let seen = 0;
  for await (const batch of batches) {
    const { publisher } = batch.source;
    const id = publisher.address === "" ? (publisher.name ?? "") : publisher.address;
    const one = all.get(id) ?? (await begun(batch.source, join(folder, `${all.size}.ndjson`)));
    all.set(id, one);
    if (batch.begins && one.rows > 0) await beginAgain(one);
    if (batch.failure === undefined || one.rows === 0) one.source = batch.source;
    one.rows += batch.rows.length;
    one.refused += batch.refused.length;
    one.examples.push(...batch.refused.slice(0, mostExamples - one.examples.length));
    one.conversion = batch.conversion;
    one.failure = batch.failure;
    await one.file.writeFile(batch.rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    progress((seen += batch.rows.length));
  }
  const found: Gathered[] = [];
  for (const { file, path, ...facts } of all.values()) {
    await file.close();
    found.push({ ...facts, read: () => linesOf(path) });
  }
  return found;
}

async function begun(source: RowSource, path: string): Promise<Gathering> {
  const file = await open(path, "w");
  return { path, file, source, rows: 0, refused: 0, examples: [], conversion: undefined, failure: undefined };
}

async function beginAgain(one: Gathering): Promise<void> {
  await one.file.close();
  await rm(one.path);
  Object.assign(one, await begun(one.source, one.path));
}

async function* linesOf(path: string): AsyncGenerator<readonly AnyRow[]> {
  const file = await open(path, "r");
  try {
    let batch: AnyRow[] = [];
    for await (const line of createInterface({ input: file.createReadStream(), crlfDelay: Infinity })) {
      batch.push(JSON.parse(line) as AnyRow);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  } finally {
    await file.close();
  }
}
