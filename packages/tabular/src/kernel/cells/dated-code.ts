import type { CodeField } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { codeEntries, type CodeEntry, columnsOf } from "./code.ts";
import { wordTree } from "./word-tree.ts";

/** A code that is judged at a day of its own row, once the whole row has been read. */
export interface DatedCode {
  readonly test: CellTest;
  /** Was the code valid on the day, YYYYMMDD? When the day is not known (not a number), the date of the list counts. */
  isValid(entry: number, day: number): boolean;
}

/** Tests that a code is in its list, and leaves its number in `entryRegister` for the judgement at the row's end. */
export function datedCode(field: CodeField, setting: CellTestSetting, entryRegister: number): DatedCode {
  const { numbers, tails } = setting.values;
  const { register } = setting;
  const entries = codeEntries(field);
  const [lengths, heads, ends] = columnsOf(entries);
  const find = wordTree(
    entries.map(({ text }) => text),
    setting,
  );
  return {
    test: (at) => {
      const index = find(at);
      if (index < 0) return -1;
      numbers[register] = heads[index] as number;
      tails[register] = ends[index] as number;
      numbers[entryRegister] = index;
      return at + (lengths[index] as number);
    },
    isValid: (entry, day) => {
      const { spans, isValid } = entries[entry] as CodeEntry;
      if (Number.isNaN(day)) return isValid;
      return spans.some(([from, before]) => from <= day && day < before);
    },
  };
}
