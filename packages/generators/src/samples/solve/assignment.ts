import type { AnyRow, Scope } from "@samapne/core";

/** One value changed: in the row, or in the row a reference points to. `undefined` takes the value away. */
export interface Assignment {
  readonly reference?: string;
  readonly field: string;
  readonly value: unknown;
}

/** The scope with one value changed. */
export function assigned(scope: Scope, { reference, field, value }: Assignment): Scope {
  if (reference === undefined) return { ...scope, row: changed(scope.row, field, value) };
  const target = scope.ref[reference];
  if (!target) return scope;
  return { ...scope, ref: { ...scope.ref, [reference]: changed(target, field, value) } };
}

/** The row with one value changed, its fields in the same order; an undefined value takes the field away. */
export function changed(row: AnyRow, field: string, value: unknown): AnyRow {
  if (value !== undefined) return { ...row, [field]: value };
  // Objects from which something has been deleted are slow to copy.
  const { [field]: _, ...others } = row;
  return others;
}
