import { type AnyRow, cellText, type Dataset } from "@samapne/core";
import { csvFile, type FailingFile, fieldsIn, ndjsonFile } from "./failing-file.ts";
import { bytesOf } from "./signs.ts";

/** The tables of a right file, to be spoilt: its headings and cells, and its rows. */
interface Right {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
  readonly cells: readonly (readonly string[])[];
}

/** Rows of one series whose intervals are these, where the dataset has intervals. */
function series(
  { dataset, rows: [row] }: Right,
  intervals: readonly (readonly [start: string, end: string])[],
) {
  if (row?.["interval_start"] === undefined) return undefined;
  const rows = intervals.map(([start, end]): AnyRow => ({
    ...row,
    interval_start: start,
    interval_end: end,
  }));
  return csvFile(dataset, cellsOf(dataset, rows));
}

/** Rows as headings and cells. */
function cellsOf(dataset: Dataset, rows: readonly AnyRow[]): readonly (readonly string[])[] {
  const names = fieldsIn(dataset, rows);
  return [names, ...rows.map((row) => names.map((name) => cellText(row[name])))];
}

/** What people write below headings, by the kind of a field. */
const kindWords: Readonly<Record<string, string>> = {
  text: "Tekst",
  identifier: "Tekst",
  code: "Kode",
  date: "ÅÅÅÅ-MM-DD",
  instant: "Dato og tid",
  integer: "Heltall",
  decimal: "Tall",
  boolean: "Ja/nei",
};

