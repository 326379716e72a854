import { type Dataset, type Form, operations, specificationOf } from "@samapne/core";
import type { Asker } from "../http/asker.ts";
import { DoorError } from "../http/door.ts";
import { type Exchange, typeOf } from "../http/exchange.ts";
import { isObject, jsonOf } from "./pages.ts";

/** What a publisher has, as far as it says so itself or can be found by asking. */
export interface Discovered {
  readonly form: Form;
  readonly datasets: readonly Dataset[];
}

interface Told {
  /** Ids of datasets, and whether files or an API were named. */
  readonly ids: ReadonlySet<string>;
  readonly forms: ReadonlySet<Form>;
  /** Addresses of specifications, by dataset. */
  readonly specifications: ReadonlyMap<string, string>;
}

/** Finds out which of the known datasets a publisher has, and in which form. `only` names those that shall be checked. */
export async function discover(
  asker: Asker,
  known: readonly Dataset[],
  only: readonly string[],
): Promise<Discovered> {
  const told = await whatIsTold(asker);
  const named = only.length > 0 ? only : [...told.ids];
  const ids = new Set(known.map(({ id }) => id).filter((id) => named.includes(id)));
  const found = ids.size > 0 ? { ids, forms: told.forms } : await byAsking(asker, known);
  const forms =
    found.forms.size > 0 ? found.forms : (await byAsking(asker, datasetsOf(ids, known, told))).forms;
  return { form: forms.has("api") ? "api" : "static", datasets: datasetsOf(found.ids, known, told) };
}

/** Of each id the version that the publisher says it follows; otherwise the first that is known. */
function datasetsOf(
  ids: ReadonlySet<string>,
  known: readonly Dataset[],
  { specifications }: Told,
): readonly Dataset[] {
  return [...ids].flatMap((id) => {
    const versions = known.filter((dataset) => dataset.id === id);
    const right = versions.find((dataset) => specificationOf(dataset) === specifications.get(id));
    return right ?? versions[0] ?? [];
  });
}

async function whatIsTold(asker: Asker): Promise<Told> {
  const description = await jsonAt(asker, "/openapi.json");
  const paths = Object.keys(
    isObject(description) && isObject(description["paths"]) ? description["paths"] : {},
  );
  const lists = paths.flatMap((path) => /^\/v1\/([a-z][a-z0-9-]*)$/.exec(path)?.[1] ?? []);
  const files = paths.flatMap((path) => /^\/v1\/([a-z][a-z0-9-]*)\.csv$/.exec(path)?.[1] ?? []);
  const status = await jsonAt(asker, "/status");
  const served = membersOf(status, "datasets").filter(({ dataset }) => typeof dataset === "string");
  const packaged = membersOf(await jsonAt(asker, "/datapackage.json"), "resources");
  const inPackage = packaged.map(({ name }) => name).filter((name) => typeof name === "string");
  const ids = [...lists, ...files, ...served.map(({ dataset }) => String(dataset)), ...inPackage];
  return {
    ids: new Set(ids),
    forms: new Set<Form>([
      ...(lists.length + served.length > 0 ? (["api"] as const) : []),
      ...(files.length + inPackage.length > 0 ? (["static"] as const) : []),
    ]),
    specifications: new Map(served.map((one) => [String(one["dataset"]), String(one["specification"])])),
  };
}

function membersOf(value: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const members = isObject(value) ? value[name] : undefined;
  return Array.isArray(members) ? members.filter(isObject) : [];
}

async function jsonAt(asker: Asker, path: string): Promise<unknown> {
  const exchange = await quietly(asker, path);
  return exchange?.status === 200 ? jsonOf(exchange) : undefined;
}

/** An answer, or nothing: a check will tell what is wrong. A publisher that cannot be reached at all is another matter. */
async function quietly(asker: Asker, path: string): Promise<Exchange | undefined> {
  try {
    return await asker.ask(path);
  } catch (error) {
    if (error instanceof DoorError && error.kind !== "stopped") return undefined;
    throw error;
  }
}

/** Asks for each dataset: first as an API, then as a file. */
async function byAsking(asker: Asker, known: readonly Dataset[]): Promise<Omit<Told, "specifications">> {
  const ids = new Set<string>();
  const forms = new Set<Form>();
  for (const dataset of known) {
    if (ids.has(dataset.id)) continue;
    const { list, files } = operations(dataset);
    const page = await quietly(asker, `${list.path}?limit=1`);
    const isApi = page !== undefined && page.status === 200 && typeOf(page) === "application/json";
    const file = isApi ? undefined : await quietly(asker, files[0]?.path ?? "");
    const isFile = file?.status === 200 && typeOf(file) !== "text/html";
    if (isApi) forms.add("api");
    else if (isFile) forms.add("static");
    if (isApi || isFile) ids.add(dataset.id);
  }
  return { ids, forms };
}
