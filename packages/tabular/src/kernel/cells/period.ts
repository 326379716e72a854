import { hashBytes, lastHashTail, type PeriodField } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { fourDigits, twoDigits } from "./digits.ts";

const [hyphen, letterQ] = [0x2d, 0x51];

/** Tests a period of one of the lengths a field allows. */
export function periodTest({ granularities }: PeriodField, setting: CellTestSetting): CellTest {
  const { window, values, register, dayRegister } = setting;
  const { bytes, view } = window;
  const [years, quarters, months] = (["year", "quarter", "month"] as const).map((one) =>
    granularities.includes(one),
  );
  /** The last month of the period, and how many bytes it takes after the year: months × 16 + bytes; -1 when it is none. */
  const monthAfter = (at: number): number => {
    if (bytes[at] !== hyphen) return years ? 12 * 16 : -1;
    if (bytes[at + 1] === letterQ) {
      const quarter = (bytes[at + 2] as number) - 0x30;
      return quarters && quarter >= 1 && quarter <= 4 ? quarter * 3 * 16 + 3 : -1;
    }
    const month = twoDigits(bytes, at + 1);
    return months && month >= 1 && month <= 12 ? month * 16 + 3 : -1;
  };
  return (at) => {
    const year = fourDigits(bytes, at);
    if (year < 1 || year > 9999) return -1;
    const after = monthAfter(at + 4);
    if (after < 0) return -1;
    const end = at + 4 + (after & 15);
    values.numbers[register] = hashBytes(view, at, end);
    values.tails[register] = lastHashTail();
    // The last day matters only in comparison with other days: 31 will do in every month.
    if (dayRegister !== undefined) values.numbers[dayRegister] = year * 10_000 + (after >> 4) * 100 + 31;
    return end;
  };
}
