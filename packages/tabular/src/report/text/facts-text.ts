import { fill, found, type Language } from "@samapne/core";
import type { TextForm } from "../../formats/table.ts";
import type { TableFacts } from "../report.ts";
import type { Writing } from "./style.ts";
import { wrap } from "./wrap.ts";
import { type Words, wordsOf } from "./words.ts";

const encodingNames: Readonly<Record<TextForm["encoding"], string>> = {
  "utf-8": "UTF-8",
  "utf-8 (broken)": "UTF-8 (?)",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

const formatNames: Readonly<Record<TableFacts["format"], string>> = {
  csv: "CSV",
  ndjson: "NDJSON",
  json: "JSON",
  xlsx: "Excel",
  parquet: "Parquet",
};

/** What the file is, in a line or two of a screen. */
export function factLines(table: TableFacts, { language, style }: Writing): readonly string[] {
  return factsText(table, language)
    .flatMap((sentence) => wrap(sentence, "  ", "  "))
    .map(style.dim);
}

/** What the file is, in a sentence or two. */
export function factsText(table: TableFacts, language: Language): readonly string[] {
  const words = wordsOf[language];
  const { dataset, headerRow, text: form } = table;
  const { lifecycle } = dataset;
  const facts = [
    words.rows(table.rows),
    words.columns(table.columns.length),
    ...(table.format === "csv" ? [] : [formatNames[table.format]]),
    ...(table.sheet === undefined ? [] : [fill(words.sheet, { sheet: found(table.sheet) }, language)]),
    ...(form ? textFacts(form, words, language) : []),
  ].join(", ");
  const preamble = headerRow > 1 ? ` ${fill(words.preamble, { row: headerRow }, language)}` : "";
  const unread = table.unreadSheets
    ? ` ${fill(words.unreadSheets, { sheets: table.unreadSheets.map((name) => `«${name}»`).join(", ") }, language)}`
    : "";
  const text = `${dataset.title[language]}, ${words.recognised[table.recognisedBy]}. ${facts}.${preamble}${unread}`;
  const superseded =
    lifecycle.status === "superseded" && lifecycle.successors
      ? [fill(words.superseded, { successors: lifecycle.successors.join(", ") }, language)]
      : [];
  return [text, ...superseded];
}

function textFacts({ encoding, delimiter }: TextForm, words: Words, language: Language): readonly string[] {
  const named: Readonly<Record<string, string>> = words.delimiters;
  return [
    encodingNames[encoding],
    ...(delimiter === undefined
      ? []
      : [fill(words.delimiter, { delimiter: named[delimiter] ?? `«${delimiter}»` }, language)]),
  ];
}
