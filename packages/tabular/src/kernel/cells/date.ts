import type { DateField } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { dayAt, dayNumber, midnightOf } from "./day.ts";

const length = "YYYY-MM-DD".length;

/** Tests a date and its bounds; the value is its midnight in UTC. */
export function dateTest({ min, max }: DateField, setting: CellTestSetting): CellTest {
  const { window, values, register, dayRegister } = setting;
  const { bytes } = window;
  const first = min === undefined ? 0 : dayNumber(min);
  const last = max === undefined ? Infinity : dayNumber(max);
  return (at) => {
    const day = dayAt(bytes, at);
    if (day < first || day > last || day < 0) return -1;
    values.numbers[register] = midnightOf(day);
    if (dayRegister !== undefined) values.numbers[dayRegister] = day;
    return at + length;
  };
}
