import { delivery, type Dataset, type Finding, deliveryOrder } from "@samapne/core";
import { sampleDelivery, sampleMoment } from "@samapne/generators";
import { type Fault, faulty, type Table } from "./faults.ts";

/** What is told of a delivery: each finding as a line, such as `energy-meters 12 EM4 valid_to`. */
export interface Told {
  readonly told: readonly string[];
  /** What follows from something that is told. */
  readonly following: readonly string[];
}

/** Right tables of a domain; rows stand at every other place, so that there is room between them. */
export function rightTables(datasets: readonly Dataset[], rows: number, seed: number): readonly Table[] {
  return sampleDelivery(datasets, { rows, seed, now: sampleMoment }).map((table) => ({
    dataset: table.dataset,
    rows: [...table.rows].map((row, index) => ({ row, place: index * 2 + 2 })),
  }));
}

/** The tables that have to do with one: what it refers to and looks into, and what refers to it, all the way. */
export function around(table: Table, tables: readonly Table[]): readonly Table[] {
  const all = new Set<Table>([table]);
  for (const one of all)
    for (const other of tables)
      if (looksInto(one.dataset, other.dataset) || looksInto(other.dataset, one.dataset)) all.add(other);
  return tables.filter((one) => all.has(one));
}

function looksInto({ references = {}, checks = [] }: Dataset, { id }: Dataset): boolean {
  const byChecks = checks.some(
    (check) =>
      (check.kind === "sums" && [check.total.dataset, check.parts.dataset].includes(id)) ||
      (check.kind === "covers" && check.of.dataset === id),
  );
  return byChecks || Object.values(references).some(({ dataset }) => dataset === id);
}

/** Judges a delivery in which one table has faults. */
export function judged(tables: readonly Table[], id?: string, faults: readonly Fault[] = []): Told {
  const found: [dataset: Dataset, finding: Finding, row: number | undefined][] = [];
  const places = new Map<Dataset, readonly number[]>();
  const judging = delivery(
    tables.map(({ dataset }) => dataset),
    { now: sampleMoment, report: (...one) => found.push(one) },
  );
  for (const dataset of deliveryOrder(tables.map((table) => table.dataset))) {
    const table = tables.find((one) => one.dataset === dataset) as Table;
    const rows = dataset.id === id ? faulty(table, faults) : table.rows;
    // Rows of a file follow each other, whatever is put in or gone.
    for (const [index, { row }] of rows.entries()) judging.table(dataset).judge(row, index + 1);
    places.set(
      dataset,
      rows.map(({ place }) => place),
    );
  }
  judging.end();
  const told: string[] = [];
  const following: string[] = [];
  for (const [dataset, finding, row] of found) {
    const place = row === undefined ? undefined : places.get(dataset)?.[row - 1];
    (finding.isExplained === true ? following : told).push(lineOf(dataset.id, finding, place));
  }
  return { told, following };
}

function lineOf(id: string, { code, field, fields }: Finding, place: number | undefined): string {
  return [id, place ?? "-", code, field ?? fields?.join("+") ?? "-"].join(" ");
}

/** What is found and was not before. */
export function newIn(before: Told, after: Told): Told {
  const known = new Map<string, number>();
  for (const line of [...before.told, ...before.following]) known.set(line, (known.get(line) ?? 0) + 1);
  const isNew = (line: string) => {
    const left = known.get(line) ?? 0;
    known.set(line, left - 1);
    return left <= 0;
  };
  return { told: after.told.filter(isNew), following: after.following.filter(isNew) };
}
