import type { Operation, Parameter } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import type { Wanted } from "./where.ts";

/** A selection as parameters of an address. Throws an `ApiError` for what the operation cannot be asked. */
export function queryOf(
  { parameters }: Operation,
  wanted: readonly Wanted[],
): readonly (readonly [string, string])[] {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const parameter = (name: string, field: string): Parameter => {
    const found = known.get(name);
    if (found?.filter?.field !== field)
      throw new ApiError("invalid_request", "", { detail: noFilter(field) });
    return found;
  };
  return wanted.flatMap(({ field, values, from, to }) => {
    const pairs: (readonly [string, string])[] = [];
    if (values !== undefined) pairs.push(...severalOf(parameter(field, field), values));
    if (from !== undefined) pairs.push([parameter(`${field}_from`, field).name, written(from)]);
    if (to !== undefined) pairs.push([parameter(`${field}_to`, field).name, written(to)]);
    return pairs;
  });
}

/** Values are text, numbers and truth: what rows hold. */
function written(value: unknown): string {
  return String(value);
}

function severalOf(
  { name, several }: Parameter,
  values: readonly unknown[],
): readonly (readonly [string, string])[] {
  const most = several?.max ?? 1;
  if (values.length === 0 || values.length > most)
    throw new ApiError("invalid_request", "", { detail: tooMany(name, most) });
  if (several?.by === "comma") return [[name, values.map(written).join(",")]];
  return values.map((value) => [name, written(value)] as const);
}

function noFilter(field: string) {
  return {
    nb: `Feltet ${field} kan ikke brukes slik i et utvalg.`,
    nn: `Feltet ${field} kan ikkje brukast slik i eit utval.`,
    en: `The field ${field} cannot be used like that in a selection.`,
  };
}

function tooMany(name: string, most: number) {
  return {
    nb: `${name} tar fra 1 til ${most} verdier.`,
    nn: `${name} tek frå 1 til ${most} verdiar.`,
    en: `${name} takes from 1 to ${most} values.`,
  };
}
