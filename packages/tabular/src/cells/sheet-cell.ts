import { type Field, type FieldKind, numberText, type TextField } from "@samapne/core";
import type { SheetValue } from "../formats/cell.ts";
import {
  type CellRead,
  type CellSetting,
  empty,
  type Moment,
  plain,
  type ReadText,
  repaired,
} from "./read-cell.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** How a field reads what a workbook holds besides text. */
interface SheetReader {
  number(value: number): CellRead;
  moment(value: Moment): CellRead;
}

/**
 * Reads a cell of a workbook. Its types are loosely held: a number in a column of codes is the code, as a CSV file of
 * the same sheet would have it. What the workbook has destroyed (digits beyond fifteen, a text turned into a date)
 * is a loss.
 */
export function sheetCellReader(
  field: Field,
  readText: ReadText,
  setting: CellSetting,
): (cell: unknown) => CellRead {
  const read = (table[field.kind] as MakeReader)(field, readText, setting);
  return (cell) => {
    if (typeof cell === "string") return readText(cell);
    if (typeof cell === "number") return read.number(cell);
    if (typeof cell === "boolean") return field.kind === "boolean" ? plain(cell) : readText(String(cell));
    if (cell === undefined || cell === null) return empty;
    const value = cell as SheetValue;
    if (value.kind === "uncalculated") return repaired(undefined, "uncalculated");
    return value.kind === "moment" ? read.moment(value) : percentage(value.value, field, read);
  };
}

type MakeReader<F extends Field = Field> = (
  field: F,
  readText: ReadText,
  setting: CellSetting,
) => SheetReader;

/** Fifteen digits are what a workbook keeps of a number. */
const mostKept = 1e15;

const words: MakeReader = (_, readText) => ({
  number: (value) => {
    const { value: read, repairs } = readText(numberText(value));
    return Math.abs(value) < mostKept ? { value: read, repairs } : repaired(read, ...repairs, "digits_lost");
  },
  moment: (moment) => readText(momentText(moment)),
});

const text: MakeReader<TextField> = (field, readText, setting) => {
  const pattern = field.pattern === undefined ? undefined : new RegExp(field.pattern, "u");
  return {
    ...words(field, readText, setting),
    moment: (moment) => {
      const fitting = spellings(moment).find((spelling) => pattern?.test(spelling));
      return fitting === undefined ? repaired(momentText(moment), "became_date") : readText(fitting);
    },
  };
};

const numbers: MakeReader = () => ({
  number: plain,
  moment: (moment) => repaired(momentText(moment), "number_became_date"),
});

const table: { readonly [K in FieldKind]: MakeReader<FieldOf<K>> } = {
  text,
  code: words,
  identifier: words,
  uri: words,
  list: words,
  boolean: words,
  integer: numbers,
  decimal: numbers,
  date: (_, readText, { momentOf }) => {
    const fromMoment = (moment: Moment) =>
      readText(isMidnight(moment) ? (moment.date ?? "") : momentText(moment));
    return {
      moment: fromMoment,
      number: (serial) => {
        const moment = momentOf?.(serial);
        if (moment?.date === undefined || !isMidnight(moment)) return plain(serial);
        return repaired(moment.date, "date_serial");
      },
    };
  },
  instant: (_, readText, { momentOf }) => ({
    moment: (moment) => readText(momentText(moment)),
    number: (serial) => {
      const moment = momentOf?.(serial);
      return moment?.date === undefined
        ? plain(serial)
        : readText(momentText({ time: "00:00:00", ...moment }));
    },
  }),
  period: ({ granularities }, readText, setting) => ({
    ...words({} as Field, readText, setting),
    moment: (moment) => {
      const month = granularities.includes("month")
        ? /^(\d{4}-\d{2})-01$/.exec(moment.date ?? "")?.[1]
        : undefined;
      return month === undefined || !isMidnight(moment)
        ? readText(momentText(moment))
        : repaired(month, "period_spelling");
    },
  }),
};

/** A number shown as a percentage is the percentage where the field's unit is that (DOMAIN C10), else the number. */
function percentage(value: number, field: Field, read: SheetReader): CellRead {
  const isPercent = (field.kind === "integer" || field.kind === "decimal") && field.unit === "%";
  return isPercent ? repaired(Number((value * 100).toPrecision(15)), "percent_format") : read.number(value);
}

function isMidnight({ time }: Moment): boolean {
  return time === undefined || time === "00:00:00";
}

function momentText({ date, time }: Moment): string {
  return [date, time].filter((part) => part !== undefined).join("T");
}

/** The spellings a text field may ask for by its pattern. */
function spellings({ date = "", time = "00:00:00" }: Moment): readonly string[] {
  return [date, `${date}T${time}`, `${date} ${time}`, `${date} ${time.slice(0, 5)}`, time];
}
