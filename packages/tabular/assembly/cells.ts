import {
  abovePlace,
  dateHeadPlace,
  dateTailPlace,
  dayPlace,
  dayRegisterPlace,
  decimalsPlace,
  isZonedPlace,
  leastPlace,
  midnightPlace,
  mostPlace,
  offsetFromPlace,
  offsetToPlace,
  registerPlace,
  restHeadPlace,
  restTailPlace,
} from "../src/kernel/program/layout";
import { noteOffset, test } from "./asked";
import { firstRegister, newNumbers, newTails, secondRegister, window } from "./places";

const hyphen: i32 = 0x2d;
const point: i32 = 0x2e;
const letterT: i32 = 0x54;
/** So many digits make a whole number that a double holds, whatever they are. */
const mostDigits: i32 = 15;
const powers: usize = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]);

/** The digit at an address, or more than 9. */
function digitAt(address: i32): u32 {
  return <u32>load<u8>(address) - 0x30;
}

function keepNumber(register: i32, value: f64): void {
  if (register >= 0) store<f64>(newNumbers + (register << 3), value);
}

/** Tests a number as `cells/number.ts` does. Gives the place after it, or -1. */
export function passNumber(column: i32, at: i32): i32 {
  const begin = window + at;
  const isNegative = <i32>load<u8>(begin) == hyphen;
  const first = isNegative ? begin + 1 : begin;
  let end = first;
  let digits: i64 = 0;
  let digit = digitAt(end);
  if (digit > 9) return -1;
  if (digit == 0) end += 1;
  else
    do {
      digits = digits * 10 + digit;
      end += 1;
      digit = digitAt(end);
    } while (digit <= 9);
  let places = 0;
  if (<i32>load<u8>(end) == point) {
    const fraction = end + 1;
    end = fraction;
    for (digit = digitAt(end); digit <= 9; digit = digitAt(end)) {
      digits = digits * 10 + digit;
      end += 1;
    }
    places = end - fraction;
    if (places == 0 || places > load<i32>(column + decimalsPlace)) return -1;
  }
  if (end - first > mostDigits) return -1;
  let value = <f64>digits;
  if (places > 0) value /= load<f64>(powers + (places << 3));
  if (isNegative) value = -value;
  if (value < load<f64>(column + leastPlace) || value > load<f64>(column + mostPlace)) return -1;
  if (value <= load<f64>(column + abovePlace)) return -1;
  keepNumber(load<i32>(column + registerPlace), value);
  keepNumber(
    load<i32>(column + dayRegisterPlace),
    value >= 1000 && value <= 9999 ? value * 10000 + 1231 : NaN,
  );
  return end - window;
}

const dateLength: i32 = 10;
const restAt: i32 = 13;
const withOffset: i32 = 25;
const hour: f64 = 3600000;

/**
 * Tests an instant like 2025-01-01T13:00:00+01:00. Only its hour is read: one with another date, or another spelling of
 * what stands behind the hour, than the last one is asked about.
 */
export function passInstant(index: i32, column: i32, at: i32): i32 {
  const begin = window + at;
  const isAlike =
    load<i64>(begin) == load<i64>(column + dateHeadPlace) &&
    load<i16>(begin + 8) == load<i16>(column + dateTailPlace) &&
    load<i64>(begin + restAt) == load<i64>(column + restHeadPlace) &&
    load<i32>(begin + restAt + 8) == load<i32>(column + restTailPlace);
  if (isAlike) {
    const tens = digitAt(begin + 11);
    const ones = digitAt(begin + 12);
    const hours = tens * 10 + ones;
    if (tens > 9 || ones > 9 || hours > 23 || <i32>load<u8>(begin + dateLength) != letterT) return -1;
    const moment = load<f64>(column + midnightPlace) + <f64>hours * hour;
    const isOfZone =
      load<i32>(column + isZonedPlace) == 0 ||
      (moment >= load<f64>(column + offsetFromPlace) && moment < load<f64>(column + offsetToPlace));
    if (isOfZone) {
      keepNumber(load<i32>(column + registerPlace), moment);
      keepNumber(load<i32>(column + dayRegisterPlace), load<f64>(column + dayPlace));
      return at + withOffset;
    }
  }
  const end = test(index, at);
  if (end == at + withOffset) remember(index, column, begin);
  return end;
}

/** Remembers an instant that was found right. */
function remember(index: i32, column: i32, begin: i32): void {
  const moment = load<f64>(newNumbers + (load<i32>(column + registerPlace) << 3));
  const hours = digitAt(begin + 11) * 10 + digitAt(begin + 12);
  store<i64>(column + dateHeadPlace, load<i64>(begin));
  store<i16>(column + dateTailPlace, load<i16>(begin + 8));
  store<i64>(column + restHeadPlace, load<i64>(begin + restAt));
  store<i32>(column + restTailPlace, load<i32>(begin + restAt + 8));
  store<f64>(column + midnightPlace, moment - <f64>hours * hour);
  const dayRegister = load<i32>(column + dayRegisterPlace);
  if (dayRegister >= 0) store<f64>(column + dayPlace, load<f64>(newNumbers + (dayRegister << 3)));
  if (load<i32>(column + isZonedPlace) != 0) noteOffset(index, moment);
}

/** Notes that a column of the row at hand has no value. */
export function passNothing(index: i32): void {
  clear(load<i32>(firstRegister + (index << 2)));
  clear(load<i32>(secondRegister + (index << 2)));
}

function clear(register: i32): void {
  if (register < 0) return;
  store<f64>(newNumbers + (register << 3), NaN);
  store<i32>(newTails + (register << 2), 0);
}
