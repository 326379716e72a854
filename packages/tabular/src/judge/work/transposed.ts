import { eachLanguage, type Text } from "@samapne/core";
import { cellAsText } from "../../formats/sheet/sheet-cell.ts";
import type { GridRow, Table } from "../../formats/table.ts";
import type { Candidate } from "../../headings/candidate.ts";
import { fits } from "../../headings/recognise.ts";
import { ReadError } from "../../read-error.ts";

/** So many rows hold all fields of a dataset, and the titles above them. */
const mostRows = 400;
/** So many tables of a workbook are looked at. */
const mostTables = 20;
/** Headings that run downwards stand in one of so many columns. */
const mostColumns = 3;
/** A label may have a comma in it, and seem to be cells: then the file is cut anew at each of these. */
const delimiters = [undefined, ";", ",", "\t", "|"] as const;

/**
 * The error of a table that lies on its side: its headings run downwards, each with its values beside it. To be asked of a
 * table whose row of headings is no dataset's: `find` gives the dataset that a list of headings is for, if any.
 */
export async function transposedError(
  tables: readonly Table[],
  find: (headings: readonly string[]) => Candidate | undefined,
): Promise<ReadError | undefined> {
  for (const { grid, format } of tables.slice(0, mostTables))
    for (const delimiter of grid && format === "csv" ? delimiters : [undefined])
      for (const headings of await columnsOf(() => grid?.(delimiter))) {
        const candidate = find(headings);
        if (candidate && fits(candidate)) return transposed(candidate.dataset.title);
      }
  return undefined;
}

/** The texts of the first columns, each from its first one on; blanks between them are left out. */
async function columnsOf(open: () => AsyncIterable<readonly GridRow[]> | undefined) {
  const columns: string[][] = Array.from({ length: mostColumns }, () => []);
  try {
    for await (const { cells } of firstRows(open() ?? [])) {
      for (const [at, column] of columns.entries()) {
        const text = cellAsText(cells[at]).trim();
        if (text !== "" && text.length <= longest) column.push(text);
      }
    }
  } catch (error) {
    // What cannot be read on is told by who reads the table.
    if (!(error instanceof ReadError)) throw error;
  }
  return columns.filter(({ length }) => length > 1);
}

async function* firstRows(grid: AsyncIterable<readonly GridRow[]> | readonly []): AsyncGenerator<GridRow> {
  let rows = 0;
  for await (const batch of grid)
    for (const row of batch) {
      yield row;
      if (++rows === mostRows) return;
    }
}

const longest = 200;

function transposed(title: Text): ReadError {
  const text = eachLanguage((language) => words[language].replace("{dataset}", () => title[language]));
  return new ReadError("file.transposed", text);
}

const words: Text = {
  nb: "Tabellen ligger på siden: Overskriftene til {dataset} står under hverandre, og hver rad skulle vært en kolonne. Snu den, så overskriftene står i første rad og hver ting har sin rad (i Excel: kopier tabellen, velg Lim inn utvalg og Transponer).",
  nn: "Tabellen ligg på sida: Overskriftene til {dataset} står under kvarandre, og kvar rad skulle ha vore ein kolonne. Snu han, så overskriftene står i første rad og kvar ting har si rad (i Excel: kopier tabellen, vel Lim inn utval og Transponer).",
  en: "The table lies on its side: the headings of {dataset} stand below each other, and each row should have been a column. Turn it, so that the headings stand in the first row and each thing has its own row (in Excel: copy the table, choose Paste Special and Transpose).",
};
