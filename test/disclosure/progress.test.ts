import type { JudgedPart } from "@samapne/core";
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

const bytes = new TextEncoder().encode(csvOf(rows));
const input: Input = {
  name: "ansatte.csv",
  async *open() {
    yield bytes;
  },
};

function judged(partJudged: (event: JudgedPart) => void) {
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
