import { fill, fixerNames, found, inLanguage, type Language } from "@samapne/core";
import type { Cause, ColumnFacts, Place, TableFacts } from "../report.ts";
import { grouped } from "./grouped.ts";
import { wordsOf } from "./words.ts";

/** A column: `kolonne C «unit»`, or its heading alone where columns have no letters. */
export function columnText({ letter, heading }: ColumnFacts, language: Language): string {
  const name =
    heading.trim() === "" && letter !== undefined ? "" : inLanguage(found(heading.trim()), language);
  const lettered = letter === undefined ? name : `${letter} ${name}`.trim();
  return fill(wordsOf[language].column, { heading: lettered }, language);
}

/** The columns of a cause, with a comma between; empty when it is about none. */
export function columnsText({ columns }: Pick<Cause, "columns">, language: Language): string {
  return columns.map((column) => columnText(column, language)).join(", ");
}

/** What the rows of a file are called: rows, or lines where each line is one. */
export function rowWord(table: Pick<TableFacts, "format"> | undefined, language: Language): string {
  const words = wordsOf[language];
  return table?.format === "ndjson" ? words.lineWord : words.row;
}

/** How many cases of how many rows: `2 av 3 rader`; empty for what a file has as a whole. */
export function shareText(
  { count, places }: Pick<Cause, "count" | "places">,
  rows: number,
  language: Language,
): string {
  const words = wordsOf[language];
  if (places.length === 0) return "";
  if (count > rows) return grouped(count);
  return words.share.replace("{count}", grouped(count)).replace("{rows}", words.rows(rows));
}

/** The value at a place as messages show it; empty when there is none. */
export function valueText({ found: value }: Place, language: Language): string {
  return value === undefined ? "" : inLanguage(value, language);
}

/** Who must fix it: `leverandør eller systemeier`. */
export function fixerText({ fixer }: Pick<Cause, "fixer">, language: Language): string {
  return fixerNames[fixer][language];
}

/** What a cause rests on: `C9, cell.decimal_comma`. */
export function sourceText({ basis, code }: Pick<Cause, "basis" | "code">): string {
  return basis === undefined || basis === code ? code : `${basis}, ${code}`;
}

/** A cause in half a line: `Ukjent kode: kolonne C «unit»`. */
export function causeName(cause: Cause, language: Language): string {
  const columns = columnsText(cause, language);
  return `${cause.title[language]}${columns === "" ? "" : `: ${columns}`}`;
}

/** The same with the value, where there is a cause for each: `Ukjent kode: kolonne C «unit», «kwh»`. */
export function causeLineName(cause: Cause, language: Language): string {
  const values = new Set(cause.places.map((place) => valueText(place, language)));
  const [value = ""] = values.size === 1 ? values : [];
  return `${causeName(cause, language)}${value === "" ? "" : `, ${value}`}`;
}

/** `kolonne C «meter_id»: rad 2 «Fastkraft», rad 3 «Varmepumpe» og 18 til`; values only when they differ. */
export function whereText(cause: Cause, table: TableFacts | undefined, language: Language): string {
  const words = wordsOf[language];
  const { places, count } = cause;
  const columns = columnsText(cause, language);
  const differ = new Set(places.map((place) => valueText(place, language))).size > 1;
  const rows = places.map((place, index) => {
    const row = differ || index === 0 ? `${rowWord(table, language)} ${place.row}` : String(place.row);
    const line = place.line === undefined ? "" : ` (${fill(words.line, { line: place.line }, language)})`;
    return `${row}${line}${differ ? ` ${valueText(place, language)}` : ""}`;
  });
  const more =
    count > places.length ? ` ${words.more.replace("{count}", grouped(count - places.length))}` : "";
  return `${columns === "" ? "" : `${columns}: `}${rows.join(", ")}${more}`;
}
