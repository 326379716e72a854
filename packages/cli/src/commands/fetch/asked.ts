import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  ApiError,
  type CatalogueReader,
  type Publisher,
  publishersAt,
  publishersInCatalogue,
  type Where,
} from "@samapne/client";
import {
  type AnyRow,
  catalogue,
  type Dataset,
  type Field,
  operations,
  type Parameter,
  valueCheck,
} from "@samapne/core";
import type { Format } from "@samapne/tabular";
import type { Given } from "../../options/command.ts";
import { formatByEnding } from "../../files/file-ending.ts";
import { openMapping } from "../mapping/open-mapping.ts";
import { isAddress } from "../../options/option-values.ts";
import { UsageError } from "../../options/usage-error.ts";
import { jsonIn, readCatalogue } from "./catalogue-text.ts";
import { words } from "./words.ts";

/** The format a file's ending names. */
export function formatFor(path: string): Format {
  const format = formatByEnding(path);
  if (format === undefined) throw new UsageError(words.unknownEnding);
  return format;
}

/** A directory of publishers: a JSON list, or a DCAT catalogue (Turtle, JSON-LD, RDF/XML) in a file or at an address. */
export async function directoryOf(
  given: Given,
  dataset: Dataset,
  way: Omit<CatalogueReader, "read">,
): Promise<readonly Publisher[]> {
  if (typeof given !== "string") return [];
  if (isAddress(given)) return catalogueAt(given, dataset, way);
  const text = await readFile(given, "utf8").catch(() => "");
  const list = jsonIn(text);
  if (Array.isArray(list) && list.every(isListed)) return withMappings(list, dirname(given), dataset);
  // JSON-LD may be a list too; one without its words is a list somebody has mistyped.
  if (Array.isArray(list) && !text.includes('"@')) throw new UsageError(words.noDirectory(given));
  const statements = text.trim() === "" ? undefined : await readCatalogue(text, pathToFileURL(given).href);
  if (statements === undefined) throw new UsageError(words.noDirectory(given));
  return publishersInCatalogue(statements, dataset, way.likely);
}

async function catalogueAt(
  address: string,
  dataset: Dataset,
  way: Omit<CatalogueReader, "read">,
): Promise<readonly Publisher[]> {
  try {
    return await publishersAt(address, dataset, { ...way, read: readCatalogue });
  } catch (error) {
    if (error instanceof ApiError) throw new UsageError(error.text);
    throw error;
  }
}

/** A publisher as lists have it: the mapping is a file, named from where the list lies. */
type Listed = Omit<Publisher, "mapping"> & { readonly mapping?: string };

function isListed(one: unknown): one is Listed {
  if (typeof one !== "object" || one === null) return false;
  const { address, name, municipalities, mapping } = one as Partial<Record<keyof Listed, unknown>>;
  const isText = (value: unknown): value is string => typeof value === "string";
  return (
    isText(address) &&
    isAddress(address) &&
    (name === undefined || isText(name)) &&
    (mapping === undefined || isText(mapping)) &&
    (municipalities === undefined || (Array.isArray(municipalities) && municipalities.every(isText)))
  );
}

/** The publishers of a list with their mappings. A mapping for another dataset says that the file is of that. */
async function withMappings(
  list: readonly Listed[],
  folder: string,
  { id }: Pick<Dataset, "id">,
): Promise<readonly Publisher[]> {
  const opened = list.map(async ({ mapping: path, ...one }): Promise<Publisher> => {
    if (path === undefined) return one;
    return { ...one, mapping: (await openMapping(resolve(folder, path))).mapping };
  });
  const all = await Promise.all(opened);
  return all.filter(({ mapping }) => mapping === undefined || mapping.dataset === id);
}

/** Whom to ask, and where numbers are looked up. */
interface Asked {
  readonly from: readonly (string | Publisher)[];
  readonly directory: readonly Publisher[];
}

/**
 * The addresses that were given, as those of files that a mapping is for, and so the files a catalogue has for the numbers
 * that were given and that are not the dataset; all as they are where no mapping is given.
 */
export async function mappedOf(
  { from, directory }: Asked,
  given: Given,
  { id }: Pick<Dataset, "id">,
): Promise<Asked> {
  if (typeof given !== "string") return { from, directory };
  const { mapping } = await openMapping(given);
  if (mapping.dataset !== id) throw new UsageError(words.otherDataset(given, mapping.dataset));
  const isMapped = (one: string | Publisher): one is string => typeof one === "string" && isAddress(one);
  const isMeant = ({ unfit, municipalities = [] }: Publisher) =>
    unfit !== undefined && municipalities.some((number) => from.includes(number));
  if (!from.some(isMapped) && !directory.some(isMeant)) throw new UsageError(words.mappingOfNone);
  return {
    from: from.map((one) => (isMapped(one) ? { address: one, mapping } : one)),
    directory: directory.map((one) => (isMeant(one) ? { ...one, mapping } : one)),
  };
}

/** The addresses and numbers that were given; everybody in the directory when none was. */
export function fromOf(
  given: Given,
  { path, publishers }: { readonly path: Given; readonly publishers: readonly Publisher[] },
  { id }: Pick<Dataset, "id">,
): readonly (string | Publisher)[] {
  const from = (given ?? []) as readonly string[];
  for (const one of from)
    if (!/^\d{4}$/.test(one) && !isAddress(one)) throw new UsageError(words.noAddress(one));
  if (from.length > 0) return from;
  if (typeof path !== "string") throw new UsageError(words.noFrom);
  if (publishers.length === 0) throw new UsageError(words.nobodyIn(path, id));
  return publishers;
}

/**
 * The selection of `--where field=value`, with values as the fields have them. Where values may hold a comma, they are
 * taken as they stand, and several of them are given one by one, as in the API.
 */
export function whereOf(dataset: Dataset, given: Given): Where<AnyRow> {
  const { parameters } = operations(dataset).list;
  const where: Record<string, object> = {};
  for (const text of (given ?? []) as readonly string[]) {
    const at = text.indexOf("=");
    const [name, value] = [text.slice(0, at), text.slice(at + 1)];
    const parameter = parameters.find((one) => one.name === name);
    const field = parameter?.filter?.field;
    if (at < 1 || value === "" || parameter === undefined || field === undefined)
      throw new UsageError(words.badWhere(text));
    const valueOf = valueReader(parameter, text);
    const before = where[field] ?? (name === field ? [] : {});
    const end = name.slice(field.length + 1);
    if (Array.isArray(before) !== (name === field) || end in before)
      throw new UsageError(words.twiceWhere(text));
    const values = parameter.several?.by === "comma" ? value.split(",") : [value];
    where[field] = Array.isArray(before)
      ? [...(before as readonly unknown[]), ...values.map(valueOf)]
      : { ...before, [end]: valueOf(value) };
  }
  return where;
}

/** Reads values of a filter; what a publisher with an API would refuse is refused here, before anybody is asked. */
function valueReader({ value: shape }: Parameter, told: string): (text: string) => unknown {
  const check = valueCheck(shape as Field);
  return (text) => {
    const value = typed(shape.kind, text);
    const fault = check(value, { row: {}, classificationDate: undefined });
    if (fault !== undefined && catalogue[fault.code].severity !== "warning")
      throw new UsageError(words.badValue(told));
    return value;
  };
}

/** A value as rows have it; what is none of its kind stays text, and is refused. */
function typed(kind: Parameter["value"]["kind"], text: string): unknown {
  if (kind === "integer" || kind === "decimal")
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
  if (kind === "boolean") return text === "true" || (text === "false" ? false : text);
  return text;
}
