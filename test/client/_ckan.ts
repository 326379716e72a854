import type { CkanFetch } from "@samapne/client";

/**
 * Used by tests only: a CKAN that behaves as its API guide and the DataStore's documentation say, in memory. Answers have
 * the shape of recorded ones: `{ help, success, result }` or `{ help, success, error: { __type, … } }`.
 */
type Record_ = Readonly<Record<string, unknown>>;

interface Resource {
  id: string;
  name: string;
  url_type?: string;
  [member: string]: unknown;
}

interface Package {
  id: string;
  name: string;
  private: boolean;
  owner_org: string;
  extras: readonly { readonly key: string; readonly value: string }[];
  resources: Resource[];
  [member: string]: unknown;
}

interface Table {
  readonly fields: readonly { readonly id: string; readonly type: string }[];
  readonly primary_key: readonly string[];
  rows: Record_[];
}

/** What happens in place of an action, or after it: the answer is lost on its way. */
export type Trouble = (action: string, count: number) => Response | "lost" | undefined;

const types = new Set(["text", "json", "date", "timestamp", "int", "numeric", "bool"]);
const names: Readonly<Record<string, string>> = { int: "int4" };

class Refusal extends Error {
  readonly status: number;
  readonly error: Record_;
  constructor(status: number, type: string, error: Record_) {
    super(type);
    this.status = status;
    this.error = { __type: type, ...error };
  }
}
const notFound = () => new Refusal(404, "Not Found Error", { message: "Not found" });
const invalid = (error: Record_) => new Refusal(409, "Validation Error", error);

