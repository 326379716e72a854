import { csv } from "./csv/csv.ts";
import { json } from "./json/json.ts";
import { ndjson } from "./json/ndjson.ts";
import { ods } from "./ods/ods.ts";
import { parquet } from "./parquet/parquet.ts";
import { xlsx } from "./xlsx/xlsx.ts";
import { html } from "./html/html.ts";
import { xmlSpreadsheet } from "./xml-spreadsheet/xml-spreadsheet.ts";
import type { FormatId, ReadFormatId } from "./format-id.ts";
import type { Format, ReadFormat } from "./format.ts";

/** The formats that are read and written. */
export const formats: readonly Format[] = [xlsx, ods, parquet, ndjson, json, csv];

/** The formats that are read, in the order they are asked whether a file is theirs: those first that its first bytes tell. */
export const readFormats: readonly ReadFormat[] = [
  xlsx,
  ods,
  parquet,
  xmlSpreadsheet,
  html,
  ndjson,
  json,
  csv,
];

/** The format of a name. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) as Format;
}

/** The same of a file that was read; undefined when such are not written. */
export function writtenAs(id: ReadFormatId): Format | undefined {
  return formats.find((format) => format.id === id);
}
