import { type Code, type CodeField, isValidOn, textHash } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { dayNumber } from "./day.ts";
import { wordTree } from "./word-tree.ts";

/** A code as it is written, and when it is valid. */
export interface CodeEntry {
  readonly text: string;
  readonly length: number;
  readonly head: number;
  readonly tail: number;
  /** The days it is valid, as YYYYMMDD, each from the first to before the last. */
  readonly spans: readonly (readonly [from: number, before: number])[];
  /** Whether it is valid on the date the whole file follows, or else the date of the list. */
  readonly isValid: boolean;
}

/** The codes of a list, each once. */
export function codeEntries({ list }: Pick<CodeField, "list">, date = list.version): readonly CodeEntry[] {
  const encoder = new TextEncoder();
  const byCode = new Map<string, Code[]>();
  for (const code of list.codes) {
    const known = byCode.get(code.code);
    if (known) known.push(code);
    else byCode.set(code.code, [code]);
  }
  return [...byCode].map(([text, codes]) => ({
    text,
    length: encoder.encode(text).length,
    ...textHash(text),
    spans: codes.map(({ validFrom, validTo }) => [
      validFrom === undefined ? 0 : dayNumber(validFrom),
      validTo === undefined ? Infinity : dayNumber(validTo),
    ]),
    isValid: codes.some((code) => isValidOn(code, date)),
  }));
}

/** Tests a code whose validity does not depend on the row. One that is not valid is left to the slow way. */
export function codeTest(field: CodeField, setting: CellTestSetting): CellTest {
  const { values, register, isRead } = setting;
  const { numbers, tails } = values;
  const entries = codeEntries(field, setting.classificationDate).filter(({ isValid }) => isValid);
  const find = wordTree(
    entries.map(({ text }) => text),
    setting,
  );
  const [lengths, heads, ends] = columnsOf(entries);
  return (at) => {
    const index = find(at);
    if (index < 0) return -1;
    if (isRead) {
      numbers[register] = heads[index] as number;
      tails[register] = ends[index] as number;
    }
    return at + (lengths[index] as number);
  };
}

/** The lengths, heads and tails of codes. */
export function columnsOf(
  entries: readonly CodeEntry[],
): readonly [lengths: Int32Array, heads: Float64Array, tails: Int32Array] {
  return [
    Int32Array.from(entries, ({ length }) => length),
    Float64Array.from(entries, ({ head }) => head),
    Int32Array.from(entries, ({ tail }) => tail),
  ];
}
