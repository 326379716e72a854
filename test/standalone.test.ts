import { runInNewContext, runInThisContext } from "node:vm";
import { type AnyRow, type Dataset, type Lookup, rowJudge, type Samples, validator } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../packages/generators/test/every-kind.ts";
import { odd, oddSamples } from "../packages/generators/test/odd.ts";
import { moduleOf } from "../packages/generators/src/standalone/module.ts";
import { celVectorList } from "../packages/generators/src/vectors/index.ts";
import { vectorFields, vectorReferences } from "../packages/generators/src/vectors/fields.ts";
import { registry } from "../scripts/specs/registry.ts";
import { type Chance, chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { mutationsOf } from "./referee/changed-rows.ts";

// What the referee cannot ask: rows no JSON holds, two faults at once, and rules printed alone. Rows as they come are
// judged by `test/referee`.

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
const twos = 300;
const real = registry.filter(({ dataset }) =>
  ["municipal-buildings", "energy-measurements"].includes(dataset.id),
);
const subjects: readonly { readonly dataset: Dataset; readonly samples?: Samples }[] = [
  ...real,
  { dataset: everyKind, samples: everyKindSamples },
  { dataset: odd, samples: oddSamples },
];
const trials = subjects.map(({ dataset, samples = everyKindSamples }) => {
  const valid = samples.valid.slice(0, 20);
  const chance = chanceOf(seed);
  return {
    dataset,
    samples,
    text: moduleOf(dataset),
    rows: [
      ...valid,
      ...twoAtOnce(mutationsOf(dataset, valid, chance), chance),
      ...hostileRows(dataset, valid),
    ],
  };
});

describe(`the standalone module finds what the validator finds (seed ${seed})`, () => {
  test.each(trials)("$dataset.id: in rows with two faults, and in what is hardly a row", (trial) => {
    const compared = compareAll(trial.dataset, trial.samples, loaded(trial.text), trial.rows);
    expect(compared.differences.slice(0, 5)).toEqual([]);
    expect(Math.min(compared.right, compared.wrong, compared.thrown)).toBeGreaterThan(0);
  });
});

describe("rules printed from the CEL vectors", () => {
  const vectors = celVectorList();

  test("fail exactly when the answer is false", () => {
    const { differences, answers } = ruleAnswers(vectors, (text) => text);
    expect(differences.slice(0, 3)).toEqual([]);
    expect(Math.min(answers.true, answers.false, answers.null)).toBeGreaterThan(50);
  });

  test.each([
    ["whole numbers that overflow unseen", "exact !== BigInt.asIntN(64, exact) ? NaN :", ""],
    ["texts ordered by half characters", "unit >> 11 === 27 ? unit + 65536 : unit", "unit"],
  ])("show %s", (_, right, wrong) => {
    const { differences } = ruleAnswers(vectors, (text) => text.replaceAll(right, () => wrong));
    expect(differences.length).toBeGreaterThan(0);
  });
});

const strict = { contextCodeGeneration: { strings: false, wasm: false } };

test("runs where making code from text is forbidden", () => {
  for (const { dataset, samples } of [...registry, { dataset: everyKind, samples: everyKindSamples }]) {
    const text = moduleOf(dataset);
    const row = JSON.stringify(samples?.valid[0]);
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

/** What the printed rules say of the vectors, and where that differs from core; `change` may spoil what is printed. */
function ruleAnswers(vectors: ReturnType<typeof celVectorList>, change: (text: string) => string) {
  const message = { nb: "x", nn: "x", en: "x" };
  const answers = { true: 0, false: 0, null: 0, refused: 0 };
  const differences: string[] = [];
  for (const { expression, row, ref, now, answer } of vectors) {
    const dataset = {
      ...everyKind,
      fields: vectorFields,
      references: vectorReferences,
      key: [],
      rules: [{ id: "V", expression, message }],
    } as unknown as Dataset;
    const { validate, is } = loaded(change(moduleOf(dataset)));
    const options = { now: now ?? undefined };
    const lookup: Lookup = (name) => ref[name];
    const expected = rowJudge(dataset, options)
      .judge(row, lookup)
      .findings.map(({ code }) => code);
    const found = validate(row, { ...options, ref: lookup }).map(({ code }) => code);
    const isRefused = found.some((code) => code !== "V");
    const agrees =
      found.join() === expected.join() &&
      is(row, { ...options, ref: lookup }) === (found.length === 0) &&
      (isRefused || (found.length === 1) === (answer === false));
    if (!agrees) differences.push(`${expression} on ${JSON.stringify({ row, ref, now })}: ${found.join()}`);
    answers[isRefused ? "refused" : (`${answer}` as "true")] += 1;
  }
  return { differences, answers };
}

function scriptOf(text: string): string {
  return text.replaceAll("export function", "function");
}

function loaded(text: string): Standalone {
  return runInThisContext(`(() => {${scriptOf(text)}\nreturn { validate, is };})()`) as Standalone;
}

function compareAll(dataset: Dataset, samples: Samples, module: Standalone, rows: readonly unknown[]) {
  const lookup: Lookup = (name, row) => {
    const reference = dataset.references?.[name];
    const candidates = samples.related?.[reference?.dataset ?? ""] ?? [];
    return candidates.find((other) =>
      reference?.fields.every((field, at) => row[field] === other[reference.to[at] as string]),
    );
  };
  const settings: readonly Options[] = [
    {},
    { now: samples.now, ref: lookup },
    { classificationDate: "2025-01-01", ref: () => ({}) },
  ];
  const differences: string[] = [];
  let [right, wrong, thrown] = [0, 0, 0];
  for (const options of settings) {
    const judge = rowJudge(dataset, options);
    const plain = validator(dataset, options);
    for (const make of rows) {
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
function twoAtOnce(rows: readonly unknown[], chance: Chance): readonly unknown[] {
  const objects = rows.filter(
    (row): row is AnyRow => typeof row === "object" && row !== null && !Array.isArray(row),
  );
  return Array.from({ length: twos }, () => {
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
