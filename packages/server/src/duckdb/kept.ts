import { createHash } from "node:crypto";
import { csvLines, type Dataset } from "@samapne/core";
import { type FileParts, fileVersion } from "../files/file-version.ts";
import { type Folder, type OpenFile, pieces } from "../files/folder.ts";
import { indexLines, type LineIndex, lineIndexer, linesAt } from "../files/line-index.ts";
import type { ScratchTable } from "../intake/scratch.ts";
import { jsonRows } from "../rows/json-rows.ts";
import {
  type History,
  historyFrom,
  mostGone,
  nextNumber,
  noHistory,
  publishedAt,
  versionId,
  withVersion,
} from "../store/history.ts";
import { laidOutBy } from "../store/fingerprint.ts";
import type { LedgerEntry } from "../store/ledger.ts";
import type { Kept as StoreKept } from "../store/published-store.ts";
import type { Version } from "../store/version.ts";
import { versionEntry } from "../store/version-entry.ts";
import { besides, buildByTime, type ByTime, byTimeName, openByTime } from "./by-time.ts";
import { buildTable, missingRows, type Rows, sortLines } from "./build-table.ts";
import { duckdb } from "./dialect.ts";
import type { Engine } from "./engine.ts";
import { rowTable } from "./row-table.ts";
import { copyParquet } from "./ready-parquet.ts";
import { someParquet } from "./some-parquet.ts";

/** A version in the database, with its rows in a file beside it. */
export interface Kept extends StoreKept {
  readonly dataset: Dataset;
  readonly history: History;
  readonly lined: Omit<Lined, "table">;
}

/** Where versions are kept. */
export interface Place {
  readonly engine: Engine;
  readonly folder: Folder;
  /** Rows from which a table stands there in the order of time too. */
  readonly byTimeFrom: number;
}

