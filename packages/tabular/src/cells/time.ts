import { isDate, isInstant } from "@samapne/core";
import { plain, type ReadText, repaired } from "./read-cell.ts";

const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const quarter = /^(\d{4})[ -]?[KQ]([1-4])$/i;
const canonicalQuarter = /^\d{4}-Q[1-4]$/;
const month = /^(\d{4})[Mm](\d{2})$/;
/** `3. kvartal 2025`, `3. kv. 2025`, `K3 2025`, `Kvartal 3, 2025`. */
const spokenQuarter = /^(?:([1-4])\. ?(?:kv\.?|kvartal)|(?:[KQ]|kvartal )([1-4])),?[ -](\d{4})$/i;

/** A clock time behind a date that says no more than the date; with an offset it may be another day elsewhere. */
const midnight = /[T ]00:00(?::00(?:[.,]0+)?)?$/;

/** Reads a date; `31.12.2025` is repaired (DOMAIN C8) when the date exists, and so is a date at midnight without a zone. */
export const readDate: ReadText = (text) => {
  const day = text.replace(midnight, "");
  if (day === text) return readDay(text);
  const { value, repairs } = readDay(day);
  return isDate(String(value)) ? repaired(value, "date_midnight", ...repairs) : plain(text);
};

const readDay: ReadText = (text) => {
  const parts = dotted.exec(text);
  if (!parts) return plain(text);
  const [, day = "", ofMonth = "", year = ""] = parts;
  const date = `${year}-${ofMonth.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? repaired(date, "date_dotted") : plain(text);
};

/** Reads a point in time; a blank for the `T` is repaired when the offset is there. A local time is never completed. */
export const readInstant: ReadText = (text) => {
  const instant = text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:)/, "$1T$2");
  return instant !== text && isInstant(instant) ? repaired(instant, "instant_blank") : plain(text);
};

/** Reads a period; the spellings of Statistics Norway and of people are repaired (DOMAIN C7). */
export const readPeriod: ReadText = (text) => {
  const byQuarter = quarter.exec(text);
  if (byQuarter && !canonicalQuarter.test(text))
    return repaired(`${byQuarter[1]}-Q${byQuarter[2]}`, "period_spelling");
  const byMonth = month.exec(text);
  if (byMonth) return repaired(`${byMonth[1]}-${byMonth[2]}`, "period_spelling");
  const spoken = spokenQuarter.exec(text);
  return spoken ? repaired(`${spoken[3]}-Q${spoken[1] ?? spoken[2]}`, "period_spelling") : plain(text);
};
