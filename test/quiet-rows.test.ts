import {
  type AnyRow,
  type Dataset,
  defineDataset,
  type Reference,
  type Rule,
  type TableCheck,
  type Variable,
} from "@samapne/core";
import { judge, type JudgeRequest, machineCode, type Report } from "@samapne/tabular";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { conditionTest } from "../packages/core/src/registers/expressions.ts";
import { TableCursor } from "../packages/core/src/registers/table-cursor.ts";
import { compileCondition } from "../packages/core/src/rule.ts";
import { numberRead } from "../packages/core/src/registers/operand.ts";
import { expressionOf, fields, references, scopes } from "../packages/core/src/rules/_testing-expressions.ts";
import { environmentOf } from "../packages/core/src/rules/index.ts";
import { EvenRows } from "../packages/core/src/table-checks/running/even-rows.ts";
import { inputOf } from "../packages/tabular/src/_testing.ts";
import { divisibleInput, secondHere } from "../packages/tabular/src/judge/stretches/_testing.ts";
import { type Chance, chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { rowTestModule } from "../packages/tabular/src/kernel/program/quiet/row-test.ts";

const seed = Number(process.env["SEED"] ?? 1);
const dataset = { id: "d", fields, references } as unknown as Dataset;
const environment = environmentOf(fields, references);

/** The first and the last days of each month of some years: leap years, years before and behind, and what is none. */
const edgesOfMonths = [1900, 1999, 2000, 2001, 2004, 2023, 2024, 2100, 2400].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => month).flatMap((month) =>
    [1, 28, 29, 30, 31].flatMap((day) => {
      const date = new Date(Date.UTC(year, month, day));
      return date.getUTCMonth() === month ? [date] : [];
    }),
  ),
);

test.each([
  ["getFullYear", (date: Date) => date.getUTCFullYear()],
  ["getMonth", (date: Date) => date.getUTCMonth()],
  ["getDate", (date: Date) => date.getUTCDate()],
] as const)("%s is read off a date", (name, read) => {
  for (const date of edgesOfMonths) {
    const day = date.toISOString().slice(0, 10);
    expect(answerOf(`row.day.${name}() == row.count`, { day, count: read(date) })?.machine, day).toBe("yes");
  }
});

type Answer = "yes" | "no" | "unknown";

/** What a condition says of a row, in machine code and over registers; undefined when there is no code for it. A row that must be asked about breaks no rule. */
function answerOf(
  text: string,
  row: AnyRow,
  now?: TableCursor["now"],
): { readonly machine: Answer | "ask"; readonly registers: Answer } | undefined {
  const expression = compileCondition(text, environment, "here");
  const memory = new WebAssembly.Memory({ initial: 1 });
  const memoryOf = () => ({ buffer: memory.buffer, byteOffset: 2048 });
  const cursor = new TableCursor({ dataset, rows: 2, memoryOf, now, pointers: new Map() });
  const { numbers, tails } = cursor.registers;
  const quiet = {
    rules: [expression.typed],
    read: (variable: Variable) => numberRead(variable, cursor),
    isKnown: () => ({ number: 0 }),
    same: [],
    moving: [],
    conditions: [],
    valued: [],
    step: () => 0,
    room: () => 1,
    take: () => {},
  };
  const [unknownAt, heldAt] = [16, 512];
  const module = rowTestModule(quiet, {
    numbers: numbers.byteOffset,
    tails: tails.byteOffset,
    same: 0,
    sameTails: 0,
    moments: 0,
    step: 0,
    unknown: unknownAt,
    held: heldAt,
    credit: 0,
    values: 0,
  });
  if (!module) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.bytes), { env: { memory } });
  cursor.standAtRow(row, 1);
  const held = new Float64Array(memory.buffer, heldAt, module.held.length);
  for (const [index, tell] of module.held.entries()) held[index] = tell(cursor.base, numbers);
  const isTaken = (exports["test"] as (base: number) => number)(cursor.base) === 1;
  const isUnknown = new Int32Array(memory.buffer, unknownAt, 1)[0] === 1;
  const answer = conditionTest(expression, cursor)(cursor.base);
  const registers = answer === 0 ? "no" : answer === 1 ? "yes" : "unknown";
  if (!isTaken) return { machine: registers === "no" ? "no" : "ask", registers };
  return { machine: isUnknown ? "unknown" : "yes", registers };
}

