import { specificationOf } from "@samapne/core";
import { digestOf } from "./certificate/digest.ts";
import { askPage } from "./evidence/pages.ts";
import type { Service } from "./evidence/service.ts";
import type { Table } from "./evidence/table.ts";
import { DoorError } from "./http/door.ts";
import { Unusable } from "./note.ts";
import type { CheckedDataset, Reading } from "./report/report.ts";

/** What is told of a dataset that was checked, as far as it could be read. */
export async function datasetFacts(table: Table): Promise<CheckedDataset> {
  const { dataset, form } = table;
  const whole = await unlessUnusable(() => table.whole());
  const page = form === "api" ? await unlessUnusable(() => askPage(table)) : undefined;
  const version = page?.meta["data_version"];
  return {
    id: dataset.id,
    title: dataset.title,
    specification: specificationOf(dataset),
    ...(whole?.all === undefined ? {} : { rows: whole.all.rows, sha256: whole.all.sha256 }),
    ...(typeof version === "string" ? { dataVersion: version.slice(0, 100) } : {}),
  };
}

/** The documents beside the datasets, as they were read. */
export async function readingsOf({ ask, operations }: Service): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const { kind, path } of operations) {
    if (kind === "status") continue;
    const exchange = await unlessUnusable(() => ask(path));
    if (exchange?.status === 200) readings.push({ path, sha256: digestOf(exchange.bytes) });
  }
  return readings;
}

async function unlessUnusable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DoorError || error instanceof Unusable) return undefined;
    throw error;
  }
}