/** How a right file is spoilt as a whole, by the code of what is said about it. */
const spoilt: Readonly<Record<string, (right: Right) => FailingFile | undefined>> = {
  "file.encoding_not_utf8": ({ dataset, cells }) => ({ ...csvFile(dataset, cells), bytes: textOf(cells) }),
  "file.encoding_broken": ({ dataset, cells: [headings = [], ...rows] }) => {
    const at = headings.findIndex((name) => dataset.fields[name]?.kind === "text");
    if (at < 0 || rows.length < 2) return undefined;
    const named = rows.map((row, index) => row.with(at, index === 0 ? "Blåbærhaugen" : "Åsen"));
    const bytes = `${csvFile(dataset, [headings, ...named.slice(0, 1)]).bytes}${textOf(named.slice(1))}`;
    return { ...csvFile(dataset, [headings, ...named]), bytes };
  },
  "file.marked_twice": ({ dataset, cells }) => {
    const file = csvFile(dataset, cells);
    return { ...file, bytes: `${bytesOf("\ufeff\ufeff")}${file.bytes}` };
  },
  "file.damaged_letters": ({ dataset, cells: [headings = [], ...rows] }) => {
    const at = headings.findIndex((name) => dataset.fields[name]?.kind === "text");
    // «Ås» in UTF-8, read as Windows-1252.
    return at < 0
      ? undefined
      : csvFile(dataset, [headings, ...rows.map((row) => row.with(at, "\u00c3\u2026s"))]);
  },
  "file.preamble": ({ dataset, cells }) => csvFile(dataset, [["Rapport"], ...cells]),
  "file.heading_missing": ({ dataset, cells }) =>
    csvFile(
      dataset,
      cells.map((line) => line.slice(0, -1)),
    ),
  "file.heading_unknown": ({ dataset, cells }) => csvFile(dataset, added(cells, "Saksbehandler", "NN")),
  "file.heading_repeated": ({ dataset, cells }) =>
    csvFile(dataset, added(cells, cells[0]?.[0] ?? "", cells[1]?.[0] ?? "")),
  "file.heading_spelling": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [headings.map((name) => dataset.fields[name]?.label.nb ?? name), ...rows]),
  "file.ragged_row": ({ dataset, cells }) => csvFile(dataset, [...cells, ["5001"]]),
  "file.stray_quote": ({ dataset, cells }) => {
    const file = csvFile(dataset, cells);
    return { ...file, bytes: `${file.bytes}"Kari, kalt "Kaia"${",".repeat((cells[0]?.length ?? 1) - 1)}\n` };
  },
  "file.headings_end": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [[...headings, ""], ...rows]),
  "file.headings_short": ({ dataset, cells: [headings = [], ...rows] }) =>
    rows.length < 2
      ? undefined
      : csvFile(dataset, [headings, ...rows.map((row, index) => [String(index + 1), ...row])]),
  "file.headings_again": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [headings, ...rows, headings]),
  "file.describing_row": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [
      headings,
      headings.map((name) => kindWords[dataset.fields[name]?.kind ?? ""] ?? ""),
      ...rows,
    ]),
  "file.totals_row": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [headings, ...rows, headings.map((_, index) => (index === 0 ? "Sum" : ""))]),
  "file.remark_row": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [
      headings,
      ...rows,
      headings.map((_, index) => (index === 0 ? "Kilde: fagsystemet" : "")),
    ]),
  "file.columns_swapped": ({ dataset, cells: [headings = [], ...rows] }) => {
    const filled = (kind: string) =>
      headings.findIndex((name, at) => dataset.fields[name]?.kind === kind && rows.every((row) => row[at]));
    const [one, other] = [filled("date"), filled("code")];
    if (one < 0 || other < 0) return undefined;
    const swapped = headings.with(one, headings[other] ?? "").with(other, headings[one] ?? "");
    return csvFile(dataset, [swapped, ...rows, ...rows, ...rows]);
  },
  "file.shifted_right": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [headings, ...rows.map((row) => ["", ...row.slice(0, -1)])]),
  "file.shifted_left": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [headings, ...rows.map((row) => [...row.slice(1), ""])]),
  "file.trailing_cells": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [headings, ...rows.map((row) => [...row, "", ""])]),
  "file.blank_row": ({ dataset, cells: [headings = [], ...rows] }) =>
    csvFile(dataset, [headings, headings.map(() => ""), ...rows]),
  "file.no_rows": ({ dataset, cells }) => csvFile(dataset, cells.slice(0, 1)),
  "check.overlap": (right) =>
    series(right, [
      ["2025-03-03T10:00:00+01:00", "2025-03-03T11:00:00+01:00"],
      ["2025-03-03T10:30:00+01:00", "2025-03-03T10:45:00+01:00"],
    ]),
  "check.day": (right) =>
    series(right, [
      ["2025-03-03T23:00:00+01:00", "2025-03-04T00:00:00+01:00"],
      ["2025-03-04T00:00:00+01:00", "2025-03-04T01:00:00+01:00"],
      ["2025-03-05T00:00:00+01:00", "2025-03-05T01:00:00+01:00"],
    ]),
  "file.broken_json": ({ dataset, rows }) => ndjsonFile(dataset, [...rows, '{"municipality_number": "5001"']),
  "row.not_object": ({ dataset, rows }) => ndjsonFile(dataset, [...rows, "[1, 2]"]),
  "row.unknown_field": ({ dataset, rows }) =>
    ndjsonFile(
      dataset,
      rows.map((row) => ({ ...row, caretaker: "NN" })),
    ),
  "file.more_pages": ({ dataset, rows }) => ({
    name: `${dataset.id}.json`,
    dataset,
    bytes: bytesOf(JSON.stringify({ data: rows, links: { next: "?cursor=2" }, meta: {} }, null, 1)),
  }),
};

/** Each sign as one byte, as Windows-1252 writes Norwegian. */
function textOf(cells: readonly (readonly string[])[]): string {
  return `${cells.map((line) => line.join(",")).join("\n")}\n`;
}

function added(cells: readonly (readonly string[])[], heading: string, value: string) {
  return cells.map((line, index) => [...line, index === 0 ? heading : value]);
}

/** A file that is wrong as a whole in the way this code tells. */
export function wrongFile(code: string, dataset: Dataset, rows: readonly AnyRow[]): FailingFile | undefined {
  return spoilt[code]?.({ dataset, rows, cells: cellsOf(dataset, rows) });
}
