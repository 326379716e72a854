import { runInNewContext, runInThisContext } from "node:vm";
import { gzipSync } from "node:zlib";
import {
  type AnyRow,
  type Dataset,
  defineDataset,
  type Lookup,
  rowJudge,
  type Samples,
  validator,
} from "@samapne/core";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../packages/generators/test/every-kind.ts";
import { moduleOf } from "../packages/generators/src/standalone/module.ts";
import { celVectorList } from "../packages/generators/src/vectors/index.ts";
import { vectorFields, vectorReferences } from "../packages/generators/src/vectors/fields.ts";
import { registry } from "../scripts/specs/registry.ts";
import { chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { mutationsOf } from "./agreement/mutations.ts";

interface Found {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly severity: string;
}

interface Options {
  readonly now?: Samples["now"] | undefined;
  readonly classificationDate?: string | undefined;
  readonly ref?: Lookup | undefined;
}

interface Standalone {
  validate(row: unknown, options?: Options): readonly Found[];
  is(row: unknown, options?: Options): boolean;
}

const seed = 20_261_124;
const noSamples: Samples = { now: everyKindSamples.now, valid: [], invalid: [], tables: [] };
const said = { label: everyKind.title, description: everyKind.title };
const list = {
  id: "l",
  version: "2024-01-01",
  title: everyKind.title,
  source: { name: "test" },
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
  source: { name: "test" },
} as const;

/** What no other dataset here has: inherited names, lists of dated codes and of moments, inexact numbers. */
const odd: Dataset = defineDataset({
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
    moments: { ...said, kind: "list", items: { kind: "instant", zone: "America/New_York" }, unique: true },
    numbers: { ...said, kind: "list", items: { kind: "decimal", max: 3 } },
    x: { ...said, kind: "decimal", max: 10, exclusiveMin: -5 },
    y: { ...said, kind: "decimal", decimals: 23 },
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
  ],
});
const numbers = [
  0.1, 0.2, 0.3, 0.7, 1.1, 2.2, 1e-7, 1e21, 1e300, 5e-324, -4.35, 0.30000000000000004, 123456.789,
];
const wholes = [0, 1, -1, 7, 2 ** 31, 2 ** 53 - 1, -(2 ** 53 - 1), 3037000500];
const oddChance = chanceOf(seed);
const oddSamples: Samples = {
  ...noSamples,
  valid: [
    { constructor: "938801363", x: 1, y: 1.2, moments: ["2025-10-26T02:00:00-04:00"], numbers: [1] },
    ...Array.from({ length: 1500 }, () => ({
      constructor: "938801363",
      x: oddChance.oneOf(numbers),
      y: oddChance.oneOf(numbers),
      n: oddChance.oneOf(wholes),
      m: oddChance.oneOf(wholes),
      quarter: oddChance.oneOf(["2020", "2024-02", "2024-Q1", "2025-Q3", "2019-12", "2025-09-30", "0001"]),
      year: oddChance.oneOf([2019, 2020, 2023, 2025, 999, 2025.5, "2025"]),
      by_quarter: oddChance.oneOf(["a b", "b|c", "d;e"]),
      by_year: oddChance.oneOf(["a b", "b|c", "d;e"]),
      codes: [oddChance.oneOf(["a b", "b|c", "d;e", "x"]), oddChance.oneOf(["a b", "b|c", "d;e"])],
    })),
  ],
  invalid: [],
};

const entries = [
  ...registry.map(({ dataset, samples = noSamples }) => ({ dataset, samples })),
  { dataset: everyKind, samples: everyKindSamples },
  { dataset: odd, samples: oddSamples },
];
const trials = entries.map(({ dataset, samples }) => {
  const text = moduleOf(dataset);
  const mutations = mutationsOf(dataset, samples.valid.slice(0, 50), chanceOf(seed));
  const chance = chanceOf(seed);
  const rows = [
    ...samples.valid,
    ...samples.invalid.map(({ row }) => row),
    ...samples.tables.flatMap(({ rows: table }) => table),
    ...mutations,
    ...twoAtOnce(mutations, chance),
    ...hostileRows(dataset, samples.valid),
  ];
  return { dataset, samples, text, rows };
});