const never = new AbortController().signal;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a version is made after, and when; an abort ends the making. */
interface Keeping {
  readonly before: Kept | undefined;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Makes the rows in a scratch file a version. Gives the one before it when nothing is different. */
export async function keep(
  place: Place,
  scratch: ScratchTable,
  { before, now, signal }: Keeping,
): Promise<Kept> {
  const { engine, folder } = place;
  const { dataset } = scratch;
  const comparable = before && laidOutBy(dataset, before.entry) ? before : undefined;
  const number = nextNumber(before?.history ?? noHistory);
  const table = tableName(dataset.id, number);
  await forget(place, table);
  try {
    await putLines(place, scratch, table, signal);
    const { digest, index } = await knowLines(place, dataset, table, signal);
    if (comparable?.dataset === dataset && comparable.entry.digest === digest) {
      await forget(place, table);
      return comparable;
    }
    const earlier = comparable && {
      dataset: comparable.dataset,
      ...rowsOf(place, tableOf(comparable.entry)),
    };
    const building = buildTable({ dataset, rows: rowsOf(place, table), number, before: earlier });
    await engine.build(building, signal);
    if (index.lines >= place.byTimeFrom) await buildByTime(engine, dataset, table, signal);
    const copying = copyParquet(dataset, folder.pathOf(fileName(table)), folder.pathOf(parquetName(table)));
    await engine.build(copying, signal);
    const byTime = await openByTime(engine, dataset, table);
    const files = await openFiles(folder, table);
    const lined = { table, file: files.file, index };
    const changes = await changedKeys(place, { dataset, lined }, comparable, signal).catch(
      async (error: unknown) => {
        await closeFiles(files);
        throw error;
      },
    );
    const history = withVersion(before?.history ?? noHistory, now, changes);
    const entry = versionEntry(dataset, { number, digest, rows: index.lines }, history);
    return keptOf(place, dataset, entry, history, { ...files, index, byTime });
  } catch (error) {
    await forget(place, table).catch(() => undefined);
    throw error;
  }
}

/** Puts waiting rows in their place, in the order of the key. */
async function putLines(
  { engine, folder }: Place,
  scratch: ScratchTable,
  table: string,
  signal: AbortSignal,
): Promise<void> {
  const { dataset, name, isSorted } = scratch;
  const file = fileName(table);
  if (isSorted) return folder.rename(name, file);
  await engine.build(sortLines(dataset, folder.pathOf(name), folder.pathOf(file)), signal);
  await folder.settle(file);
}

/** The versions a ledger tells of, as far as their rows can be read still. Removes what nobody tells of. */
export async function restoreKept(
  place: Place,
  entries: readonly LedgerEntry[],
  datasets: readonly Dataset[],
): Promise<ReadonlyMap<string, Kept>> {
  const restored = new Map<string, Kept>();
  for (const entry of entries) {
    const today = datasets.find(({ id }) => id === entry.dataset);
    const dataset = today && laidOutBy(today, entry);
    if (dataset === undefined) continue;
    const byTime = await openByTime(place.engine, dataset, tableOf(entry));
    const files = await openFiles(place.folder, tableOf(entry)).catch(() => undefined);
    if (files === undefined) continue;
    const index = await indexLines(files.file, headingSize(dataset));
    const history = historyFrom(entry.history);
    restored.set(dataset.id, keptOf(place, dataset, entry, history, { ...files, index, byTime }));
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

async function closeFiles({ file, parquet }: Files): Promise<void> {
  await Promise.all([file.close(), parquet.close()]);
}

function keptOf(
  place: Place,
  dataset: Dataset,
  entry: LedgerEntry,
  history: History,
  {
    file,
    parquet,
    index,
    byTime,
  }: Files & { readonly index: LineIndex; readonly byTime: ByTime | undefined },
): Kept {
  const table = tableOf(entry);
  const rows = rowTable(dataset, table);
  const facts = {
    dataset,
    id: versionId(history, entry.digest),
    publishedAt: publishedAt(history),
    rows: entry.rows,
  };
  const tableFor: FileParts["tableFor"] = (query) => byTime?.tableFor(query);
  const found = fileVersion({ ...facts, table: rows, tableFor, runner: place.engine, history }, file, index);
  const close = () => closeFiles({ file, parquet });
  let made = 0;
  const parquetOf: Version["parquetOf"] = (query, fields, signal) => {
    const files = { ready: parquetName(table), made: `${table}.some-${(made += 1)}.parquet` };
    return someParquet(place, files, { table: rows, query, fields }, signal);
  };
  return {
    dataset,
    entry,
    history,
    lined: { file, index },
    version: { ...found, csv: file, parquet, parquetOf },
    close,
    retire: async () => {
      await close();
      await forget(place, table);
    },
  };
}

/** Reads the lines of a version's file: where they stand, and the digest of them all. */
async function knowLines({ folder }: Place, dataset: Dataset, table: string, signal: AbortSignal) {
  const heading = headingSize(dataset);
  const indexer = lineIndexer(heading);
  const digest = createHash("sha256");
  const file = await folder.open(fileName(table));
  try {
    for await (const piece of pieces(file, heading, file.size)) {
      signal.throwIfAborted();
      digest.update(piece);
      indexer.take(piece);
    }
  } finally {
    await file.close();
  }
  return { digest: digest.digest("hex"), index: indexer.index() };
}

/** A version's table and its lines. */
interface Lined {
  readonly table: string;
  readonly file: OpenFile;
  readonly index: LineIndex;
}

/** The keys that are gone, undefined when they cannot be told; and of those that were gone, the ones that are back. */
async function changedKeys(
  place: Place,
  { dataset, lined: now }: { readonly dataset: Dataset; readonly lined: Lined },
  before: Kept | undefined,
  signal: AbortSignal,
) {
  if (dataset.key.length === 0 || before === undefined) return { gone: undefined, back: [] };
  const earlier = { table: tableOf(before.entry), ...before.lined };
  const gone: string[] = [];
  for await (const key of keysOnlyIn(place, before.dataset, [earlier, now], signal)) {
    if (gone.push(key) > mostGone) return { gone: undefined, back: [] };
  }
  const known = before.history.gone;
  const back: string[] = [];
  if (known.size > 0)
    for await (const key of keysOnlyIn(place, dataset, [now, earlier], signal))
      if (known.has(key)) back.push(key);
  return { gone, back };
}

/** The keys, as JSON, of the rows of one version whose key is not in another. */
async function* keysOnlyIn(
  { engine }: Place,
  dataset: Dataset,
  [{ table, file, index }, other]: readonly [Lined, Lined],
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const write = jsonRows(dataset.fields, new Set(dataset.key), { after: "\n" });
  const text = missingRows(dataset, table, other.table);
  for await (const [positions = []] of engine.batches({ text, params: [] }, signal))
    yield* decoder
      .decode(write(await linesAt(file, index, positions.map(Number))))
      .trimEnd()
      .split("\n");
}

/** Removes a version's table and files. */
async function forget({ engine, folder }: Place, table: string): Promise<void> {
  for (const name of [table, byTimeName(table)])
    await engine.run(`DROP TABLE IF EXISTS ${duckdb.identifier(name)}`);
  await folder.remove(fileName(table));
  await folder.remove(parquetName(table));
}

/** What a program that was stopped halfway has left behind. */
async function removeLeftovers(place: Place, told: ReadonlySet<string>): Promise<void> {
  const text = "SELECT table_name FROM duckdb_tables() WHERE table_name NOT LIKE ':%'";
  const [tables = []] = await place.engine.columns({ text, params: [] }, never);
  for (const table of tables.map((name) => besides(String(name))))
    if (!told.has(table)) await forget(place, table);
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

function rowsOf({ folder }: Place, table: string): Rows {
  return { table, path: folder.pathOf(fileName(table)) };
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
