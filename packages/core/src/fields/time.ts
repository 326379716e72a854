import { isDate } from "../calendar/date.ts";
import { instantToMillis, writtenOffset } from "../calendar/instant.ts";
import { offsetText } from "../calendar/instant-text.ts";
import { granularityOf } from "../calendar/period.ts";
import { spellingNote } from "../calendar/spelling.ts";
import { offsetAt } from "../calendar/zone.ts";
import type { DateField, Granularity, InstantField, PeriodField } from "../field.ts";
import { found } from "../issues/found.ts";
import { expectedValue } from "./expected.ts";
import { fault, type Fault, usableFault, type ValueCheck } from "./value-check.ts";

const withoutOffset = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const periodExamples: Readonly<Record<Granularity, string>> = {
  year: "2025",
  quarter: "2025-Q3",
  month: "2025-09",
};

/** Judges a calendar date and its bounds. */
export function checkDate(field: DateField): ValueCheck {
  const { min, max } = field;
  return (value) => {
    if (typeof value !== "string")
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.date });
    if (!isDate(value)) return fault("date.invalid", { found: found(value), spelling: spellingNote(value) });
    if (min !== undefined && value < min) return usableFault("date.too_early", { found: found(value), min });
    return max !== undefined && value > max
      ? usableFault("date.too_late", { found: found(value), max })
      : undefined;
  };
}

/** Judges a point in time; with a declared zone, another offset than the zone's (or `Z`) is a warning. */
export function checkInstant(field: InstantField): ValueCheck {
  const { zone } = field;
  return (value) => {
    if (typeof value !== "string")
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.instant });
    const millis = instantToMillis(value);
    if (millis === undefined) {
      const code = withoutOffset.test(value) ? "instant.no_offset" : "instant.invalid";
      return fault(code, { found: found(value), spelling: spellingNote(value) });
    }
    return zone === undefined ? undefined : offsetFault(value, millis, zone);
  };
}

function offsetFault(value: string, millis: number, zone: string): Fault | undefined {
  const written = writtenOffset(value);
  if (written === undefined) return undefined;
  const expected = offsetAt(zone, millis);
  if (written === expected) return undefined;
  return usableFault("instant.unusual_offset", {
    found: found(value),
    zone,
    found_offset: value.slice(-6),
    expected_offset: offsetText(expected),
  });
}

/** Judges a period of one of the declared lengths. */
export function checkPeriod(field: PeriodField): ValueCheck {
  const allowed = new Set<Granularity | undefined>(field.granularities);
  const expected = field.granularities.map((granularity) => periodExamples[granularity]).join(" / ");
  return (value) => {
    if (typeof value !== "string")
      return fault("field.wrong_type", { found: found(value), expected: expectedValue.period });
    const granularity = granularityOf(value);
    if (granularity !== undefined && allowed.has(granularity)) return undefined;
    return fault("period.invalid", { found: found(value), expected, spelling: spellingNote(value) });
  };
}
