import { certificateSchema, checkReportSchema } from "@samapne/check";
import { celVectors, emit, jsonText, versionPath } from "@samapne/generators";
import { mappingSchema } from "@samapne/mapping";
import { reportSchema } from "@samapne/tabular";
import { indexOf } from "./index-of.ts";
import { limitsText } from "./limits.ts";
import { type Entry, registry } from "./registry.ts";
import type { Released } from "./released.ts";

const known = new WeakMap<Entry, Promise<ReadonlyMap<string, Buffer>>>();

/** The artefacts of one dataset's declared version, by path below `specs`; printed once, since entries never change. */
export function artefactsOf(entry: Entry): Promise<ReadonlyMap<string, Buffer>> {
  const printed = known.get(entry) ?? printedFrom(entry);
  known.set(entry, printed);
  return printed;
}

async function printedFrom({ dataset, samples }: Entry): Promise<ReadonlyMap<string, Buffer>> {
  const datasets = registry.map((entry) => entry.dataset);
  const artefacts = await emit(dataset, { samples, datasets });
  return new Map(
    artefacts.map(({ path, content }) => [`${versionPath(dataset)}/${path}`, Buffer.from(content)]),
  );
}

/** Everything printed from the declarations as they are now: the drafts and the index, by path below `specs`. */
export async function printedSpecs(
  entries: readonly Entry[],
  released: readonly Released[],
): Promise<ReadonlyMap<string, Buffer>> {
  const drafts = entries.filter(({ dataset }) => dataset.version === "draft");
  const printed = await Promise.all(drafts.map(artefactsOf));
  const index = indexOf(
    entries.map(({ dataset }) => dataset),
    released,
  );
  return new Map([
    ...printed.flatMap((files) => [...files]),
    ["mapping.schema.json", Buffer.from(jsonText(mappingSchema))],
    ["index.json", Buffer.from(jsonText(index))],
    ["cel-vectors.json", Buffer.from(celVectors())],
    ["report.schema.json", Buffer.from(jsonText(reportSchema))],
    ["check-report.schema.json", Buffer.from(jsonText(checkReportSchema))],
    ["check-certificate.schema.json", Buffer.from(jsonText(certificateSchema))],
    ["limits.md", Buffer.from(limitsText())],
  ]);
}
