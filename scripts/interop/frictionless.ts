// Lets Frictionless and csvw (Python) read every example.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { csvCarries, type Dataset, type InvalidSample, type IssueCode } from "@samapne/core";
import { csvwLimits, type Limit, tableSchemaLimits, versionPath } from "@samapne/generators";

import { ownValues } from "../../packages/generators/src/example/own-values.ts";
import type { Entry } from "../specs/registry.ts";
import { notRun, type Verdict } from "./verdict.ts";

/** The judges of tables, as PyPI names them. */
export const tableJudges = ["frictionless==5.21.0", "csvw==4.1.1", "openpyxl==3.1.5"];
const script = fileURLToPath(new URL("judge-tables.py", import.meta.url));

/** A fault as the script prints it: line in the file, kind, field, words. */
type Fault = readonly [line: number, kind: string, field: string, note: string];
type Judge = "frictionless" | "csvw";

/** Faults that the form names and a judge lets through all the same. */
const overlooked: Readonly<Record<Judge, readonly { readonly code: IssueCode; readonly why: string }[]>> = {
  frictionless: [],
  csvw: [
    {
      code: "instant.no_offset",
      why: "takes a dateTimeStamp without an offset (XSD 1.1, part 2, 3.4.28 demands one)",
    },
  ],
};

interface Said {
  readonly package: Readonly<Record<"1" | "2", readonly string[]>>;
  readonly "whole package": readonly string[];
  readonly frictionless: Readonly<Record<string, readonly Fault[]>>;
  readonly csvw: Readonly<Record<string, readonly Fault[]>>;
}

/**
 * Judges the printed examples below `specs` with Frictionless (Table Schema, Data Package 1 and 2) and csvw (CSV on the
 * Web): valid rows have no fault, every planted fault the form can express is found, and nothing else is.
 */
