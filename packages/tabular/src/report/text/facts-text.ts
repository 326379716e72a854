import { fill } from "@samapne/core";
import type { TableFacts } from "../report.ts";
import type { Writing } from "./style.ts";
import { wrap } from "./wrap.ts";
import { wordsOf } from "./words.ts";

const encodingNames: Readonly<Record<TableFacts["encoding"], string>> = {
  "utf-8": "UTF-8",
  "utf-8 (broken)": "UTF-8 (?)",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

/** What the file is, in a line or two. */
export function factLines(table: TableFacts, { language, style }: Writing): readonly string[] {
  const words = wordsOf[language];
  const { dataset, delimiter, headerRow, lifecycle } = { ...table, lifecycle: table.dataset.lifecycle };
  const named: Readonly<Record<string, string>> = words.delimiters;
  const facts = fill(
    words.facts,
    {
      rows: words.rows(table.rows),
      columns: words.columns(table.columns.length),
      encoding: encodingNames[table.encoding],
      delimiter: named[delimiter] ?? `«${delimiter}»`,
    },
    language,
  );
  const preamble = headerRow > 1 ? ` ${fill(words.preamble, { row: headerRow }, language)}` : "";
  const text = `${dataset.title[language]}, ${words.recognised[table.recognisedBy]}. ${facts}${preamble}`;
  const superseded =
    lifecycle.status === "superseded" && lifecycle.successors
      ? wrap(fill(words.superseded, { successors: lifecycle.successors.join(", ") }, language), "  ", "  ")
      : [];
  return [...wrap(text, "  ", "  "), ...superseded].map((line) => style.dim(line));
}
