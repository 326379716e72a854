import { csv } from "./csv/csv.ts";
import { json } from "./json/json.ts";
import { ndjson } from "./json/ndjson.ts";
import { ods } from "./ods/ods.ts";
import { parquet } from "./parquet/parquet.ts";
import { xlsx } from "./xlsx/xlsx.ts";
import type { FormatId } from "./format-id.ts";
import type { Format } from "./format.ts";

/** The formats, in the order they are asked whether a file is theirs: those first that its first bytes tell. */
export const formats: readonly Format[] = [xlsx, ods, parquet, ndjson, json, csv];

/** The format of a name. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) as Format;
}
