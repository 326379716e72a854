import type { Dataset, Reference } from "../../dataset.ts";
import { hashText, lastHashTail } from "../../registers/hash.ts";
import { hashKeyOfText, type KeyHash } from "../../registers/key-hash.ts";
import { KeyIndex } from "../../registers/key-index.ts";
import { type RowKey, rowKey } from "../running/row-key.ts";
import type { Pointer, TableCursor } from "../../registers/table-cursor.ts";
import type { Doubt, ToldRow } from "../../doubts.ts";
import type { AnyRow } from "../../row.ts";
import { keyOf } from "../running/key.ts";
import type { ContradictedCell } from "./contradicted-cell.ts";
import { onlyMisspelling } from "./misspelt-names.ts";
import { type Missed, type MisspeltRow, misspeltRows } from "./misspelt-rows.ts";
import { RowBytes } from "./row-bytes.ts";
import { UnnamedRows } from "./unnamed-rows.ts";

/** Of so many rows the name and the place are kept; in larger tables no row is asked whether its name is misspelt. */
const mostNamed = 10_000;

/** Of so many copies of rows it is kept what stands in them; of more, a row that is missing is told. */
const mostCopied = 10_000;

/** The rows of a table that references point to: by key, with the fields that rules borrow. */
export class ReferenceTarget {
  readonly to: readonly string[];
  readonly borrows = new Set<string>();
  readonly #index = new KeyIndex();
  readonly #rows: AnyRow[] = [];
  readonly #columns = new Map<string, { numbers: Float64Array; readonly register: number }>();
  #key: RowKey | undefined;
  /** Is it the key of the table, so that a row which repeats it is told? */
  #isKey = false;
  #dataset: Dataset | undefined;
  /** All fields but those that others know its rows by. */
  #fields: readonly string[] = [];
  #required: ReadonlySet<string> = new Set();
  readonly #digests: number[] = [];
  readonly #doubts = new Map<number, readonly Doubt[]>();
  /** Rows that nobody can refer to, as their name is told as wrong. */
  readonly unnamed = new UnnamedRows();
  /** What refers to rows of this table. */
  readonly missed: Missed[] = [];
  /** What rows of other tables contradict in rows of this one; to be asked when all of them are known. */
  readonly contradicting: (() => readonly ContradictedCell[])[] = [];
  /** Names and places of the first rows. */
  readonly #named: { readonly name: string | undefined; readonly place: number }[] = [];
  /** The names among them; made when all are known and somebody asks. */
  #names: readonly string[] | undefined;
  /** Is the row referred to? */
  readonly #referred = new RowBytes();
  /** The references into other tables of the fields that are borrowed. */
  #pointers: readonly BorrowedPointer[] | undefined;
  /** The names of rows without each part in turn; made when all are known and somebody asks. */
  #besides: ReadonlySet<string> | undefined;
  /** What stands in the first rows that are copies of another, beside the name. */
  readonly #copied: number[] = [];
  #misspelt: ReadonlyMap<string, MisspeltRow> | undefined;

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

  /** The fields by which others know a row, and what they borrow of it. */
  get known(): ReadonlySet<string> {
    return new Set([...this.to, ...this.borrows]);
  }