export function judgeTables(
  specs: string,
  { python, entries: all }: { readonly python: string; readonly entries: readonly Entry[] },
): readonly Verdict[] {
  const judges: readonly Judge[] = ["frictionless", "csvw"];
  const entries = all.filter(({ dataset }) =>
    existsSync(join(specs, versionPath(dataset), "datapackage.json")),
  );
  if (entries.length === 0) return judges.map((judge) => notRun(judge, `no datapackage.json below ${specs}`));
  const work = mkdtempSync(join(tmpdir(), "tables-"));
  try {
    cpSync(specs, work, { recursive: true });
    const folders = entries.map(({ dataset }) => join(work, versionPath(dataset)));
    const text = execFileSync(python, [script, ...folders], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const { versions, folders: said } = JSON.parse(text) as {
      versions: Readonly<Record<Judge, string>>;
      folders: Readonly<Record<string, Said>>;
    };
    return judges.map((judge) =>
      verdictOf(
        judge,
        versions[judge],
        entries.map((entry, place) => ({ entry, said: said[folders[place] as string] as Said })),
      ),
    );
  } catch (error) {
    const { stderr = String(error) } = error as { stderr?: string };
    return judges.map((judge) => ({
      judge,
      verdict: "failed",
      lines: [stderr.trim().split("\n").at(-1) as string],
    }));
  } finally {
    rmSync(work, { recursive: true });
  }
}

interface Heard {
  readonly entry: Entry;
  readonly said: Said;
}

function verdictOf(judge: Judge, version: string, heard: readonly Heard[]): Verdict {
  const results = heard.map(({ entry, said }) => resultOf(judge, entry, said));
  const wrong = results.flatMap(({ lines }) => lines);
  const planted = results.reduce((sum, { planted: some }) => sum + some, 0);
  if (planted === 0) wrong.push("no planted fault was there to be found");
  return {
    judge: `${judge} ${version}`,
    verdict: wrong.length === 0 ? "passed" : "failed",
    lines:
      wrong.length === 0
        ? [
            `${heard.length} datasets read, ${planted} rows with planted faults found`,
            ...overlooked[judge].map(({ code, why }) => `not asked for ${code}: it ${why}`),
          ]
        : wrong,
  };
}

function resultOf(
  judge: Judge,
  { dataset, samples }: Entry,
  said: Said,
): { planted: number; lines: string[] } {
  if (samples === undefined) return { planted: 0, lines: [] };
  const faults = rowFaults(said[judge]["example-with-faults.csv"]);
  const own = ownValues(dataset);
  const carried = samples.invalid.filter(({ row }, index) => csvCarries(dataset, own(row, index + 1)));
  const expected = carried.map((sample, place) => ({
    name: sample.name,
    line: samples.valid.length + 2 + place,
    found: shouldFind(judge, dataset, sample),
    fields: fieldsToFind(judge, dataset, sample),
  }));
  const wrong = expected.filter(
    ({ line, found, fields }) =>
      found !== "perhaps" &&
      (found === "no" ? isFlagged(faults, line) : !fields.every((field) => isFlagged(faults, line, field))),
  );
  return {
    planted: expected.filter(({ found }) => found === "yes").length,
    lines: [
      ...(judge === "frictionless" ? packageLines(said) : []),
      ...rowFaults(said[judge]["example.csv"]).map(
        ([line, , , note]) => `example.csv, line ${line}: ${note}`,
      ),
      ...wrong.map(
        ({ name, line, found }) =>
          `line ${line} ${found === "yes" ? "was let through" : "was refused"}: ${name}`,
      ),
    ].map((line) => `${dataset.id}: ${line}`),
  };
}

type Finding = "yes" | "no" | "perhaps";

/** Must the judge find the sample's fault? Yes, when it must find one of its issues. */
function shouldFind(judge: Judge, dataset: Dataset, { expect }: InvalidSample): Finding {
  const findings = expect.map(({ code }) => findingOf(judge, dataset, code));
  return (["yes", "perhaps"] as const).find((one) => findings.includes(one)) ?? "no";
}

/** The fields whose faults the form must find; `undefined` is the row as a whole. */
function fieldsToFind(
  judge: Judge,
  dataset: Dataset,
  { expect }: InvalidSample,
): readonly (string | undefined)[] {
  return expect.filter(({ code }) => findingOf(judge, dataset, code) === "yes").map(({ field }) => field);
}

/** Frictionless says of a row without any value that it is blank, and names no field. */
function isFlagged(faults: readonly Fault[], line: number, field?: string): boolean {
  return faults.some(
    ([at, kind, name]) => at === line && (field === undefined || field === name || kind === "blank-row"),
  );
}

/**
 * Must the judge find an issue? Yes, when it is outside the form's limits; perhaps, when the form finds it in some
 * values, when a rule speaks for range faults that the form reports itself, or when the judge is known to overlook it.
 */
function findingOf(judge: Judge, { rules = [] }: Dataset, code: string): Finding {
  if (overlooked[judge].some((one) => one.code === code)) return "perhaps";
  const limits: readonly Limit[] = judge === "frictionless" ? tableSchemaLimits : csvwLimits;
  const rule = rules.find(({ id }) => id === code);
  const limit = limits.find(({ codes }) => codes.includes(rule ? "rule" : code));
  if (limit === undefined) return "yes";
  return limit.partly === true || rule?.explains !== undefined ? "perhaps" : "no";
}

function packageLines(said: Said): readonly string[] {
  return [
    ...said.package["1"].map((note) => `version 1: ${note}`),
    ...said.package["2"].map((note) => `version 2: ${note}`),
    ...said["whole package"],
  ];
}

/** Without the keys: an empty key is also a missing value, and the planted rows point at rows that are not there. */
function rowFaults(faults: readonly Fault[] = []): readonly Fault[] {
  return faults.filter(([, kind]) => kind !== "primary-key" && kind !== "foreign-key");
}
