import { type Dataset, defineDataset } from "@samapne/core";
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
import { divisibleInput, secondHere } from "../packages/tabular/src/judge/stretches/_testing.ts";
import { type Chance, chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { rowTestModule } from "../packages/tabular/src/kernel/program/quiet/row-test.ts";

const seed = Number(process.env["SEED"] ?? 1);
const dataset = { id: "d", fields, references } as unknown as Dataset;
const environment = environmentOf(fields, references);

test("a condition in machine code has the answer it has over registers", () => {
  const answered = { yes: 0, no: 0, unknown: 0 };
  let asked = 0;
  fc.assert(
    fc.property(expressionOf("bool", 3), scopes, (text, { row, now }) => {
      const expression = compileCondition(text, environment, "here");
      const memory = new WebAssembly.Memory({ initial: 1 });
      const memoryOf = () => ({ buffer: memory.buffer, byteOffset: 1024 });
      const cursor = new TableCursor({ dataset, rows: 2, memoryOf, now, pointers: new Map() });
      const { numbers, tails } = cursor.registers;
      const module = rowTestModule(
        {
          rules: [expression.typed],
          read: (variable) => numberRead(variable, cursor),
          same: [],
          moving: [],
          step: () => 0,
          take: () => {},
        },
        {
          numbers: numbers.byteOffset,
          tails: tails.byteOffset,
          same: 0,
          sameTails: 0,
          moments: 0,
          step: 0,
          unknown: 16,
        },
      );
      if (!module) return;
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } });
      cursor.standAtRow(row, 1);
      const taken = (exports["test"] as (base: number) => number)(cursor.base);
      const unknown = new Int32Array(memory.buffer, 16, 1)[0];
      const answer = conditionTest(expression, cursor)(cursor.base);
      // What doubles cannot hold is asked about.
      if (taken === 0 && answer !== 0) {
        asked += 1;
        return;
      }
      expect([taken, unknown], text).toEqual(answer === 0 ? [0, 0] : [1, answer === 1 ? 0 : 1]);
      answered[answer === 0 ? "no" : answer === 1 ? "yes" : "unknown"] += 1;
    }),
    { numRuns: 4000, seed },
  );
  for (const count of Object.values(answered)) expect(count).toBeGreaterThan(200);
  expect(asked).toBeLessThan(100);
});

const words = { nb: "Måling", nn: "Måling", en: "Measurement" };
const said = { label: words, description: words };

/** Values of meters, hour by hour: with all that follows series, or with nothing but rules. */
function hourly(isFollowed: boolean): Dataset {
  return defineDataset({
    id: "hourly",
    domain: "test",
    title: words,
    purpose: words,
    rowMeaning: words,
    privacy: "open",
    frequency: "DAILY",
    themes: ["ENER"],
    fields: {
      meter: { kind: "text", ...said, required: true, privacy: "open" },
      start: { kind: "instant", ...said, required: true },
      end: { kind: "instant", ...said, required: true },
      value: { kind: "decimal", ...said, decimals: 1 },
    },
    key: isFollowed ? ["meter", "start"] : [],
    rules: [
      { id: "R1", expression: "row.end > row.start", message: words },
      { id: "R2", expression: `row.end - row.start < duration("30h") && row.value >= 0.0`, message: words },
      {
        id: "R3",
        severity: "warning",
        expression: "row.value < 50.0 || row.end <= now.instant",
        message: words,
      },
    ],
    checks: isFollowed
      ? [
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
    let faulty = 0;
    for (let one = seed; one < seed + 60; one++) {
      const chance = chanceOf(one);
      const dataset = hourly(one % 3 > 0);
      const bytes = fileOf(hourlyRows(chance, chance.oneOf([60, 700, 9000])), format);
      const judged = async (way: Partial<JudgeRequest>): Promise<Report> =>
        judge({
          datasets: [dataset],
          inputs: [{ input: divisibleInput(`hourly.${format}`, bytes, 5000), dataset }],
          mode: "strict",
          now: { instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" },
          versions: { validator: "test" },
          ...way,
        });
      const made = await judged({ everyRow: true });
      const quiet = { everyRow: false, machineCode };
      expect(await judged({ everyRow: false }), `seed ${one}`).toEqual(made);
      expect(await judged(quiet), `seed ${one}, in machine code`).toEqual(made);
      const second = secondHere(bytes.length / 5);
      expect(await judged({ ...quiet, second }), `seed ${one}, by two threads`).toEqual(made);
      faulty += made.deliveries[0]?.files[0]?.table?.faultyRows ?? 0;
    }
    const taken = goOn.mock.calls.reduce((sum, [rows]) => sum + rows, 0);
    expect(taken).toBeGreaterThan(50_000);
    expect(faulty).toBeGreaterThan(1000);
  },
);
