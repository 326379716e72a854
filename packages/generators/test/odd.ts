import { type Dataset, defineDataset, type Samples } from "@samapne/core";
import { chanceOf } from "../src/vectors/chance.ts";
import { everyKind, everyKindSamples } from "./every-kind.ts";

const said = { label: everyKind.title, description: everyKind.title };
const source = { name: "test" };
const list = {
  id: "l",
  version: "2024-01-01",
  title: everyKind.title,
  source,
  codes: [
    { code: "a b", label: "A" },
    { code: "b|c", label: "B", validFrom: "2020-01-01", validTo: "2024-02-29" },
    { code: "b|c", label: "C", validFrom: "2025-09-30" },
    { code: "d;e", label: "D", validTo: "2020-01-01" },
  ],
};
const scheme = {
  id: "s",
  label: everyKind.title,
  description: everyKind.title,
  pattern: "^[0-9]{9}$",
  example: "938801363",
  check: { method: "mod11", weights: [3, 2, 7, 6, 5, 4, 3, 2] },
  source,
} as const;

const varying = { ...scheme, id: "v", pattern: "^[0-9]{8,9}$" } as const;

/**
 * What no other dataset has: inherited names, lists of dated codes and of moments, codes that follow an instant,
 * inexact numbers, check digits at the end of texts of several lengths, a pattern with many repeats, a rule that only breaks
 * when it reads what it must not.
 */
export const odd: Dataset = defineDataset({
  ...everyKind,
  id: "odd",
  key: ["constructor"],
  references: {},
  checks: [],
  fields: {
    constructor: { ...said, kind: "identifier", scheme, required: true, example: "938801363" },
    quarter: { ...said, kind: "period", granularities: ["quarter", "month", "year"] },
    year: { ...said, kind: "integer" },
    by_quarter: { ...said, kind: "code", list, at: "quarter" },
    by_year: { ...said, kind: "code", list, at: "year" },
    codes: { ...said, kind: "list", items: { kind: "code", list, at: "quarter" }, minItems: 2 },
    moments: {
      ...said,
      kind: "list",
      items: { kind: "instant", zone: "America/New_York" },
      unique: true,
      maxItems: 3,
    },
    numbers: { ...said, kind: "list", items: { kind: "decimal", max: 3 } },
    x: { ...said, kind: "decimal", max: 10, exclusiveMin: -5 },
    y: { ...said, kind: "decimal", decimals: 23 },
    at: { ...said, kind: "instant" },
    by_moment: { ...said, kind: "code", list, at: "at" },
    number: { ...said, kind: "identifier", scheme: varying },
    long: { ...said, kind: "text", pattern: "^[a-z]{0,300}$" },
    n: { ...said, kind: "integer" },
    m: { ...said, kind: "integer" },
  },
  rules: [
    {
      id: "O1",
      expression: "row.x <= 20.0",
      explains: ["x", "numbers"],
      message: everyKind.title,
    },
    { id: "O2", expression: "row.x * row.y * row.x != row.y + row.x - 0.3", message: everyKind.title },
    { id: "O3", expression: "abs(row.x + row.y) * 1.1 <= 3.3 * row.y", message: everyKind.title },
    { id: "O4", expression: "row.n * row.m + row.n > -row.m", message: everyKind.title },
    { id: "O5", expression: "double(row.n + row.m) >= row.x + row.y", message: everyKind.title },
    { id: "O6", expression: "row.x + row.y in [0.3, 1.1, 2.2]", message: everyKind.title },
    { id: "O7", expression: "row.x + 0.1 != row.y", message: everyKind.title },
    { id: "O9", expression: "row.x * 1.1 != row.y", message: everyKind.title },
    { id: "O8", expression: '!row.number.endsWith("x")', message: everyKind.title },
  ],
});

const numbers = [
  0.1, 0.2, 0.3, 0.7, 1.1, 2.2, 1e-7, 1e21, 1e300, 5e-324, -4.35, 0.30000000000000004, 123456.789,
];
const wholes = [0, 1, -1, 7, 2 ** 31, 2 ** 53 - 1, -(2 ** 53 - 1), 3037000500];
const chance = chanceOf(20_261_124);

/** One right row of `odd`, and rows of chance in which numbers, dates and codes meet at their edges. */
export const oddSamples: Samples = {
  now: everyKindSamples.now,
  valid: [
    {
      constructor: "938801363",
      number: "938801363",
      long: "a",
      x: 1,
      y: 1.2,
      moments: ["2025-10-26T02:00:00-04:00"],
      numbers: [1],
    },
    { constructor: "938801363", number: "93880136x" },
    { constructor: "938801363", x: 0.30000000000000004, y: 0.33000000000000007 },
    { constructor: "938801363", x: 20.00000000001 },
    { constructor: "938801363", codes: ["d;e", "x"] },
    { constructor: "938801363", codes: ["d;e"] },
    ...Array.from({ length: 150 }, () => ({
      constructor: "938801363",
      x: chance.oneOf(numbers),
      y: chance.oneOf(numbers),
      n: chance.oneOf(wholes),
      m: chance.oneOf(wholes),
      quarter: chance.oneOf(["2020", "2024-02", "2024-Q1", "2025-Q3", "2019-12", "2025-09-30", "0001"]),
      year: chance.oneOf([2019, 2020, 2023, 2025, 999, 2025.5, "2025"]),
      at: chance.oneOf(["2019-12-31T23:30:00-02:00", "2020-01-01T00:30:00+02:00", "2025-01-01T12:00:00Z"]),
      by_moment: chance.oneOf(["a b", "b|c", "d;e"]),
      by_quarter: chance.oneOf(["a b", "b|c", "d;e"]),
      by_year: chance.oneOf(["a b", "b|c", "d;e"]),
      codes: [chance.oneOf(["a b", "b|c", "d;e", "x"]), chance.oneOf(["a b", "b|c", "d;e"])],
    })),
  ],
  invalid: [],
  tables: [],
};
