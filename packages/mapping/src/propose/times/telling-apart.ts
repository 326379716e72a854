import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import { holdsTimes } from "./date-and-clock.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

/** Rows that have one id at one time. */
export interface Repeats {
  /** How many there are besides the first of each. */
  readonly count: number;
  /** The columns that tell them apart, as the directions of a meter do; none where nothing does, or only what says how good a value is. */
  readonly telling: readonly SurveyedColumn[];
}

/** In the night when the clock goes back an hour comes twice: of a day of hours that is four in a hundred. */
const fewest = 0.05;
const mostWords = 60;
const mostColumns = 12;

/** Looks for rows that have the same id and time, and for the fewest columns that tell them apart. No rows have the same where `undefined`. */
export function repeatsIn(
  sample: readonly (readonly Cell[])[],
  known: readonly number[],
  free: readonly SurveyedColumn[],
  { most, isOpen }: { readonly most: number; readonly isOpen: boolean },
): Repeats | undefined {
  const rows = sample.filter((cells) => known.every((index) => !isBlankCell(cells[index])));
  const different = (columns: readonly number[]) =>
    new Set(rows.map((cells) => columns.map((index) => cellAsText(cells[index]).trim()).join("\u0000"))).size;
  const count = rows.length - different(known);
  if (count < 2 || count < rows.length * fewest) return undefined;
  const words = free.filter((column) => isOfWords(column, sample.length, isOpen)).slice(0, mostColumns);
  const isTelling = (columns: readonly SurveyedColumn[]) =>
    rows.length - different([...known, ...columns.map(({ index }) => index)]) < (rows.length * fewest) / 2;
  for (let size = 1; size <= most; size++) {
    const found = choices(words, size).filter(isTelling);
    const [first] = found;
    if (!first) continue;
    // Columns that divide the rows alike are names of the same; others leave it open which is meant.
    const all = [...new Set(found.flat())].map(({ index }) => index);
    const isOne = different(all) === different(first.map(({ index }) => index));
    return { count, telling: isOne ? first : [] };
  }
  return { count, telling: [] };
}

/** Words that come again, in every row, and say something else than how good a value is; where no id is known, whole numbers may be one. */
function isOfWords(column: SurveyedColumn, rows: number, mayBeNumbers: boolean): boolean {
  const { heading, texts, filled, numbers } = column;
  const words = new Set(texts);
  return (
    heading !== "" &&
    filled === rows &&
    (numbers * 2 < filled || (mayBeNumbers && texts.every((text) => /^\d{3,12}$/.test(text)))) &&
    words.size > 1 &&
    words.size <= mostWords &&
    words.size * 2 <= filled &&
    !holdsTimes(column) &&
    !saysHowGood(heading) &&
    ![...words].some(saysHowGood)
  );
}

/** The first figure and the last one of a meter are no two meters. */
function saysHowGood(text: string): boolean {
  return /kvalitet|quality|status|versjon|version|målt|måling|estim|stipul|foreløpig|førebels|endelig|endeleg|korrig|revider|prelim|final|avlest|avlesen|budsjett|prognose|plan|normert|justert|fjor/i.test(
    text,
  );
}

function choices<T>(among: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return among.flatMap((one, at) => choices(among.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}
