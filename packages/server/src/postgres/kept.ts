import { createHash } from "node:crypto";
import type { Dataset } from "@samapne/core";
import type { ParquetMaker } from "../duckdb/parquet-maker.ts";
import type { ScratchTable } from "../intake/scratch.ts";
import { columnsOfDataset, keyColumns } from "../query/column.ts";
import { jsonRows } from "../rows/json-rows.ts";
import { position } from "../query/condition.ts";
import { columnTypes } from "../sql/condition-sql.ts";
import { noSteps } from "../sql/steps.ts";
import { line } from "../sql/select-lines.ts";
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
import type { LedgerEntry } from "../store/ledger.ts";
import type { Kept as StoreKept } from "../store/published-store.ts";
import { laidOutBy } from "../store/fingerprint.ts";
import type { Version } from "../store/version.ts";
import { versionEntry } from "../store/version-entry.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { postgresReader } from "./postgres-runner.ts";
import { postgresVersion } from "./postgres-version.ts";
import { buildVersion, postgres } from "./tables.ts";

/** A version in the database. */
export interface Kept extends StoreKept {
  readonly history: History;
}

/** Where versions are kept; `prefix` sets the names of their tables apart from others'. */
export interface Place {
  readonly server: PostgresServer;
  readonly prefix: string;
  /** What makes Parquet files of lines, if anything does. */
  readonly parquet?: ParquetDoor | undefined;
}

/** A maker of Parquet files, opened when it is needed. */
export interface ParquetDoor extends Pick<ParquetMaker, "make"> {
  close(): Promise<void>;
}

const never = new AbortController().signal;
const everything = { where: { kind: "all", of: [] }, order: [] } as const;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const { identifier } = postgres;