test("a condition in machine code has the answer it has over registers", () => {
  const answered = { yes: 0, no: 0, unknown: 0 };
  let asked = 0;
  fc.assert(
    fc.property(expressionOf("bool", 3), scopes, (text, { row, now }) => {
      const answer = answerOf(text, row, now);
      if (!answer) return;
      const { machine, registers } = answer;
      // What doubles cannot hold is asked about, and what the clock shows at a time that is not known.
      if (machine === "ask") asked += 1;
      expect(machine === "ask" ? registers : machine, text).toBe(registers);
      answered[registers] += 1;
    }),
    { numRuns: 12_000, seed },
  );
  for (const count of Object.values(answered)) expect(count).toBeGreaterThan(200);
  expect(asked).toBeLessThan(2000);
});

test.each(["==", "!=", "<", "<=", ">", ">="])("numbers are compared by %s", (operator) => {
  for (const count of [-1, 0, 2, 3, undefined]) {
    const expected = count === undefined ? "unknown" : compare(operator, count, 2) ? "yes" : "no";
    expect(answerOf(`row.count ${operator} 2`, { count })?.machine, `${count}`).toBe(expected);
  }
});

function compare(operator: string, one: number, other: number): boolean {
  if (operator === "==" || operator === "!=") return (one === other) === (operator === "==");
  return (operator[0] === "<" ? one < other : one > other) || (operator.length === 2 && one === other);
}

const words = { nb: "Måling", nn: "Måling", en: "Measurement" };
const said = { label: words, description: words };

/** How rows are looked at: by rules alone, as series too, and beside the meters that they name. */
const ways = ["rules", "series", "meters"] as const;

const common = {
  domain: "test",
  title: words,
  purpose: words,
  rowMeaning: words,
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
} as const;

const meters = defineDataset({
  ...common,
  id: "meters",
  fields: {
    meter: { kind: "text", ...said, required: true, privacy: "open" },
    most: { kind: "integer", ...said },
    until: { kind: "date", ...said },
  },
  key: ["meter"],
});

const toMeters = {
  dataset: "meters",
  fields: ["meter"],
  to: ["meter"],
  borrows: { most: { kind: "integer" }, until: { kind: "date" } },
} as const satisfies Reference;

const looked = { kind: "plausible", series: ["meter"], start: "start", value: "value" } as const;

const checksOfMeters: readonly TableCheck[] = [
  {
    ...looked,
    id: "C2",
    where: 'row.end - row.start <= duration("1h") && ref.meter.most > 30',
    looksLike: { shape: "cumulative", days: 1 },
    message: words,
  },
  {
    ...looked,
    id: "C3",
    where: "row.value < 38.0",
    looksLike: { shape: "spike", factor: 2 },
    message: words,
  },
  {
    id: "C4",
    kind: "covers",
    of: { dataset: "meters", fields: ["meter"] },
    fields: ["meter"],
    message: words,
  },
];

const rulesOfMeters: readonly Rule[] = [
  { id: "R4", expression: "!has(ref.meter.most) || row.value <= double(ref.meter.most)", message: words },
  { id: "R5", expression: `row.start < ref.meter.until + duration("1h")`, message: words },
  {
    id: "R6",
    expression: `row.value < 20.0 || row.start.getHours("Europe/Oslo") != 2 || row.start.getDate("Europe/Oslo") < 25`,
    message: words,
  },
];

