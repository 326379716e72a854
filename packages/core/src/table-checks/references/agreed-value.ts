import type { Field } from "../../field.ts";
import type { AskedRule } from "../../one-cell.ts";

/** A value of a row that others refer to: what the others would all agree with. */
export interface AgreedValue {
  readonly value: string | number | boolean;
  /** Would others do as well, such as an earlier day? */
  readonly isBound: boolean;
}

/** A cell of the row that some rows refer to. */
export interface BorrowedCell {
  readonly reference: string;
  readonly name: string;
  readonly field: Field;
}

/** Among more codes none is looked for. */
const mostCodes = 50;

/**
 * The value of one cell with which every one of some rows that refer to it would hold: the one code that does, the one
 * value that stands in those rows themselves, or the first or last of their days. Undefined where there is none, or where
 * many would do, as then the rows do not say what the cell should be.
 */
export function agreedValue(asked: readonly AskedRule[], cell: BorrowedCell): AgreedValue | undefined {
  const { reference, name, field } = cell;
  const [first] = asked;
  if (first === undefined) return undefined;
  const current = first.scope.ref[reference]?.[name];
  const isAgreed = (value: unknown) =>
    asked.every(({ compiled, scope }) => {
      const ref = { ...scope.ref, [reference]: { ...scope.ref[reference], [name]: value } };
      return compiled.holds({ ...scope, ref }) === true;
    });
  const only = (values: readonly (string | number | boolean)[]): AgreedValue | undefined => {
    const [value, ...others] = [...new Set(values)].filter((one) => one !== current && isAgreed(one));
    return value === undefined || others.length > 0 ? undefined : { value, isBound: false };
  };
  const own = Object.values(first.scope.row);
  switch (field.kind) {
    case "code": {
      const codes = field.list?.codes ?? [];
      return codes.length > mostCodes ? undefined : only(codes.map(({ code }) => code));
    }
    case "boolean":
      return only([true, false]);
    case "date": {
      const value = boundsOf(asked).find((day) => day !== current && isAgreed(day));
      return value === undefined ? undefined : { value, isBound: true };
    }
    case "integer":
    case "decimal": {
      const agreed = only(own.filter((one) => typeof one === "number"));
      const isBound = agreed && [-1, 1].some((more) => isAgreed(Number(agreed.value) + more));
      return isBound ? undefined : agreed;
    }
    default:
      return only(own.filter((one) => typeof one === "string"));
  }
}

/** The first and the last day that some rows name. */
function boundsOf(asked: readonly AskedRule[]): readonly string[] {
  let [first, last]: (string | undefined)[] = [];
  for (const { scope } of asked)
    for (const value of Object.values(scope.row)) {
      if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value)) continue;
      const day = value.slice(0, 10);
      if (first === undefined || day < first) first = day;
      if (last === undefined || day > last) last = day;
    }
  return first === undefined || last === undefined ? [] : [first, last];
}
