import type { Field, FieldKind, ScalarField } from "@samapne/core";

/** How a cell of canonical CSV becomes JSON: in quotation marks or bare, one value or a list of them. */
export interface CellForm {
  readonly quoted: boolean;
  readonly list: boolean;
  /** True for decimals, whose point some readers want as a comma. */
  readonly decimal: boolean;
  /** Bytes that a value has at least, where that spares looking at them: 20 for a moment, such as 2025-01-01T00:00:00Z. */
  readonly least: number;
}

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

const words: CellForm = { quoted: true, list: false, decimal: false, least: 0 };
const bare: CellForm = { quoted: false, list: false, decimal: false, least: 0 };

const table: { readonly [K in FieldKind]: (field: FieldOf<K>) => CellForm } = {
  text: () => words,
  code: () => words,
  identifier: () => words,
  integer: () => bare,
  decimal: () => ({ ...bare, decimal: true }),
  boolean: () => bare,
  date: () => words,
  instant: () => ({ ...words, least: 20 }),
  period: () => words,
  uri: () => words,
  list: ({ items }) => ({ ...cellFormOf(items as ScalarField), list: true }),
};

/** The form of a field's cells. */
export function cellFormOf(field: Field): CellForm {
  return (table[field.kind] as (field: Field) => CellForm)(field);
}
