import type { Dataset, Reference } from "../dataset.ts";
import { hashText, lastHashTail } from "../registers/hash.ts";
import { hashKeyOfText, type KeyHash } from "../registers/key-hash.ts";
import { KeyIndex } from "../registers/key-index.ts";
import { type RowKey, rowKey } from "./row-key.ts";
import type { Pointer, TableCursor } from "../registers/table-cursor.ts";
import type { AnyRow } from "../row.ts";

/** The rows of a table that references point to: by key, with the fields that rules borrow. */
export class ReferenceTarget {
  readonly to: readonly string[];
  readonly borrows = new Set<string>();
  readonly #index = new KeyIndex();
  readonly #rows: AnyRow[] = [];
  readonly #columns = new Map<string, { numbers: Float64Array; readonly register: number }>();
  #key: RowKey | undefined;

  constructor(to: readonly string[]) {
    this.to = to;
  }

  /** The number of the row with a key, or -1. */
  find(key: KeyHash): number {
    return this.#index.find(key);
  }

  /** True when some row has this text as its key. */
  hasText(text: string): boolean {
    hashKeyOfText(hashText(text), lastHashTail(), searched);
    return this.to.length === 1 && this.#index.find(searched) >= 0;
  }

  /** The borrowed fields of a row. */
  row(number: number): AnyRow | undefined {
    return this.#rows[number];
  }

  /**
   * Says which table will be remembered, before the first of its rows is: whoever walks over them must know which of
   * their values are read.
   */
  open(cursor: TableCursor): void {
    this.#key = rowKey(cursor, this.to);
    for (const name of this.borrows) {
      const numbers = new Float64Array(64).fill(Number.NaN);
      this.#columns.set(name, { numbers, register: cursor.registerOf(name) });
    }
  }

  /** The registers of a borrowed field, one for each row. */
  column(field: string): { readonly numbers: Float64Array } {
    const column = this.#columns.get(field);
    if (column === undefined) throw new Error(`${field} is not borrowed, or its table is not open`);
    return column;
  }

  /** Remembers the row at hand; of two rows with one key the first stays. */
  remember(cursor: TableCursor): void {
    if (this.#key?.read() !== true) return;
    const number = this.#index.number(this.#key.hash);
    if (number < this.#rows.length) return;
    const [row, kept]: [AnyRow, Record<string, unknown>] = [cursor.row(), {}];
    for (const name of this.borrows) kept[name] = row[name];
    this.#rows.push(kept);
    for (const column of this.#columns.values()) {
      if (number >= column.numbers.length) column.numbers = twiceAsLong(column.numbers);
      column.numbers[number] = cursor.registers.numbers[cursor.base + column.register] as number;
    }
  }
}

const searched: KeyHash = { high: 0, low: 0 };

function twiceAsLong(numbers: Float64Array): Float64Array {
  const longer = new Float64Array(numbers.length * 2).fill(Number.NaN);
  longer.set(numbers);
  return longer;
}

/** All targets of a delivery, by dataset id. */
export type ReferenceTargets = ReadonlyMap<string, readonly ReferenceTarget[]>;

/** Prepares what must be remembered of each table for the references between the datasets of a delivery. */
export function referenceTargets(datasets: readonly Dataset[]): ReferenceTargets {
  const targets = new Map<string, ReferenceTarget[]>(datasets.map(({ id }) => [id, []]));
  for (const { references = {} } of datasets)
    for (const reference of Object.values(references)) {
      const known = targets.get(reference.dataset);
      if (!known) continue;
      const target = known.find(({ to }) => sameNames(to, reference.to)) ?? newTarget(known, reference.to);
      for (const name of Object.keys(reference.borrows ?? {})) target.borrows.add(name);
    }
  return targets;
}

function newTarget(known: ReferenceTarget[], to: readonly string[]): ReferenceTarget {
  const target = new ReferenceTarget(to);
  known.push(target);
  return target;
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** The target a reference points to, or undefined when its table is not in the delivery. */
export function targetOf(reference: Reference, targets: ReferenceTargets): ReferenceTarget | undefined {
  return targets.get(reference.dataset)?.find(({ to }) => sameNames(to, reference.to));
}

/** A reference that is followed from row to row, into a table of the same delivery. */
export interface Pointing extends Pointer {
  readonly target: ReferenceTarget;
  /** True when the row at hand has a value for the reference. */
  isGiven: boolean;
}

/** Follows a reference of a table from row to row. */
export function pointing(reference: Reference, target: ReferenceTarget, cursor: TableCursor): Pointing {
  const key = rowKey(cursor, reference.fields);
  return {
    target,
    index: -1,
    isGiven: false,
    column: (field) => target.column(field),
    row() {
      return target.row(this.index);
    },
    look() {
      this.isGiven = key.read();
      this.index = this.isGiven ? target.find(key.hash) : -1;
    },
  };
}
