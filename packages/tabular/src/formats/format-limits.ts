import {
  type AnyRow,
  csvLimits,
  type Dataset,
  type RowLimit,
  scalarsOf,
  someText,
  someValue,
} from "@samapne/core";
import type { FormatId } from "./format-id.ts";
import { storedAs } from "./parquet/stored.ts";
import { longestCell } from "./sheet/cell-length.ts";

/** Something of a row that is lost when it is written in a format and read again. */
export interface FormatLimit extends RowLimit {
  readonly formats: readonly FormatId[];
}

/** What canonical CSV cannot carry, and which other formats cannot either. */
const alsoIn: Readonly<Record<string, readonly FormatId[]>> = {
  unknown_field: ["ndjson", "json", "xlsx", "ods", "parquet"],
  value_type: ["xlsx", "ods"],
  empty_text: ["xlsx", "ods"],
  list_separator: ["xlsx", "ods"],
  blank_row: ["xlsx", "ods"],
  half_character: ["ods"],
};

/**
 * What the formats cannot carry. A row that none of these concerns is the same row after it has been written and read,
 * with the same verdict; tests hold that, and that every line is needed.
 */
export const formatLimits: readonly FormatLimit[] = [
  ...csvLimits.map((limit) => ({ ...limit, formats: ["csv" as const, ...(alsoIn[limit.id] ?? [])] })),
  {
    id: "control_character",
    formats: ["ods"],
    reason: {
      nb: "Styretegn utenom tabulator og linjeskift kan ikke stå i XML.",
      nn: "Styreteikn utanom tabulator og linjeskift kan ikkje stå i XML.",
      en: "Control characters other than tab and line feed cannot stand in XML.",
    },
    concerns: someText((text) => /(?![\t\n])[\p{Cc}\ufffe\uffff]/u.test(text)),
  },
  {
    id: "long_text",
    formats: ["xlsx", "ods"],
    reason: {
      nb: "En celle i et regneark har plass til 32 767 tegn.",
      nn: "Ei celle i eit rekneark har plass til 32 767 teikn.",
      en: "A cell of a spreadsheet has room for 32,767 characters.",
    },
    concerns: someText((text) => text.length > longestCell),
  },
  {
    id: "fifteen_digits",
    formats: ["xlsx", "ods"],
    reason: {
      nb: "Et tall i et regneark har 15 siffer.",
      nn: "Eit tal i eit rekneark har 15 siffer.",
      en: "A number in a spreadsheet has 15 digits.",
    },
    concerns: someValue(
      (value) => Number.isFinite(value) && Number((value as number).toPrecision(15)) !== value,
    ),
  },
  {
    id: "not_finite",
    formats: ["ndjson", "json"],
    reason: {
      nb: "NaN og uendelig finnes ikke i JSON.",
      nn: "NaN og uendeleg finst ikkje i JSON.",
      en: "NaN and infinity do not exist in JSON.",
    },
    concerns: someValue((value) => typeof value === "number" && !Number.isFinite(value)),
  },
  {
    id: "column_type",
    formats: ["parquet"],
    reason: {
      nb: "En kolonne har én type. En verdi av en annen type, et halvt tegn, en dato som ikke finnes, et tidspunkt som i UTC ligger utenfor årene 1 til 9999, flere desimaler enn feltet har, eller finere enn mikrosekunder, kan ikke skrives.",
      nn: "Ein kolonne har éin type. Ein verdi av ein annan type, eit halvt teikn, ein dato som ikkje finst, eit tidspunkt som i UTC ligg utanfor åra 1 til 9999, fleire desimalar enn feltet har, eller finare enn mikrosekund, kan ikkje skrivast.",
      en: "A column has one type. A value of another type, half a character, a date that does not exist, a moment outside the years 1 to 9999 in UTC, more decimals than the field has, or finer than microseconds, cannot be written.",
    },
    concerns: someValue((value, field) => storedAs(field).store(value) === undefined),
  },
  {
    id: "offset",
    formats: ["parquet"],
    reason: {
      nb: "Et tidspunkt er et tidspunkt: hvilken tidssone det var skrevet med, tas ikke vare på. Det leses i UTC.",
      nn: "Eit tidspunkt er eit tidspunkt: kva tidssone det var skrive med, blir ikkje teke vare på. Det blir lese i UTC.",
      en: "A point in time is a point in time: the offset it was written with is not kept. It is read in UTC.",
    },
    concerns: someValue((value, field) =>
      scalarsOf(value, field).some(([one, { kind }]) => kind === "instant" && !isAsRead(one)),
    ),
  },
];

/** Is the row the same row, with the same verdict, after it has been written in the format and read? */
export function carries(format: FormatId, dataset: Dataset, row: AnyRow): boolean {
  return !formatLimits.some((limit) => limit.formats.includes(format) && limit.concerns(row, dataset));
}

/** Is an instant written as it is read: in UTC, without zeros that say nothing? */
function isAsRead(value: unknown): boolean {
  return typeof value !== "string" || /T\d{2}:\d{2}:\d{2}(?:\.\d*[1-9])?Z$/.test(value);
}
