import { type AnyRow, type Dataset, type Field, type FieldKind, type ScalarField } from "@samapne/core";

/** Why a row that is right cannot be published in every form: `|` in a list's value, or a value Parquet has no room for. */
export type Uncarried = "list.separator" | "write.unfit_value";

type Carry = (value: unknown) => Uncarried | undefined;
type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

const always = (): undefined => undefined;

/** Digits of a decimal in Parquet, those after the point among them. Instants are held in microseconds. */
export const mostDigitsCarried = 18;
const tooFine = /\.\d{6}\d*[1-9]/;

/** The kinds with values that some form cannot carry. In canonical CSV the values of a list stand with `|` between them. */
const table: { readonly [K in FieldKind]?: (field: FieldOf<K>) => Carry | undefined } = {
  decimal: ({ decimals }) => {
    if (decimals === undefined) return undefined;
    const limit = 10 ** (mostDigitsCarried - decimals);
    return (value) =>
      typeof value === "number" && Math.abs(value) >= limit ? "write.unfit_value" : undefined;
  },
  instant: () => (value) =>
    typeof value === "string" && tooFine.test(value) ? "write.unfit_value" : undefined,
  list: ({ items }) => {
    const item = carryOf(items as ScalarField) ?? always;
    return (value) => {
      for (const one of Array.isArray(value) ? value : []) {
        if (typeof one === "string" && one.includes("|")) return "list.separator";
        const why = item(one);
        if (why !== undefined) return why;
      }
      return undefined;
    };
  },
};

function carryOf(field: Field): Carry | undefined {
  return (table[field.kind] as ((field: Field) => Carry | undefined) | undefined)?.(field);
}

/** Makes the function that tells why a row cannot be published in every form; undefined when it can. */
export function uncarried({ fields }: Dataset): (row: AnyRow) => Uncarried | undefined {
  const checks = Object.entries(fields).flatMap(([name, field]) => {
    const carry = carryOf(field);
    return carry === undefined ? [] : [{ name, carry }];
  });
  return (row) => {
    for (const { name, carry } of checks) {
      const why = carry(row[name]);
      if (why !== undefined) return why;
    }
    return undefined;
  };
}
