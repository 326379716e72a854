import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import { type TimeReading, unanswered } from "../../file/mapping.ts";
import { onlyYear } from "../../table/titles.ts";
import { dateFinder } from "../../times/read-time.ts";
import { clockSpelling } from "../../times/spelling.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { saysMonth } from "../words/period-in-text.ts";
import type { FoundTime } from "./found-time.ts";
import { yearColumn, yearLabel } from "./year-of-file.ts";

/** Columns that say a date together, and how that is written. */
export interface DateColumns {
  readonly columns: readonly SurveyedColumn[];
  /** As they are spelled, and as `survey` has them. */
  readonly spelling: string;
  readonly asOne: string;
  /** Does a column say the year? */
  readonly hasYear: boolean;
  /** Do they stand in the first of their rows only? */
  readonly isCarried: boolean;
  /** The survey as it would be with the whole date in the first of them. */
  readonly survey: Survey;
}

/** A year with a day more, so that no date is missing in it. */
const anyYear = "2024";
const saysDay =
  /^(?:dag|dagen|døgn|dato|day|d)(?: ?(?:i måned(?:en)?|i månaden|of month))?(?:nr|s?nummer)?\.?$/i;
const saysHour = /^(?:time|timen|kl|klokke|klokketime|hour|h|t)\.?$/i;
const saysMinute = /^(?:min|minutt|minute)(?:er|s)?\.?$/i;

/**
 * Year, month and day in a column each: `2025`, `mars`, `14`, where headings say so; the hour too, where the minutes have a
 * column of their own. The year may stand elsewhere, as with other dates that do not say it.
 */
export function dateInColumns(survey: Survey): DateColumns | undefined {
  const { columns } = survey;
  const isWhole = ({ texts }: SurveyedColumn, most: number) =>
    texts.length > 0 && texts.every((text) => /^\d{1,2}$/.test(text) && Number(text) <= most);
  const day = columns.find((one) => saysDay.test(one.heading.trim()) && isWhole(one, 31));
  const months = columns.flatMap((column) => {
    const part = saysMonth(column.heading) ? monthOf(column) : undefined;
    return part === undefined ? [] : [{ column, part }];
  });
  const [month, other] = months;
  if (!day || !month || other || day.texts.includes("0")) return undefined;
  const year = yearColumn(columns.filter((one) => one !== month.column && one !== day));
  const minute = columns.find((one) => saysMinute.test(one.heading.trim()) && isWhole(one, 59));
  const hour = minute && columns.find((one) => saysHour.test(one.heading.trim()) && isWhole(one, 24));
  const clock = minute && hour ? [hour, minute] : [];
  const parts = [...(year ? [year] : []), month.column, day, ...clock];
  const ofClock = clock.length > 0 ? " hh mm" : "";
  const spelling = `${year ? "YYYY " : ""}${month.part} DD${ofClock}`;
  const read = clockSpelling(`YYYY ${month.part} DD${ofClock}`);
  const textOf = dateFinder(parts.map(({ index }) => index));
  const isCarried = standInFirst(parts, survey.sample);
  const whole = (rows: Survey["sample"]) => {
    const above = new Map<number, Cell>();
    return rows.map((row) => {
      const cells = isCarried ? carriedTo(row, parts, above) : row;
      const text = textOf(cells);
      const from = isBlankCell(text)
        ? undefined
        : read?.(`${year ? "" : `${anyYear} `}${cellAsText(text)}`)?.from;
      return cells.with(parts[0]?.index ?? 0, from?.slice(0, clock.length > 0 ? 16 : 10).replace("T", " "));
    });
  };
  const sample = whole(survey.sample);
  const [first = day] = parts;
  return {
    columns: parts,
    spelling,
    asOne: clock.length > 0 ? "YYYY-MM-DD hh:mm" : "YYYY-MM-DD",
    hasYear: year !== undefined,
    isCarried,
    survey: {
      ...survey,
      sample,
      spread: whole(survey.spread),
      columns: columns.flatMap((column) => {
        if (column === first) return withCells(column, sample);
        return parts.includes(column) ? [] : column;
      }),
    },
  };
}

/** Does the first of some columns stand in the first of its rows only, as where cells are merged and in pivot tables? */
function standInFirst(parts: readonly SurveyedColumn[], sample: Survey["sample"]): boolean {
  const [first] = sample;
  const [top] = parts;
  return (
    first !== undefined &&
    top !== undefined &&
    parts.every(({ index }) => !isBlankCell(first[index])) &&
    top.filled * 2 <= sample.length
  );
}

function carriedTo(
  row: readonly Cell[],
  parts: readonly SurveyedColumn[],
  above: Map<number, Cell>,
): readonly Cell[] {
  return parts.reduce((cells, { index }) => {
    if (!isBlankCell(row[index])) above.set(index, row[index]);
    return cells.with(index, above.get(index));
  }, row);
}

function withCells(column: SurveyedColumn, sample: Survey["sample"]): SurveyedColumn {
  const cells = sample.map((row): Cell => row[column.index]).filter((cell) => !isBlankCell(cell));
  return { ...column, cells, texts: cells.map((cell) => cellAsText(cell).trim()), filled: cells.length };
}

/** How the months of a column are written. */
function monthOf({ texts }: SurveyedColumn): "MMM" | "MM" | undefined {
  return (["MM", "MMM"] as const).find((part) => {
    const read = clockSpelling(`YYYY ${part}`);
    return texts.length > 0 && texts.every((text) => read?.(`${anyYear} ${text}`) !== undefined);
  });
}

/** Times found with the whole date in one column, as they stand in several. */
export function ofDateColumns(
  found: FoundTime,
  { columns, spelling, asOne, hasYear, isCarried }: DateColumns,
  survey: Survey,
): FoundTime | undefined {
  const [first] = columns;
  const { column, ...time } = found.time;
  const all = [time.spelling].flat();
  if (column !== first?.heading || time.end_column !== undefined) return undefined;
  if (!all.every((one) => one.startsWith(asOne))) return undefined;
  const written = all.map((one) => `${hasYear ? "" : "YYYY "}${spelling}${one.slice(asOne.length)}`);
  const [only = "", ...others] = written;
  const { first: from, last, ...rest } = found;
  const label = yearLabel(survey.above);
  const named = hasYear || label !== undefined ? undefined : onlyYear(survey.titles);
  const place = label === undefined ? { value: unanswered } : { beside: label };
  return {
    ...rest,
    columns: [...columns.map(({ index }) => index), ...found.columns.filter((at) => at !== first?.index)],
    time: {
      ...(hasYear ? {} : place),
      date_columns: columns.map(({ heading }) => heading),
      ...(isCarried ? { carry: true } : {}),
      ...time,
      spelling: others.length > 0 ? written : only,
    } satisfies TimeReading,
    ...(hasYear && from !== undefined ? { first: from } : {}),
    ...(hasYear && last !== undefined ? { last } : {}),
    ...(hasYear || label !== undefined ? {} : { isYearAsked: true as const }),
    ...(named === undefined ? {} : { year: named }),
  };
}
