import { type InstantField, offsetAt } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { dayAt, midnightOf } from "./day.ts";
import { twoDigits } from "./digits.ts";

const dateLength = "YYYY-MM-DD".length;
const [plus, hyphen, point, colon, letterT, letterZ] = [0x2b, 0x2d, 0x2e, 0x3a, 0x54, 0x5a];
const minute = 60_000;
/** Days on which an offset may lead out of the years there are. */
const [firstDay, lastDay] = [1_01_01, 9999_12_31];

/**
 * Tests an instant (RFC 3339 as core reads it); the value is epoch milliseconds. Rows next to each other mostly share
 * the date: one that was just read is not read again.
 */
export function instantTest({ zone }: InstantField, setting: CellTestSetting): CellTest {
  const { window, values, register, dayRegister } = setting;
  const { bytes, view } = window;
  const { numbers } = values;
  let day = -1;
  let midnight = 0;
  let dayHead = 0;
  let dayTail = 0;

  /** Reads the date unless it is the one that was read last. */
  const readDay = (at: number): boolean => {
    const head = view.getFloat64(at, true);
    const tail = view.getInt16(at + 8, true);
    if (head === dayHead && tail === dayTail && day >= 0) return true;
    day = dayAt(bytes, at);
    if (day <= firstDay || day === lastDay) day = -1;
    if (day < 0) return false;
    midnight = midnightOf(day);
    dayHead = head;
    dayTail = tail;
    return true;
  };

  let tailHead = 0;
  let tailRest = 0;
  let tailMillis = 0;
  let tailOffset = 0;

  return (at) => {
    if (!readDay(at)) return -1;
    const hours = twoDigits(bytes, at + 11);
    if (view.getFloat64(at + 13, true) === tailHead && view.getInt32(at + 21, true) === tailRest) {
      if (hours > 23 || bytes[at + 10] !== letterT) return -1;
      const known = midnight + hours * 3_600_000 + tailMillis;
      if (zone !== undefined && offsetAt(zone, known) !== tailOffset) return -1;
      numbers[register] = known;
      if (dayRegister !== undefined) numbers[dayRegister] = day;
      return at + 25;
    }
    const minutes = twoDigits(bytes, at + 14);
    const seconds = twoDigits(bytes, at + 17);
    if (hours > 23 || minutes > 59 || seconds > 59) return -1;
    if (bytes[at + dateLength] !== letterT || bytes[at + 13] !== colon || bytes[at + 16] !== colon) return -1;
    let millis = midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000;
    let end = at + 19;
    if (bytes[end] === point) {
      const first = end + 1;
      let fraction = 0;
      for (end = first; ((bytes[end] as number) - 0x30) >>> 0 <= 9; end++)
        if (end - first < 3) fraction = fraction * 10 + (bytes[end] as number) - 0x30;
      const digits = end - first;
      if (digits < 1 || digits > 9) return -1;
      millis += digits === 1 ? fraction * 100 : digits === 2 ? fraction * 10 : fraction;
    }
    const sign = bytes[end];
    if (sign === letterZ) end += 1;
    else {
      if (sign !== plus && sign !== hyphen) return -1;
      const offsetHours = twoDigits(bytes, end + 1);
      const offsetMinutes = twoDigits(bytes, end + 4);
      if (offsetHours > 14 || offsetMinutes > 59 || bytes[end + 3] !== colon) return -1;
      const size = offsetHours * 60 + offsetMinutes;
      if (sign === hyphen && size === 0) return -1;
      const offset = sign === plus ? size : -size;
      millis -= offset * minute;
      if (zone !== undefined && offsetAt(zone, millis) !== offset) return -1;
      end += 6;
      if (end === at + 25) {
        tailHead = view.getFloat64(at + 13, true);
        tailRest = view.getInt32(at + 21, true);
        tailOffset = offset;
        tailMillis = millis - midnight - hours * 3_600_000;
      }
    }
    numbers[register] = millis;
    if (dayRegister !== undefined) numbers[dayRegister] = day;
    return end;
  };
}
