import type { ReadNumber } from "./registers/cursor.ts";
import { referenceFields } from "./reference-fields.ts";
import { numberRead } from "./registers/operand.ts";
import type { Pointer, TableCursor } from "./registers/table-cursor.ts";
import type { CompiledRule } from "./rule.ts";
import type { TypedExpression, Variable } from "./rules/index.ts";
import type { Counted } from "./table-checks/checks-of-table.ts";
import type { UnknownRows } from "./unknown-rows.ts";

/**
 * Rows of a table that a reader may take by itself, and count: no rule is broken by them, and no check needs to see them.
 * Where checks follow series, they are rows that go on evenly from the one that was taken last.
 */
export interface QuietRows {
  /** None of them may be broken by a row. Such a row is to be asked about. */
  readonly rules: readonly TypedExpression[];
  /** Where a variable of a rule stands; undefined when it has no number. */
  readonly read: (variable: Variable) => ReadNumber | undefined;
  /** 1 when the row that a reference points to is known, 0 when it is not. */
  readonly isKnown: (reference: string) => ReadNumber;
  /** The registers that are the same as in the row that was taken last, absent values too. */
  readonly same: readonly number[];
  /** The registers of moments that are later than in that row, all of them by `step()`. */
  readonly moving: readonly number[];
  /** Conditions with the same answer as for that row. */
  readonly conditions: readonly { readonly typed: TypedExpression; readonly answer: () => number }[];
  /** The registers whose values are to be told. */
  readonly valued: readonly number[];
  /** Milliseconds from one row to the next; not a number as long as each row is to be asked about. */
  step(): number;
  /** How many rows may be taken before one is to be asked about. */
  room(): number;
  /** Takes rows that follow the one taken last, each a row further on. */
  take(taken: TakenRows): void;
}

/** Rows that a reader has taken by itself. */
export interface TakenRows {
  readonly rows: number;
  /** For each rule how many of them it was unknown of. */
  readonly unknown: ArrayLike<number>;
  /** What stands in a register whose values are to be told, by its index among them, in a row of those taken. */
  valueOf(index: number, row: number): number;
}

/** Who sees the rows of a table until there is nothing new in rows that refer to the same ones as the row at hand. */
export interface Settling {
  isSettled(): boolean;
}

/** What is known of the rows of a table that need not be seen. */
export interface QuietParts {
  readonly cursor: TableCursor;
  readonly rules: readonly CompiledRule[];
  /** How many rows each rule was unknown of. */
  readonly unknown: readonly ReturnType<UnknownRows["of"]>[];
  /** Rows that the checks of the table count. */
  readonly counted: Counted;
  /** The references of the table into others that are there, by name. */
  readonly pointers: ReadonlyMap<string, Pointer>;
  readonly others: readonly Settling[];
}

/** Finds the rows of a table that a reader may take by itself. */
export function quietRows({ cursor, rules, unknown, counted, pointers, others }: QuietParts): QuietRows {
  const referring = referenceFields(pointers.keys(), cursor.dataset).map((name) => cursor.registerOf(name));
  return {
    rules: rules.map(({ typed }) => typed),
    read: (variable) => numberRead(variable, cursor),
    isKnown: (reference) => {
      const pointer = pointers.get(reference);
      return pointer ? { held: () => (pointer.index < 0 ? 0 : 1), referenced: pointer } : { number: 0 };
    },
    same: [...new Set([...counted.same, ...referring])],
    moving: [...counted.moving],
    conditions: counted.conditions.map(({ expression: { typed } }, index) => ({
      typed,
      answer: () => counted.answers[index] as number,
    })),
    valued: [...counted.valued],
    room: () => counted.room,
    step: () => {
      const { step } = counted;
      if (Number.isNaN(step)) return step;
      for (let index = 0; index < others.length; index++)
        if (!(others[index] as Settling).isSettled()) return Number.NaN;
      return step;
    },
    take: (taken) => {
      counted.goOn(taken.rows, taken.valueOf);
      for (const [index, counter] of unknown.entries()) counter.rows += taken.unknown[index] as number;
    },
  };
}
