import { type Dataset, defineDataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { anyText, plainDataset, said } from "../../_testing.ts";
import type { Report } from "../../report/report.ts";
import { judge } from "../judge.ts";
import { divisibleInput, secondHere } from "./_testing.ts";
import type { SecondThread } from "../work/stretch.ts";

const series = { series: ["id"], start: "from" } as const;

const dataset: Dataset = defineDataset({
  id: "divided",
  ...plainDataset,
  fields: {
    id: { kind: "text", ...said, required: true },
    from: { kind: "instant", ...said, required: true },
    to: { kind: "instant", ...said, required: true },
    v: { kind: "decimal", ...said, aliases: ["verdi"], max: 50 },
    kind: { kind: "text", ...said },
    tag: { kind: "text", ...said },
  },
  key: ["id", "from"],
  rules: [
    { id: "R1", expression: "row.to > row.from", message: anyText },
    { id: "R2", expression: "row.v >= 0.0", message: anyText },
    { id: "R3", expression: "has(row.v) || has(row.tag)", message: anyText },
  ],
  checks: [
    { id: "GAP", kind: "contiguous", measure: "gap", ...series, end: "to", zone: "Europe/Oslo" },
    { id: "DAY", kind: "contiguous", measure: "day", ...series, end: "to", zone: "Europe/Oslo" },
    { id: "FLAT", kind: "plausible", ...series, value: "v", looksLike: { shape: "flat", hours: 3 } },
    { id: "SAME", kind: "constant_within", by: ["id"], fields: ["kind"] },
    { id: "TAG", kind: "unique", fields: ["tag"] },
  ],
});

const clock = (hour: number) => `${new Date(Date.UTC(2025, 2, 29, 20 + hour)).toISOString().slice(0, 19)}Z`;

interface Row {
  readonly id: string;
  readonly hour: number;
  readonly v?: string;
  readonly kind?: string;
  readonly tag?: string;
}

const lineOf = ({ id, hour, v = String(hour % 40), kind = "", tag = "" }: Row) =>
  [id, clock(hour), clock(hour + 1), v, kind, tag].join(",");

const headings = Object.keys(dataset.fields).join(",");
const hours = (count: number, id = "a"): readonly Row[] =>
  Array.from({ length: count }, (_, hour) => ({ id, hour }));
const file = (rows: readonly (Row | string)[], end = "\n", last = end) =>
  [headings, ...rows.map((row) => (typeof row === "string" ? row : lineOf(row)))].join(end) + last;
const changed = (rows: readonly Row[], at: number, change: Partial<Row>) =>
  rows.with(at, { ...(rows[at] as Row), ...change });

const two = [...hours(14), ...hours(14, "b")];
const pairs = Array.from({ length: 14 }, (_, at) => hours(2, `m${at}`)).flat();
const quoted = hours(24).map((row) => lineOf({ ...row, kind: '"en\nto, ""tre"""' }));
const halfHours = hours(28).map(({ id, hour }) => {
  const minutes = hour % 2 === 0 ? "00" : "30";
  const [from, to] = [clock(hour >> 1), clock((hour >> 1) + 1)];
  return [id, from, to, hour, "", ""].join(",").replaceAll(":00:00Z", `:${minutes}:00Z`);
});
const withoutEnd = hours(40).map(({ id, hour }) =>
  [id, clock(hour % 10 === 9 ? hour - 8 : hour), "", hour, "", ""].join(","),
);
const encoder = new TextEncoder();
const bytesOf = (content: string, from = "", to: readonly number[] = []): Uint8Array => {
  const at = from === "" ? -1 : content.indexOf(from);
  if (at < 0) return encoder.encode(content);
  const [before, after] = [content.slice(0, at), content.slice(at + from.length)];
  return Uint8Array.from([...encoder.encode(before), ...to, ...encoder.encode(after)]);
};

/** Files whose rows have to do with each other, or end in ways that are hard to see from the middle. */
const files: readonly (readonly [name: string, bytes: Uint8Array, isDivided: boolean])[] = [
  ["right, series after each other", bytesOf(file(two)), true],
  [
    "right, series beside each other",
    bytesOf(file(hours(14).flatMap((row) => [row, { ...row, id: "b" }]))),
    true,
  ],
  ["without a last line end", bytesOf(file(two, "\n", "")), true],
  ["with CR LF", bytesOf(file(two, "\r\n")), true],
  ["with CR, whose ends are not found", bytesOf(file(two, "\r")), false],
  ["with line feeds and quotes in cells", bytesOf(file(quoted)), true],
  [
    "with a quote that is never closed",
    bytesOf(file([...hours(20), `a,"${clock(20)}`, ...hours(6, "b")])),
    true,
  ],
  ["with a byte order mark", bytesOf(`\ufeff${file(two)}`), true],
  ["below a preamble", bytesOf(`Uttrekk fra fagsystemet\n\n"to\nlinjer"\n${file(two)}`), true],
  [
    "with a row of totals, blank and odd rows",
    bytesOf(file([...two.slice(0, 9), "", "x", ...two.slice(9), ",,,99,,", "Sum"])),
    true,
  ],
  ["with letters", bytesOf(file(hours(20).map((row) => ({ ...row, kind: "sjø 🏫" })))), true],
  ["with bytes that are no UTF-8", bytesOf(file(changed(two, 20, { kind: "¤" })), "¤", [0xf8]), true],
  [
    "with letters, then bytes that are no UTF-8",
    bytesOf(file(changed(changed(two, 3, { kind: "ø" }), 20, { kind: "¤" })), "¤", [0xc3]),
    true,
  ],
  [
    "with wrong cells everywhere",
    bytesOf(file(two.map((row, at) => ({ ...row, v: at % 3 === 0 ? "1,5" : at % 3 === 1 ? "x" : "60" })))),
    true,
  ],
  [
    "with wrong cells at some seams",
    bytesOf(file(changed(changed(two, 8, { v: "-1" }), 17, { v: "99" }))),
    true,
  ],
  ["with a row that stands again far below", bytesOf(file([...two, two[2] as Row])), true],
  [
    "with rows that stand again beside each other",
    bytesOf(file(two.flatMap((row, at) => (at % 5 === 4 ? [row, row] : [row])))),
    true,
  ],
  [
    "with a tag that stands again",
    bytesOf(file(two.map((row, at) => ({ ...row, tag: `t${at % 19}` })))),
    true,
  ],
  ["with holes in a series", bytesOf(file(hours(40).filter(({ hour }) => hour % 7 !== 3))), true],
  [
    "with rows that cannot be placed in time",
    bytesOf(file(hours(40).map((row) => (row.hour % 9 === 5 ? lineOf(row).replace(/T\d\d/, "T77") : row)))),
    true,
  ],
  [
    "with holes, and rows of no series in their places",
    bytesOf(file([...hours(40), ...hours(20, "b")].map((row) => (row.hour % 6 === 4 ? "x,y" : row)))),
    true,
  ],
  [
    "with rows that cannot be placed, of two series beside each other",
    bytesOf(
      file(
        hours(30).flatMap((row) => [
          row.hour % 8 === 3 ? lineOf(row).replace(clock(row.hour), "") : row,
          row.hour % 8 === 4 ? lineOf({ ...row, id: "" }) : { ...row, id: "b" },
        ]),
      ),
    ),
    true,
  ],
  [
    "with rows cut in two by line breaks",
    bytesOf(file(hours(40).map((row) => (row.hour % 5 === 3 ? lineOf(row).replace(",", "\n") : row)))),
    true,
  ],
  [
    "with rows that overlap",
    bytesOf(file([...hours(20), ...hours(20).map((row) => lineOf(row).replace(":00:00Z", ":30:00Z"))])),
    true,
  ],
  ["with rows that each overlap the one before", bytesOf(file(halfHours)), false],
  ["with keys that stand again some rows below, of no interval", bytesOf(file(withoutEnd)), true],
  ["backwards", bytesOf(file(pairs.toReversed())), true],
  [
    "with a flat line",
    bytesOf(
      file(hours(28).map((row) => ({ ...row, v: row.hour > 8 && row.hour < 20 ? "7" : String(row.hour) }))),
    ),
    true,
  ],
  [
    "with another kind for the same id",
    bytesOf(file(hours(28).map((row) => ({ ...row, kind: row.hour === 19 ? "y" : "x" })))),
    true,
  ],
  ["where no value is known", bytesOf(file(hours(28).map((row) => ({ ...row, v: "" })))), true],
  [
    "without the column of times",
    bytesOf(file(two).replaceAll(/,[^,\n]*(?=,[^,\n]*,[^,\n]*,[^,\n]*,[^,\n]*(?:\n|$))/g, "")),
    true,
  ],
];

const request = {
  datasets: [dataset],
  mode: "strict",
  versions: { validator: "test" },
  everyRow: false,
} as const;

async function reportOn(bytes: Uint8Array, second?: SecondThread, name = "deling.csv") {
  const input = divisibleInput(name, bytes, 64);
  const report: Report = await judge({ ...request, inputs: [{ input }], ...(second ? { second } : {}) });
  return { report, given: input.given() };
}

/** Judges a file with stretches of many sizes, and expects the report of one thread; tells whether it was ever divided. */
async function isDividedAlike(name: string, bytes: Uint8Array): Promise<boolean> {
  const one = await reportOn(bytes, undefined, name);
  expect(one.report.deliveries).toHaveLength(1);
  let divided = 0;
  const largest = Math.floor(bytes.length / 4);
  for (let size = largest; size >= 40; size -= Math.ceil(largest / 12)) {
    const { report, given } = await reportOn(bytes, secondHere(size), name);
    expect(report, `stretches of ${size}`).toEqual(one.report);
    if (given < one.given - size / 2) divided += 1;
  }
  return divided > 0;
}

describe("a file that is divided between two threads is judged as by one", () => {
  test.each(files)("%s", async (_, bytes, isDivided) => {
    expect(await isDividedAlike("deling.csv", bytes)).toBe(isDivided);
  });
});

type Members = Readonly<Record<string, unknown>>;

const objectOf = ({ id, hour, v, kind, tag }: Row): Members => ({
  id,
  from: clock(hour),
  to: clock(hour + 1),
  v: v === undefined ? hour % 40 : Number(v),
  ...(kind === undefined ? {} : { kind }),
  ...(tag === undefined ? {} : { tag }),
});
const objects = two.map(objectOf);
const jsonLines = (all: readonly (Members | string)[], end = "\n", last = end) =>
  all.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(end) + last;
const swapped = (all: readonly Members[], at: number, ...instead: readonly (Members | string)[]) => [
  ...all.slice(0, at),
  ...instead,
  ...all.slice(at + 1),
];
/** Long enough that keys further down are not met in the first look. */
const many = Array.from({ length: 4000 }, (_, at) =>
  objectOf({ id: `m${Math.floor(at / 500)}`, hour: at % 500, v: "1" }),
);

const lineFiles: readonly (readonly [name: string, text: string, isDivided: boolean])[] = [
  ["right, series after each other", jsonLines(objects), true],
  [
    "right, series beside each other",
    jsonLines(
      hours(14)
        .flatMap((row) => [row, { ...row, id: "b" }])
        .map(objectOf),
    ),
    true,
  ],
  ["without a last line end", jsonLines(objects, "\n", ""), true],
  ["with CR LF", jsonLines(objects, "\r\n"), true],
  ["with a byte order mark", `\ufeff${jsonLines(objects)}`, true],
  ["with letters", jsonLines(objects.map((one) => ({ ...one, kind: "sjø 🏫" }))), true],
  ["with blank, broken and odd lines", jsonLines(swapped(objects, 17, "", "{", "[1]", "5", '"x"')), true],
  [
    "with a key in half of the lines",
    jsonLines(objects.map((one, at) => (at % 2 === 0 ? { ...one, tag: `t${at}` } : one))),
    true,
  ],
  [
    "with members in another order",
    jsonLines(
      objects.map((one, at) => (at % 5 < 2 ? Object.fromEntries(Object.entries(one).toReversed()) : one)),
    ),
    true,
  ],
  [
    "with wrong values everywhere",
    jsonLines(objects.map((one, at) => ({ ...one, v: at % 3 === 0 ? "x" : at % 3 === 1 ? 60 : null }))),
    true,
  ],
  [
    "with numbers for texts that have lost digits",
    jsonLines(objects.map((one, at) => ({ ...one, tag: at % 2 === 0 ? 2 ** 70 + at : undefined }))),
    true,
  ],
  ["with a row that stands again far below", jsonLines([...objects, objects[2] as Members]), true],
  [
    "with holes in a series",
    jsonLines(
      hours(40)
        .filter(({ hour }) => hour % 7 !== 3)
        .map(objectOf),
    ),
    true,
  ],
];

describe("a file of NDJSON that is divided between two threads is judged as by one", () => {
  test.each(lineFiles)("%s", async (_, content, isDivided) => {
    expect(await isDividedAlike("deling.ndjson", encoder.encode(content))).toBe(isDivided);
  });

  /** Lines that name their value by another word, until one of them, or all from there on, have one more member. */
  const late: readonly (readonly [name: string, at: number, every: number, more: Members])[] = [
    ["a key that no field answers to", 3500, 7, { other: 1 }],
    ["the key of a field", 3500, 7, { kind: "x" }],
    ["a better name for a field, once,", 3100, 10_000, { v: 60 }],
    ["a better name for a field, once further down,", 3400, 10_000, { v: 60 }],
    ["a better name for a field, once still further down,", 3650, 10_000, { v: 60 }],
  ];
  test.each(late)("with %s far down", async (_, first, every, more) => {
    const lines = many.map(({ v, ...one }, at) => {
      const isLate = at >= first && (at - first) % every === 0;
      return isLate ? { ...one, verdi: v, ...more } : { ...one, verdi: v };
    });
    const bytes = encoder.encode(jsonLines(lines));
    const whole = divisibleInput("deling.ndjson", bytes, 1024);
    const one = await judge({ ...request, inputs: [{ input: whole }] });
    for (const size of [15_000, 35_000]) {
      const input = divisibleInput("deling.ndjson", bytes, 1024);
      const report = await judge({ ...request, inputs: [{ input }], second: secondHere(size) });
      expect(report, `stretches of ${size}`).toEqual(one);
      expect(input.given()).toBeLessThan(whole.given() - size);
    }
  });
});

test("files of one table that are divided each are judged as by one", async () => {
  const inputs = ["en.csv", "to.csv"].map((name, at) => {
    const rows = file([...hours(30, `m${at}`), ...hours(30, "b").slice(15 * at)]);
    return { input: divisibleInput(name, encoder.encode(rows), 16) };
  });
  const one = await judge({ ...request, inputs });
  expect(one.deliveries[0]?.files[1]?.causes.map(({ code, count }) => `${code} ${count}`)).toEqual([
    "key.duplicate 15",
  ]);
  const given = () => inputs.reduce((sum, { input }) => sum + input.given(), 0);
  const before = given();
  expect(await judge({ ...request, inputs, second: secondHere(250) })).toEqual(one);
  expect(given() - before).toBeLessThan(before - 500);
});

const clean = bytesOf(file(hours(60)));
const refusing: readonly (readonly [string, SecondThread])[] = [
  ["cannot read the file", { ...secondHere(200), open: () => undefined }],
  ["has no answers", { ...secondHere(200), open: () => ({ judge: async () => undefined, close: () => {} }) }],
  [
    "breaks off",
    { ...secondHere(200), open: () => ({ judge: () => Promise.reject(new Error("gone")), close: () => {} }) },
  ],
];

test.each(refusing)("a second thread that %s changes nothing", async (_, second) => {
  const one = await reportOn(clean);
  expect((await reportOn(clean, second)).report).toEqual(one.report);
});

test("a second thread is ended when the file is, and when it cannot be read on", async () => {
  let [opened, closed] = [0, 0];
  const counted: SecondThread = {
    ...secondHere(100),
    open: (input, job) => {
      opened += 1;
      const judged = secondHere(100).open(input, job);
      return judged && { ...judged, close: () => void (closed += 1) };
    },
  };
  await reportOn(clean, counted);
  const broken = bytesOf(file([...hours(40), '"open']));
  expect((await reportOn(broken, counted)).report.verdict).toBe("not_judged");
  expect([opened, closed]).toEqual([2, 2]);
});

test("the thread that is done sooner gets more to do", async () => {
  const long = bytesOf(file(hours(4000)));
  const one = await reportOn(long);
  // Time goes by only while this thread judges, which begins with four times as much as the other gets.
  const input = divisibleInput("deling.csv", long, 64);
  const here = secondHere(2000);
  let there = 0;
  const second: SecondThread = {
    ...here,
    clock: () => input.given() / 100,
    open: (of, job) => {
      const judged = here.open(of, job);
      if (!judged) return undefined;
      const counted: typeof judged.judge = async (stretch) => {
        there += stretch.to - stretch.from;
        return judged.judge(stretch);
      };
      return { ...judged, judge: counted };
    },
  };
  expect(await judge({ ...request, inputs: [{ input }], second })).toEqual(one.report);
  expect(there / long.length).toBeGreaterThan(0.5);
});

test("a second thread is started when what is left takes this one a second or more", async () => {
  const one = await reportOn(clean);
  // What is left is some twenty times the hundred bytes that take a step.
  for (const [step, isStarted] of [
    [20, false],
    [200, true],
  ] as const) {
    const { report, given } = await reportOn(clean, secondHere(200, step));
    expect(report).toEqual(one.report);
    expect([step, given < one.given - 200]).toEqual([step, isStarted]);
  }
});

test("a file of fewer than four stretches, and one that is only read from its beginning, is judged by one thread", async () => {
  const second: SecondThread = {
    ...secondHere(clean.length),
    open: () => {
      throw new Error("asked for");
    },
  };
  const { report } = await reportOn(clean, second);
  const { name, open } = divisibleInput("deling.csv", clean, 16);
  const read = await judge({
    ...request,
    inputs: [{ input: { name, open } }],
    second: { ...second, stretchSize: 20 },
  });
  expect(read).toEqual(report);
});
