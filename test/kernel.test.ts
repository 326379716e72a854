import { csvLines, csvText, type Dataset, publishedRow } from "@samapne/core";
import { sampleTable } from "@samapne/generators";
import {
  formatOf,
  judge,
  type JudgeRequest,
  machineCode,
  type Report,
  type SecondThread,
} from "@samapne/tabular";
import { expect, test } from "vitest";
import { allDatasets } from "../packages/cli/src/datasets/registry.ts";
import { cellCopy } from "../packages/server/src/intake/cell-copy.ts";
import { byteSink } from "../packages/server/src/rows/byte-sink.ts";
import { divisibleInput, secondHere } from "../packages/tabular/src/judge/stretches/_testing.ts";
import { deliveryCase } from "./kernel/delivery-case.ts";
import { cutLines, type FuzzCase, fuzzCase, inputOf, loneCases, walkedFormats } from "./kernel/fuzz-case.ts";

/** `CASES=500` judges more of them. */
const cases = Number(process.env["CASES"] ?? 80);
/** The first of as many seeds. */
const first = Number(process.env["SEED"] ?? 1);
const chunks = [1 << 20, 1, 7, 61];
/** Two threads once judged these otherwise than one: times that are none, a row below the headings that tells what they hold, headings behind the first stretch. */
const onceUnlike = [2169, 20_205, 753];
/** A file in more chunks than this takes seconds, and shows no more. */
const mostChunks = 40_000;

type Way = Pick<JudgeRequest, "everyRow" | "machineCode">;
const rowsMade: Way = { everyRow: true };
const byTests: readonly Way[] = [{ everyRow: false }];
/** Rows are walked over by tests of bytes, and by machine code ahead of them. */
const walkedOver: readonly Way[] = [...byTests, { everyRow: false, machineCode }];
/** No machine code goes over what is judged column by column. */
const inColumns: ReadonlySet<string> = new Set(["parquet", "xlsx"]);

async function reportOn(one: FuzzCase, chunk: number, way: Way): Promise<Report> {
  const inputs = [{ input: inputOf(one, chunk), dataset: one.dataset }];
  return judge({ ...one.request, inputs, ...way });
}

test.each(walkedFormats)(
  "a file of %s is judged alike whether its rows are made or only walked over",
  async (format) => {
    const verdicts = new Map<string, number>();
    // To zip a workbook takes as long as all the rest.
    const most = format === "xlsx" ? cases / 2 : cases;
    for (let seed = first; seed < first + most; seed++) {
      const one = await fuzzCase(seed, format);
      const made = await reportOn(one, 1 << 20, rowsMade);
      const tried =
        seed % 10 === 0 ? chunks.filter((size) => one.bytes.length / size < mostChunks) : [1 << 20];
      for (const chunk of tried)
        for (const way of inColumns.has(format) ? byTests : walkedOver)
          expect(await reportOn(one, chunk, way), `seed ${seed}, chunks of ${chunk}`).toEqual(made);
      verdicts.set(made.verdict, (verdicts.get(made.verdict) ?? 0) + 1);
    }
    expect(verdicts.get("not_conformant")).toBeGreaterThan(most / 2);
  },
);

test("every text for every kind of field is judged alike where all else in its row is right", async () => {
  for (const one of [...loneCases(), cutLines()]) {
    const made = await reportOn(one, 1 << 20, rowsMade);
    for (const way of walkedOver)
      expect(await reportOn(one, 1 << 20, way), Object.keys(one.dataset.fields)[1]).toEqual(made);
  }
});

test.each(["csv", "ndjson"] as const)(
  "a wild file of %s is judged alike by one thread and by two",
  async (format) => {
    const sizes = [24, 60, 150, 400];
    let divided = 0;
    const seeds = Array.from({ length: cases / 2 }, (_, index) => first + 2 * index);
    for (const seed of [...seeds, ...onceUnlike]) {
      const one = await fuzzCase(seed, format);
      const size = Math.max(sizes[(seed >> 1) % sizes.length] as number, one.bytes.length / 1000);
      const judged = async (second?: SecondThread) => {
        const input = divisibleInput(`fuzz.${format}`, one.bytes, 32);
        const inputs = [{ input, dataset: one.dataset }];
        const request = { ...one.request, inputs, everyRow: false, machineCode };
        return { report: await judge({ ...request, ...(second ? { second } : {}) }), given: input.given() };
      };
      const [alone, together] = [await judged(), await judged(secondHere(size))];
      expect(together.report, `seed ${seed}, stretches of ${size}`).toEqual(alone.report);
      if (together.given < alone.given - size / 2) divided += 1;
    }
    expect(divided).toBeGreaterThan(cases / 40);
  },
);

