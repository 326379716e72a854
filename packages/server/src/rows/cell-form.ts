import type { Field, FieldKind, ScalarField } from "@samapne/core";

/** How a cell of canonical CSV becomes JSON: in quotation marks or bare, one value or a list of them. */
export interface CellForm {
  readonly quoted: boolean;
  readonly list: boolean;
  /** True for decimals, whose point some readers want as a comma. */
  readonly decimal: boolean;
}

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

const words: CellForm = { quoted: true, list: false, decimal: false };
const bare: CellForm = { quoted: false, list: false, decimal: false };

const table: { readonly [K in FieldKind]: (field: FieldOf<K>) => CellForm } = {
  text: () => words,
  code: () => words,
  identifier: () => words,
  integer: () => bare,
  decimal: () => ({ ...bare, decimal: true }),
  boolean: () => bare,
  date: () => words,
  instant: () => words,
  period: () => words,
  uri: () => words,
  list: ({ items }) => ({ ...cellFormOf(items as ScalarField), list: true }),
};

/** The form of a field's cells. */
export function cellFormOf(field: Field): CellForm {
  return (table[field.kind] as (field: Field) => CellForm)(field);
}
