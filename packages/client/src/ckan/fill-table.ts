import type { Call } from "./action.ts";
import type { CkanDataset, CkanFate } from "./options.ts";
import type { Package, Resource } from "./package.ts";
import { type Column, columnsOf, keyText, recordOf } from "./table.ts";

const batchSize = 1000;
const pageSize = 10_000;
/** Above this a table is made anew, so that memory stays bounded. */
const mostKeys = 500_000;
/** Above this many rows that are gone, making a table anew is quicker than removing them one by one. */
const mostRemoved = 200;

/** The table's own name among the resources. */
export function tableName({ dataset }: Pick<CkanDataset, "dataset">): string {
  return `${dataset.id} (DataStore)`;
}

/** What stands in `samapne_rows` while a table is being filled. */
const incomplete = "incomplete";

/**
 * Brings the DataStore table of a dataset up to date. While that goes on, the table says that it is incomplete, so that
 * a later run does not take it for whole. Rows that are there keep their place; a table with other columns, or without a
 * key, is made anew. `begun` is called before anything is changed.
 */
export async function fillTable(
  given: CkanDataset,
  { id: package_id, resources }: Package,
  call: Call,
  begun: () => void,
): Promise<CkanFate> {
  const { dataset, files } = given;
  const name = tableName(given);
  const wanted = `sha256:${files[0].sha256}`;
  const found = resources.find((one) => one.name === name);
  if (found?.samapne_rows === wanted) return "unchanged";
  begun();
  const table = { fields: columnsOf(dataset), primary_key: [...dataset.key] };
  if (found === undefined) {
    const resource = { package_id, name, format: "DataStore", samapne_rows: incomplete };
    const made = await call("datastore_create", { resource, ...table });
    await finish((made as { readonly resource_id: string }).resource_id);
    return "created";
  }
  const keys = await keysThatMayStay(given, found, call);
  await call("resource_patch", { id: found.id, samapne_rows: incomplete });
  if (keys === undefined) await beginAnew(found.id);
  await finish(found.id, keys);
  return "updated";

  async function beginAnew(resource_id: string): Promise<void> {
    await call("datastore_delete", { resource_id, force: true });
    await call("datastore_create", { resource_id, force: true, ...table });
  }

  async function finish(resource_id: string, keys?: Set<string>): Promise<void> {
    await putRows(given, resource_id, call, keys);
    const gone = [...(keys ?? [])];
    if (gone.length > mostRemoved) {
      await beginAnew(resource_id);
      await putRows(given, resource_id, call, undefined);
    } else
      for (const key of gone)
        await call("datastore_delete", { resource_id, force: true, filters: filtersOf(given, key) });
    await call("resource_patch", { id: resource_id, samapne_rows: wanted });
  }
}

/** Sends the rows, and takes their keys away from those that were there. */
async function putRows(
  { dataset, rows }: CkanDataset,
  resource_id: string,
  call: Call,
  keys: Set<string> | undefined,
): Promise<void> {
  // Sent twice, a row with a key is still one; without a key it would be two.
  const method = dataset.key.length === 0 ? "insert" : "upsert";
  for await (const batch of rows())
    for (let at = 0; at < batch.length; at += batchSize) {
      const records = batch.slice(at, at + batchSize).map((row) => recordOf(dataset, row));
      for (const record of records) keys?.delete(keyText(dataset, record));
      await call("datastore_upsert", { resource_id, force: true, method, records });
    }
}

function filtersOf({ dataset }: CkanDataset, key: string): Readonly<Record<string, unknown>> {
  const values = JSON.parse(key) as readonly unknown[];
  return Object.fromEntries(
    dataset.key.map((name, index) => {
      const value = values[index];
      const isInstant = dataset.fields[name]?.kind === "instant";
      return [name, isInstant ? new Date(Number(value)).toISOString().slice(0, 19) : value];
    }),
  );
}

/** The keys of a table whose rows may stay where they are; undefined when it is to be made anew. */
async function keysThatMayStay(
  { dataset }: CkanDataset,
  { id: resource_id }: Resource,
  call: Call,
): Promise<Set<string> | undefined> {
  if (dataset.key.length === 0) return undefined;
  const keys = new Set<string>();
  const fields = dataset.key.join(",");
  const whole = (await call("datastore_search", { resource_id, limit: 0 })) as Found | undefined;
  if (whole === undefined || !hasColumns(whole, columnsOf(dataset)) || (whole.total ?? 0) > mostKeys)
    return undefined;
  for (let offset = 0; ; offset += pageSize) {
    const page = { resource_id, fields, sort: fields, limit: pageSize, offset };
    const { records = [] } = ((await call("datastore_search", page)) ?? {}) as Found;
    for (const record of records) keys.add(keyText(dataset, record));
    if (records.length < pageSize) return keys;
  }
}

interface Found {
  readonly total?: number;
  readonly fields?: readonly Pick<Column, "id" | "type">[];
  readonly records?: readonly Readonly<Record<string, unknown>>[];
}

/** CKAN puts `_id` before the columns, and calls a type as PostgreSQL does: `int4` for `int`. */
function hasColumns({ fields = [] }: Found, columns: readonly Column[]): boolean {
  const told = (all: readonly Pick<Column, "id" | "type">[]) =>
    all.map(({ id, type }) => `${id} ${type.replace(/\d+$/, "")}`).join();
  return told(fields.filter(({ id }) => id !== "_id")) === told(columns);
}
