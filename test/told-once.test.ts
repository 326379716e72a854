import type { AnyRow, Dataset } from "@samapne/core";
import { sampleDelivery } from "@samapne/generators";
import { formats, judge, machineCode, type Report } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { written } from "./formats/read-back.ts";
import { domains } from "../scripts/specs/registry.ts";

/**
 * One wrong cell of a table that others refer to is told once, at its place: what refers to its row, and what borrows its
 * value, follows from it. `SEED=7` takes other tables than usual.
 */
const seed = Number(process.env["SEED"] ?? 20_261_127);
const now = { instant: "2026-11-27T12:00:00Z", date: "2026-11-27" };
const csv = formats.find(({ id }) => id === "csv") as (typeof formats)[number];
const ndjson = formats.find(({ id }) => id === "ndjson") as (typeof formats)[number];

/** Rows of a dataset, in a delivery. */
interface Rows {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
}

const deliveries = domains
  .filter(({ datasets }) => datasets.some(({ references }) => references))
  .map(({ name }) => ({ name, tables: deliveryOf(name, 40, seed) }));

/** Right rows of every dataset of a domain. */
function deliveryOf(domain: string, amount: number, from: number): readonly Rows[] {
  const { datasets = [] } = domains.find(({ name }) => name === domain) ?? {};
  return sampleDelivery(datasets, { rows: amount, seed: from, now }).map(({ dataset, rows }): Rows => ({
    dataset,
    rows: [...rows],
  }));
}

/** The fields of a dataset that others know its rows by, or borrow. */
function knownFields({ id }: Dataset, datasets: readonly Dataset[]): readonly string[] {
  const references = datasets.flatMap(({ references: all = {} }) => Object.values(all));
  const known = references.filter(({ dataset }) => dataset === id);
  return [...new Set(known.flatMap(({ to, borrows = {} }) => [...to, ...Object.keys(borrows)]))];
}

/** A cell of a table, and what is written there instead. */
interface WrongCell {
  readonly dataset: Dataset;
  readonly field: string;
  readonly row: number;
  readonly value: string | undefined;
}

function wrongCells({ dataset, rows }: Rows, datasets: readonly Dataset[]): readonly WrongCell[] {
  return knownFields(dataset, datasets).flatMap((field, index) => {
    const row = (seed + index) % rows.length;
    const was = rows[row]?.[field];
    const isRequired = dataset.fields[field]?.required === true;
    const spelt = ["???", "feil verdi", typeof was === "string" ? `${was.slice(0, -1)}§` : "-"];
    const values = [...(isRequired ? [undefined] : []), spelt[(seed + index) % spelt.length]];
    return values.map((value) => ({ dataset, field, row, value }));
  });
}

const files = new WeakMap<readonly AnyRow[], Map<string, Promise<Uint8Array>>>();

/** A table as a file, which is written once. */
function asFile({ dataset, rows }: Rows, format: typeof csv): Promise<Uint8Array> {
  const known = files.get(rows) ?? new Map<string, Promise<Uint8Array>>();
  files.set(rows, known);
  const file = known.get(format.id) ?? written(format, dataset, rows);
  known.set(format.id, file);
  return file;
}

type Order = (tables: readonly Rows[]) => readonly Rows[];

async function reportOn(
  tables: readonly Rows[],
  { everyRow, format = csv, order = (all) => all }: { everyRow: boolean; format?: typeof csv; order?: Order },
): Promise<Report> {
  const inputs = order(tables).map(({ dataset, rows }) => {
    const input = {
      name: `${dataset.id}.${format.extension}`,
      async *open() {
        yield await asFile({ dataset, rows }, format);
      },
    };
    return { input, dataset };
  });
  const datasets = tables.map(({ dataset }) => dataset);
  const versions = { validator: "test" };
  return judge({ datasets, inputs, mode: "strict", now, everyRow, machineCode, versions });
}

/** Every cause with its places, file by file: `energy-meters meter_id 5 text.pattern`. */
function saidIn(report: Report): readonly string[] {
  const files = report.deliveries[0]?.files ?? [];
  return files
    .flatMap(({ table, causes }) =>
      causes.map(({ code, count, columns, places }) => {
        const at = columns.map(({ field }) => field).join("+");
        return `${table?.dataset.id} ${at} ${places.map(({ row }) => row).join()} ${code} ×${count}`;
      }),
    )
    .toSorted();
}