type Trial = (typeof trials)[number];

describe(`the standalone module finds what the validator finds (seed ${seed})`, () => {
  for (const { dataset, samples, text, rows } of trials)
    test(`${dataset.id}: ${rows.length} rows, told nothing, the moment, a date for codes, related rows`, () => {
      const compared = compareAll(dataset, samples, loaded(text), rows);
      expect(compared.differences.slice(0, 5)).toEqual([]);
      expect(Math.min(compared.right, compared.wrong)).toBeGreaterThan(0);
      process.stdout.write(
        `${dataset.id}: ${compared.right} rows right, ${compared.wrong} wrong, ${compared.thrown} that throw by themselves\n`,
      );
    });
});

describe("the comparison sees", () => {
  test.each<[string, string, string, string?]>([
    ["< in place of <=", "value <= 0", "value < 0"],
    ["a forgotten rule", 'add(".E1")', "false"],
    ["an error made a warning", '".number.too_large"', '"?number.too_large"'],
    ["a value rules may not read", '"!code.unknown"', '".code.unknown"', "energy-measurements"],
    ["a rule that forgets what it explains", ', ["latitude","longitude"])', ")", "municipal-buildings"],
    ["another modulus", "checkDigit(value, 10", "checkDigit(value, 9"],
    ["a code left out", "open closed", "open"],
    ["a last day that is not one", "to || on < to", "to || on <= to"],
    ["a day too many", "? 28 : 29", "? 29 : 29"],
    ["an offset that is not looked at", '"?instant.unusual_offset"', "0"],
    ["a sum in floating point", "return (x + y) / powers[scale]", "return a + b", "odd"],
    ["a product cut short", "return [x * y, p + q]", "return +`${x * y}e-${p + q}`", "odd"],
    ["a list that forgets its least number", "values.length < least", "false", "odd"],
    ["a filler let through", "|n/a|", "|"],
    ["a birth number let through", 'digits < "8"', 'digits < "1"'],
    ["a phone number not looked for", "phoneShape.test(value)", "false"],
    ["a required field that need not be there", "name: [true", "name: [false"],
  ])("%s", (_, right, wrong, id = "every-kind") => {
    const { dataset, samples, text, rows } = trials.find((trial) => trial.dataset.id === id) as Trial;
    expect(text).toContain(right);
    const broken = loaded(text.replaceAll(right, wrong));
    const { differences } = compareAll(dataset, samples, broken, rows, 1);
    expect(differences.length).toBeGreaterThan(0);
  });
});

test("rules printed from the CEL vectors fail exactly when the answer is false", () => {
  const text = { nb: "x", nn: "x", en: "x" };
  const answers = { true: 0, false: 0, null: 0, refused: 0 };
  for (const { expression, row, ref, now, answer } of celVectorList()) {
    const dataset = {
      ...everyKind,
      fields: vectorFields,
      references: vectorReferences,
      key: [],
      rules: [{ id: "V", expression, message: text }],
    } as unknown as Dataset;
    const { validate, is } = loaded(moduleOf(dataset));
    const options = { now: now ?? undefined };
    const lookup: Lookup = (name) => ref[name];
    const expected = rowJudge(dataset, options).judge(row, lookup).findings;
    const found = validate(row, { ...options, ref: lookup });
    const about = `${expression} on ${JSON.stringify({ row, ref, now })}`;
    expect(
      found.map(({ code }) => code),
      about,
    ).toEqual(expected.map(({ code }) => code));
    expect(is(row, { ...options, ref: lookup }), about).toBe(found.length === 0);
    const isRefused = found.some(({ code }) => code !== "V");
    expect(isRefused || (found.length === 1) === (answer === false), about).toBe(true);
    answers[isRefused ? "refused" : (`${answer}` as "true")] += 1;
  }
  process.stdout.write(`rules of the vectors agree: ${JSON.stringify(answers)}\n`);
  expect(Math.min(answers.true, answers.false, answers.null)).toBeGreaterThan(50);
});

const strict = { contextCodeGeneration: { strings: false, wasm: false } };

