import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyRow, type Issue, validator } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { registry } from "../../scripts/specs/registry.ts";

// The example rows of the domain proposal, one file a dataset, as they were written before there was any declaration.
// A declaration is held to them as soon as it stands in the registry.

interface Proposal {
  readonly source: string;
  /** Accepted without an error or a warning. */
  readonly valid: readonly AnyRow[];
  readonly invalid: readonly ProposedFault[];
}

/** A valid row, changed so that it is wrong. */
interface ProposedFault {
  readonly says: string;
  /** Which valid row is changed, from 1. */
  readonly row: number;
  readonly with?: AnyRow;
  readonly without?: readonly string[];
  /** What the proposal says is broken: a rule, a convention, or a field. */
  readonly names: string;
  /** Every issue, as `code field`. */
  readonly expect: readonly string[];
  /** What the message in bokmål tells the reader. */
  readonly tells?: string;
}

const folder = join(import.meta.dirname, "proposal");
const proposals = new Map<string, Proposal>(
  readdirSync(folder).map((name) => [
    name.replace(".json", ""),
    JSON.parse(readFileSync(join(folder, name), "utf8")),
  ]),
);
/** After everything the rows tell of. */
const now = { instant: "2027-01-15T12:00:00Z", date: "2027-01-15" };
const related = Object.fromEntries([...proposals].map(([id, { valid }]) => [id, valid]));
const proposed = registry.flatMap(({ dataset }) => {
  const proposal = proposals.get(dataset.id);
  return proposal ? [{ id: dataset.id, dataset, ...proposal }] : [];
});

test("holds the fourteen datasets, with 42 rows that are right and 42 that are wrong", () => {
  const all = [...proposals.values()];
  expect(all).toHaveLength(14);
  expect(all.flatMap(({ valid }) => valid)).toHaveLength(42);
  expect(all.flatMap(({ invalid }) => invalid)).toHaveLength(42);
  expect(proposed.length).toBeGreaterThanOrEqual(8);
});

describe.each(proposed)("$id", ({ dataset, valid, invalid }) => {
  const judge = validator(dataset, { now, related });
  const issuesOf = (row: AnyRow): readonly Issue[] => {
    const verdict = judge(row);
    return verdict.ok ? verdict.warnings : verdict.issues;
  };

  test.each(valid.map((row, index) => ({ row, number: index + 1 })))("row $number is right", ({ row }) => {
    expect(issuesOf(row).map(({ text }) => text.nb)).toEqual([]);
  });

  test.each(invalid)("row $row is wrong with $names: $says", (fault) => {
    const issues = issuesOf(faulty(valid, fault));
    expect(issues.map(line).toSorted()).toEqual(fault.expect.toSorted());
    const named = issues.filter(({ code, basis, path }) => [code, basis, path[0]].includes(fault.names));
    expect(named.map(({ severity }) => severity)).toContain("error");
    expect(named.map(({ text }) => text.nb).join("\n")).toContain(fault.tells ?? "");
  });
});

function faulty(valid: readonly AnyRow[], { row, with: changed, without = [] }: ProposedFault): AnyRow {
  const entries = Object.entries({ ...valid[row - 1], ...changed });
  return Object.fromEntries(entries.filter(([name]) => !without.includes(name)));
}

function line({ code, path }: Issue): string {
  return path[0] === undefined ? code : `${code} ${path[0]}`;
}
