import { type AnyRow, type Dataset, type FormatId, hasPosition } from "@samapne/core";
import { type Exchange, textOf } from "../http/exchange.ts";
import { isObject, parse } from "./pages.ts";
import { readParquet } from "./read-parquet.ts";

/** A form whose rows are objects, and how those of an answer in it are read; undefined when it is none. */
export interface ObjectForm {
  readonly format: FormatId;
  readonly read: (exchange: Exchange) => Promise<readonly AnyRow[] | undefined>;
}

/** The forms of a dataset whose rows are objects, JSON aside. */
export function objectForms(dataset: Dataset): readonly ObjectForm[] {
  const forms: readonly ObjectForm[] = [
    { format: "ndjson", read: async (exchange) => linesIn(exchange) },
    { format: "parquet", read: async ({ bytes }) => (await readParquet(bytes, dataset))?.rows },
  ];
  const places: ObjectForm = { format: "geojson", read: async (exchange) => featuresIn(exchange) };
  return hasPosition(dataset) ? [...forms, places] : forms;
}

/** The rows of NDJSON; undefined when it is none. */
function linesIn(exchange: Exchange): readonly AnyRow[] | undefined {
  const lines = textOf(exchange).split("\n");
  return objectsIn(lines.filter((line) => line !== "").map(parse));
}

/** The properties of the features of GeoJSON; undefined when it is none. */
function featuresIn(exchange: Exchange): readonly AnyRow[] | undefined {
  const collection = parse(textOf(exchange));
  const all = isObject(collection) ? collection["features"] : undefined;
  return Array.isArray(all)
    ? objectsIn(all.map((one: unknown) => (isObject(one) ? one["properties"] : undefined)))
    : undefined;
}

function objectsIn(values: readonly unknown[]): readonly AnyRow[] | undefined {
  return values.every(isObject) ? values : undefined;
}
