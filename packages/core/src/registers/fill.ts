import type { Dataset } from "../dataset.ts";
import type { FieldKind } from "../field.ts";
import type { AnyRow } from "../row.ts";
import { momentOf } from "../rules/time.ts";
import { hashText, lastHashTail } from "./hash.ts";
import type { Registers } from "./registers.ts";

/** How a value of each kind is put into its register; undefined for lists, which have none. */
const readers: Readonly<Record<FieldKind, ((value: unknown) => number) | undefined>> = {
  text: numberOfText,
  code: numberOfText,
  identifier: numberOfText,
  uri: numberOfText,
  period: numberOfText,
  integer: (value) => (Number.isSafeInteger(value) ? (value as number) : Number.NaN),
  decimal: (value) => (Number.isFinite(value) ? (value as number) : Number.NaN),
  boolean: (value) => (typeof value === "boolean" ? Number(value) : Number.NaN),
  date: (value) => numberOfMoment(value, "date"),
  instant: (value) => numberOfMoment(value, "instant"),
  list: undefined,
};

/** A field of rows, and what was put into its register last: columns repeat themselves. */
interface FilledField {
  readonly name: string;
  readonly kind: FieldKind;
  value: unknown;
  number: number;
  tail: number;
}

/** Puts the values of rows into the registers that begin at `base`. Values of a wrong type count as absent. */
export function rowFiller(dataset: Dataset, registers: Registers): (row: AnyRow, base: number) => void {
  const { numbers, tails } = registers;
  const fields = Object.entries(dataset.fields).map(([name, { kind }]): FilledField => {
    return { name, kind, value: undefined, number: Number.NaN, tail: 0 };
  });
  return (row, base) => {
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as FilledField;
      const value = row[field.name];
      const register = base + index;
      if (value === field.value) {
        numbers[register] = field.number;
        tails[register] = field.tail;
        continue;
      }
      putValue(field.kind, value, registers, register);
      field.value = value;
      field.number = numbers[register] as number;
      field.tail = tails[register] as number;
    }
  };
}

/** Puts one value of a field of some kind into a register. */
export function putValue(
  kind: FieldKind,
  value: unknown,
  { numbers, tails }: Pick<Registers, "numbers" | "tails">,
  register: number,
): void {
  const read = readers[kind];
  const number = read ? read(value) : Number.NaN;
  numbers[register] = number;
  tails[register] = read === numberOfText && !Number.isNaN(number) ? lastHashTail() : 0;
}

function numberOfText(value: unknown): number {
  return typeof value === "string" ? hashText(value) : Number.NaN;
}

function numberOfMoment(value: unknown, written: "date" | "instant"): number {
  return typeof value === "string" ? (momentOf(value, written) ?? Number.NaN) : Number.NaN;
}
