import type { Rule } from "@samapne/core";
import type { Cell } from "./dialect.ts";
import { columnIn, expressionIn, type Plan, steps } from "./plan.ts";
import { type FieldFaults, fieldFaults, severityOf } from "./steps.ts";

/** Every fault of single rows: the first of each field, and each broken rule. */
export function rowViolations(plan: Plan): string {
  const { dialect, dataset } = plan;
  const rules = dataset.rules ?? [];
  const cells = [
    ...fieldFaults(plan, "r")
      .filter(({ faults }) => faults.length > 0)
      .map((field) => fieldCell(field, rules, plan)),
    ...rules.map((rule) => ruleCell(rule, plan)),
  ];
  if (cells.length === 0) return "";
  return (
    `SELECT v.code, v.severity, v.field, ${columnIn(plan, "r", "row.key")} AS row_key\n` +
    `FROM ${steps.known} AS r CROSS JOIN run\n${dialect.eachCell(cells, "v")}\nWHERE v.code IS NOT NULL`
  );
}

/** Range faults that a broken rule explains better are not reported beside it. */
function fieldCell({ name, faults }: FieldFaults, rules: readonly Rule[], plan: Plan): Cell {
  const { dialect, dataset } = plan;
  const fault = columnIn(plan, "r", `fault.${name}`);
  const explaining = rules
    .filter(({ explains = [] }) => explains.includes(name))
    .map(({ expression }) => `NOT ${expressionIn(plan, dataset, expression).sql}`);
  const code =
    explaining.length === 0
      ? fault
      : `CASE WHEN ${fault} IN ('number.too_small', 'number.too_large') AND (${explaining.join(" OR ")}) THEN NULL ELSE ${fault} END`;
  return [code, severityOf(fault, faults, dialect), dialect.text(name)];
}

/** A rule is broken only when it is false; what cannot be known is let through. */
function ruleCell({ id, expression, severity = "error" }: Rule, plan: Plan): Cell {
  const { dialect, dataset } = plan;
  const holds = expressionIn(plan, dataset, expression).sql;
  const said = `/* ${expression.replaceAll("*/", "* /").replaceAll("/*", "/ *")} */`;
  return [
    `${said} CASE WHEN NOT ${dialect.safely(holds)} THEN ${dialect.text(id)} END`,
    dialect.text(severity),
    `CAST(NULL AS ${dialect.types.text})`,
  ];
}
