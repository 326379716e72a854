import { once } from "node:events";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  type WriteStream,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyRow } from "@samapne/core";
import { formatOf } from "@samapne/tabular";
import { columns, dataset, type Row } from "./dataset.ts";
import { type RowSettings, rowsOf } from "./rows.ts";

/** How rows are written. */
export interface Style {
  readonly format: "csv" | "ndjson" | "parquet" | "xlsx";
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quoted: boolean;
  /** Of the letters; UTF-8 when it does not say. */
  readonly encoding?: "latin1";
}

export const plainCsv: Style = { format: "csv", delimiter: ",", lineEnd: "\n", quoted: false };
export const plainNdjson: Style = { ...plainCsv, format: "ndjson" };
export const parquetFile: Style = { ...plainCsv, format: "parquet" };
export const workbook: Style = { ...plainCsv, format: "xlsx" };

/** A file of the workload. */
export interface WorkFile {
  readonly path: string;
  readonly rows: number;
  /** How many rows are wrong. */
  readonly wrong: number;
}

const pieceSize = 1 << 20;

/** Writes a file of rows into the folder for scratch files, unless it is there. */
export async function workFile(settings: RowSettings, style: Style): Promise<WorkFile> {
  const folder = join(tmpdir(), "samapne-bench");
  mkdirSync(folder, { recursive: true });
  const name = Object.entries({ ...settings, ...style, lineEnd: style.lineEnd.length })
    .map(([key, value]) => `${key}-${String(value).replace(/[^\w]/g, (sign) => String(sign.charCodeAt(0)))}`)
    .join("_");
  const path = join(folder, `${name}.${style.format}`);
  const told = `${path}.wrong`;
  if (existsSync(told)) return { path, rows: settings.rows, wrong: Number(readFileSync(told, "utf8")) };
  const stream = createWriteStream(`${path}.part`);
  let wrong = 0;
  if (style.format === "parquet" || style.format === "xlsx") {
    const batches = batched(settings, () => (wrong += 1));
    for await (const bytes of formatOf(style.format).write(batches, dataset(false)))
      if (!stream.write(bytes)) await once(stream, "drain");
  } else wrong = await writeLines(settings, style, stream);
  stream.end();
  await once(stream, "finish");
  renameSync(`${path}.part`, path);
  writeFileSync(told, String(wrong));
  return { path, rows: settings.rows, wrong };
}

const batchSize = 1000;

/** Rows with values instead of texts, in batches. */
function* batched(settings: RowSettings, onWrong: () => void): Generator<readonly AnyRow[]> {
  let batch: AnyRow[] = [];
  for (const { row, isWrong } of rowsOf(settings)) {
    if (isWrong) onWrong();
    batch.push(valuesOf(row));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Writes rows as lines of text; gives how many are wrong. */
async function writeLines(settings: RowSettings, style: Style, stream: WriteStream): Promise<number> {
  let wrong = 0;
  let piece = style.format === "csv" ? `${columns.join(style.delimiter)}${style.lineEnd}` : "";
  for (const { row, isWrong } of rowsOf(settings)) {
    if (isWrong) wrong += 1;
    piece += style.format === "csv" ? csvLine(row, style) : jsonLine(row);
    if (piece.length < pieceSize) continue;
    if (!stream.write(piece, style.encoding ?? "utf8")) await once(stream, "drain");
    piece = "";
  }
  stream.write(piece, style.encoding ?? "utf8");
  return wrong;
}

function csvLine(row: Row, { delimiter, lineEnd, quoted }: Style): string {
  const cell = (text: string) => (quoted || text.includes(delimiter) ? `"${text}"` : text);
  return columns.map((name) => cell(row[name])).join(delimiter) + lineEnd;
}

function jsonLine(row: Row): string {
  return `${JSON.stringify(valuesOf(row))}\n`;
}

function valuesOf(row: Row): AnyRow {
  const members = columns.filter((name) => row[name] !== "");
  return Object.fromEntries(members.map((name) => [name, name === "value" ? Number(row[name]) : row[name]]));
}
