import { createHash } from "node:crypto";
import { csvLines, type Dataset } from "@samapne/core";
import { fileVersion } from "../files/file-version.ts";
import type { Folder, OpenFile } from "../files/folder.ts";
import { indexLines, type LineIndex, lineIndexer } from "../files/line-index.ts";
import type { ScratchTable } from "../intake/scratch.ts";
import { columnsOfDataset } from "../query/column.ts";
import { jsonRows } from "../rows/json-rows.ts";
import { columnTypes } from "../sql/condition-sql.ts";
import { line } from "../sql/select-lines.ts";
import { sqlVersion } from "../sql/sql-version.ts";
import {
  type History,
  historyFrom,
  historyText,
  mostGone,
  nextNumber,
  noHistory,
  publishedAt,
  versionId,
  withVersion,
} from "../store/history.ts";
import { fingerprintOf } from "../store/fingerprint.ts";
import type { LedgerEntry } from "../store/ledger.ts";
import type { Kept as StoreKept } from "../store/published-store.ts";
import type { Version } from "../store/version.ts";
import { buildTable, duckdb, missingRows } from "./build-table.ts";
import type { Engine } from "./engine.ts";
import { copyParquet } from "./ready-parquet.ts";
import { someParquet } from "./some-parquet.ts";

/** A version in the database, with its rows in a file beside it. */
export interface Kept extends StoreKept {
  readonly dataset: Dataset;
  readonly history: History;
}

/** Where versions are kept. */
export interface Place {
  readonly engine: Engine;
  readonly folder: Folder;
}

const never = new AbortController().signal;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Makes the rows in a scratch file a version. Gives the one before it when nothing is different. */
export async function keep(
  place: Place,
  scratch: ScratchTable,
  before: Kept | undefined,
  now: number,
): Promise<Kept> {
  const { engine, folder } = place;
  const { dataset } = scratch;
  const fingerprint = fingerprintOf(dataset);
  const comparable = before?.entry.fingerprint === fingerprint ? before : undefined;
  const number = nextNumber(before?.history ?? noHistory);
  const table = tableName(dataset.id, number);
  await forget(place, table);
  try {
    const plan = { dataset, table, scratch: folder.pathOf(scratch.name), number };
    await engine.run(buildTable({ ...plan, before: comparable && tableOf(comparable.entry) }));
    const { digest, index } = await writeLines(place, dataset, table);
    if (comparable?.entry.digest === digest) {
      await forget(place, table);
      return comparable;
    }
    await engine.run(copyParquet(dataset, folder.pathOf(fileName(table)), folder.pathOf(parquetName(table))));
    const changes = await changedKeys(engine, dataset, table, comparable);
    const history = withVersion(before?.history ?? noHistory, now, changes);
    const entry = {
      dataset: dataset.id,
      fingerprint,
      number,
      digest,
      rows: index.lines,
      history: historyText(history),
    };
    return keptOf(place, dataset, entry, history, { ...(await openFiles(folder, table)), index });
  } catch (error) {
    await forget(place, table).catch(() => undefined);
    throw error;
  }
}

/** The versions a ledger tells of, as far as their datasets are the same still. Removes what nobody tells of. */
export async function restoreKept(
  place: Place,
  entries: readonly LedgerEntry[],
  datasets: readonly Dataset[],
): Promise<ReadonlyMap<string, Kept>> {
  const restored = new Map<string, Kept>();
  for (const entry of entries) {
    const dataset = datasets.find(({ id }) => id === entry.dataset);
    if (dataset === undefined || fingerprintOf(dataset) !== entry.fingerprint) continue;
    const files = await openFiles(place.folder, tableOf(entry)).catch(() => undefined);
    if (files === undefined) continue;
    const index = await indexLines(files.file, headingSize(dataset));
    restored.set(dataset.id, keptOf(place, dataset, entry, historyFrom(entry.history), { ...files, index }));
  }
  await removeLeftovers(place, new Set(entries.map(tableOf)));
  return restored;
}

interface Files {
  readonly file: OpenFile;
  readonly parquet: OpenFile;
}

