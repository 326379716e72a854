import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import {
  ApiError,
  type CatalogueReader,
  type Publisher,
  publishersAt,
  publishersInCatalogue,
  type Where,
} from "@samapne/client";
import type { AnyRow, Dataset, Field } from "@samapne/core";
import type { Format } from "@samapne/tabular";
import type { Given } from "../../options/command.ts";
import { formatByEnding } from "../../files/file-ending.ts";
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

/** A directory of publishers: a JSON list, or a DCAT catalogue (Turtle, JSON-LD) in a file or at an address. */
export async function directoryOf(
  given: Given,
  dataset: Dataset,
  way: Pick<CatalogueReader, "fetch" | "signal">,
): Promise<readonly Publisher[]> {
  if (typeof given !== "string") return [];
  if (isAddress(given)) return catalogueAt(given, dataset, way);
  const text = await readFile(given, "utf8").catch(() => "");
  const list = jsonIn(text);
  if (Array.isArray(list) && list.every(isPublisher)) return list;
  const statements = text.trim() === "" ? undefined : await readCatalogue(text, pathToFileURL(given).href);
  if (statements === undefined) throw new UsageError(words.noDirectory(given));
  return publishersInCatalogue(statements, dataset);
}

async function catalogueAt(
  address: string,
  dataset: Dataset,
  way: Pick<CatalogueReader, "fetch" | "signal">,
): Promise<readonly Publisher[]> {
  try {
    return await publishersAt(address, dataset, { ...way, read: readCatalogue });
  } catch (error) {
    if (error instanceof ApiError) throw new UsageError(error.text);
    throw error;
  }
}

function isPublisher(one: unknown): one is Publisher {
  if (typeof one !== "object" || one === null) return false;
  const { address, name, municipalities } = one as Partial<Record<keyof Publisher, unknown>>;
  const isText = (value: unknown): value is string => typeof value === "string";
  return (
    isText(address) &&
    isAddress(address) &&
    (name === undefined || isText(name)) &&
    (municipalities === undefined || (Array.isArray(municipalities) && municipalities.every(isText)))
  );
}

/** The addresses and numbers that were given; everybody in the directory when none was. */
export function fromOf(given: Given, directory: readonly Publisher[]): readonly (string | Publisher)[] {
  const from = (given ?? []) as readonly string[];
  for (const one of from)
    if (!/^\d{4}$/.test(one) && !isAddress(one)) throw new UsageError(words.noAddress(one));
  const all = from.length > 0 ? from : directory;
  if (all.length === 0) throw new UsageError(words.noFrom);
  return all;
}

/** The selection of `--where field=value`, with values as the fields have them. */
export function whereOf({ fields }: Dataset, given: Given): Where<AnyRow> {
  const where: Record<string, unknown> = {};
  for (const text of (given ?? []) as readonly string[]) {
    const at = text.indexOf("=");
    const [name, value] = [text.slice(0, at), text.slice(at + 1)];
    const end = /_(from|to)$/.exec(name)?.[1];
    const isWhole = Object.hasOwn(fields, name);
    const field = isWhole ? name : name.replace(/_(from|to)$/, "");
    const known = fields[field];
    if (at < 1 || value === "" || known === undefined) throw new UsageError(words.badWhere(text));
    if (isWhole) where[field] = value.split(",").map((one) => valueOf(known, one));
    else where[field] = { ...(where[field] as object), [end as string]: valueOf(known, value) };
  }
  return where as Where<AnyRow>;
}

function valueOf(field: Field, text: string): unknown {
  const { kind } = field.kind === "list" ? field.items : field;
  if (kind === "integer" || kind === "decimal") return Number(text);
  return kind === "boolean" ? text === "true" : text;
}
