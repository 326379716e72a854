import { decimalsOf, type Field } from "@samapne/core";
import type { FieldReading } from "../file/mapping.ts";
import type { MappedValue } from "./mapped-value.ts";
import { rounded } from "./rounded.ts";

interface Measured {
  readonly number: string;
  readonly factor: number | undefined;
  readonly isBare: boolean;
}

/** Parts a number from the unit behind it. `factor` is undefined for a unit nobody has said the meaning of. */
export function unitStep({ units }: FieldReading): ((text: string) => Measured | undefined) | undefined {
  if (!units) return undefined;
  const factors = new Map(Object.entries(units).map(([unit, factor]) => [unit.toLowerCase(), factor]));
  return (text) => {
    const [, number, unit = ""] =
      /^([-\u2212]?\d(?:[\d.,\s'\u2019]*\d)?)\s*([\p{L}°%].*)?$/su.exec(text) ?? [];
    if (number === undefined) return undefined;
    const factor = factors.get(unit === "" ? "none" : unit.toLowerCase());
    return { number, factor: typeof factor === "number" ? factor : undefined, isBare: unit === "" };
  };
}

/** A number in the unit of its field; the text it stood in where that cannot be said. */
export function inUnit(read: MappedValue, text: string, factor: number | undefined): MappedValue {
  if (typeof read.value !== "number") return read;
  if (factor === undefined) return { value: text, used: [] };
  return factor === 1 ? read : { value: times(read.value, factor), used: [...read.used, "factor"] };
}

function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

/** What numbers are multiplied by, and rounded to. */
export function numberStep(
  { factor, round }: FieldReading,
  field: Field,
): (read: MappedValue) => MappedValue {
  const decimals = field.kind === "integer" ? 0 : field.kind === "decimal" ? field.decimals : undefined;
  if (factor === undefined && !round) return (read) => read;
  return (read) => {
    if (typeof read.value !== "number") return read;
    const used = [...read.used];
    let { value } = read;
    if (factor !== undefined) {
      value = times(value, factor);
      used.push("factor");
    }
    if (round && decimals !== undefined && decimalsOf(value) > decimals) {
      value = rounded(value, decimals);
      used.push("rounded");
    }
    return { value, used };
  };
}
