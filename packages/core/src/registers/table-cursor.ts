import type { Dataset, Reference } from "../dataset.ts";
import type { Doubt, DoubtsOf } from "../doubts.ts";
import type { AnyRow } from "../row.ts";
import type { AskedRule } from "../one-cell.ts";
import type { Lookup } from "../row-judge.ts";
import type { Now } from "../rules/index.ts";
import type { Cursor, Referenced } from "./cursor.ts";
import { rowFiller } from "./fill.ts";
import { openRegisters, type OpenRegisterMemory, registerOf, type Registers } from "./registers.ts";

/** What a cursor over a table is opened with. */
export interface TableCursorOptions {
  readonly dataset: Dataset;
  /** Rows there is room for beside the one given as an object. */
  readonly rows: number;
  readonly memoryOf?: OpenRegisterMemory | undefined;
  readonly now: Now | undefined;
  /** What is known of the rows that references point to, by name. */
  readonly pointers: ReadonlyMap<string, Pointer>;
}

/** Follows a reference of a table from row to row. */
export interface Pointer extends Referenced {
  /** True when the row at hand has a value for the reference. */
  isGiven: boolean;
  /** Finds the row that the row at hand points to. */
  look(): void;
  /** The borrowed fields of the row that was found. */
  row(): AnyRow | undefined;
  /** Is it a name that is told as wrong where it stands, in the table that is referred to? */
  isWrongName(name: string): boolean;
  /** What is told as wrong in the row that was found. */
  doubts(): readonly Doubt[];
  /** Are there rows that the row at hand would point to, were the value of one of its fields another? */
  hasOthers(row: AnyRow, field: string): boolean;
}

const none: readonly string[] = [];
const noRules: readonly AskedRule[] = [];
const noReferences: readonly [string, Reference][] = [];
const noRow = (): AnyRow => ({});

/**
 * The row that a table is judging: its values as numbers, and the row itself for those who need it. What it tells is
 * true until the next row.
 */
export class TableCursor implements Cursor {
  readonly dataset: Dataset;
  readonly registers: Registers;
  readonly now: Now | undefined;
  /** The fields whose registers somebody reads. */
  readonly reads = new Set<string>();
  outOfRange = false;
  /** The fields of the row at hand that are told as wrong and read all the same: a number out of range, a wrong check digit. */
  told: readonly string[] = none;
  /** The fields of the row at hand that have a value which cannot be used. */
  unread: readonly string[] = none;
  /** The rules of errors that the row at hand breaks, as they were asked. */
  broken: readonly AskedRule[] = noRules;
  /** Those of warnings. */
  warned: readonly AskedRule[] = noRules;
  /** Where the registers of the row begin. */
  base = 0;
  place = 0;
  rowsMet = 0;
  readonly #fill: (row: AnyRow, base: number) => void;
  readonly #objectBase: number;
  readonly #pointers: ReadonlyMap<string, Pointer>;
  #make: () => AnyRow = noRow;
  #row: AnyRow | undefined;

  constructor({ dataset, rows, memoryOf, now, pointers }: TableCursorOptions) {
    this.dataset = dataset;
    this.registers = openRegisters(dataset, rows, memoryOf);
    this.now = now;
    this.#pointers = pointers;
    this.#fill = rowFiller(dataset, this.registers);
    this.#objectBase = rows * this.registers.width;
  }

  registerOf(field: string): number {
    this.reads.add(field);
    return registerOf(this.dataset, field);
  }

  /** The row, with the values of the right type only. Made when it is asked for: that takes far longer than reading registers. */
  row(): AnyRow {
    this.#row ??= this.#make();
    return this.#row;
  }

  referenced(reference: string): Pointer | undefined {
    return this.#pointers.get(reference);
  }

  /** The row that a reference of a row points to; the cursor stands at the row then. */
  readonly lookup: Lookup = (reference, row) => {
    const pointer = this.#pointers.get(reference);
    if (pointer && row !== this.#row) this.standAtRow(row, this.place);
    return pointer?.row();
  };

  /** What is told as wrong in the row that a reference of the row at hand points to. */
  readonly doubtsOf: DoubtsOf = (reference) => this.#pointers.get(reference)?.doubts() ?? [];

  /** The fields of the row at hand by which no other row is found, although one must be. */
  readonly strayFields = (): readonly string[] =>
    this.#strayReferences().flatMap(([, { fields }]) => (fields.length === 1 ? fields : none));

  /** Is the row at hand one that refers to nothing, although it must? */
  get isStray(): boolean {
    return this.#strayReferences().length > 0;
  }

  /** Would some other value of a field, by which a row finds no other, find one? The cursor stands at the row then. */
  readonly isMisreferring = (row: AnyRow, field: string): boolean => {
    if (this.#pointers.size === 0) return false;
    if (row !== this.#row) this.standAtRow(row, this.place);
    return this.#strayReferences().some(
      ([name, { fields }]) =>
        fields.includes(field) && this.#pointers.get(name)?.hasOthers(row, field) === true,
    );
  };

  #strayReferences(): readonly [name: string, Reference][] {
    if (this.#pointers.size === 0) return noReferences;
    return Object.entries(this.dataset.references ?? {}).filter(([name, { severity = "error" }]) => {
      const pointer = this.#pointers.get(name);
      return pointer?.isGiven === true && pointer.index < 0 && severity === "error";
    });
  }

  /** Stands at a row given as an object. */
  standAtRow(row: AnyRow, place: number): void {
    this.#row = row;
    this.rowsMet += 1;
    this.told = this.unread = none;
    this.broken = this.warned = noRules;
    this.base = this.#objectBase;
    this.place = place;
    this.#fill(row, this.base);
    for (const pointer of this.#pointers.values()) pointer.look();
  }

  /** Stands at a row whose values are in the registers from `base` on; `make` makes the row if need be. */
  standAt(base: number, place: number, make: () => AnyRow): void {
    this.#row = undefined;
    this.rowsMet += 1;
    this.told = this.unread = none;
    this.broken = this.warned = noRules;
    this.#make = make;
    this.base = base;
    this.place = place;
    for (const pointer of this.#pointers.values()) pointer.look();
  }
}