/** What a version is made after, and when. An abort ends the making: the statement that runs, or the reading of rows. */
interface Keeping {
  readonly before: Kept | undefined;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Makes the rows that wait in a table a version. Gives the one before it when nothing is different. */
export async function keep(
  place: Place,
  { dataset, name, rows }: ScratchTable,
  { before, now, signal }: Keeping,
): Promise<Kept> {
  const { server, prefix } = place;
  const comparable = before && laidOutBy(dataset, before.entry) ? before : undefined;
  const number = nextNumber(before?.history ?? noHistory);
  const table = tableName(place, dataset.id, number);
  await forget(place, table);
  try {
    const earlier = comparable && {
      dataset: comparable.version.dataset,
      table: tableOf(place, comparable.entry),
    };
    const plan = { dataset, table, waiting: prefix + name, number, before: earlier };
    for (const statement of buildVersion(plan)) {
      signal.throwIfAborted();
      await server.run(statement, signal);
    }
    if (server.reader !== undefined)
      await server.run(`GRANT SELECT ON ${identifier(table)} TO ${identifier(server.reader)}`);
    const digest = await digestOf(place, dataset, table, signal);
    if (comparable?.version.dataset === dataset && comparable.entry.digest === digest) {
      await forget(place, table);
      return comparable;
    }
    const changes = await changedKeys(place, { dataset, table }, comparable, signal);
    const history = withVersion(before?.history ?? noHistory, now, changes);
    const entry = versionEntry(dataset, { number, digest, rows }, history);
    return keptOf(place, dataset, entry, history);
  } catch (error) {
    await forget(place, table).catch(() => undefined);
    throw error;
  }
}

/** The versions a ledger tells of, as far as their rows can be read still. Removes what nobody tells of. */
export async function restoreKept(
  place: Place,
  entries: readonly LedgerEntry[],
  datasets: readonly Dataset[],
): Promise<ReadonlyMap<string, Kept>> {
  const there = await tablesOf(place);
  const restored = new Map<string, Kept>();
  for (const entry of entries) {
    const today = datasets.find(({ id }) => id === entry.dataset);
    const dataset = today && laidOutBy(today, entry);
    if (dataset === undefined) continue;
    if (there.includes(tableOf(place, entry)))
      restored.set(dataset.id, keptOf(place, dataset, entry, historyFrom(entry.history)));
  }
  const told = new Set(entries.map((entry) => tableOf(place, entry)));
  for (const table of there) if (!told.has(table)) await forget(place, table);
  return restored;
}

/** The tables of versions and of waiting rows that stand under the prefix. */
async function tablesOf({ server, prefix }: Place): Promise<readonly string[]> {
  const text =
    "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND starts_with(tablename, $1)";
  const rows = await server.ask({ text, params: [{ type: "text", value: prefix }] }, never);
  return rows
    .map(([name]) => String(name))
    .filter((name) => /^[a-z][a-z0-9-]*\.\d+(?:\.scratch)?$/.test(name.slice(prefix.length)));
}

function keptOf(place: Place, dataset: Dataset, entry: LedgerEntry, history: History): Kept {
  return {
    entry,
    history,
    version: versionOf(place, dataset, tableOf(place, entry), {
      id: versionId(history, entry.digest),
      publishedAt: publishedAt(history),
      rows: entry.rows,
      history,
    }),
    close: async () => {},
    retire: () => forget(place, tableOf(place, entry)),
  };
}

function versionOf(
  { server, parquet }: Place,
  dataset: Dataset,
  table: string,
  facts: Pick<Version, "id" | "publishedAt" | "rows"> & { readonly history: History },
): Version {
  const rows = {
    name: table,
    types: columnTypes(columnsOfDataset(dataset)),
    steps: noSteps,
    dialect: postgres,
  };
  const version = postgresVersion({ ...facts, dataset, table: rows, runner: postgresReader(server) });
  if (parquet === undefined) return version;
  return {
    ...version,
    parquetOf: (query, fields, signal) =>
      parquet.make({ dataset, fields, lines: version.stream(query, signal) }, signal),
  };
}

/** The digest of all lines in their order, as every store computes it. */
async function digestOf(place: Place, dataset: Dataset, table: string, signal: AbortSignal): Promise<string> {
  const version = versionOf(place, dataset, table, { id: "", publishedAt: 0, rows: 0, history: noHistory });
  const digest = createHash("sha256");
  for await (const bytes of version.stream(everything, signal)) digest.update(bytes);
  return digest.digest("hex");
}

/** The keys that are gone, undefined when they cannot be told; and of those that were gone, the ones that are back. */
async function changedKeys(
  place: Place,
  { dataset, table }: { readonly dataset: Dataset; readonly table: string },
  before: Kept | undefined,
  signal: AbortSignal,
) {
  if (dataset.key.length === 0 || before === undefined) return { gone: undefined, back: [] };
  const earlier = tableOf(place, before.entry);
  const gone: string[] = [];
  for await (const key of keysOnlyIn(place, before.version.dataset, [earlier, table], signal))
    if (gone.push(key) > mostGone) return { gone: undefined, back: [] };
  const known = before.history.gone;
  const back: string[] = [];
  if (known.size > 0)
    for await (const key of keysOnlyIn(place, dataset, [table, earlier], signal))
      if (known.has(key)) back.push(key);
  return { gone, back };
}

const together = 5000;

/** The keys, as JSON, of the rows of one table whose key is not in another. */
async function* keysOnlyIn(
  { server }: Place,
  dataset: Dataset,
  [table, other]: readonly [string, string],
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const write = jsonRows(dataset.fields, new Set(dataset.key), { after: "\n" });
  const same = keyColumns(dataset).map(({ name }) => `t.${identifier(name)} = o.${identifier(name)}`);
  const place = `t.${identifier(position)}`;
  const text =
    `SELECT t.${identifier(line)}, ${place} FROM ${identifier(table)} AS t WHERE ${place} > $1 AND ` +
    `NOT EXISTS (SELECT 1 FROM ${identifier(other)} AS o WHERE ${same.join(" AND ")}) ` +
    `ORDER BY ${place} LIMIT ${together}`;
  for (let after = -1; ;) {
    const rows = await server.ask({ text, params: [{ type: "integer", value: after }] }, signal);
    const lines = rows.map(([one]) => `${String(one)}\n`).join("");
    if (lines !== "")
      yield* decoder
        .decode(write(encoder.encode(lines)))
        .trimEnd()
        .split("\n");
    if (rows.length < together) return;
    after = Number(rows.at(-1)?.[1]);
  }
}

async function forget({ server }: Place, table: string): Promise<void> {
  await server.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
}

function tableOf(place: Place, { dataset, number }: LedgerEntry): string {
  return tableName(place, dataset, number);
}

function tableName({ prefix }: Place, dataset: string, number: number): string {
  return `${prefix}${dataset}.${number}`;
}
