import { fill, fixerNames, found, inLanguage, type Language, type Text } from "@samapne/core";
import type { Cause, Place, TableFacts } from "../report.ts";
import type { Style, Writing } from "./style.ts";
import { grouped, wrap } from "./wrap.ts";
import { wordsOf } from "./words.ts";

const indent = "    ";

/** One cause: what and how often, the first case in words, where, what to do, and who. */
export function causeLines(cause: Cause, table: TableFacts | undefined, writing: Writing): readonly string[] {
  const { language, style } = writing;
  const words = wordsOf[language];
  const mark = { error: words.error, warning: words.warning, info: words.repair }[cause.severity];
  const share = shareText(cause, table, language);
  const [first = "", ...rest] = wrap(`${cause.title[language]}${share}`, `  ${mark}  `, indent);
  const labels = [words.where, words.what, words.who];
  const column = Math.max(...labels.map((label) => label.length)) + 2;
  const part = (label: string, text: string) =>
    wrap(text, `${indent}${`${label}:`.padEnd(column)}`, " ".repeat(indent.length + column));
  return [
    first.replace(mark, () => style.bold(colourOf(cause, style)(mark))),
    ...rest,
    ...wrap(cause.message[language], indent, indent),
    ...(cause.places.length > 0 ? part(words.where, whereText(cause, table, writing.language)) : []),
    ...(cause.severity === "info" || !cause.advice ? [] : part(words.what, cause.advice[language])),
    ...(cause.severity === "info" ? [] : part(words.who, whoOf(cause, writing))),
  ];
}

function colourOf({ severity }: Cause, style: Style): (text: string) => string {
  return { error: style.red, warning: style.yellow, info: style.green }[severity];
}

/** How often a cause was found: `: 9 av 12 rader`; nothing when it is the file's as a whole. */
export function shareText(
  { count, places }: Cause,
  table: TableFacts | undefined,
  language: Language,
): string {
  const [words, rows] = [wordsOf[language], table?.rows ?? 0];
  if (places.length === 0) return "";
  if (count > rows) return `: ${grouped(count)}`;
  return `: ${words.share.replace("{count}", grouped(count)).replace("{rows}", words.rows(rows))}`;
}

/** `kolonne C «meter_id»: rad 2 «Fastkraft», rad 3 «Varmepumpe» og 18 til`; values only when they differ. */
export function whereText(
  { columns, places, count }: Cause,
  table: TableFacts | undefined,
  language: Language,
): string {
  const words = wordsOf[language];
  const named = columns.map(({ letter, heading }) =>
    fill(words.column, { heading: lettered(letter, found(heading.trim()), language) }, language),
  );
  const value = (place: Place) => (place.found === undefined ? "" : inLanguage(place.found, language));
  const differ = new Set(places.map(value)).size > 1;
  const rowWord = table?.format === "ndjson" ? words.lineWord : words.row;
  const rows = places.map((place, index) => {
    const row = differ || index === 0 ? `${rowWord} ${place.row}` : String(place.row);
    const line = place.line === undefined ? "" : ` (${fill(words.line, { line: place.line }, language)})`;
    return `${row}${line}${differ ? ` ${value(place)}` : ""}`;
  });
  const more =
    count > places.length ? ` ${words.more.replace("{count}", grouped(count - places.length))}` : "";
  return `${named.length > 0 ? `${named.join(", ")}: ` : ""}${rows.join(", ")}${more}`;
}

/** `C «meter_id»`, or the heading alone where columns have no letters. */
function lettered(letter: string | undefined, heading: Text | string, language: Language): string {
  const name = inLanguage(heading, language);
  return letter === undefined ? name : `${letter} ${name}`;
}

function whoOf({ fixer, basis, code }: Cause, { language }: Writing): string {
  const source = basis === undefined || basis === code ? code : `${basis}, ${code}`;
  return `${fixerNames[fixer][language]} (${source})`;
}
