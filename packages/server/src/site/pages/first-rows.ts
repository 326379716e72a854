import type { AnyRow } from "@samapne/core";
import { jsonRows } from "../../rows/json-rows.ts";
import type { Version } from "../../store/version.ts";

const count = 5;
const decoder = new TextDecoder();

/** The first rows of a version, to be looked at. */
export async function firstRows(version: Version): Promise<readonly AnyRow[]> {
  const { fields } = version.dataset;
  const query = { where: { kind: "all", of: [] }, order: [] } as const;
  const { bytes } = await version.lines(query, count, new AbortController().signal);
  const write = jsonRows(fields, new Set(Object.keys(fields)), { after: "\n" });
  return decoder
    .decode(write(bytes))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as AnyRow);
}
