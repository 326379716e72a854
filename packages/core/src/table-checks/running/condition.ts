import { conditionTest, notANumber, numberReader, scopeOf } from "../../registers/expressions.ts";
import { endHash, hashKeyText, hashNumber, type KeyHash, startHash } from "../../registers/key-hash.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import { never } from "../../registers/test-of.ts";
import { type CompiledExpression, compileOwnCondition, compileOwnValue } from "../../rule.ts";
import { momentText } from "./moment.ts";

/** For a condition that no row is known to meet. */
const noRow = (): boolean => false;

/** True when the row at hand is known to meet a condition; a check without condition takes every row. */
export function meets(text: string | undefined, cursor: TableCursor, place: string): () => boolean {
  if (text === undefined) return () => true;
  const { test } = rowCondition(text, cursor, place);
  if (test === never) return noRow;
  return () => test(cursor.base) === 1;
}

/** A condition of rows, ready to be asked. */
export interface RowCondition {
  /** What it is made of; nothing where every row is taken. */
  readonly expressions: readonly CompiledExpression[];
  /** Does the row of these registers meet it? 1 when it does, 0 when it does not, and something else when that is not known. */
  readonly test: (base: number) => number;
}

/** Compiles a condition; a check without one takes every row. */
export function rowCondition(text: string | undefined, cursor: TableCursor, place: string): RowCondition {
  if (text === undefined) return { expressions: [], test: () => 1 };
  const expression = compileOwnCondition(text, cursor.dataset, place);
  return { expressions: [expression], test: conditionTest(expression, cursor) };
}

/** Tells which group the row at hand belongs to. */
export interface Group {
  /** The hash of the group read last. */
  readonly hash: KeyHash;
  /** Reads the group; false when the row has none, because a value is unknown. */
  read(): boolean;
  /** The name of the group read last, in a form that takes little room. */
  short(): ShortName;
  /** The values a short name stands for, as messages show them. */
  values(short: ShortName): readonly string[];
}

/** The name of a group: a text, or the numbers it is made of. */
export type ShortName = string | Float64Array;

/** Some expressions that rows of a table are grouped by. */
export interface Grouping {
  /** True when no row has to be made to read a group: its values are numbers, or hashes of texts. */
  readonly isQuick: boolean;
  /** What rows are grouped by, in turn. */
  readonly expressions: readonly CompiledExpression[];
  /**
   * Reads groups in the quick way, or by their text. Only groups read in the same way can be compared; those who do
   * share the texts behind the hashes they have met.
   */
  group(quick: boolean, texts?: Map<number, string>): Group;
}

/** Compiles the expressions rows of a table are grouped by. */
export function groupBy(texts: readonly string[], cursor: TableCursor, place: string): Grouping {
  const expressions = texts.map((text, index) =>
    compileOwnValue(text, cursor.dataset, `${place}.by[${index}]`),
  );
  const readers = expressions.flatMap((expression) => numberReader(expression, cursor) ?? []);
  return {
    isQuick: readers.length === expressions.length,
    expressions,
    group: (quick, texts = new Map()) =>
      quick ? quickGroup(expressions, readers, texts, cursor) : textGroup(expressions, cursor),
  };
}

function textGroup(expressions: readonly CompiledExpression[], cursor: TableCursor): Group {
  const hash: KeyHash = { high: 0, low: 0 };
  let last = "";
  return {
    hash,
    read: () => {
      const values = expressions.map((expression) => shownValue(expression, cursor));
      if (values.includes(undefined)) return false;
      last = values.join(between);
      hashKeyText(last, hash);
      return true;
    },
    short: () => last,
    values: (short) => String(short).split(between),
  };
}

/** Stands between the values in the name of a group; no text has it. */
const between = "\u0000";

function quickGroup(
  expressions: readonly CompiledExpression[],
  readers: readonly ((base: number) => number)[],
  texts: Map<number, string>,
  cursor: TableCursor,
): Group {
  const hash: KeyHash = { high: 0, low: 0 };
  const isNever = readers.includes(notANumber);
  const values = new Float64Array(readers.length);
  const spelt = expressions.flatMap((expression, index) =>
    expression.kind === "string" ? { index, expression } : [],
  );
  /** The values that were spelt last: columns repeat themselves. */
  const lastSpelt = new Float64Array(readers.length).fill(Number.NaN);
  const nameOf = (value: number, { kind }: CompiledExpression): string => {
    if (kind === "timestamp") return momentText(value, "instant");
    return kind === "string" ? (texts.get(value) ?? "") : String(value);
  };
  return {
    hash,
    read: () => {
      if (isNever) return false;
      startHash(hash);
      cursor.outOfRange = false;
      for (let index = 0; index < readers.length; index++) {
        const value = (readers[index] as (base: number) => number)(cursor.base);
        if (!hashNumber(value, hash)) return false;
        values[index] = value;
      }
      endHash(hash);
      return !cursor.outOfRange;
    },
    short: () => {
      for (const { index, expression } of spelt) {
        const value = values[index] as number;
        if (value === lastSpelt[index]) continue;
        lastSpelt[index] = value;
        if (!texts.has(value)) texts.set(value, String(shownValue(expression, cursor)));
      }
      return values.slice();
    },
    values: (short) =>
      Array.from(short as Float64Array, (value, index) =>
        nameOf(value, expressions[index] as CompiledExpression),
      ),
  };
}

function shownValue(expression: CompiledExpression, cursor: TableCursor): unknown {
  const answer = expression.value(scopeOf(expression, cursor));
  if (answer === undefined) return undefined;
  return expression.kind === "timestamp" ? momentText(answer as number, "instant") : answer;
}