test("tables that refer to each other are judged alike, made or walked over, by one thread or two", async () => {
  const datasets = await allDatasets();
  const found = new Set<string>();
  for (let seed = first; seed < first + cases / 3; seed++) {
    const { describes, request } = deliveryCase(seed, datasets);
    const made = await judge({ ...request(1 << 20), everyRow: true });
    for (const way of walkedOver) expect(await judge({ ...request(5000), ...way }), describes).toEqual(made);
    const second = secondHere(2000);
    expect(
      await judge({ ...request(500), everyRow: false, machineCode, second }),
      `${describes}, divided`,
    ).toEqual(made);
    for (const one of made.deliveries)
      for (const { causes } of one.files) for (const { code } of causes) found.add(code);
  }
  const borrowing = datasets.flatMap(({ rules = [] }) =>
    rules.filter(({ expression }) => expression.includes("ref.")).map(({ id }) => id),
  );
  expect(borrowing.filter((id) => found.has(id)).length).toBeGreaterThan(0);
});

test("a Parquet file of more rows than are judged at a time is judged alike, made or not", async () => {
  const datasets = await allDatasets();
  const dataset = datasets.find(({ id }) => id === "energy-measurements") as Dataset;
  const rows = [...sampleTable(dataset, { rows: 10_000, seed: 5, datasets })].map((row, at) =>
    at % 977 === 3 ? { ...row, value: -7.5 } : at % 1301 === 5 ? { ...row, meter_id: "x y" } : row,
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of formatOf("parquet").write([rows], dataset)) chunks.push(chunk);
  const request = { datasets, mode: "strict", versions: { validator: "test" } } as const;
  const one: FuzzCase = { dataset, format: "parquet", bytes: Buffer.concat(chunks), request };
  const made = await reportOn(one, 1 << 20, rowsMade);
  for (const way of walkedOver) expect(await reportOn(one, 1 << 20, way)).toEqual(made);
  expect(made.deliveries[0]?.files[0]?.table?.faultyRows).toBeGreaterThan(5);
});

/** The rows of a case as lines of canonical CSV, made or copied; and how many were copied. */
async function linesOf(one: FuzzCase, everyRow: boolean) {
  const lines: string[] = [];
  let copied = 0;
  const { line } = csvLines(one.dataset);
  const fields = Object.entries(one.dataset.fields);
  const rows: NonNullable<Parameters<typeof judge>[0]["rows"]> = {
    take: (dataset, row) => void lines.push(line(publishedRow(dataset, row))),
    cells: (_, names) => (bytes, from, to) => {
      const sink = byteSink(100_000);
      for (const [index, [name, field]] of fields.entries()) {
        const column = names.lastIndexOf(name);
        const [begin, end] = column < 0 ? [0, 0] : [from[column] as number, to[column] as number];
        if (end > begin && !cellCopy(field)(bytes, begin, end, sink)) return false;
        sink.bytes[sink.length++] = index === fields.length - 1 ? 0x0a : 0x2c;
      }
      lines.push(new TextDecoder().decode(sink.bytes.subarray(0, sink.length)));
      copied += 1;
      return true;
    },
    ready: () => {},
  };
  const inputs = [{ input: inputOf(one, 1 << 20), dataset: one.dataset }];
  const { verdict } = await judge({ ...one.request, inputs, everyRow, machineCode, rows });
  return { lines, copied, verdict };
}

test("rows of wild CSV files are the same lines whether they are made or copied", async () => {
  let copied = 0;
  for (let seed = first; seed < first + cases; seed++) {
    const one = await fuzzCase(seed, "csv");
    const [some, made] = [await linesOf(one, false), await linesOf(one, true)];
    expect(some.verdict).toBe(made.verdict);
    expect(some.lines, `seed ${seed}`).toEqual(made.lines);
    copied += some.copied;
  }
  expect(copied).toBeGreaterThan(3);
});

test("rows of every dataset are the same lines whether they are made or copied", async () => {
  const copied = new Map<string, number>();
  const datasets = await allDatasets();
  for (const dataset of datasets) {
    const rows = [...sampleTable(dataset, { rows: 60, seed: 3, datasets })];
    const bytes = new TextEncoder().encode(csvText(dataset, rows));
    const request = { datasets, mode: "strict", versions: { validator: "test" } } as const;
    const one: FuzzCase = { dataset, format: "csv", bytes, request };
    const [some, made] = [await linesOf(one, false), await linesOf(one, true)];
    expect(some.lines, dataset.id).toEqual(made.lines);
    copied.set(dataset.id, some.copied);
  }
  expect(copied.get("energy-measurements")).toBeGreaterThan(50);
  expect([...copied.values()].filter((count) => count > 10).length).toBeGreaterThan(5);
});

test("a row is right as it stands where a column that is no field's holds numbers of nobody", async () => {
  const datasets = await allDatasets();
  const dataset = datasets.find(({ id }) => id === "energy-measurements") as Dataset;
  const rows = [...sampleTable(dataset, { rows: 60, seed: 3, datasets })];
  const [heading, ...lines] = csvText(dataset, rows).trimEnd().split("\n");
  const others = lines.map((line, at) => `${line},70705750000000${1000 + at}`);
  const bytes = new TextEncoder().encode([`${heading},Målepunkt`, ...others, ""].join("\n"));
  const request = { datasets, mode: "strict", versions: { validator: "test" } } as const;
  const { copied } = await linesOf({ dataset, format: "csv", bytes, request }, false);
  expect(copied).toBeGreaterThan(50);
});
