import { isObject, type Members } from "./json-values.ts";

const mostCells = 1_000_000;

/** One dimension of a table of statistics: what it is called, and its categories in their order. */
interface Dimension {
  readonly label: string;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  /** Are its categories the figures of the table? */
  readonly isOfFigures: boolean;
}

/**
 * The rows of a table of statistics in JSON-stat 2.0 (json-stat.org/full), as Statistics Norway answers: a column for each
 * dimension and one for each figure, or one called `value`. Where a figure has no value stands the sign that says why.
 * Undefined for what is none.
 */
export function statisticsIn(answer: unknown): readonly Members[] | undefined {
  if (!isObject(answer) || answer["class"] !== "dataset" || !isObject(answer["dimension"])) return undefined;
  const { id, size, dimension, role, value, status } = answer;
  if (!Array.isArray(id) || !Array.isArray(size) || typeof value !== "object" || value === null)
    return undefined;
  const metric = isObject(role) && Array.isArray(role["metric"]) ? role["metric"] : ["ContentsCode"];
  const dimensions = id.map((name) => dimensionOf(dimension, String(name), metric.includes(name)));
  const sizes = dimensions.map((one) => one?.categories.length ?? 0);
  const count = sizes.reduce((sofar, one) => sofar * one, 1);
  if (count === 0 || count > mostCells || sizes.some((one, at) => one !== size[at])) return undefined;
  const cellAt = (at: number) =>
    at in value && own(value, at) !== null ? own(value, at) : statusAt(status, at);
  const rows = new Map<string, Record<string, unknown>>();
  for (let at = 0; at < count; at++) {
    const places = placesOf(at, sizes);
    const [row, figure] = rowOf(places, dimensions as readonly Dimension[]);
    const key = JSON.stringify(row);
    const before = rows.get(key) ?? row;
    before[figure] = cellAt(at);
    rows.set(key, before);
  }
  return [...rows.values()];
}

function dimensionOf(all: Members, name: string, isOfFigures: boolean): Dimension | undefined {
  const one = all[name];
  const category = isObject(one) ? one["category"] : undefined;
  if (!isObject(one) || !isObject(category)) return undefined;
  const { index, label } = category;
  const labels = isObject(label) ? label : {};
  const codes = Array.isArray(index)
    ? index.map(String)
    : isObject(index)
      ? Object.entries(index)
          .sort(([, a], [, b]) => Number(a) - Number(b))
          .map(([code]) => code)
      : Object.keys(labels);
  return {
    label: textOr(one["label"], name),
    categories: codes.map((code) => ({ code, label: textOr(labels[code], code) })),
    isOfFigures,
  };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

/** Which category of each dimension a cell is of: the last one counts fastest. */
function placesOf(at: number, sizes: readonly number[]): readonly number[] {
  const places: number[] = [];
  let rest = at;
  for (const size of sizes.toReversed()) {
    places.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return places;
}

/** The row of a cell without its figure, and what that is called. Numbers of municipalities are surer than their names. */
function rowOf(
  places: readonly number[],
  dimensions: readonly Dimension[],
): [row: Record<string, unknown>, figure: string] {
  const row: Record<string, unknown> = {};
  let figure = "value";
  for (const [at, { label, categories, isOfFigures }] of dimensions.entries()) {
    const category = categories[places[at] ?? 0];
    if (isOfFigures) figure = category?.label ?? figure;
    else if (categories.every(({ code }) => /^\d{4}$/.test(code))) {
      row[label] = category?.code;
      row[`${label}.navn`] = category?.label;
    } else row[label] = category?.label;
  }
  return [row, figure];
}

/** The sign for a value that is not there, for all cells, for each, or for some. */
function statusAt(status: unknown, at: number): unknown {
  if (typeof status === "string") return status;
  return typeof status === "object" && status !== null ? (own(status, at) ?? null) : null;
}

function own(holder: object, at: number): unknown {
  return Object.hasOwn(holder, at) ? (holder as Record<number, unknown>)[at] : undefined;
}
