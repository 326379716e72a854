import type { Dataset } from "@samapne/core";
import type { Input, JudgeRequest } from "@samapne/tabular";
import { type Chance, chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { cellText, textsInTurn } from "./cell-texts.ts";
import { jsonDocument, jsonLines } from "./json-lines.ts";
import { parquetTable } from "./parquet-table.ts";
import { loneFields, randomDataset } from "./random-dataset.ts";
import { sheetTable } from "./sheet-table.ts";

/** The formats whose rows can be judged without being made. */
export const walkedFormats = ["csv", "ndjson", "json", "parquet", "xlsx"] as const;

type WalkedFormat = (typeof walkedFormats)[number];

/** A file and what it is judged with. The same seed gives the same case. */
export interface FuzzCase {
  readonly dataset: Dataset;
  readonly format: WalkedFormat;
  readonly bytes: Uint8Array;
  readonly request: Omit<JudgeRequest, "inputs" | "everyRow">;
}

const now = { instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" };
const encoder = new TextEncoder();

/** Makes the case of a seed. */
export async function fuzzCase(seed: number, format: WalkedFormat): Promise<FuzzCase> {
  const chance = chanceOf(seed);
  const dataset = randomDataset(chance);
  const bytes = await makers[format](dataset, chance);
  return {
    dataset,
    format,
    bytes,
    request: {
      datasets: [dataset],
      mode: chance.oneOf(["strict", "import"]),
      ...(chance.below(4) === 0 ? {} : { now }),
      ...(chance.below(4) === 0 ? { classificationDate: "2022-07-01" } : {}),
      versions: { validator: "fuzz" },
    },
  };
}

/** Cases with each kind of field by itself: every text for it stands in a row that is otherwise right. */
export function loneCases(): readonly FuzzCase[] {
  const ways = [true, false].flatMap((isRequired) => {
    const writers = [loneRows(true, isRequired), loneRows(false, !isRequired), loneLines];
    return writers.map((write) => ({ isRequired, write }));
  });
  return ways.flatMap(({ isRequired, write }) =>
    loneFields(isRequired).map(([field, dataset]): FuzzCase => {
      const text = write(Object.keys(dataset.fields), textsInTurn(field));
      const format = text.startsWith("{") ? "ndjson" : "csv";
      const request = { datasets: [dataset], mode: "strict", versions: { validator: "fuzz" } } as const;
      return { dataset, format, bytes: encoder.encode(text), request };
    }),
  );
}

type WriteLone = (fields: readonly string[], cells: readonly string[]) => string;

function loneRows(isQuoted: boolean, isLast: boolean): WriteLone {
  const written = (cell: string) =>
    isQuoted || /["\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return (fields, cells) => {
    const lines = cells.map((cell, row) => [`B${row % 3}`, cell, ...(isLast ? [] : ["x"])].map(written));
    return [isLast ? fields.slice(0, 2) : fields, ...lines, []].map((line) => line.join(";")).join("\n");
  };
}

/** Values mostly stand bare where JSON allows it. */
const loneLines: WriteLone = ([before, name, after], cells) => {
  const lines = cells.map((cell, row) => {
    const isBare = row % 5 > 0 && /^(-?(0|[1-9][0-9]*)(\.[0-9]+)?|true|false|null)$/.test(cell);
    const value = isBare ? cell : JSON.stringify(cell);
    return `{"${before}":"B${row % 3}","${name}":${value},"${after}":"x"}`;
  });
  return [...lines, ""].join("\n");
};

/** A case whose rows end in a carriage return, and some of them in a line feed too. */
export function cutLines(): FuzzCase {
  const [one] = loneCases();
  const { bytes, ...more } = one as FuzzCase;
  const ends = ["\r\n", "\r\n", "\r"];
  const lines = new TextDecoder().decode(bytes).split("\n").slice(0, 60);
  return { ...more, bytes: encoder.encode(lines.map((line, row) => line + (ends[row % 3] ?? "")).join("")) };
}

type Maker = (dataset: Dataset, chance: Chance) => Uint8Array | Promise<Uint8Array>;

const makers: Readonly<Record<WalkedFormat, Maker>> = {
  csv: (dataset, chance) => mutated(encoded(fileText(dataset, chance), chance), chance),
  ndjson: (dataset, chance) => mutated(encoded(jsonLines(dataset, chance), chance), chance),
  json: (dataset, chance) => mutated(encoded(jsonDocument(dataset, chance), chance), chance),
  // Bytes that are changed would only damage it; what is wild stands in its values.
  parquet: parquetTable,
  xlsx: sheetTable,
};

/** The bytes of a case, in chunks of a size. */
export function inputOf({ bytes, format }: FuzzCase, chunk: number): Input {
  return {
    name: `fuzz.${format}`,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk)
        yield await Promise.resolve(bytes.subarray(at, at + chunk));
    },
  };
}