describe.each(deliveries)("in a delivery of $name", ({ tables }) => {
  const datasets = tables.map(({ dataset }) => dataset);
  const wrong = tables.flatMap((table) => wrongCells(table, datasets));

  test("a wrong cell that others borrow or refer to is one case, in the order of its file and both ways", async () => {
    const right = saidIn(await reportOn(tables, { everyRow: true }));
    // Their rows have other numbers.
    const rightLines = saidIn(await reportOn(tables, { everyRow: false, format: ndjson }));
    let told = 0;
    for (const { dataset, field, row, value } of wrong) {
      const changed = tables.map((table) =>
        table.dataset === dataset
          ? { dataset, rows: table.rows.with(row, { ...table.rows[row], [field]: value }) }
          : table,
      );
      const report = await reportOn(changed, { everyRow: true });
      expect(await reportOn(changed, { everyRow: false })).toEqual(report);
      const turned = await reportOn(changed, { everyRow: false, order: (all) => all.toReversed() });
      expect(turned.deliveries[0]?.files.toReversed()).toEqual(report.deliveries[0]?.files);
      const lines = await reportOn(changed, { everyRow: false, format: ndjson });
      const said = saidIn(report).filter((line) => !right.includes(line));
      const place = `${dataset.id}.${field} = ${value} in row ${row + 2}`;
      const own = said.filter((line) => line.startsWith(`${dataset.id} ${field} ${row + 2} `));
      // A text may be any; and then nothing is wrong with the cell, but with what refers to the old one.
      if (own.length === 0 && value !== undefined && isFree(dataset, field)) continue;
      expect({ place, said }).toEqual({ place, said: own.slice(0, 1) });
      const inLines = saidIn(lines).filter((line) => !rightLines.includes(line));
      expect({ place, inLines }).toEqual({ place, inLines: [expect.any(String)] });
      told++;
    }
    expect(told).toBeGreaterThan(wrong.length / 2);
  });
});

describe("a value that is plausible, and that all rows which refer to it contradict", () => {
  const tables = deliveryOf("energy", 40, 8);
  const rowsOf = (id: string) => tables.find(({ dataset }) => dataset.id === id)?.rows ?? [];
  /** The first row whose value at least two rows of another table say too. */
  const saidTwice = (id: string, field: string, isSaid: (row: AnyRow, by: AnyRow) => boolean, by: string) =>
    rowsOf(id).findIndex(
      (row) => row[field] !== undefined && rowsOf(by).filter((one) => isSaid(row, one)).length > 1,
    );
  const isMeasured = (meter: AnyRow, { meter_id }: AnyRow) =>
    meter["meter_id"] === meter_id && meter["valid_to"] === undefined;
  const isHeated = (building: AnyRow, row: AnyRow) =>
    building["building_id"] === row["building_id"] &&
    row["area_type"] === "heated" &&
    row["reference_area"] === building["heated_area"] &&
    Number(String(building["valid_from"]).slice(0, 4)) <= Number(row["year"]);

  test.each([
    ["municipal-buildings", "heated_area", isHeated, "building-energy-annual", 7],
    ["energy-meters", "resolution", isMeasured, "energy-measurements", "P1D"],
    ["energy-meters", "valid_from", isMeasured, "energy-measurements", "2026-11-24"],
  ] as const)("is told once: %s, %s", async (id, field, isSaid, by, value) => {
    const row = saidTwice(id, field, isSaid, by);
    expect(row).toBeGreaterThanOrEqual(0);
    const right = saidIn(await reportOn(tables, { everyRow: true }));
    const changed = tables.map(({ dataset, rows }) => {
      const isMeant = dataset.id === id;
      return { dataset, rows: isMeant ? rows.with(row, { ...rows[row], [field]: value }) : rows };
    });
    const report = await reportOn(changed, { everyRow: true });
    const said = saidIn(report).filter((line) => !right.includes(line));
    expect(said).toEqual([`${id} ${field} ${row + 2} reference.contradicted ×1`]);
    const following = report.deliveries[0]?.files.flatMap(({ explained = [] }) => explained) ?? [];
    expect(following.map(({ from }) => from?.dataset)).toContain(id);
    expect(report.verdict).toBe("not_conformant");
    expect(await reportOn(changed, { everyRow: false })).toEqual(report);
    const turned = await reportOn(changed, { everyRow: false, order: (all) => all.toReversed() });
    expect(turned.deliveries[0]?.files.toReversed()).toEqual(report.deliveries[0]?.files);
    const lines = await reportOn(changed, { everyRow: false, format: ndjson });
    expect(saidIn(lines).filter((line) => !right.includes(line))).toHaveLength(1);
  });
});

function isFree({ fields }: Dataset, field: string): boolean {
  const declared = fields[field];
  return declared?.kind === "text" && declared.pattern === undefined;
}