/** Values of meters, hour by hour. */
function hourly(way: (typeof ways)[number]): Dataset {
  const isFollowed = way !== "rules";
  return defineDataset({
    ...common,
    id: "hourly",
    fields: {
      meter: { kind: "text", ...said, required: true, privacy: "open" },
      start: { kind: "instant", ...said, required: true },
      end: { kind: "instant", ...said, required: true },
      value: { kind: "decimal", ...said, decimals: 1 },
    },
    key: isFollowed ? ["meter", "start"] : [],
    ...(way === "meters" ? { references: { meter: toMeters } } : {}),
    rules: [
      { id: "R1", expression: "row.end > row.start", message: words },
      { id: "R2", expression: `row.end - row.start < duration("30h") && row.value >= 0.0`, message: words },
      {
        id: "R3",
        severity: "warning",
        expression: "row.value < 50.0 || row.end <= now.instant",
        message: words,
      },
      ...(way === "meters" ? rulesOfMeters : []),
    ],
    checks: isFollowed
      ? [
          ...(way === "meters" ? checksOfMeters : []),
          {
            id: "C1",
            kind: "contiguous",
            measure: "gap",
            series: ["meter"],
            zone: "Europe/Oslo",
            start: "start",
            end: "end",
          },
        ]
      : [],
  });
}

const hour = 3_600_000;
const written = (moment: number) => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** Hours of some meters, meter by meter or hour by hour, in which something is odd in one row of so many. */
function hourlyRows(chance: Chance, rows: number): readonly (readonly string[])[] {
  const meters = 1 + chance.below(4);
  const byTime = chance.below(4) === 0;
  const oddOneIn = chance.oneOf([7, 40, 400]);
  const made: string[][] = [];
  for (let index = 0; made.length < rows; index++) {
    const perMeter = Math.ceil(rows / meters);
    const [meter, at] = byTime
      ? [index % meters, Math.floor(index / meters)]
      : [Math.floor(index / perMeter), index % perMeter];
    const start = Date.UTC(2025, 2, 20) + at * hour;
    const row = [`M${meter}`, written(start), written(start + hour), String(at % 40)];
    if (chance.below(oddOneIn) > 0) made.push(row);
    else made.push(...odd(row, start, chance));
  }
  return made;
}

/** A row in which something is odd, and what stands beside it; or nothing. */
function odd(row: readonly string[], start: number, chance: Chance): string[][] {
  const [meter = "", from = "", to = "", value = ""] = row;
  return chance.oneOf<string[][]>([
    [],
    [[...row], [...row]],
    [[meter, from, to, ""]],
    [[meter, from, to, "-3"]],
    [[meter, from, to, "60"]],
    [[meter, from, to, "mye"]],
    [[meter, from, from, value]],
    [[meter, from, written(start + 2 * hour), value]],
    [[meter, to, written(start + 2 * hour), value], [...row]],
    [["M9", from, to, value]],
    [["", from, to, value]],
    [[meter, written(start + hour / 2), to, value]],
    [[meter, from, "i morgen", value]],
    [["", "", "", ""], [...row]],
  ]);
}

const names = ["meter", "start", "end", "value"] as const;

