import { type Cell, cellAsText, fold, isBlankCell, withoutColon } from "@samapne/tabular/reading";
import { labelled } from "../../table/blocks.ts";
import { isYear } from "../words/period-in-text.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

const yearWords = new Set(
  "år,årstall,årstal,aarstall,aarstal,arstall,arstal,kalenderår,rapportår,rapporteringsår,regnskapsår,rekneskapsår,forbruksår,year".split(
    ",",
  ),
);

/** Does a text say that what stands with it is a year? The year a building was built is another. */
export function saysYear(text: string): boolean {
  return yearWords.has(fold(withoutColon(text)));
}

/** The column that says which year each row is of. */
export function yearColumn(columns: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  return columns.find(({ heading, texts }) => saysYear(heading) && texts.length > 0 && texts.every(isYear));
}

/** The label above a table with its year behind it: `År: 2025`. */
export function yearLabel(above: readonly (readonly Cell[])[]): string | undefined {
  for (const cells of above)
    for (const [at, cell] of Array.from(cells).entries()) {
      const text = cellAsText(cell).trim();
      const own = labelled(text);
      if (own && saysYear(own.label) && isYear(own.value)) return own.label;
      if (!saysYear(text)) continue;
      const next = Array.from(cells)
        .slice(at + 1)
        .find((other) => !isBlankCell(other));
      if (next !== undefined && isYear(cellAsText(next))) return text;
    }
  return undefined;
}
