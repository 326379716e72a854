import { eachLanguage, found, inLanguage, type Language, type Text } from "@samapne/core";
import type { Table } from "../../formats/table.ts";
import type { OtherColumn } from "../../headings/match.ts";
import { columnLetter } from "../../formats/sheet/column-letter.ts";

const withoutHeading: Text = { nb: "(uten overskrift)", nn: "(utan overskrift)", en: "(without a heading)" };
const column: Text = { nb: "Kolonne", nn: "Kolonne", en: "Column" };

/** Shows a column as `A «Tidspunkt»`, or its heading alone where columns have no letters. */
export function columnShown(
  { index, heading }: OtherColumn,
  { firstColumn }: Table,
  language: Language,
): string {
  const name = inLanguage(heading.trim() === "" ? withoutHeading : found(heading), language);
  return firstColumn === undefined ? name : `${columnLetter(firstColumn + index)} ${name}`;
}

/** A column as the subject of a sentence: `Kolonne A «Tidspunkt»`. */
export function columnName(shown: OtherColumn, table: Table): Text {
  return eachLanguage((language) => `${column[language]} ${columnShown(shown, table, language)}`);
}