test("runs where making code from text is forbidden", () => {
  for (const { dataset, samples, text } of trials) {
    const row = JSON.stringify(samples.valid[0]);
    const answer: unknown = runInNewContext(
      `${scriptOf(text)}is(${row}) && validate({}).length > 0`,
      {},
      strict,
    );
    expect(answer, dataset.id).toBe(true);
    expect(text).not.toMatch(/\beval\b|new Function|^import /m);
  }
  expect(() => runInNewContext(`new Function("return 1")()`, {}, strict)).toThrow("disallowed");
});

/** Bytes, compressed, that a module may have: so much for itself and a little for each field, but a small one 4 kB. */
const budget = (fields: number) => Math.max(4000, 1900 + 110 * fields);

test("stays small; a list with dates is not counted", () => {
  const sizes = trials.map(({ dataset, text }) => {
    const whole = minified(text);
    const small = minified(text.replaceAll(/(dates\("[^"]*")(?:, "(?:[^"\\]|\\.)*")+/g, "$1"));
    return {
      dataset: dataset.id,
      fields: Object.keys(dataset.fields).length,
      minified: whole.length,
      gzip: gzip(whole),
      "without dated lists": gzip(small),
    };
  });
  process.stdout.write(`${sizes.map((row) => Object.values(row).join("  ")).join("\n")}\n`);
  for (const { dataset, fields, "without dated lists": size } of sizes)
    expect(size, dataset).toBeLessThan(budget(fields));
});

function minified(text: string): string {
  return transformSync(text, { minify: true, format: "esm", target: "es2022" }).code;
}

function gzip(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function scriptOf(text: string): string {
  return text.replaceAll("export function", "function");
}

function loaded(text: string): Standalone {
  return runInThisContext(`(() => {${scriptOf(text)}\nreturn { validate, is };})()`) as Standalone;
}

function compareAll(
  dataset: Dataset,
  samples: Samples,
  module: Standalone,
  rows: readonly unknown[],
  enough = Infinity,
) {
  const lookup: Lookup = (name, row) => {
    const reference = dataset.references?.[name];
    const candidates = samples.related?.[reference?.dataset ?? ""] ?? [];
    return candidates.find((other) =>
      reference?.fields.every((field, at) => row[field] === other[reference.to[at] as string]),
    );
  };
  const settings: readonly Options[] = [
    {},
    { now: samples.now },
    { now: samples.now, classificationDate: "2020-01-01" },
    { now: samples.now, ref: lookup },
    { classificationDate: "2025-01-01", ref: () => ({}) },
  ];
  const differences: string[] = [];
  let [right, wrong, thrown] = [0, 0, 0];
  for (const options of settings) {
    const judge = rowJudge(dataset, options);
    const plain = validator(dataset, options);
    for (const make of rows) {
      if (differences.length >= enough) break;
      if (typeof make === "function" && options.classificationDate !== undefined) continue;
      const row = () => (typeof make === "function" ? (make as () => unknown)() : make);
      const expected = answerOf(() =>
        judge.judge(row(), options.ref).findings.map(({ code, field, item, severity }) => ({
          code,
          path: [field, item].filter((step) => step !== undefined),
          severity,
        })),
      );
      const found = answerOf(() => module.validate(row(), options));
      if (found !== expected)
        differences.push(`${shown(row())} ${JSON.stringify(options)}: ${expected}, found ${found}`);
      const isRight = expected !== "throws" && !expected.includes('"error"');
      const answer = answerOf(() => module.is(row(), options));
      if (expected === "throws") {
        thrown += 1;
        if (answer === "true") differences.push(`${shown(row())}: throws, is says ${answer}`);
        continue;
      }
      if (isRight) right += 1;
      else wrong += 1;
      if (answer !== String(isRight))
        differences.push(`${shown(row())} ${JSON.stringify(options)}: ${expected}, is says ${answer}`);
      if (options.ref === undefined && plain(row()).ok !== isRight)
        differences.push(`${shown(row())}: the validator differs`);
    }
  }
  return { differences, right, wrong, thrown };
}

function answerOf(ask: () => unknown): string {
  try {
    return JSON.stringify(ask());
  } catch {
    return "throws";
  }
}

function shown(row: unknown): string {
  try {
    return (JSON.stringify(row) ?? String(row)).slice(0, 600);
  } catch {
    return Object.prototype.toString.call(row);
  }
}

/** Rows in which two fields are changed, so that one fault can hide another. */
function twoAtOnce(rows: readonly unknown[], chance: ReturnType<typeof chanceOf>): readonly unknown[] {
  const objects = rows.filter(
    (row): row is AnyRow => typeof row === "object" && row !== null && !Array.isArray(row),
  );
  return Array.from({ length: 1000 }, () => {
    const [base, other] = [chance.oneOf(objects), chance.oneOf(objects)];
    const names = Object.keys(other);
    const name = names[chance.below(Math.max(1, names.length))] ?? "none";
    return { ...base, [name]: other[name] };
  });
}

/** What no JSON holds: each is made anew for every judge. */
function hostileRows({ fields }: Dataset, valid: readonly AnyRow[]): readonly (() => unknown)[] {
  const base = valid[0] as AnyRow;
  const names = Object.keys(fields);
  const cyclic: Record<string, unknown> = { ...base };
  cyclic["self"] = cyclic;
  const values: readonly unknown[] = [
    Number.NaN,
    Infinity,
    -Infinity,
    -0,
    5n,
    Symbol("x"),
    () => 1,
    cyclic,
    new Date(0),
    new Date(Number.NaN),
    Object("x"),
    Object(1),
    Object(true),
    Object.create(null),
    "x".repeat(100_000),
    "😀".repeat(10_000),
    "9".repeat(10_000),
    "\ud800",
    "__proto__",
    "constructor",
    Object.assign([], { length: 3 }),
    [cyclic],
    Array.from({ length: 1000 }, () => "a"),
    new Proxy([], {}),
    new Proxy({}, {}),
    { toString: () => "x", valueOf: () => 1, [Symbol.toPrimitive]: () => "2025" },
    /x/,
    new Map(),
    1e300,
    Number.MIN_VALUE,
  ];
  const getter =
    (name: string, get: () => unknown, enumerable = true) =>
    () =>
      Object.defineProperty({ ...base }, name, { get, enumerable, configurable: true });
  return [
    ...names.flatMap((name) => values.map((value) => () => ({ ...base, [name]: value }))),
    ...names.flatMap((name) => [
      getter(name, () => base[name]),
      getter(name, () => base[name], false),
      getter(name, () => {
        throw new Error("hostile");
      }),
      () => Object.create(null, Object.getOwnPropertyDescriptors({ ...base, [name]: undefined })),
      () => Object.assign(Object.create({ [name]: base[name] }), { ...base, [name]: undefined }),
      () => withoutOwn(base, name, base[name]),
      () => withoutOwn(base, name, 5),
      () => withoutOwn(base, name, "x"),
      () => withoutOwn(base, name, "2025-10-26T02:00:00+02:00"),
    ]),
    () => Object.create(base),
    () => Object.create({}),
    () => Object.assign(Object.create({ constructor: Map }), base),
    () => new Proxy({ ...base }, {}),
    () => new Proxy({ ...base, extra: 1 }, {}),
    () => new Proxy({ ...base }, { ownKeys: () => [], get: (target, name) => Reflect.get(target, name) }),
    () => new Proxy({ ...base }, { has: () => true, getPrototypeOf: () => null }),
    () => JSON.parse(`{"__proto__": 1, ${JSON.stringify(base).slice(1)}`),
    () => ({ ...base, constructor: 1, toString: 2, hasOwnProperty: 3 }),
    () => ({ ...base, [Symbol("s")]: 1 }),
    () => Object.defineProperty({ ...base }, "hidden", { value: 1, enumerable: false }),
    () => Object.assign(Object.create({ inherited: 1 }), base),
    () => cyclic,
    () => new Date(),
    () => () => 1,
    () => Symbol("row"),
    () => 5n,
    () => new Map(Object.entries(base)),
    () => Object.freeze({ ...base }),
    () => Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at])),
  ];
}

/** A row that only inherits one of its values. */
function withoutOwn(base: AnyRow, name: string, inherited: unknown): unknown {
  const own = Object.fromEntries(Object.entries(base).filter(([key]) => key !== name));
  return Object.assign(Object.create({ [name]: inherited }), own);
}
