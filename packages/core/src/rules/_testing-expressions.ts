import * as fc from "fast-check";
import type { Fields } from "../field.ts";
import type { Reference } from "../dataset.ts";

/** Used by tests only: well-typed expressions of the profile, as text, and rows to try them on. */

const text = { nb: "x", nn: "x", en: "x" };
const base = { label: text, description: text };

export const fields: Fields = {
  name: { ...base, kind: "text" },
  code: { ...base, kind: "uri" },
  count: { ...base, kind: "integer" },
  huge: { ...base, kind: "integer" },
  area: { ...base, kind: "decimal", decimals: 2 },
  value: { ...base, kind: "decimal" },
  open: { ...base, kind: "boolean" },
  day: { ...base, kind: "date" },
  start: { ...base, kind: "instant" },
  end: { ...base, kind: "instant" },
  tags: { ...base, kind: "list", items: { kind: "text" } },
  years: { ...base, kind: "list", items: { kind: "integer" } },
  days: { ...base, kind: "list", items: { kind: "date" } },
  hours: { ...base, kind: "list", items: { kind: "text" } },
};

export const references: Record<string, Reference> = {
  meter: {
    dataset: "meters",
    fields: ["name"],
    to: ["name"],
    borrows: {
      unit: { kind: "code" },
      limit: { kind: "decimal", decimals: 1 },
      since: { kind: "date" },
      year: { kind: "integer" },
      closed: { kind: "boolean" },
    },
  },
};

const words = ["", "a", "kWh", "m3", "2025-Q3", "Bodø", "\u{1F3E2}ås", "a\"b\\c'"];
const hours = [
  "Mo-Fr 09:00-19:00",
  "Sa 10:00-15:00",
  "Tu,Th,Sa-Su 15:00-20:00",
  "We 18:59-23:00",
  "Su 16:00-12:00",
  "Mo-Su-Tu 08:00-09:00",
  "man-fre 9-19",
];
const dates = ["1700-02-28", "2024-02-29", "2025-03-30", "2025-10-26", "2400-12-31"];
const instants = [
  "1999-12-31T23:59:59.999Z",
  "2025-03-30T02:00:00+01:00",
  "2025-10-26T02:00:00+02:00",
  "2025-10-26T02:00:00+01:00",
  "2400-01-01T00:00:00-11:30",
];
const quarters = fc.integer({ min: -400, max: 400 }).map((units) => units / 4);
const small = fc.integer({ min: -12, max: 12 });
const big = fc.constantFrom(0, 7, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 4_000_000_000);

/** Absent in every way a row can be: no key, null, undefined, or a value of a wrong type. */
const absent = fc.constantFrom("no key", null, undefined, { wrong: "type" }, Number.NaN);

function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: absent });
}

const valuesOfRow = {
  name: sometimes(fc.constantFrom(...words)),
  code: sometimes(fc.constantFrom(...words)),
  count: sometimes(small),
  huge: sometimes(big),
  area: sometimes(quarters),
  value: sometimes(quarters),
  open: sometimes(fc.boolean()),
  day: sometimes(fc.constantFrom(...dates)),
  start: sometimes(fc.constantFrom(...instants)),
  end: sometimes(fc.constantFrom(...instants)),
  tags: sometimes(fc.array(fc.constantFrom(...words), { maxLength: 3 })),
  hours: sometimes(fc.array(fc.constantFrom(...hours), { maxLength: 3 })),
  years: sometimes(fc.array(small, { maxLength: 3 })),
  days: sometimes(fc.array(fc.constantFrom(...dates), { maxLength: 3 })),
};

const valuesOfMeter = {
  unit: sometimes(fc.constantFrom(...words)),
  limit: sometimes(quarters),
  since: sometimes(fc.constantFrom(...dates)),
  year: sometimes(small),
  closed: sometimes(fc.boolean()),
};

function withoutKeys(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "no key"));
}

