import { eachLanguage, fill, found, type Language, listed, type Text } from "@samapne/core";
import { type OtherColumn, suggestedHeading } from "../../headings/match.ts";
import { columnShown } from "./column-name.ts";
import { type FileWork, noteFields, noteFile } from "./file-work.ts";

const mostShown = 20;
const nothing: Text = { nb: "", nn: "", en: "" };

/** Reports what is wrong with the headings of a file: each missing or repeated one, the others together. */
export function noteHeadings(work: FileWork): void {
  const { matching } = work;
  const { table } = work.file;
  if (table.isHidden) noteFile(work, "file.hidden_sheet", { sheet: found(table.sheet) });
  if (table.isMarkedTwice) noteFile(work, "file.marked_twice", {});
  if (table.damaged)
    noteFile(work, "file.damaged_letters", { found: table.damaged.found, written: table.damaged.meant });
  if (table.headerRow > 1) noteFile(work, "file.preamble", { row: table.headerRow });
  if (table.emptyEnd) noteFile(work, "file.headings_end", { cells: table.emptyEnd });
  if (table.hasRowNumbers) noteFile(work, "file.headings_short", {});
  if (work.file.swapped) noteFields(work, "file.columns_swapped", work.file.swapped);
  noteMissing(work);
  const show: Show = (column, language) => columnShown(column, table, language);
  if (!judgesUnknown(work)) noteOthers(work, show);
  const respelt = matching.matched.filter(({ kind }) => kind !== "name");
  if (respelt.length > 0)
    noteFile(work, "file.heading_spelling", {
      headings: shown(respelt, (column, language) => `${show(column, language)} → ${column.field}`),
    });
}

type Show = (column: OtherColumn, language: Language) => string;

/** Reports the columns that hold no field. */
function noteOthers(work: FileWork, show: Show): void {
  const { extra, repeated } = work.matching;
  for (const column of repeated)
    noteFile(work, "file.heading_repeated", {
      heading: eachLanguage((language) => show(column, language)),
      column: column.index,
    });
  if (extra.length > 0) noteFile(work, "file.heading_unknown", { headings: shown(extra, show) });
}

/** Reports each required field that no column holds. */
function noteMissing(work: FileWork): void {
  const { dataset } = work.file;
  for (const { field, required } of work.matching.missing) {
    if (!required) continue;
    const label = dataset.fields[field]?.label ?? field;
    const suggestion = suggestionNote(suggestedHeading(field, dataset, work.matching.extra));
    noteFile(work, "file.heading_missing", { name: field, label, suggestion });
  }
}

/** In strict mode an unknown key of a keyed row is the row's own fault, as JSON Schema says too. */
export function judgesUnknown({ file, mode }: FileWork): boolean {
  return file.table.keyed === true && mode === "strict";
}

/** Columns as `A «Tidspunkt» → timestamp, B «Måler» → meter_id`. */
function shown<C extends OtherColumn>(
  columns: readonly C[],
  show: (column: C, language: Language) => string,
): Text {
  return eachLanguage((language) => listed(columns, mostShown, (column) => show(column, language)));
}

function suggestionNote(heading: string | undefined): Text {
  if (heading === undefined) return nothing;
  return eachLanguage((language) => fill(suggestionWords[language], { heading: found(heading) }, language));
}

const suggestionWords: Text = {
  nb: " Er det kolonnen {heading}?",
  nn: " Er det kolonnen {heading}?",
  en: " Is it the column {heading}?",
};