  /** What is told as wrong in a row. */
  doubts(number: number): readonly Doubt[] {
    return this.#doubts.get(number) ?? none;
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
    this.#isKey = sameNames(this.to, cursor.dataset.key);
    this.#dataset = cursor.dataset;
    const { fields } = cursor.dataset;
    const names = Object.keys(fields);
    this.#fields = names.filter((name) => !this.to.includes(name));
    this.#required = new Set(names.filter((name) => fields[name]?.required === true));
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

  /**
   * Remembers the row at hand; of two rows with one key the first stays. `told` says what is wrong in it, where something
   * may be.
   */
  remember(cursor: TableCursor, told?: ToldRow): void {
    const row = cursor.row();
    const { values, doubts: wrong } = told ?? { values: row, doubts: none };
    const key = this.#key?.read() === true ? this.#key : undefined;
    const wrongName = this.to.filter(
      (name) => wrong.some((doubt) => doubt[0] === name && doubt.length === 1) || this.#isMissing(name, row),
    );
    if (wrongName.length > 0) this.unnamed.add(row, this.to, wrongName);
    if (!key) return;
    const number = this.#index.number(key.hash);
    if (number < this.#rows.length) return this.#repeat(number, row, values);
    const kept: Record<string, unknown> = {};
    for (const name of this.borrows) kept[name] = row[name];
    this.#rows.push(kept);
    if (number < mostNamed) {
      const name = wrongName.length > 0 ? undefined : keyOf(row, this.to);
      this.#named.push({ name, place: cursor.place });
    }
    if (this.#isKey) this.#digests.push(this.#digest(values));
    const doubts = [...wrong, ...this.#absentIn(row), ...this.#straysOf(cursor)];
    if (doubts.length > 0) this.#doubts.set(number, doubts);
    for (const column of this.#columns.values()) {
      if (number >= column.numbers.length) column.numbers = twiceAsLong(column.numbers);
      column.numbers[number] = cursor.registers.numbers[cursor.base + column.register] as number;
    }
  }

  /** The name of the one row that may be meant by a name that nobody has; to be asked when all are known. */
  meantBy(name: string): string | undefined {
    if (this.#rows.length > mostNamed) return undefined;
    this.#names ??= this.#named.flatMap((row) => row.name ?? []);
    return onlyMisspelling(name, this.#names);
  }

  /** Is there a row with the other parts of a name? */
  hasBesides(name: string, part: number): boolean {
    this.#besides ??= new Set(
      this.#named.flatMap(({ name: one }) =>
        one === undefined ? [] : this.to.map((_, at) => besides(one, at)),
      ),
    );
    return this.#besides.has(besides(name, part));
  }

  /**
   * How many rows are told to repeat the key of another, are copies of it, and may be a row with another name: only where rows
   * are alike but for their names.
   */
  get copies(): number {
    if (this.#copied.length === 0) return 0;
    const times = new Map(this.#copied.map((digest) => [digest, 0]));
    for (const digest of this.#digests) {
      const before = times.get(digest);
      if (before !== undefined) times.set(digest, before + 1);
    }
    return this.#copied.filter((digest) => (times.get(digest) ?? 0) > 1).length;
  }

  /** Where a row stands; undefined for rows that are not among the first. */
  placeOf(number: number): number | undefined {
    return this.#named[number]?.place;
  }

  /** A row refers to the one with this number. */
  refer(number: number): void {
    this.#referred.set(number, 1);
  }

  /** Is it a name told as an error? Nobody can be asked to refer to it. */
  isWrongName(name: string): boolean {
    const isTold = (row: MisspeltRow) => row.severity === "error" && row.name === name;
    return this.unnamed.has(name) || [...this.misspelt().values()].some(isTold);
  }

  /** The rows whose name is misspelt, by the name that is meant; to be asked when all rows that refer here are known. */
  misspelt(): ReadonlyMap<string, MisspeltRow> {
    return (this.#misspelt ??= this.#findMisspelt());
  }

  #findMisspelt(): ReadonlyMap<string, MisspeltRow> {
    if (this.#rows.length > mostNamed || !this.unnamed.isEmpty) return new Map();
    const named = this.#named.map((row, number) => ({
      ...row,
      isReferred: this.#referred.get(number) === 1,
    }));
    return misspeltRows(named, this.missed, this.#dataset);
  }

  /** What must stand in a row and does not. */
  #absentIn(row: AnyRow): readonly Doubt[] {
    const absent = [...this.borrows].filter((name) => this.#isMissing(name, row));
    return absent.map((name): Doubt => [name]);
  }

  /** What names a row of another table that is not there. */
  #straysOf(cursor: TableCursor): readonly Doubt[] {
    this.#pointers ??= pointersOf(this.borrows, cursor);
    return this.#pointers.flatMap(({ field, pointer }): readonly Doubt[] =>
      pointer.isGiven && pointer.index < 0 ? [[field]] : none,
    );
  }

  #isMissing(name: string, row: AnyRow): boolean {
    return this.#required.has(name) && (row[name] === undefined || row[name] === null);
  }

  /** One of two rows with the same key, unless it is a copy, has the name of the other, and who knows which? */
  #repeat(number: number, row: AnyRow, values: AnyRow): void {
    if (!this.#isKey) return;
    const digest = this.#digest(values);
    if (this.#digests[number] === digest) {
      if (this.#copied.length < mostCopied) this.#copied.push(digest);
      return;
    }
    this.unnamed.add();
    const kept = this.#rows[number] as AnyRow;
    const differing = [...this.borrows].filter((name) => kept[name] !== row[name]);
    if (differing.length === 0) return;
    this.#doubts.set(number, [...this.doubts(number), ...differing.map((name): Doubt => [name])]);
  }

  #digest(values: AnyRow): number {
    return hashText(JSON.stringify(this.#fields.map((name) => values[name] ?? null)));
  }
}

const none: readonly Doubt[] = [];

interface BorrowedPointer {
  readonly field: string;
  readonly pointer: Pointer;
}

/** Tables that are referred to are complete before the one that refers to them, other than itself. */
function pointersOf(borrowed: ReadonlySet<string>, cursor: TableCursor): readonly BorrowedPointer[] {
  const { id, references = {} } = cursor.dataset;
  return Object.entries(references).flatMap(([name, { dataset, fields, severity = "error" }]) => {
    const [field = "", ...others] = fields;
    const isMeant = dataset !== id && severity === "error" && others.length === 0 && borrowed.has(field);
    const pointer = isMeant ? cursor.referenced(name) : undefined;
    return pointer ? { field, pointer } : [];
  });
}

function besides(name: string, part: number): string {
  return [part, ...name.split("\u0000").toSpliced(part, 1)].join("\u0000");
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
    isWrongName: (name) => target.isWrongName(name),
    doubts() {
      return target.doubts(this.index);
    },
    hasOthers: (row, field) =>
      target.hasBesides(keyOf(row, reference.fields) ?? "", reference.fields.indexOf(field)),
    look() {
      this.isGiven = key.read();
      this.index = this.isGiven ? target.find(key.hash) : -1;
    },
  };
}
