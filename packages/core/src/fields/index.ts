import type { Field, FieldKind, ScalarField } from "../field.ts";
import { checkBoolean } from "./boolean.ts";
import { checkCode } from "./code.ts";
import { checkIdentifier } from "./identifier.ts";
import { checkList } from "./list.ts";
import { checkDecimal, checkInteger } from "./number.ts";
import { suggesting } from "./suggested.ts";
import { checkText } from "./text.ts";
import { checkDate, checkInstant, checkPeriod } from "./time.ts";
import { checkUri } from "./uri.ts";
import type { ValueCheck } from "./value-check.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

const checks: { readonly [K in FieldKind]: (field: FieldOf<K>) => ValueCheck } = {
  text: checkText,
  code: checkCode,
  identifier: checkIdentifier,
  integer: checkInteger,
  decimal: checkDecimal,
  boolean: checkBoolean,
  date: checkDate,
  instant: checkInstant,
  period: checkPeriod,
  uri: checkUri,
  list: (field) => checkList(field, (item: ScalarField) => valueCheck(item)),
};

/** The function that judges the present values of a field. */
export function valueCheck(field: Field): ValueCheck {
  const check = (checks[field.kind] as (field: Field) => ValueCheck)(field);
  return mayBeMisread(field) ? suggesting(field, check) : check;
}

/** What is written with digits, and is no free text and no list of its own. */
function mayBeMisread(field: Field): boolean {
  if (field.kind === "text") return field.pattern !== undefined;
  return !["code", "boolean", "uri", "list"].includes(field.kind);
}
