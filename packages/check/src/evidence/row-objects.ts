import type { AnyRow } from "@samapne/core";
import { type Exchange, textOf } from "../http/exchange.ts";
import { isObject, parse } from "./pages.ts";

/** The rows of NDJSON; undefined when it is none. */
export function linesIn(exchange: Exchange): readonly AnyRow[] | undefined {
  const lines = textOf(exchange).split("\n");
  return objectsIn(lines.filter((line) => line !== "").map(parse));
}

/** The properties of the features of GeoJSON; undefined when it is none. */
export function featuresIn(exchange: Exchange): readonly AnyRow[] | undefined {
  const collection = parse(textOf(exchange));
  const all = isObject(collection) ? collection["features"] : undefined;
  return Array.isArray(all)
    ? objectsIn(all.map((one: unknown) => (isObject(one) ? one["properties"] : undefined)))
    : undefined;
}

function objectsIn(values: readonly unknown[]): readonly AnyRow[] | undefined {
  return values.every(isObject) ? values : undefined;
}
