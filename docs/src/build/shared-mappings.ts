import { readdirSync, readFileSync } from "node:fs";
import { readMappingText } from "@samapne/mapping";
import type { SharedMapping } from "../scripts/validator/messages.ts";

const folder = new URL("../../../mappings/", import.meta.url);

/** The mappings of known source systems, for readers to follow in the validator page. */
export async function sharedMappings(): Promise<readonly SharedMapping[]> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".yaml"))
    .toSorted();
  return Promise.all(paths.map(sharedMapping));
}

async function sharedMapping(path: string): Promise<SharedMapping> {
  const text = readFileSync(new URL(path, folder), "utf8");
  const read = await readMappingText(text);
  if ("problems" in read) throw new Error(`mappings/${path} is no mapping`);
  const { dataset, title = path, source } = read.mapping;
  return { id: path, title, system: source?.system ?? path, dataset, text };
}
