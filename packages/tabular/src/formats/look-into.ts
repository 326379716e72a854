import type { Input } from "../input.ts";
import { ReadError } from "../read-error.ts";
import { firstBytes } from "./blocks.ts";
import type { LookSetting, ReadFormat, Start } from "./format.ts";
import { readFormats } from "./formats.ts";
import { gunzipped } from "./gzip/gunzip.ts";
import { guarded } from "./guarded.ts";
import { sampleSize } from "./limits.ts";
import { isGzip, isZip } from "./magic.ts";
import { noTable, requireTable, requireTables } from "./not-a-table.ts";
import { randomAccess } from "./random-access.ts";
import type { Table } from "./table.ts";
import { emptyArchive, nestedArchive } from "./zip/archive-errors.ts";
import { tableParts } from "./zip/table-parts.ts";

/** A file after a look: its tables, or why it has none. An archive gives one for each file in it. */
export type Looked =
  | { readonly input: Input; readonly tables: readonly Table[] }
  | { readonly input: Input; readonly problem: ReadError };

/** What a file lies in. Archives in archives are not opened. */
type LiesIn = "folder" | "gzip" | "zip";

/** Looks into a file, whatever it is; told by its first 256 kB, never by its name. What cannot be read is a problem. */
export async function lookInto(
  input: Input,
  setting: LookSetting,
  liesIn: LiesIn = "folder",
): Promise<readonly Looked[]> {
  try {
    return await open(input, setting, liesIn);
  } catch (problem) {
    if (!(problem instanceof ReadError)) throw problem;
    return [{ input, problem }];
  }
}

async function open(input: Input, setting: LookSetting, liesIn: LiesIn): Promise<readonly Looked[]> {
  const start: Start = await firstBytes(guarded(input), sampleSize);
  if (isZip(start.bytes)) return openZip(input, start, setting, liesIn);
  if (isGzip(start.bytes) && liesIn !== "gzip") return lookInto(gunzipped(input), setting, "gzip");
  await requireTable(start.bytes, input);
  return [{ input, tables: await lookAs(formatOf(start), input, start, setting) }];
}

function formatOf(start: Start): ReadFormat | undefined {
  return readFormats.find(({ recognises }) => recognises(start));
}

async function lookAs(
  format: ReadFormat | undefined,
  input: Input,
  start: Start,
  setting: LookSetting,
): Promise<readonly Table[]> {
  const tables = format ? await format.look(input, start, setting) : [];
  if (tables.length === 0) throw noTable();
  return tables;
}

async function openZip(
  input: Input,
  start: Start,
  setting: LookSetting,
  liesIn: LiesIn,
): Promise<readonly Looked[]> {
  const { openArchive } = await import("./zip/zip-js.ts");
  const archive = await openArchive(await randomAccess(input));
  const format = formatOf({ ...start, archive });
  if (format) return [{ input, tables: await lookAs(format, input, { ...start, archive }, setting) }];
  requireTables(archive);
  if (liesIn !== "folder") throw nestedArchive();
  const looked: Looked[] = [];
  for (const part of tableParts(input, archive)) looked.push(...(await lookInto(part, setting, "zip")));
  if (looked.length === 0) throw emptyArchive();
  return looked;
}
