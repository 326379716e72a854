import { createHash } from "node:crypto";
import { createReadStream, openAsBlob } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { CkanDataset, CkanFile } from "@samapne/client";
import { type AnyRow, type Dataset, formats } from "@samapne/core";

/** The files that are put into CKAN, as a site of files has them, and CKAN's names for their formats. */
const forms = { csv: "CSV", ndjson: "JSON Lines", parquet: "Parquet" } as const;
type Form = keyof typeof forms;

const batchSize = 1000;

/** A dataset of a site of files, ready for CKAN. */
export async function siteDataset(site: string, dataset: Dataset): Promise<CkanDataset> {
  const pathOf = (form: Form) => join(site, "v1", `${dataset.id}.${form}`);
  const file = async (form: Form): Promise<CkanFile> => ({
    name: `${dataset.id}.${form}`,
    format: forms[form],
    mediaType: formats[form].mediaType.split(";")[0] ?? "",
    sha256: await digestOf(pathOf(form)),
    blob: () => openAsBlob(pathOf(form)),
  });
  return {
    dataset,
    files: [await file("csv"), await file("ndjson"), await file("parquet")],
    rows: () => rowsIn(pathOf("ndjson")),
  };
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const piece of createReadStream(path)) digest.update(piece as Uint8Array);
  return digest.digest("hex");
}

async function* rowsIn(path: string): AsyncGenerator<readonly AnyRow[]> {
  let batch: AnyRow[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    batch.push(JSON.parse(line) as AnyRow);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
