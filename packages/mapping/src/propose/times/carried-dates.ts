import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { isDateWithoutYear } from "./dates-without-year.ts";
import { dateSpellingsOf } from "../words/time-spellings.ts";

const fewestRows = 6;
const mostly = 0.9;

/**
 * A column of dates that stand only in the first of their rows, as where the cells of a day are merged, beside a column of
 * clocks or hours in every row: the survey as it would be with the dates in all of them.
 */
export function withCarriedDates<S extends Survey>(
  survey: S,
): { readonly survey: S; readonly place: number } | undefined {
  const { columns, sample } = survey;
  if (sample.length < fewestRows) return undefined;
  const date = columns.find((column) => isOfFirstRows(column, sample));
  const clock = columns.find((column) => column !== date && isClock(column, sample.length));
  if (!date || !clock) return undefined;
  let above: Cell;
  const filled = sample.map((cells) => {
    if (!isBlankCell(cells[date.index])) above = cells[date.index];
    // A sum below has no clock.
    if (isBlankCell(cells[clock.index])) return cells;
    const carried = [...cells];
    carried[date.index] = above;
    return carried;
  });
  const own = filled.map((cells) => cells[date.index]).filter((cell) => !isBlankCell(cell));
  const whole = {
    ...date,
    cells: own,
    texts: own.map((cell) => cellAsText(cell).trim()),
    filled: own.length,
  };
  return {
    survey: { ...survey, sample: filled, columns: columns.map((one) => (one === date ? whole : one)) },
    place: date.index,
  };
}

/** Dates in the first row and in less than half of all, none of them twice. */
function isOfFirstRows({ index, heading, cells, texts }: SurveyedColumn, sample: Survey["sample"]): boolean {
  const isDates =
    cells.length > 0 && (dateSpellingsOf({ cells, texts }).length > 0 || texts.every(isDateWithoutYear));
  return (
    heading !== "" &&
    isDates &&
    !isBlankCell(sample[0]?.[index]) &&
    cells.length * 2 <= sample.length &&
    new Set(texts).size === texts.length
  );
}

/** Clock times or the numbers of hours in nearly every row, under a heading that says so. */
function isClock({ heading, texts, filled }: SurveyedColumn, rows: number): boolean {
  return (
    filled >= rows * mostly &&
    /^(?:kl|tid|time|klokke|klokkeslett|hour|fra|frå|start)/i.test(heading.trim()) &&
    texts.every((text) => /^\d{1,2}(?:[:.]\d{2}){0,2}(?: ?- ?\d{1,2}(?:[:.]\d{2})?)?$/.test(text))
  );
}
