import type { ConstantWithinCheck } from "@samapne/core";
import { columnIn, expressionIn, type Plan, type PrintedCheck, violations } from "../plan.ts";
import { keptRows, keyColumn } from "./kept-rows.ts";

/** Rows that do not say what most of their group say; of what equally many say, one is the measure. */
export function constantWithinViolations(check: ConstantWithinCheck, plan: Plan): PrintedCheck {
  if (check.against === "previous") return { leftOut: "compares with the last delivery" };
  const compared = comparedBy(check, plan);
  const group = check.by.map((_, index) => `group_${index}`).join(", ");
  const own = compared.map((_, index) => `own_${index}`);
  const columns = [
    `${keyColumn(plan)} AS row_key`,
    ...check.by.map((name, index) => `${columnIn(plan, "r", name)} AS group_${index}`),
    ...compared.map((value, index) => `${value} AS own_${index}`),
  ].join(", ");
  const order = `alike DESC, ${own.join(", ")}`;
  const most = own
    .map(
      (value, index) =>
        `first_value(${value}) OVER (PARTITION BY ${group} ORDER BY ${order}) AS most_${index}`,
    )
    .join(", ");
  const known = own.map((value) => `${value} IS NOT NULL`).join(" AND ");
  const differs = own.map((value, index) => `${value} <> most_${index}`).join(" OR ");
  const from =
    `(SELECT row_key, ${own.join(", ")}, ${most}\n` +
    `FROM (SELECT *, count(*) OVER (PARTITION BY ${group}, ${own.join(", ")}) AS alike\n` +
    `FROM (SELECT ${columns}\n` +
    `FROM ${keptRows(plan, [...check.by, ...check.fields])}) AS said\nWHERE ${known}) AS counted) AS measured\nWHERE ${differs}`;
  return {
    sql: violations(plan, { code: check.id, severity: check.severity ?? "error", key: "row_key", from }),
  };
}

/** What is compared: the columns of the fields, or an expression. */
function comparedBy({ fields, value }: ConstantWithinCheck, plan: Plan): readonly string[] {
  if (value === undefined) return fields.map((name) => columnIn(plan, "r", name));
  return [expressionIn(plan, plan.dataset, value).sql];
}
