import { fill, found, inLanguage, type Language } from "@samapne/core";
import type { TextForm } from "../../formats/table.ts";
import { encodingNames } from "../../formats/text/encoding-names.ts";
import type { FileReport, TableFacts } from "../report.ts";
import { grouped } from "./grouped.ts";
import { wordsOf } from "./words.ts";

const shortNames: Readonly<Record<TextForm["encoding"], string>> = {
  ...encodingNames,
  "utf-8": "UTF-8",
  "utf-8 (broken)": "UTF-8 (?)",
  "windows-1252": "Windows-1252",
};

const formatNames: Readonly<Record<TableFacts["format"], string>> = {
  csv: "CSV",
  ndjson: "NDJSON",
  json: "JSON",
  xlsx: "Excel",
  ods: "ODS",
  parquet: "Parquet",
  html: "HTML",
  "xml-spreadsheet": "Excel (XML)",
};

/** What a file is: its dataset, how that was known, its size and form. One or two sentences. */
export function factsText(table: TableFacts, language: Language): string {
  const words = wordsOf[language];
  const { dataset, headerRow, text: form } = table;
  const facts = [
    words.rows(table.rows),
    words.columns(table.columns.length),
    ...(table.format === "csv" ? [] : [formatNames[table.format]]),
    ...(table.sheet === undefined ? [] : [fill(words.sheet, { sheet: found(table.sheet) }, language)]),
    ...(form ? textFacts(form, language) : []),
  ].join(", ");
  const preamble = headerRow > 1 ? ` ${fill(words.preamble, { row: headerRow }, language)}` : "";
  const sheets = table.unreadSheets?.map((name) => inLanguage(found(name), language)).join(", ");
  const unread = sheets === undefined ? "" : ` ${fill(words.unreadSheets, { sheets }, language)}`;
  return `${dataset.title[language]}, ${words.recognised[table.recognisedBy]}. ${facts}.${preamble}${unread}`;
}

/** What follows a dataset that has been superseded; undefined when it has not. */
export function supersededText({ dataset }: TableFacts, language: Language): string | undefined {
  const { status, successors } = dataset.lifecycle;
  if (status !== "superseded" || !successors) return undefined;
  return fill(wordsOf[language].superseded, { successors: successors.join(", ") }, language);
}

/** How many rows are right, when some are and some are not. */
export function rightRowsText({ table }: FileReport, language: Language): string | undefined {
  if (!table || table.faultyRows === 0 || table.faultyRows >= table.rows) return undefined;
  const right = grouped(table.rows - table.faultyRows);
  return fill(wordsOf[language].right, { right, rows: wordsOf[language].rows(table.rows) }, language);
}

function textFacts({ encoding, delimiter }: TextForm, language: Language): readonly string[] {
  const words = wordsOf[language];
  const named: Readonly<Record<string, string>> = words.delimiters;
  const sign = delimiter === undefined ? undefined : (named[delimiter] ?? `«${delimiter}»`);
  return [
    shortNames[encoding],
    ...(sign === undefined ? [] : [fill(words.delimiter, { delimiter: sign }, language)]),
  ];
}
