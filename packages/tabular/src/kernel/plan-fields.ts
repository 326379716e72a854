import { type CodeField, type Dataset, type Field, personalDataSearch, type Registers } from "@samapne/core";
import type { Window } from "../formats/window.ts";
import type { Arrays } from "../formats/arrays.ts";
import type { CellTest, CellTestSetting, CellValues } from "./cells/cell-test.ts";
import { datedCode } from "./cells/dated-code.ts";
import { cellTest } from "./cells/index.ts";
import type { DatedCodeColumn } from "./dated-codes.ts";
import type { WalkProgram } from "./program/walk-program.ts";

/** What is known of a table before its rows are walked over. */
export interface TableFacts {
  readonly dataset: Dataset;
  /** Which column holds which field. */
  readonly matched: readonly { readonly index: number; readonly heading: string; readonly field: string }[];
  readonly classificationDate?: string | undefined;
  /** The registers of the table that judges the rows, and the fields whose registers it reads. */
  readonly registers: Registers;
  readonly reads: ReadonlySet<string>;
  /** Called when a letter outside ASCII has been met. */
  readonly onLetter: () => void;
  /** The bytes that are walked over. */
  readonly window: Window;
  /** Where the arrays of the walk lie. */
  readonly arrays: Arrays;
  /** The program that goes ahead of the walk, in whose memory they lie then. */
  readonly program?: WalkProgram | undefined;
}

/** A field whose cells are tested. */
export interface TestedField {
  /** Its tests, one for each way its cells may end. */
  readonly tests: readonly CellTest[];
  readonly mustStand: boolean;
  /** The registers its tests write, two at most. */
  readonly registers: readonly number[];
  /** What its tests are made of. */
  readonly tested: Tested;
}

/** What a cell is tested as, and the registers of its value and of its day. */
export interface Tested {
  readonly field: Field;
  readonly register: number;
  readonly dayRegister: number | undefined;
}

/** The fields of a table as their cells are tested. */
export interface FieldPlan {
  /** The field in a column; `ends` tells for each byte whether it ends a cell, for each way a cell may end. */
  field(column: number, name: string, ends: readonly Uint8Array[]): TestedField;
  /** Where tests leave the values of the row at hand. */
  readonly values: CellValues;
  /** The codes that are judged at a row's end; complete when all fields have been asked for. */
  readonly datedCodes: readonly DatedCodeColumn[];
}

/**
 * Plans how the fields of a table are tested. The register of a field is its place in the dataset; behind them stand the
 * days and codes that are judged at a row's end. `alsoRead` is a field whose register the walk itself reads.
 */
export function planFields(facts: TableFacts, alsoRead?: string): FieldPlan {
  const { dataset, window, registers: table, arrays } = facts;
  const names = Object.keys(dataset.fields);
  const dated = facts.classificationDate === undefined ? datedFields(facts) : [];
  const days = [...new Set(dated.map(({ at }) => at))];
  const { width } = table;
  table.numbers.fill(Number.NaN);
  table.tails.fill(0);
  const values = { numbers: arrays.numbers(width).fill(Number.NaN), tails: arrays.integers(width) };
  const datedCodes: DatedCodeColumn[] = [];
  return {
    values,
    datedCodes,
    field: (column, name, allEnds) => {
      const field = dataset.fields[name] as Field;
      const register = names.indexOf(name);
      const isRead = name === alsoRead || facts.reads.has(name);
      const day = days.indexOf(name);
      const dayRegister = day < 0 ? undefined : names.length + day;
      const settings = allEnds.map((ends): CellTestSetting => ({
        window,
        values,
        register,
        isRead,
        isSearched: personalDataSearch(name, field) !== undefined,
        onLetter: facts.onLetter,
        dayRegister,
        ends,
        classificationDate: facts.classificationDate,
      }));
      const mustStand = field.required === true;
      const tested = { field, register, dayRegister };
      const place = dated.findIndex((one) => one.name === name);
      if (place < 0) {
        const registers = [
          ...(isRead ? [register] : []),
          ...(dayRegister === undefined ? [] : [dayRegister]),
        ];
        return { tests: settings.map((setting) => cellTest(field, setting)), mustStand, registers, tested };
      }
      const entry = names.length + days.length + place;
      const { at, code } = dated[place] as DatedField;
      const codes = settings.map((setting) => datedCode(code, setting, entry));
      const [{ isValid }] = codes as [(typeof codes)[number]];
      datedCodes.push({ column, entry, day: names.length + days.indexOf(at), isValid });
      const registers = isRead ? [register, entry] : [entry];
      return { tests: codes.map(({ test }) => test), mustStand, registers, tested };
    },
  };
}

/** A table of all bytes in which those that end a cell are marked. */
export function endsOf(...bytes: readonly number[]): Uint8Array {
  const ends = new Uint8Array(256);
  for (const byte of bytes) ends[byte] = 1;
  return ends;
}

interface DatedField {
  readonly name: string;
  readonly code: CodeField;
  readonly at: string;
}

/** The codes that are judged at a day of their row, when the file has both columns. */
function datedFields({ dataset, matched }: TableFacts): readonly DatedField[] {
  const there = new Set(matched.map(({ field }) => field));
  return Object.entries(dataset.fields).flatMap(([name, field]) => {
    const at = field.kind === "code" ? field.at : undefined;
    if (field.kind !== "code" || at === undefined || !there.has(name) || !there.has(at)) return [];
    return [{ name, code: field, at }];
  });
}
