import type { UniqueCheck } from "@samapne/core";
import { columnIn, type Plan, type PrintedCheck, steps, violations } from "../plan.ts";
import { columnsOfRow, keptRows, keyColumn } from "./kept-rows.ts";

/** Rows whose values stand in another row as well; all but one of them. */
export function uniqueViolations(check: UniqueCheck, plan: Plan): PrintedCheck {
  const columns = columnsOfRow(plan, check.fields);
  const from =
    `(SELECT ${keyColumn(plan)} AS row_key, row_number() OVER (PARTITION BY ${columns} ORDER BY ${columns}) AS copy\n` +
    `FROM ${keptRows(plan, check.fields, check.where)}) AS copies\nWHERE copy > 1`;
  return {
    sql: violations(plan, { code: check.id, severity: check.severity ?? "error", key: "row_key", from }),
  };
}

/** Rows that repeat the key of another row. */
export function keyViolations(plan: Plan): string {
  const from = `${steps.known} AS r\nWHERE ${columnIn(plan, "r", "row.copy")} > 1`;
  return violations(plan, { code: "key.duplicate", severity: "error", key: keyColumn(plan), from });
}
