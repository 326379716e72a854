import type { Dataset, Field } from "@samapne/core";
import type { Plant } from "./judge.ts";

/** A fault to plant, and the dataset it is planted in. */
export interface Planted {
  readonly fault: string;
  readonly plant: Plant;
  readonly id: string;
}

/** One text for another; whoever prints with it sees to it that the text is there. */
function swapped(fault: string, from: string | RegExp, to: string, id = "every-kind"): Planted {
  const text = (printed: string) =>
    typeof from === "string" ? printed.replaceAll(from, () => to) : printed.replaceAll(from, to);
  return { fault, id, plant: { text } };
}

function declared(fault: string, dataset: (declaration: Dataset) => Dataset): Planted {
  return { fault, id: "every-kind", plant: { dataset } };
}

function field(fault: string, name: string, change: (field: Field) => object): Planted {
  return declared(fault, (dataset) => {
    const old = dataset.fields[name] as Field;
    return { ...dataset, fields: { ...dataset.fields, [name]: { ...old, ...change(old) } } };
  });
}

/** In the declaration a judge is made from: what a printer that forgets or mistakes something would print. */
export const inDeclaration: readonly Planted[] = [
  field("a forgotten minimum", "count", () => ({ min: undefined })),
  field("< in place of <=", "count", () => ({ max: 9 })),
  declared("a forgotten rule", (dataset) => ({ ...dataset, rules: dataset.rules?.slice(1) ?? [] })),
  field("a wrong pattern", "post", () => ({ pattern: "^[0-9]{3,4}$" })),
  field("a field that need not be there", "status", () => ({ required: false })),
  field("a forgotten check digit", "gsrn", (gsrn) => {
    if (gsrn.kind !== "identifier") return {};
    const { check: _, ...scheme } = gsrn.scheme;
    return { scheme };
  }),
];

export const inModule: readonly Planted[] = [
  swapped("< in place of <=", "value <= 0", "value < 0"),
  swapped("a forgotten rule", 'add(".E1")', "false"),
  swapped("an error made a warning", '".number.too_large"', '"?number.too_large"'),
  swapped("a value rules may not read", '"!identifier.shape"', '".identifier.shape"', "odd"),
  swapped("a rule that forgets what it explains", ', ["latitude","longitude"])', ")", "municipal-buildings"),
  swapped("another modulus", "checkDigit(value, 10", "checkDigit(value, 9"),
  swapped("a code left out", "open closed", "open"),
  swapped("a last day that is not one", "to || on < to", "to || on <= to"),
  swapped("a day too many", "? 28 : 29", "? 29 : 29"),
  swapped("an offset that is not looked at", '"?instant.unusual_offset"', "0"),
  swapped("a sum in floating point", "return (x + y) / powers[scale]", "return a + b", "odd"),
  swapped("a product cut short", "return [x * y, p + q]", "return [BigInt.asIntN(53, x * y), p + q]", "odd"),
  swapped("a list that forgets its least number", "values.length < least", "false", "odd"),
  swapped("a remark that hides a fault in a list", 'code && code[0] !== "?"', "code", "odd"),
  swapped("a filler let through", "NA|N/A", "N/A"),
  swapped("a birth number let through", 'digits < "8"', 'digits < "1"'),
  swapped("a phone number not looked for", "phoneShape.test(value)", "false"),
  swapped("a required field that need not be there", "name: [true", "name: [false"),
];

export const inSchema: readonly Planted[] = [
  swapped("a forgotten minimum", '"minimum": 0,', ""),
  swapped("< in place of <=", '"maximum": 10,', '"maximum": 9,'),
  swapped("a forgotten pattern", '"pattern": "^[0-9]{4}$"', '"minLength": 1'),
  swapped("a wrong pattern", "^[0-9]{4}$", "^[0-9]{3,4}$"),
  swapped("a code left out", '"open", "closed"', '"open"'),
  swapped("a field that need not be there", '"required": ["name", "status"]', '"required": ["name"]'),
  swapped("unknown fields let through", '"additionalProperties": false', '"additionalProperties": true'),
  swapped("a forgotten filler", /"not": \{[^}]*\},/g, ""),
  swapped("null refused in an optional field", '["boolean", "null"]', '"boolean"'),
];

/** In the query of any dialect. */
export const inQuery: readonly Planted[] = [
  swapped("a forgotten minimum", `WHEN s."count" < 0 THEN 'number.too_small'`, ""),
  swapped("< in place of <=", `s."share" <= 0`, `s."share" < 0`),
  swapped("a forgotten rule", "THEN 'E1'", "THEN NULL"),
  swapped("a forgotten check digit", "THEN 'identifier.check_digit'", "THEN NULL"),
  swapped("a wrong weight", `3 * (ascii(substr(s."gsrn", 1, 1))`, `1 * (ascii(substr(s."gsrn", 1, 1))`),
  swapped("a wrong pattern", "'^[0-9]{4}$'", "'^[0-9]{3,4}$'"),
  swapped("unknown taken for broken", /WHEN NOT (.+ THEN 'E1')/g, "WHEN TRUE IS DISTINCT FROM $1"),
  swapped("all for any", ` OR (r."open" = TRUE)`, ` AND (r."open" = TRUE)`),
  swapped("an error made a warning", `'error', 'count'`, `'warning', 'count'`),
  swapped("a value rules may not read", "IN ('number.not_whole') THEN NULL", "IN ('nothing') THEN NULL"),
  swapped("a code left out", "('open', 'closed')", "('open')"),
  swapped("a last day that is not one", "< '2020-01-01'", "<= '2020-01-01'"),
  swapped("a field that need not be there", `WHEN s."status" IS NULL THEN 'field.missing'`, ""),
  swapped("a list that forgets its least number", "THEN 'list.too_few'", "THEN NULL"),
];

/** In the parts of a query that look at whole tables. */
export const inTables: readonly Planted[] = [
  swapped("a forgotten key", `WHERE r."row.copy" > 1`, `WHERE r."row.copy" > 99`),
  swapped("a forgotten reference", `NOT r."ref.parent"`, "FALSE"),
  swapped("a forgotten check", "WHERE copy > 1", "WHERE copy > 99"),
  swapped("a check that takes every row", `WHERE r."row.copy" = 1 AND r."post" IS NOT NULL`, "WHERE TRUE"),
  swapped("an overlap not looked at", "from_ms <> ended_ms", "from_ms > ended_ms", "energy-measurements"),
  swapped("a gap not looked at", "from_ms <> ended_ms", "from_ms < ended_ms", "energy-measurements"),
  swapped("days of another zone", "'Europe/Oslo'", "'UTC'", "energy-measurements"),
  swapped("another tolerance", "greatest(1.0,", "greatest(1000000.0,", "energy-measurements"),
  swapped("what covers left out", "EXCEPT", "INTERSECT", "energy-measurements"),
  swapped("parts not added up", "THEN sum(amount_0) END", "THEN min(amount_0) END", "building-energy-annual"),
];
