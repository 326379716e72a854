import type { ConstantWithinCheck } from "@samapne/core";
import { columnIn, type Plan, type PrintedCheck, violations } from "../plan.ts";
import { columnsOfRow, keptRows, keyColumn } from "./kept-rows.ts";

/** Rows that differ from another row of their group, one row of each group being the measure. */
export function constantWithinViolations(check: ConstantWithinCheck, plan: Plan): PrintedCheck {
  if (check.against === "previous") return { leftOut: "compares with the last delivery" };
  const { dialect } = plan;
  const first = check.fields.map(
    (name, index) =>
      `first_value(${columnIn(plan, "r", name)}) OVER (PARTITION BY ${columnsOfRow(plan, check.by)} ORDER BY ${columnsOfRow(plan, [...plan.dataset.key, ...check.fields])}) AS first_${index}`,
  );
  const differs = check.fields
    .map((name, index) => `${dialect.identifier(name)} <> first_${index}`)
    .join(" OR ");
  const from =
    `(SELECT ${columnsOfRow(plan, check.fields)}, ${keyColumn(plan)} AS row_key, ${first.join(", ")}\n` +
    `FROM ${keptRows(plan, [...check.by, ...check.fields])}) AS alike\nWHERE ${differs}`;
  return {
    sql: violations(plan, { code: check.id, severity: check.severity ?? "error", key: "row_key", from }),
  };
}