export function ckan({ token = "a-secret-token", trouble }: { token?: string; trouble?: Trouble } = {}) {
  const packages: Package[] = [];
  const tables = new Map<string, Table>();
  const files = new Map<string, Uint8Array>();
  const calls: string[] = [];
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const current = { trouble };

  const packageOf = (id: unknown) => {
    const found = packages.find((one) => one.id === id || one.name === id);
    if (found === undefined) throw notFound();
    return found;
  };
  const resourceOf = (id: unknown) => {
    for (const one of packages) for (const resource of one.resources) if (resource.id === id) return resource;
    throw notFound();
  };
  const tableOf = (id: unknown) => {
    const table = tables.get(String(id));
    if (table === undefined) throw notFound();
    return table;
  };
  const keyIn = ({ primary_key }: Table, row: Record_) =>
    JSON.stringify(primary_key.map((name) => row[name]));
  const shown = (one: Package) => ({
    ...one,
    organization: { id: "org-1", name: one.owner_org },
    extras: [...one.extras].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    tags: ((one["tags"] ?? []) as { name: string }[]).map((tag) => ({
      ...tag,
      state: "active",
      display_name: tag.name,
    })),
  });

  const createTable = (resource_id: string, { fields, primary_key }: Record_) => {
    const columns = fields as Table["fields"];
    const unknown = columns.filter(({ type }) => !types.has(type));
    if (unknown.length > 0) throw invalid({ fields: [`"${unknown[0]?.type}" is not a valid field type`] });
    if (tables.has(resource_id)) throw invalid({ resource_id: ["the table exists"] });
    tables.set(resource_id, { fields: columns, primary_key: primary_key as readonly string[], rows: [] });
  };

  const actions: Readonly<Record<string, (given: Record_, upload?: Uint8Array) => unknown>> = {
    organization_show: ({ id }) => {
      if (id !== "bodo-kommune") throw notFound();
      return { id: "org-1", name: "bodo-kommune", title: "Bodø kommune" };
    },
    license_list: () => [{ id: "CC-BY-4.0" }, { id: "NLOD-2.0" }],
    package_show: ({ id }) => shown(packageOf(id)),
    package_create: (given) => {
      const { name, owner_org } = given;
      if (typeof name !== "string" || !/^[a-z0-9_-]{2,100}$/.test(name))
        throw invalid({
          name: ["Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_"],
        });
      if (packages.some((one) => one.name === name)) throw invalid({ name: ["That URL is already in use."] });
      if (owner_org !== "bodo-kommune") throw invalid({ owner_org: ["Organization does not exist"] });
      const made = { extras: [], private: false, ...given, id: newId(), resources: [] } as unknown as Package;
      packages.push(made);
      return shown(made);
    },
    package_patch: ({ id, ...changes }) => shown(Object.assign(packageOf(id), changes)),
    resource_create: ({ package_id, ...given }, upload) => {
      const made = {
        ...given,
        id: newId(),
        url_type: upload === undefined ? "" : "upload",
      } as unknown as Resource;
      made["url"] = `https://data.example.no/dataset/download/${made.name}`;
      packageOf(package_id).resources.push(made);
      if (upload !== undefined) files.set(made.name, upload);
      return made;
    },
    resource_patch: ({ id, ...changes }, upload) => {
      const found = Object.assign(resourceOf(id), changes);
      if (upload !== undefined) files.set(found.name, upload);
      return found;
    },
    datastore_create: (given) => {
      const { resource, resource_id } = given;
      if ((resource === undefined) === (resource_id === undefined))
        throw invalid({ resource: ["resource cannot be used with resource_id"] });
      if (resource === undefined) {
        createTable(resourceOf(resource_id).id, given);
        return { resource_id };
      }
      const { package_id, ...about } = resource as Record_;
      const made = { ...about, id: newId(), url_type: "datastore" } as unknown as Resource;
      createTable(made.id, given);
      packageOf(package_id).resources.push(made);
      return { resource_id: made.id };
    },
    datastore_upsert: ({ resource_id, method, records }) => {
      const table = tableOf(resource_id);
      const columns = new Set(table.fields.map(({ id }) => id));
      const there = new Map(table.rows.map((row, index) => [keyIn(table, row), index]));
      if (method !== "insert" && table.primary_key.length === 0)
        throw invalid({ table: ["table does not have a unique key defined"] });
      for (const record of records as readonly Record_[]) {
        const odd = Object.keys(record).find((name) => !columns.has(name));
        if (odd !== undefined) throw invalid({ records: [`column "${odd}" does not exist`] });
        const at = table.primary_key.length === 0 ? undefined : there.get(keyIn(table, record));
        if (at !== undefined && method === "insert") throw invalid({ records: ["duplicate key"] });
        if (at === undefined) there.set(keyIn(table, record), table.rows.push(record) - 1);
        else table.rows[at] = record;
      }
      return { resource_id };
    },
    datastore_delete: ({ resource_id, filters }) => {
      const table = tableOf(resource_id);
      if (filters === undefined) tables.delete(String(resource_id));
      else
        table.rows = table.rows.filter(
          (row) => !Object.entries(filters as Record_).every(([name, value]) => row[name] === value),
        );
      return { resource_id };
    },
    datastore_search: ({ resource_id, limit = 100, offset = 0, fields, sort }) => {
      const table = tableOf(resource_id);
      const by = (typeof sort === "string" ? sort : "").split(",").filter((name) => name !== "");
      const order = (row: Record_) => JSON.stringify(by.map((name) => row[name]));
      const wanted = typeof fields === "string" ? fields.split(",") : table.fields.map(({ id }) => id);
      const sorted = table.rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
      const page = sorted.slice(Number(offset), Number(offset) + Math.min(Number(limit), 32_000));
      return {
        fields: [
          { id: "_id", type: "int" },
          ...table.fields.map(({ id, type }) => ({ id, type: names[type] ?? type })),
        ],
        records: page.map((row) => Object.fromEntries(wanted.map((name) => [name, row[name]]))),
        total: table.rows.length,
      };
    },
  };
  const reads = new Set(["organization_show", "license_list", "package_show", "datastore_search"]);

  const fetch: CkanFetch = async (address, { headers, body }) => {
    const action = /^\/api\/3\/action\/(\w+)$/.exec(new URL(address).pathname)?.[1] ?? "";
    calls.push(action);
    const told = current.trouble?.(action, calls.filter((one) => one === action).length);
    if (told instanceof Response) return told;
    const response = answer(action, headers, body);
    if (told === "lost") {
      await response;
      throw new TypeError("socket hang up");
    }
    return response;
  };

  const answer = async (
    action: string,
    headers: Readonly<Record<string, string>>,
    body: string | FormData,
  ) => {
    const act = actions[action];
    const help = `https://data.example.no/api/3/action/help_show?name=${action}`;
    try {
      if (act === undefined) return new Response("Bad request - Action name not known", { status: 400 });
      if (headers["authorization"] !== token)
        throw new Refusal(403, "Authorization Error", {
          message: `Access denied: ${headers["authorization"]}`,
        });
      const { given, upload } = await readBody(body, headers);
      return Response.json({ help, success: true, result: act(given, upload) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return Response.json({ help, success: false, error: error.error }, { status: error.status });
    }
  };

  return {
    fetch,
    token,
    packages,
    files,
    calls,
    /** The actions that changed something. */
    writes: () => calls.filter((action) => !reads.has(action)),
    table: (name: string) => {
      const resource = packages.flatMap(({ resources }) => resources).find((one) => one.name === name);
      return { rows: tables.get(resource?.id ?? "")?.rows ?? [], tells: resource?.["samapne_rows"] };
    },
    set: (next: Trouble | undefined) => void (current.trouble = next),
    forget: () => void (calls.length = 0),
  };
}

async function readBody(
  body: string | FormData,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly given: Record_; readonly upload?: Uint8Array }> {
  if (typeof body === "string") {
    if (headers["content-type"] !== "application/json") throw invalid({ message: "No request body data" });
    return { given: JSON.parse(body) as Record_ };
  }
  const upload = body.get("upload");
  const given = Object.fromEntries([...body].filter(([name]) => name !== "upload"));
  return { given, ...(upload instanceof Blob && { upload: new Uint8Array(await upload.arrayBuffer()) }) };
}
