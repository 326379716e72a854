import type { AnyRow, Field } from "@samapne/core";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import type { Table } from "./faults.ts";

/** Values that could stand in a cell in place of its own, and look right there. */
export function otherValues(
  { dataset, rows }: Table,
  row: AnyRow,
  name: string,
  chance: Chance,
): readonly unknown[] {
  const field = dataset.fields[name] as Field;
  const value = row[name];
  const ofOthers = Array.from({ length: 4 }, () => chance.oneOf(rows).row[name]);
  const codes =
    field.kind === "code" ? [chance.oneOf(field.list.codes).code, chance.oneOf(field.list.codes).code] : [];
  const all = [...ofOthers, ...codes, ...misread(value, chance)];
  return all.filter((one) => one !== undefined && JSON.stringify(one) !== JSON.stringify(value));
}

/** A value as somebody misreads it: two digits in the other order, one digit another, a number a little off. */
function misread(value: unknown, chance: Chance): readonly unknown[] {
  if (typeof value === "number") {
    const sign = value < 0 ? -1 : 1;
    const digits = turned(String(Math.abs(value)), chance);
    return [value + 1, Math.round(value * 1.5), ...digits.map((text) => sign * Number(text)), -value];
  }
  if (typeof value !== "string") return [];
  return turned(value, chance);
}

function turned(text: string, chance: Chance): readonly string[] {
  const places = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  if (places.length === 0) return [];
  const at = chance.oneOf(places);
  const other =
    text.slice(0, at) + String((Number(text[at]) + 1 + chance.below(9)) % 10) + text.slice(at + 1);
  const isPair = /\d/.test(text[at + 1] ?? "");
  return isPair ? [other, text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)] : [other];
}

/** A number whose point stands elsewhere, or whose unit is another. */
export function tenfold(field: Field | undefined, value: unknown, chance: Chance): readonly unknown[] {
  if (typeof value !== "number" || value === 0) return [];
  if (field?.kind !== "integer" && field?.kind !== "decimal") return [];
  const digits = field.kind === "integer" ? 0 : (field.decimals ?? 6);
  const other = Number((value * chance.oneOf([10, 0.1, 100, 1000])).toFixed(digits));
  return other === value ? [] : [other];
}

/** A date, a moment, a period or a year with another year. */
export function yearApart(
  value: unknown,
  chance: Chance,
  change = chance.oneOf([1, -1, 10, -10]),
): readonly unknown[] {
  if (typeof value === "number") return value > 1900 && value < 2100 ? [value + change] : [];
  if (typeof value !== "string" || !/^(19|20)\d\d(-|$)/.test(value)) return [];
  return [`${Number(value.slice(0, 4)) + change}${value.slice(4)}`];
}
