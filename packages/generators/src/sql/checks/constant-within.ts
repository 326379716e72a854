import type { ConstantWithinCheck } from "@samapne/core";
import { columnIn, expressionIn, type Plan, type PrintedCheck, violations } from "../plan.ts";
import { columnsOfRow, keptRows, keyColumn } from "./kept-rows.ts";

/** Rows that differ from another row of their group, one row of each group being the measure. */
export function constantWithinViolations(check: ConstantWithinCheck, plan: Plan): PrintedCheck {
  if (check.against === "previous") return { leftOut: "compares with the last delivery" };
  const compared = comparedBy(check, plan);
  const order = [columnsOfRow(plan, plan.dataset.key), ...compared].join(", ");
  const columns = compared.map(
    (value, index) =>
      `${value} AS own_${index}, first_value(${value}) OVER (PARTITION BY ${columnsOfRow(plan, check.by)} ORDER BY ${order}) AS first_${index}`,
  );
  const differs = compared.map((_, index) => `own_${index} <> first_${index}`).join(" OR ");
  const from =
    `(SELECT ${keyColumn(plan)} AS row_key, ${columns.join(", ")}\n` +
    `FROM ${keptRows(plan, [...check.by, ...check.fields])}) AS alike\nWHERE ${differs}`;
  return {
    sql: violations(plan, { code: check.id, severity: check.severity ?? "error", key: "row_key", from }),
  };
}

/** What is compared: the columns of the fields, or an expression. */
function comparedBy({ fields, value }: ConstantWithinCheck, plan: Plan): readonly string[] {
  if (value === undefined) return fields.map((name) => columnIn(plan, "r", name));
  return [expressionIn(plan, plan.dataset, value).sql];
}