/** A scope as rules get it; the meter and the moment are sometimes not known. */
export const scopes = fc.record({
  row: fc.record(valuesOfRow).map(withoutKeys),
  ref: fc
    .option(fc.record(valuesOfMeter).map(withoutKeys), { nil: undefined, freq: 4 })
    .map((meter) => ({ meter })),
  now: fc.option(fc.constant({ instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" }), {
    nil: undefined,
    freq: 4,
  }),
});

type Kind = "string" | "int" | "decimal" | "bool" | "timestamp" | "duration";
type Piece = fc.Arbitrary<string>;

const quoted = fc.constantFrom(...words).map((word) => JSON.stringify(word));
const wholes = small.map(String);
const points = quarters.map((value) => (Number.isInteger(value) ? `${value}.0` : String(value)));

const leaves: Readonly<Record<Kind, Piece>> = {
  string: fc.oneof(fc.constantFrom("row.name", "row.code", "ref.meter.unit", "r'\\d'"), quoted),
  int: fc.oneof(
    fc.constantFrom(
      "row.count",
      "row.huge",
      "ref.meter.year",
      "now.year",
      "size(row.name)",
      "size(row.tags)",
    ),
    wholes,
  ),
  decimal: fc.oneof(fc.constantFrom("row.area", "row.value", "ref.meter.limit", "double(row.count)"), points),
  bool: fc.constantFrom(
    "row.open",
    "ref.meter.closed",
    "true",
    "false",
    ...Object.keys(fields).map((name) => `has(row.${name})`),
    "has(ref.meter.limit)",
  ),
  timestamp: fc.oneof(
    fc.constantFrom("row.day", "row.start", "row.end", "ref.meter.since", "now.instant", "now.date"),
    fc.constantFrom(...instants).map((instant) => `timestamp("${instant}")`),
  ),
  duration: fc
    .constantFrom("0s", "1h", "-90m", "1.5s", "24h", "2500000h")
    .map((length) => `duration("${length}")`),
};

const kinds = Object.keys(leaves) as Kind[];
const parts = ["getFullYear", "getMonth", "getDate", "getHours", "getMinutes", "getSeconds"];
const zones = ["", '"UTC"', '"Europe/Oslo"', '"America/Sao_Paulo"', '"Asia/Kathmandu"'];
const patterns = ["^[A-Za-z]+$", "\\\\d{2,4}", "^(k|m)(Wh|3)?$", "[^a-zø]", "ø$", "^[^;]?$"];

function infix(operand: Piece, operators: readonly string[]): Piece {
  return fc
    .tuple(operand, fc.constantFrom(...operators), operand)
    .map(([a, sign, b]) => `(${a} ${sign} ${b})`);
}

function membership(needle: Piece, item: Piece): Piece {
  return fc
    .tuple(needle, fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([a, items]) => `(${a} in [${items.join(", ")}])`);
}

function choice(kind: Kind, depth: number): Piece {
  return fc
    .tuple(expressionOf("bool", depth - 1), expressionOf(kind, depth - 1), expressionOf(kind, depth - 1))
    .map(([test, a, b]) => `(${test} ? ${a} : ${b})`);
}

const grow: Readonly<Record<Kind, (depth: number) => Piece[]>> = {
  string: (depth) => [
    infix(expressionOf("string", depth - 1), ["+"]),
    fc
      .tuple(expressionOf("string", depth - 1), fc.nat(2), fc.integer({ min: 1, max: 3 }))
      .map(([text, start, count]) => `${text}.substring(${start}, ${start + count})`),
    expressionOf("int", depth - 1).map((a) => `string(${a})`),
    choice("string", depth),
  ],
  int: (depth) => {
    const int = expressionOf("int", depth - 1);
    const accessor = fc
      .tuple(leaves.timestamp, fc.constantFrom(...parts), fc.constantFrom(...zones))
      .map(([moment, part, zone]) => `${moment}.${part}(${zone})`);
    return [
      infix(int, ["+", "-", "*"]),
      int.map((a) => `-(${a})`),
      int.map((a) => `abs(${a})`),
      accessor,
      choice("int", depth),
    ];
  },
  decimal: (depth) => {
    const decimal = expressionOf("decimal", Math.min(depth - 1, 1));
    return [
      infix(decimal, ["+", "-", "*"]),
      decimal.map((a) => `-(${a})`),
      decimal.map((a) => `abs(${a})`),
      choice("decimal", Math.min(depth, 2)),
    ];
  },
  timestamp: (depth) => [
    fc
      .tuple(
        expressionOf("timestamp", depth - 1),
        fc.constantFrom("+", "-"),
        expressionOf("duration", depth - 1),
      )
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    choice("timestamp", depth),
  ],
  duration: (depth) => [infix(expressionOf("timestamp", depth - 1), ["-"]), choice("duration", depth)],
  bool: (depth) => {
    const bool = expressionOf("bool", depth - 1);
    const texts = fc.tuple(
      leaves.string,
      fc.constantFrom("startsWith", "endsWith", "contains"),
      leaves.string,
    );
    return [
      infix(bool, ["&&", "||"]),
      infix(bool, ["&&", "||", "==", "!="]),
      bool.map((a) => `!(${a})`),
      choice("bool", depth),
      ...kinds.map((kind) => infix(expressionOf(kind, depth - 1), ["==", "!="])),
      ...kinds
        .filter((kind) => kind !== "bool" && kind !== "string")
        .map((kind) => infix(expressionOf(kind, depth - 1), ["<", "<=", ">", ">="])),
      // Strings are ordered by code points here and by UTF-16 units in the judge; these words sort alike in both.
      infix(leaves.string, ["<", "<=", ">", ">="]),
      texts.map(([a, method, b]) => `${a}.${method}(${b})`),
      fc
        .tuple(leaves.string, fc.constantFrom(...patterns))
        .map(([a, pattern]) => `${a}.matches("${pattern}")`),
      membership(leaves.string, quoted),
      membership(expressionOf("int", depth - 1), wholes),
      membership(leaves.decimal, points),
      membership(bool, fc.constantFrom("true", "false")),
      leaves.string.map((a) => `(${a} in row.tags)`),
      leaves.int.map((a) => `(${a} in row.years)`),
      leaves.timestamp.map((a) => `(${a} in row.days)`),
      fc.constant("weeklyHoursFit(row.hours)"),
    ];
  },
};

/** Well-typed expressions of a kind, nested at most so deep. */
export function expressionOf(kind: Kind, depth: number): Piece {
  if (depth <= 0) return leaves[kind];
  const key = `${kind} ${depth}`;
  const known =
    made.get(key) ??
    fc.oneof(
      { weight: 1, arbitrary: leaves[kind] },
      ...grow[kind](depth).map((arbitrary) => ({ weight: 1, arbitrary })),
    );
  made.set(key, known);
  return known;
}

const made = new Map<string, Piece>();

const signs = ["&&", "||", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*"];
const operands = [
  "row.a",
  "-1",
  "- 1",
  "1.5",
  "!row.b",
  "!!x",
  "--y",
  "-row.c.f(1)",
  "f(2, [1, 'a'])",
  "(a ? b : c)",
  "has(row.a)",
  "row.t.matches(r'\\d')",
  '"\\"\\u00e5\\n"',
];

/** Sentences of the grammar without parentheses, to see what binds to what; most of them are not well typed. */
export const sentences: Piece = fc
  .tuple(
    fc.constantFrom(...operands),
    fc.array(
      fc.tuple(
        fc.constantFrom(" ", "", "\n\t"),
        fc.constantFrom(...signs, "?:"),
        fc.constantFrom(...operands),
        fc.constantFrom(...operands),
      ),
      { maxLength: 7 },
    ),
  )
  .map(([start, more]) =>
    more.reduce(
      (sentence, [gap, sign, a, b]) =>
        sign === "?:"
          ? `${sentence}${gap}? ${a} : ${b}`
          : `${sentence} ${sign}${sign === "in" || sign === "-" ? " " : gap}${a}`,
      start,
    ),
  );
