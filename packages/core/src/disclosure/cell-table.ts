import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import type { SuppressionCheck, SuppressionStatus } from "../suppression-check.ts";
import { oncePerCheck } from "./once-per-check.ts";

/** What a row says about its figures: they are shown, withheld, about nobody, or not known to the publisher. */
export type CellState = "shown" | "withheld" | "nobody" | "unknown";

/** Where a cell stands. */
export interface Place {
  /** The codes along the dimensions, in the order of the check. */
  readonly codes: readonly string[];
  /** The values of the other key fields, which tell tables apart. */
  readonly table: string;
}

/** One row of a table under disclosure control. */
export interface Cell extends Place {
  readonly state: CellState;
  readonly row: AnyRow;
  /** The number the row was given with; undefined for a row of the release before. */
  readonly place: number | undefined;
}

/** The rows of a release by key, with the check they are held to. */
export interface CellTable {
  readonly dataset: Dataset;
  readonly check: SuppressionCheck;
  /** Fewest persons: what the check declares, or more when the publisher asks for it. */
  readonly threshold: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /** The release before, when it is known. */
  readonly before?: CellTable | undefined;
}

const separator = "\u0000";

/** The key of a cell among all of its release. */
export function cellKey({ table, codes }: Place): string {
  return `${table}${separator}${codes.join(separator)}`;
}

/** The key of a cell without its code in one dimension. */
export function keyBesides({ table, codes }: Place, index: number): string {
  let key = table;
  for (let at = 0; at < codes.length; at++)
    key += at === index ? separator : separator + (codes[at] as string);
  return key;
}

/** The fields that say where a row stands: along the dimensions, and what else is in the key. */
const placeFields = oncePerCheck(({ dataset: { key }, check: { dimensions } }) => {
  const along = dimensions.map(({ field }) => field);
  return { along, others: key.filter((name) => !along.includes(name)) };
});

/** The row as a cell; undefined when a field of its key is missing. */
export function cellOf(
  row: AnyRow,
  place: number | undefined,
  dataset: Dataset,
  check: SuppressionCheck,
): Cell | undefined {
  if (dataset.key.some((name) => row[name] === undefined || row[name] === null)) return undefined;
  const { along, others } = placeFields({ dataset, check });
  return {
    codes: along.map((field) => String(row[field])),
    table: others.map((name) => String(row[name])).join(separator),
    state: stateOf(row, check.status, check.measures),
    row,
    place,
  };
}

/** A row with another code, or none, shows what it shows. */
function stateOf(row: AnyRow, status: SuppressionStatus, measures: readonly string[]): CellState {
  const code = row[status.field];
  if (code === status.shown) return "shown";
  if (code === status.withheld) return "withheld";
  if (code !== undefined && code === status.nobody) return "nobody";
  if (code !== undefined && code === status.unknown) return "unknown";
  return measures.some((name) => figure(row, name) !== undefined) ? "shown" : "withheld";
}

/** A figure of a row; undefined when it is not there. */
export function figure(row: AnyRow, name: string): number | undefined {
  const value = row[name];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A cell as people find it again: the key without the publisher's own numbers, and without codes for all. */
export function cellName({ row }: Cell, { dataset, check }: Pick<CellTable, "dataset" | "check">): string {
  const totals = new Map(check.dimensions.map(({ field, total }) => [field, total]));
  const shown = dataset.key.filter(
    (name) => dataset.fields[name]?.kind !== "identifier" && row[name] !== totals.get(name),
  );
  const names = shown.length > 0 ? shown : dataset.key.slice(-1);
  return names.map((name) => String(row[name])).join(" · ");
}