function fileOf(rows: readonly (readonly string[])[], format: "csv" | "ndjson"): Uint8Array {
  const lines =
    format === "csv"
      ? [names.join(), ...rows.map((row) => row.join())]
      : rows.map((row) => {
          const [value = ""] = row.slice(3);
          const bare = value === "" ? null : Number.isNaN(Number(value)) ? value : Number(value);
          return JSON.stringify({
            ...Object.fromEntries(names.map((name, at) => [name, row[at]])),
            value: bare,
          });
        });
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

afterEach(() => vi.restoreAllMocks());

test.each(["csv", "ndjson"] as const)(
  "rows of %s that are taken without asking are judged as those that are asked about",
  async (format) => {
    const goOn = vi.spyOn(EvenRows.prototype, "goOn");
    const taken = new Map<string, number>();
    const codes = new Set<string>();
    for (let one = seed; one < seed + 24; one++) {
      const chance = chanceOf(one);
      const way = ways[one % 3] ?? "rules";
      const dataset = hourly(way);
      const known = "meter,most,until\nM0,39,\nM1,,2025-04-20\nM2,30,2025-03-25\nM3,60,2026-01-01\n";
      const named = dataset.references ? [meters] : [];
      const bytes = fileOf(hourlyRows(chance, chance.oneOf([60, 700, 4000])), format);
      const judged = async (how: Partial<JudgeRequest>): Promise<Report> =>
        judge({
          datasets: [dataset, ...named],
          inputs: [
            { input: divisibleInput(`hourly.${format}`, bytes, 5000), dataset },
            ...named.map((other) => ({ input: inputOf("meters.csv", known), dataset: other })),
          ],
          mode: "strict",
          now: { instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" },
          versions: { validator: "test" },
          ...how,
        });
      const made = await judged({ everyRow: true });
      const quiet = { everyRow: false, machineCode };
      expect(await judged({ everyRow: false }), `seed ${one}`).toEqual(made);
      expect(await judged(quiet), `seed ${one}, in machine code`).toEqual(made);
      const second = secondHere(bytes.length / 5);
      expect(await judged({ ...quiet, second }), `seed ${one}, by two threads`).toEqual(made);
      const rows = goOn.mock.calls.reduce((sum, [count]) => sum + count, 0);
      taken.set(way, (taken.get(way) ?? 0) + rows);
      goOn.mockClear();
      for (const { files } of made.deliveries)
        for (const { causes } of files) for (const { code } of causes) codes.add(code);
    }
    // Where nothing but rules is asked of rows, they need not be counted as even.
    expect(taken.get("rules")).toBe(0);
    for (const way of ["series", "meters"]) expect(taken.get(way), way).toBeGreaterThan(1000);
    expect([...codes]).toEqual(expect.arrayContaining(["R1", "R2", "R4", "R5", "R6", "C1", "C2", "C4"]));
  },
);

/** What is found in hours of one meter: made, and taken without asking. */
async function foundBothWays(dataset: Dataset, meter: string, others: readonly Dataset[] = []) {
  // The first row of each of 64 stretches is asked about: the more rows, the more are not.
  const start = Date.UTC(2024, 0, 1);
  const rows = Array.from({ length: 12_000 }, (_, at) => {
    const from = start + at * hour;
    return [meter, written(from), written(from + hour), "1"];
  });
  const judged = async (everyRow: boolean) => {
    const { deliveries } = await judge({
      datasets: [dataset, ...others],
      inputs: [
        { input: inputOf("hourly.csv", fileOf(rows, "csv")), dataset },
        ...others.map((other) => ({ input: inputOf("meters.csv", "meter\nM1\n"), dataset: other })),
      ],
      mode: "strict",
      everyRow,
      machineCode,
      versions: { validator: "test" },
    });
    return deliveries.flatMap(({ files }) =>
      files.flatMap(({ causes }) => causes.map(({ code, count }) => `${code} ${count}`)),
    );
  };
  return { made: await judged(true), quiet: await judged(false) };
}

test("what a clock shows is known on both sides of a change of time", async () => {
  const dataset = defineDataset({
    ...hourly("rules"),
    rules: [{ id: "LATE", expression: `row.start.getHours("Europe/Oslo") < 23`, message: words }],
  });
  const { made, quiet } = await foundBothWays(dataset, "M1");
  expect(made).toEqual(["LATE 500"]);
  expect(quiet).toEqual(made);
});

test("each row is asked about that refers to nothing", async () => {
  const dataset = defineDataset({ ...hourly("rules"), references: { meter: toMeters } });
  const { made, quiet } = await foundBothWays(dataset, "M9", [meters]);
  expect(made).toContain("reference.missing 12000");
  expect(quiet).toEqual(made);
});