async function openFiles(folder: Folder, table: string): Promise<Files> {
  const file = await folder.open(fileName(table));
  try {
    return { file, parquet: await folder.open(parquetName(table)) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function keptOf(
  place: Place,
  dataset: Dataset,
  entry: LedgerEntry,
  history: History,
  { file, parquet, index }: Files & { readonly index: LineIndex },
): Kept {
  const table = tableOf(entry);
  const rows = { name: table, types: columnTypes(columnsOfDataset(dataset)), dialect: duckdb };
  const facts = {
    dataset,
    id: versionId(history, entry.digest),
    publishedAt: publishedAt(history),
    rows: entry.rows,
  };
  const rowsOf = fileVersion(
    sqlVersion({ ...facts, table: rows, runner: place.engine, history }),
    file,
    index,
  );
  const close = async () => void (await Promise.all([file.close(), parquet.close()]));
  let made = 0;
  const parquetOf: Version["parquetOf"] = (query, fields, signal) => {
    const files = { ready: parquetName(table), made: `${table}.some-${(made += 1)}.parquet` };
    return someParquet(place, files, { table: rows, query, fields }, signal);
  };
  return {
    dataset,
    entry,
    history,
    version: { ...rowsOf, parquet, parquetOf },
    close,
    retire: async () => {
      await close();
      await forget(place, table);
    },
  };
}

/** Writes the rows of a table as canonical CSV, finds their places, and gives the digest of them all. */
async function writeLines({ engine, folder }: Place, dataset: Dataset, table: string) {
  const heading = encoder.encode(csvLines(dataset).heading);
  const writer = await folder.create(fileName(table));
  const indexer = lineIndexer(heading.length);
  const digest = createHash("sha256");
  try {
    await writer.write(heading);
    const text = `SELECT ${duckdb.identifier(line)} FROM ${duckdb.identifier(table)}`;
    for await (const [lines = []] of engine.batches({ text, params: [] }, never)) {
      const bytes = encoder.encode(`${lines.join("\n")}\n`);
      digest.update(bytes);
      indexer.take(bytes);
      await writer.write(bytes);
    }
  } finally {
    await writer.close(true);
  }
  return { digest: digest.digest("hex"), index: indexer.index() };
}

/** The keys that are gone, undefined when they cannot be told; and of those that were gone, the ones that are back. */
async function changedKeys(engine: Engine, dataset: Dataset, table: string, before: Kept | undefined) {
  if (dataset.key.length === 0 || before === undefined) return { gone: undefined, back: [] };
  const earlier = tableOf(before.entry);
  const gone: string[] = [];
  for await (const key of keysOf(engine, dataset, missingRows(dataset, earlier, table))) {
    if (gone.push(key) > mostGone) return { gone: undefined, back: [] };
  }
  const known = before.history.gone;
  const back: string[] = [];
  if (known.size > 0)
    for await (const key of keysOf(engine, dataset, missingRows(dataset, table, earlier)))
      if (known.has(key)) back.push(key);
  return { gone, back };
}

/** The keys of rows, as JSON. */
async function* keysOf(
  engine: Engine,
  dataset: Dataset,
  text: string,
): AsyncGenerator<string, void, undefined> {
  const write = jsonRows(dataset.fields, new Set(dataset.key), { after: "\n" });
  for await (const [lines = []] of engine.batches({ text, params: [] }, never))
    yield* decoder
      .decode(write(encoder.encode(`${lines.join("\n")}\n`)))
      .trimEnd()
      .split("\n");
}

/** Removes a version's table and files. */
async function forget({ engine, folder }: Place, table: string): Promise<void> {
  await engine.run(`DROP TABLE IF EXISTS ${duckdb.identifier(table)}`);
  await folder.remove(fileName(table));
  await folder.remove(parquetName(table));
}

/** What a program that was stopped halfway has left behind. */
async function removeLeftovers(place: Place, told: ReadonlySet<string>): Promise<void> {
  const text = "SELECT table_name FROM duckdb_tables() WHERE table_name NOT LIKE ':%'";
  const [tables = []] = await place.engine.columns({ text, params: [] }, never);
  for (const table of tables.map(String)) if (!told.has(table)) await forget(place, table);
  for (const name of await place.folder.names())
    if (/\.(?:csv|parquet|scratch)$/.test(name) && !told.has(name.replace(/\.(?:csv|parquet)$/, "")))
      await place.folder.remove(name);
}

function tableOf({ dataset, number }: LedgerEntry): string {
  return tableName(dataset, number);
}

function tableName(dataset: string, number: number): string {
  return `${dataset}.${number}`;
}

function fileName(table: string): string {
  return `${table}.csv`;
}

function parquetName(table: string): string {
  return `${table}.parquet`;
}

function headingSize(dataset: Dataset): number {
  return encoder.encode(csvLines(dataset).heading).length;
}