/** The text of a table: rows are mostly like the row before, as in real files, and some cells are hard to judge. */
function fileText(dataset: Dataset, chance: Chance): string {
  const columns = columnsOf(dataset, chance);
  const delimiter = chance.oneOf([",", ",", ";", ";", "\t", "|"]);
  const lineEnd = chance.oneOf(["\n", "\n", "\r\n", "\r\n", "\r"]);
  const quotes = chance.oneOf(["never", "needed", "needed", "always", "sometimes"] as const);
  const written = (cell: string) => quotedCell(cell, delimiter, quotes, chance);
  const rows = [columns.map(({ heading }) => heading)];
  // Rows of so many series take turns.
  const turns = chance.oneOf([1, 1, 3]);
  const last = Array.from({ length: turns }, () => columns.map(({ make }) => make()));
  const wildness = chance.oneOf([2, 5, 20]);
  const rowCount = chance.oneOf([3, 12, 40]);
  for (let row = 0; row < rowCount; row++) {
    const made = (last[row % turns] ?? []).map((cell, column) =>
      chance.below(wildness) === 0 ? (columns[column]?.make() ?? cell) : cell,
    );
    last[row % turns] = made;
    rows.push(made);
  }
  const lines = rows.map((row) => row.map(written).join(delimiter));
  if (chance.below(6) === 0)
    lines.splice(1 + chance.below(lines.length), 0, delimiter.repeat(columns.length - 1));
  if (chance.below(8) === 0) lines.splice(1 + chance.below(lines.length), 0, "");
  if (chance.below(8) === 0) lines.splice(1 + chance.below(lines.length), 0, `${lines.at(-1)}${delimiter}x`);
  if (chance.below(8) === 0) lines.splice(1 + chance.below(lines.length), 0, lines[0] ?? "");
  if (chance.below(8) === 0)
    lines.splice(1 + chance.below(lines.length), 0, `Sum${delimiter.repeat(columns.length - 1)}`);
  if (chance.below(8) === 0) lines[0] += delimiter;
  if (chance.below(12) === 0) lines.unshift("Uttrekk fra fagsystemet", "");
  return lines.join(lineEnd) + chance.oneOf([lineEnd, ""]);
}

interface Column {
  readonly heading: string;
  make(): string;
}

function columnsOf({ fields }: Dataset, chance: Chance): readonly Column[] {
  const columns: Column[] = Object.entries(fields)
    .filter(() => chance.below(10) !== 0)
    .map(([heading, field]) => ({ heading, make: () => cellText(field, chance) }));
  if (chance.below(3) === 0)
    columns.splice(chance.below(columns.length + 1), 0, {
      heading: chance.oneOf(["Merknad", "", "__proto__"]),
      make: () => chance.oneOf(["", "x", "ring 91234567", "kari@eksempel.no", "12345678901", "ø", 'a"b']),
    });
  return chance.below(4) === 0 ? columns.toReversed() : columns;
}

function quotedCell(
  cell: string,
  delimiter: string,
  quotes: "never" | "needed" | "always" | "sometimes",
  chance: Chance,
): string {
  const needs = /["\r\n]/.test(cell) || cell.includes(delimiter);
  const wants = {
    never: false,
    needed: needs,
    always: cell !== "",
    sometimes: needs || chance.below(3) === 0,
  }[quotes];
  return wants ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encoded(text: string, chance: Chance): Uint8Array {
  const choice = chance.below(12);
  if (choice === 0) return encoder.encode(`\ufeff${text}`);
  if (choice === 1) return Uint8Array.from(text, (letter) => Math.min(255, letter.charCodeAt(0)));
  if (choice === 2)
    return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
  return encoder.encode(text);
}

const someBytes = [
  0, 9, 10, 13, 32, 34, 44, 45, 46, 48, 57, 58, 59, 64, 65, 84, 90, 92, 123, 124, 125, 127, 0x80, 0xa0, 0xc3,
  0xe2, 0xff,
];

/** The bytes with none, one or a few of them changed, left out or doubled. */
function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  let result = bytes;
  for (let count = chance.oneOf([0, 0, 1, 1, 3]); count > 0; count--) {
    const at = chance.below(result.length);
    const [before, after] = [result.subarray(0, at), result.subarray(at + 1)];
    const middle = chance.oneOf([
      [],
      [chance.oneOf(someBytes)],
      [result[at] ?? 0, result[at] ?? 0],
      [result[at] ?? 0, chance.oneOf(someBytes)],
    ]);
    result = Buffer.concat([before, Uint8Array.from(middle), after]);
  }
  return result;
}
