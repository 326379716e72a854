import type { Field, FieldKind } from "@samapne/core";
import { booleanTest } from "./boolean.ts";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { codeTest } from "./code.ts";
import { dateTest } from "./date.ts";
import { identifierTest } from "./identifier.ts";
import { instantTest } from "./instant.ts";
import { decimalTest, integerTest } from "./number.ts";
import { periodTest } from "./period.ts";
import { textTest } from "./text.ts";
import { uriTest } from "./uri.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** How the bytes of a cell are tested, for each kind of field. */
const tests: { readonly [K in FieldKind]: (field: FieldOf<K>, setting: CellTestSetting) => CellTest } = {
  text: textTest,
  code: codeTest,
  identifier: identifierTest,
  integer: integerTest,
  decimal: decimalTest,
  boolean: booleanTest,
  date: dateTest,
  instant: instantTest,
  period: periodTest,
  uri: uriTest,
  // Lists are rare, and never in the tables that grow large.
  list: () => () => -1,
};

/** The test of a field's cells. */
export function cellTest(field: Field, setting: CellTestSetting): CellTest {
  return (tests[field.kind] as (field: Field, setting: CellTestSetting) => CellTest)(field, setting);
}
