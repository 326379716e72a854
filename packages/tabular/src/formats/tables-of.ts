import type { Input } from "../input.ts";
import { firstBytes } from "./blocks.ts";
import { csv } from "./csv/csv.ts";
import type { LookSetting, Start } from "./format.ts";
import { formats } from "./formats.ts";
import { guarded } from "./guarded.ts";
import { sampleSize } from "./limits.ts";
import { requireTextBytes } from "./not-a-table.ts";
import type { Table } from "./table.ts";

/** The tables in a file, whatever its format; told by its first 256 kB. Throws a `ReadError` when there is none. */
export async function tablesOf(input: Input, setting: LookSetting): Promise<readonly Table[]> {
  const start: Start = await firstBytes(guarded(input), sampleSize);
  requireTextBytes(start.bytes);
  const format = formats.find(({ recognises }) => recognises(start)) ?? csv;
  return format.look(input, start, setting);
}
