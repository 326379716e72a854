import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columns, type Row } from "./dataset.ts";
import { type RowSettings, rowsOf } from "./rows.ts";

/** How rows are written. */
export interface Style {
  readonly format: "csv" | "ndjson";
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quoted: boolean;
}

export const plainCsv: Style = { format: "csv", delimiter: ",", lineEnd: "\n", quoted: false };
export const plainNdjson: Style = { ...plainCsv, format: "ndjson" };

/** A file of the workload. */
export interface WorkFile {
  readonly path: string;
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
  if (existsSync(told)) return { path, wrong: Number(readFileSync(told, "utf8")) };
  const stream = createWriteStream(`${path}.part`);
  let wrong = 0;
  let piece = style.format === "csv" ? `${columns.join(style.delimiter)}${style.lineEnd}` : "";
  for (const { row, isWrong } of rowsOf(settings)) {
    if (isWrong) wrong += 1;
    piece += style.format === "csv" ? csvLine(row, style) : jsonLine(row);
    if (piece.length < pieceSize) continue;
    if (!stream.write(piece)) await once(stream, "drain");
    piece = "";
  }
  stream.end(piece);
  await once(stream, "finish");
  renameSync(`${path}.part`, path);
  writeFileSync(told, String(wrong));
  return { path, wrong };
}

function csvLine(row: Row, { delimiter, lineEnd, quoted }: Style): string {
  const cell = (text: string) => (quoted || text.includes(delimiter) ? `"${text}"` : text);
  return columns.map((name) => cell(row[name])).join(delimiter) + lineEnd;
}

function jsonLine(row: Row): string {
  const members = columns.filter((name) => row[name] !== "");
  return `${JSON.stringify(Object.fromEntries(members.map((name) => [name, name === "value" ? Number(row[name]) : row[name]])))}\n`;
}
