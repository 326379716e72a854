import type { Language } from "@samapne/core";
import type { Note } from "../../notes/row-notes.ts";
import { wordsOf } from "../../report/in-words/words.ts";
import type { Annotations } from "../annotations.ts";
import { blocks } from "../blocks.ts";
import type { Format } from "../format.ts";
import { guarded } from "../guarded.ts";
import { blockSize } from "../limits.ts";
import { encoderFor } from "../text/encode.ts";
import { type RawRecord, startSplitting } from "./csv-parse.ts";

/** The heading of the column with what was found. */
const heading: Readonly<Record<Language, string>> = { nb: "Funn", nn: "Funn", en: "Findings" };

/**
 * Copies CSV with a first column that says what was found in each row. The first, because it is seen at once, and
 * because rows with too few or too many cells stay as they are: without it the copy is the file, byte for byte.
 */
export const annotateCsv: NonNullable<Format["annotate"]> = async function* (input, { language, tables }) {
  const [{ table, rows }] = tables as [Annotations["tables"][number]];
  const { text, headerRow } = table;
  const delimiter = text?.delimiter ?? ",";
  const coder = encoderFor(text ?? { encoding: "utf-8", byteOrderMark: false });
  const splitter = startSplitting(delimiter, true);
  let row = 0;
  const cellOf = ({ cells, written }: RawRecord): string => {
    row += 1;
    if (row < headerRow) return "";
    if (row === headerRow) return heading[language] + delimiter;
    // A blank row stays blank: with a text in it, it would be one of the rows.
    if (cells.every((cell) => cell.trim() === "")) return written?.[0] === "" ? "" : delimiter;
    const notes = rows.at(row).map((note) => noteText(note, language));
    return quoted(notes.join(" | "), delimiter) + delimiter;
  };
  const copied = (records: readonly RawRecord[]) =>
    records.map((record) => copy(record, coder.own(cellOf(record)))).join("");
  try {
    yield coder.mark;
    for await (const block of blocks(guarded(input), blockSize))
      yield coder.bytes(copied(await splitter.write(coder.text(block))));
    const rest = await splitter.write(coder.text());
    yield coder.bytes(copied([...rest, ...(await splitter.end()).records]));
  } finally {
    splitter.stop();
  }
};

function copy({ written = ["", ""] }: RawRecord, before: string): string {
  return before + written.join("");
}

function noteText({ severity, says }: Note, language: Language): string {
  return `${wordsOf[language][severity]}: ${says}`;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
