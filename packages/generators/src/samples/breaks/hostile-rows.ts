import type { AnyRow, Dataset } from "@samapne/core";
import { changed } from "../solve/assignment.ts";
import { pick, randomFor } from "../values/random.ts";
import { sampleRows } from "../rows/sample-rows.ts";

/** A row nobody should send. `json` tells whether JSON can carry it as it is. */
export interface HostileRow {
  readonly name: string;
  readonly row: unknown;
  readonly json: boolean;
}

/** What a value may be: names every object has, numbers at the edges, texts that look like others, and no text at all. */
const values: readonly (readonly [name: string, value: unknown])[] = [
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"].map(named),
  ...[1e308, -1e308, 5e-324, 1e21, 1e-7, 0.1 + 0.2, 2 ** 53, -(2 ** 53), 2 ** 31, 0, 1].map(named),
  ...["", " ", "0", "-0", "1e5", "0x10", "1,5", "1 000", "NaN", "Infinity", "true", "null", "[]", "{}"].map(
    named,
  ),
  ...["0000-00-00", "10000-01-01", "2025-02-30", "2024-02-29", "-2025-01-01", "0001-01-01", "9999-12-31"].map(
    named,
  ),
  ...[
    "2016-12-31T23:59:60Z",
    "2025-01-01T24:00:00Z",
    "2025-01-01t00:00:00z",
    "2025-01-01T00:00:00-00:00",
  ].map(named),
  ...["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999999-14:00", "2025-03-30T02:30:00+01:00"].map(
    named,
  ),
  ...[
    "2025-Q0",
    "0000",
    "2025-13",
    "=1+1",
    "@SUM(A1)",
    "'; DROP TABLE x; --",
    '"',
    "a,b;c\td|e",
    "\\",
    "%00",
  ].map(named),
  ...["http://", "https://eksempel.no/å", "https://a.b/%zz", "javascript:alert(1)", "<script>"].map(named),
  ["full-width digits", "１２３"],
  ["Arabic digits", "١٢٣"],
  ["a right-to-left mark", "a\u202eb"],
  ["a zero-width joiner", "a\u200db"],
  ["a byte order mark", "\ufeffa"],
  ["a no-break space", "a\u00a0"],
  ["a half of a pair", "\ud83d"],
  ["the halves of a pair the wrong way round", "\ude00\ud83d"],
  ["an emoji of many parts", "👩🏽‍🚒"],
  ["a ring after its letter", "A\u030a"],
  ["a ligature", "ﬁ"],
  ["a dotless i", "ıİ"],
  ["a line separator", "a\u2028b"],
  ["a null character", "a\u0000b"],
  ["a line break at the end", "a\n"],
  ["a very long text", "å".repeat(100_000)],
  ["many digits", "9".repeat(400)],
  ["no value", null],
  ["true", true],
  ["an empty list", []],
  ["a list in a list", [[["a"]]]],
  ["a list of nothing", [null]],
  ["an object", { a: 1 }],
  ["a deep object", deep(200)],
  ["an object that looks like a text", { length: 1, 0: "a" }],
];

const beyondJson: readonly (readonly [name: string, value: unknown])[] = [
  ["not a number", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["minus infinity", Number.NEGATIVE_INFINITY],
  ["minus zero", -0],
  ["undefined", undefined],
  ["a big integer", 1n],
  ["a date object", new Date(0)],
  ["a boxed text", Object("a")],
];

function named(value: unknown): readonly [string, unknown] {
  return [JSON.stringify(value), value];
}

function deep(levels: number): unknown {
  let value: unknown = "x";
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

/**
 * Rows that try to make a judge crash, hang or take one thing for another: each field of a right row with each hostile
 * value, then rows with hostile names, and what is no row at all. A judge may accept or refuse them, but all judges alike.
 */
export function* hostileRows(dataset: Dataset, seed: number): Generator<HostileRow, void, undefined> {
  const bases = [...sampleRows(dataset, { rows: 5, seed })];
  const random = randomFor(seed, "hostile", dataset.id);
  for (const name of Object.keys(dataset.fields)) {
    const base = bases.length > 0 ? pick(bases, random) : {};
    for (const [what, value] of values)
      yield { name: `${name}: ${what}`, row: held(base, name, value), json: true };
    for (const [what, value] of beyondJson)
      yield { name: `${name}: ${what}`, row: held(base, name, value), json: false };
  }
  yield* hostileNames(bases[0] ?? {});
  for (const [what, row] of [...values, ...beyondJson])
    if (typeof row !== "object" || row === null || Array.isArray(row))
      yield { name: `instead of a row: ${what}`, row, json: values.some(([name]) => name === what) };
}

/** The row with a value, `undefined` too, as its own. */
function held(base: AnyRow, name: string, value: unknown): AnyRow {
  return { ...changed(base, name, 0), [name]: value };
}

const names: readonly string[] = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  " ",
  "row",
  "ref",
  "now",
  "å",
  "a.b",
  "'",
  '"',
];

function* hostileNames(base: AnyRow): Generator<HostileRow> {
  for (const name of names)
    yield { name: `a field named ${JSON.stringify(name)}`, row: { ...base, [name]: 1 }, json: true };
  const own: unknown = JSON.parse(
    JSON.stringify({ ...base, proto: 1 }).replace('"proto":1', '"__proto__":1'),
  );
  yield { name: "a field of its own named __proto__", row: own, json: true };
  yield { name: "a row that inherits its values", row: Object.create(base), json: false };
  yield { name: "a row without a prototype", row: Object.assign(Object.create(null), base), json: true };
  yield { name: "an empty row", row: {}, json: true };
}
