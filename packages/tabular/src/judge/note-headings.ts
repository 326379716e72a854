import { eachLanguage, fill, found, inLanguage, type Language, type Text } from "@samapne/core";
import { type OtherColumn, suggestedHeading } from "../headings/match.ts";
import { columnLetter } from "../report/column-letter.ts";
import { type FileWork, noteFile } from "./file-work.ts";

const mostShown = 20;
const nothing: Text = { nb: "", nn: "", en: "" };
const withoutHeading: Text = { nb: "(uten overskrift)", nn: "(utan overskrift)", en: "(without a heading)" };

/** Reports what is wrong with the headings of a file: each missing or repeated one, the others together. */
export function noteHeadings(work: FileWork): void {
  const { table, matching, dataset } = work.file;
  if (table.headerRow > 1) noteFile(work, "file.preamble", { row: table.headerRow });
  for (const { field, required } of matching.missing)
    if (required) {
      const label = dataset.fields[field]?.label ?? field;
      const suggestion = suggestionNote(suggestedHeading(field, dataset, matching.extra));
      noteFile(work, "file.heading_missing", { name: field, label, suggestion });
    }
  for (const column of matching.repeated)
    noteFile(work, "file.heading_repeated", { column: eachLanguage((language) => shown(column, language)) });
  if (matching.extra.length > 0)
    noteFile(work, "file.heading_unknown", { headings: listed(matching.extra, () => "") });
  const respelt = matching.matched.filter(({ kind }) => kind !== "name");
  if (respelt.length > 0)
    noteFile(work, "file.heading_spelling", { headings: listed(respelt, ({ field }) => ` → ${field}`) });
}

/** Columns as `A «Tidspunkt» → timestamp, B «Måler» → meter_id`. */
function listed<C extends OtherColumn>(columns: readonly C[], after: (column: C) => string): Text {
  return eachLanguage((language) => {
    const all = columns.slice(0, mostShown).map((column) => shown(column, language) + after(column));
    return all.join(", ") + (columns.length > mostShown ? ", …" : "");
  });
}

function shown({ index, heading }: OtherColumn, language: Language): string {
  const name = heading.trim() === "" ? withoutHeading : found(heading);
  return `${columnLetter(index)} ${inLanguage(name, language)}`;
}

function suggestionNote(heading: string | undefined): Text {
  if (heading === undefined) return nothing;
  return eachLanguage((language) => fill(suggestionWords[language], { heading: found(heading) }, language));
}

const suggestionWords: Text = {
  nb: " Er det kolonnen {heading}?",
  nn: " Er det kolonna {heading}?",
  en: " Is it the column {heading}?",
};
