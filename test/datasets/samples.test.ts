import {
  type AnyRow,
  checkTogether,
  type Dataset,
  delivery,
  type ExpectedIssue,
  type Samples,
  type TableSample,
  validator,
} from "@samapne/core";
import { describe, expect, test } from "vitest";
import { domains } from "../../scripts/specs/registry.ts";

const entries = domains.flatMap(({ samples }) => samples);
const datasets = entries.map(({ dataset }) => dataset);

type Related = Readonly<Record<string, readonly AnyRow[]>>;

/** An expected or found issue as a line, `code field`. */
function line({ code, field }: ExpectedIssue): string {
  return field === undefined ? code : `${code} ${field}`;
}

function issuesOfRow(dataset: Dataset, row: AnyRow, { now, related }: Samples): readonly string[] {
  const verdict = validator(dataset, { now, related: related ?? {} })(row);
  const issues = verdict.ok ? verdict.warnings : verdict.issues;
  for (const { text } of issues) expect(Object.values(text).join()).not.toMatch(/[{}]/);
  return issues
    .map(({ code, path }) => line(path[0] === undefined ? { code } : { code, field: String(path[0]) }))
    .sort();
}

function issuesOfTable(dataset: Dataset, { rows, previous = [], related }: TableSample, samples: Samples) {
  const given: Related = related ?? samples.related ?? {};
  const others = datasets.filter(({ id }) => id !== dataset.id && Object.hasOwn(given, id));
  const found: string[] = [];
  const judging = delivery([...others, dataset], {
    now: samples.now,
    report: (of, { code, field }) => {
      if (of.id === dataset.id) found.push(line(field === undefined ? { code } : { code, field }));
    },
  });
  for (const [index, row] of previous.entries()) judging.previous(dataset).judge(row, index + 1);
  for (const other of others)
    for (const [index, row] of (given[other.id] ?? []).entries()) judging.table(other).judge(row, index + 1);
  for (const [index, row] of rows.entries()) judging.table(dataset).judge(row, index + 1);
  judging.end();
  return found.sort();
}

describe.each(entries.map((entry) => ({ ...entry, id: entry.dataset.id })))("$id", ({ dataset, samples }) => {
  test("has at least one row that is right, and every such row is accepted without a warning", () => {
    expect(samples.valid.length).toBeGreaterThan(0);
    for (const row of samples.valid)
      expect({ row, issues: issuesOfRow(dataset, row, samples) }).toEqual({ row, issues: [] });
  });

  test.each(samples.invalid.map((sample) => ({ ...sample })))("row: $name", ({ row, expect: expected }) => {
    expect(expected.length).toBeGreaterThan(0);
    expect(issuesOfRow(dataset, row, samples)).toEqual(expected.map(line).sort());
  });

  test.each(samples.tables.map((sample) => ({ ...sample })))("table: $name", (sample) => {
    const expected = sample.expect.flatMap((issue) => Array.from({ length: issue.count }, () => line(issue)));
    expect(issuesOfTable(dataset, sample, samples)).toEqual(expected.sort());
  });
});

describe.each(domains)("$name", ({ datasets: ofDomain, samples }) => {
  test("every dataset has samples, in the same order", () => {
    expect(samples.map(({ dataset }) => dataset.id)).toEqual(ofDomain.map(({ id }) => id));
  });
});

/** What right rows of all datasets still make doubtful together, and why. */
const doubtful: Readonly<Record<string, string>> = {
  "building-energy-annual BE12": "the measurements are three hours of 2025, the annual figure all of it",
};

test("all rows that are right fit together, but for what is doubtful", () => {
  const found: string[] = [];
  const judging = delivery(datasets, {
    now: { instant: "2026-06-01T12:00:00Z", date: "2026-06-01" },
    report: ({ id }, { code }) => found.push(`${id} ${code}`),
  });
  for (const { dataset, samples } of entries)
    for (const [index, row] of samples.valid.entries()) judging.table(dataset).judge(row, index + 1);
  judging.end();
  expect(found).toEqual(Object.keys(doubtful));
});

test("the datasets fit together", () => expect(() => checkTogether(datasets)).not.toThrow());
