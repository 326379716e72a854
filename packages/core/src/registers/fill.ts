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

/** Puts the values of rows into the registers that begin at `base`. Values of a wrong type count as absent. */
export function rowFiller(
  dataset: Dataset,
  { numbers, tails }: Registers,
): (row: AnyRow, base: number) => void {
  const fields = Object.entries(dataset.fields).map(([name, { kind }]) => ({ name, kind }));
  return (row, base) => {
    for (let index = 0; index < fields.length; index++) {
      const { name, kind } = fields[index] as (typeof fields)[number];
      putValue(kind, row[name], { numbers, tails }, base + index);
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
