import { type AnyRow, type JudgedPart, suppressionOf } from "@samapne/core";
import { employeesAndFte } from "@samapne/hr";
import { type Input, judge } from "@samapne/tabular";
import { expect, test } from "vitest";
import { csvOf, employeeTable } from "./employees.ts";

const employers = ["972418013", "964965226", "942110464"];
const rows = employers.flatMap((employer_organization_number, seed) =>
  employeeTable({ persons: 40, positions: 3, seed: seed + 1 }).map((row) => ({
    ...row,
    employer_organization_number,
    suppression: "none",
  })),
);

/** One employer's table with more withheld than shown: it takes a fifth of a second. */
const long = employeeTable({ persons: 700, positions: 30, seed: 7 }).map((row, place) => {
  const isWithheld = (row["headcount"] as number) < 5 || (row["position_code"] !== "total" && place % 3 > 0);
  if (!isWithheld) return { ...row, suppression: "none" };
  const measures = suppressionOf(employeesAndFte)?.measures ?? [];
  return {
    ...row,
    ...Object.fromEntries(measures.map((name) => [name, undefined])),
    suppression: "confidential",
  };
});

function inputOf(rows: readonly AnyRow[]): Input {
  const bytes = new TextEncoder().encode(csvOf(rows));
  return {
    name: "ansatte.csv",
    async *open() {
      yield bytes;
    },
  };
}

function judged(partJudged: (event: JudgedPart) => void, input = inputOf(rows)) {
  return judge({
    datasets: [employeesAndFte],
    inputs: [{ input }],
    mode: "strict",
    versions: { validator: "0" },
    partJudged,
  });
}

test("whoever waits hears after each employer's table how far the disclosure check has come", async () => {
  const heard: JudgedPart[] = [];
  const report = await judged((event) => heard.push(event));
  expect(heard).toEqual([0, 1, 2, 3].map((done) => ({ dataset: "employees-and-fte", done, of: 3 })));
  expect(report.verdict).toBe("not_conformant");
});

test("whoever waits may end it between two tables", async () => {
  const heard: number[] = [];
  const ended = judged(({ done }) => {
    heard.push(done);
    if (done === 1) throw new Error("stopped");
  });
  await expect(ended).rejects.toThrow("stopped");
  expect(heard).toEqual([0, 1]);
});

test("within a long table whoever waits hears how much of it has been attacked, and may end it", async () => {
  const heard: JudgedPart[] = [];
  await judged((event) => heard.push(event), inputOf(long));
  const within = heard.slice(1, -1);
  expect(within.length).toBeGreaterThan(1);
  expect(within.every(({ done, of }) => done === 0 && of === 1)).toBe(true);
  const shares = within.map(({ share = NaN }) => share);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toEqual({ dataset: "employees-and-fte", done: 1, of: 1 });
  const ended = judged(({ share }) => {
    if (share !== undefined) throw new Error("stopped");
  }, inputOf(long));
  await expect(ended).rejects.toThrow("stopped");
});
