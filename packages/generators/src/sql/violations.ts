import type { Dataset } from "@samapne/core";
import { checkViolations } from "./checks/index.ts";
import { acyclicReferences, cycleViolations, missingReferences, walkSteps } from "./checks/references.ts";
import { keyViolations } from "./checks/unique.ts";
import type { Dialect } from "./dialect.ts";
import { indent, remark } from "./layout.ts";
import type { Plan, RunMoment } from "./plan.ts";
import { personalDataViolations } from "./personal-data.ts";
import { rowViolations } from "./row-violations.ts";
import { type Step, stepsOf } from "./steps.ts";

/** What a violations query may count on. */
export interface ViolationsOptions {
  /** Declarations of the other datasets that checks read. */
  readonly datasets?: readonly Dataset[] | undefined;
  /** The ids of the datasets whose tables are there; all that are referred to or declared when left out. */
  readonly present?: readonly string[] | undefined;
  /** A fixed moment to judge at instead of the database's clock. */
  readonly run?: RunMoment | undefined;
  /** A further column of the staging table, such as a line number, that `row_key` is to show instead of the key. */
  readonly rowColumn?: string | undefined;
}

/**
 * A query that gives every violation in the staging table of a dataset: `dataset`, `code`, `severity`, `field`
 * (NULL when the row or the table is meant) and `row_key`. What is left out is said in remarks above it.
 */
export function violationsQuery(dataset: Dataset, dialect: Dialect, options: ViolationsOptions = {}): string {
  const plan = planOf(dataset, dialect, options);
  const checks = (dataset.checks ?? []).map((check) => ({ check, printed: checkViolations(check, plan) }));
  const parts = [
    { remark: "Fields and rules", sql: rowViolations(plan) },
    { remark: "Personal data", sql: personalDataViolations(plan) },
    ...(dataset.key.length === 0 ? [] : [{ remark: "The key", sql: keyViolations(plan) }]),
    ...missingReferences(plan).map((sql) => ({ remark: "References", sql })),
    ...cycleViolations(plan).map((sql) => ({ remark: "Circles", sql })),
    ...checks.flatMap(({ check: { id, kind }, printed }) =>
      "sql" in printed ? [{ remark: `${id} (${kind})`, sql: printed.sql }] : [],
    ),
  ].filter(({ sql }) => sql !== "");
  const left = [
    ...absentReferences(plan),
    ...(dialect.holds.recursion
      ? []
      : acyclicReferences(plan).map(
          ([name]) => `reference.cycle of ${name}: ${dialect.name} cannot follow it`,
        )),
    ...checks.flatMap(({ check, printed }) =>
      "leftOut" in printed ? [`${check.id}: ${printed.leftOut}`] : [],
    ),
  ];
  const walks = walkSteps(plan);
  return `${left.map((line) => `${remark(`Left out: ${line}.`)}\n`).join("")}${withSteps([...stepsOf(plan), ...walks], walks.length > 0)}
SELECT ${dialect.text(dataset.id)} AS dataset, code, severity, field, row_key
FROM (
${parts.map((part) => indent(`${remark(part.remark)}\n${part.sql}`)).join("\n  UNION ALL\n")}
) AS found;
`;
}

function planOf(
  dataset: Dataset,
  dialect: Dialect,
  { datasets = [], present, run, rowColumn }: ViolationsOptions,
): Plan {
  const declared = new Map(datasets.map((other) => [other.id, other]));
  const referred = Object.values(dataset.references ?? {}).map((reference) => reference.dataset);
  const there = present ?? [...declared.keys(), ...referred];
  return { dataset, dialect, datasets: declared, present: new Set([dataset.id, ...there]), run, rowColumn };
}

function absentReferences({ dataset, present }: Plan): readonly string[] {
  return Object.entries(dataset.references ?? {})
    .filter(([, reference]) => !present.has(reference.dataset))
    .map(([name, reference]) => `reference ${name}: needs ${reference.dataset}`);
}

function withSteps(steps: readonly Step[], recursive: boolean): string {
  const printed = steps.map(
    ({ name, remark: about, sql }) => `${remark(about)}\n${name} AS (\n${indent(sql)}\n)`,
  );
  return `WITH${recursive ? " RECURSIVE" : ""}\n${printed.join(",\n")}`;
}
