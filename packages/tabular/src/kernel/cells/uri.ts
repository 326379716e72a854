import { hashBytes, lastHashTail, uriPattern } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { patternTest } from "./pattern.ts";

const longest = 2000;

/** Tests an absolute web address. */
export function uriTest(_: unknown, setting: CellTestSetting): CellTest {
  const { window, values, register, isRead } = setting;
  const fits = patternTest(uriPattern, setting);
  return (at) => {
    const end = fits(at);
    if (end < 0 || end - at > longest) return -1;
    if (isRead) {
      values.numbers[register] = hashBytes(window.view, at, end);
      values.tails[register] = lastHashTail();
    }
    return end;
  };
}
