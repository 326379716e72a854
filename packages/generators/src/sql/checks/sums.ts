import { type Dataset, decimalText, measuresOf, type SumsCheck, type SumSide } from "@samapne/core";
import { columnIn, expressionIn, type Plan, type PrintedCheck, steps, violations } from "../plan.ts";
import { rowsOf } from "../references.ts";
import { rowKey } from "../steps.ts";

/** Groups whose parts do not add up to their total. A group with a missing value is not judged. */
export function sumsViolations(check: SumsCheck, plan: Plan): PrintedCheck {
  const { dataset, datasets, present } = plan;
  const id = check.parts.dataset ?? dataset.id;
  const other = id === dataset.id ? dataset : datasets.get(id);
  if (!other || !present.has(id)) return { leftOut: `needs ${id}` };
  const on = check.total.by.map((_, index) => `totals.by_${index} = parts.by_${index}`).join(" AND ");
  const complete = check.complete === undefined ? "" : `parts.found = ${check.complete} AND `;
  const [wholes, sums] = [measuresOf(check.total), measuresOf(check.parts)];
  const each = wholes.map((whole, index) => {
    const from =
      `(${side(check.total, whole, dataset, plan)}) AS totals\n` +
      `JOIN (${side(check.parts, sums[index] as string, other, plan)}) AS parts ON ${on}\nWHERE ${complete}NOT ${fits(check)}`;
    const code = { code: check.id, severity: check.severity ?? "error" };
    return violations(plan, { ...code, key: "totals.row_key", from });
  });
  return { sql: each.join("\nUNION ALL\n") };
}

/** The sum of each group; NULL when one of its values is missing. Groups are compared as text. */
function side({ where, by }: SumSide, value: string, dataset: Dataset, plan: Plan): string {
  const { types } = plan.dialect;
  const own = dataset === plan.dataset;
  const groups = by.map((text) => `CAST(${expressionIn(plan, dataset, text).sql} AS ${types.text})`);
  const names = groups.map((_, index) => `by_${index}`);
  const conditions = [
    ...(own ? [`${columnIn(plan, "r", "row.copy")} = 1`] : []),
    ...(where === undefined ? [] : [expressionIn(plan, dataset, where).sql]),
  ];
  const key = own ? columnIn(plan, "r", "row.key") : rowKey({ ...plan, dataset }, "r");
  const amounts =
    `SELECT ${groups.map((group, index) => `${group} AS by_${index}`).join(", ")}, ` +
    `CAST(${columnIn(plan, "r", value)} AS ${types.float}) AS amount, ${key} AS row_key\n` +
    `FROM ${own ? `${steps.known} AS r CROSS JOIN run` : rowsOf(dataset, plan)}` +
    (conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`);
  return (
    `SELECT ${names.join(", ")}, CASE WHEN count(*) = count(amount) THEN sum(amount) END AS amount, count(*) AS found, min(row_key) AS row_key\n` +
    `FROM (${amounts}) AS amounts\nWHERE ${names.map((name) => `${name} IS NOT NULL`).join(" AND ")}\nGROUP BY ${names.join(", ")}`
  );
}

/** The tolerance, and a billionth for the rounding of sums. */
function fits({ compare, tolerance }: SumsCheck): string {
  const difference = "parts.amount - totals.amount";
  const allowed =
    `greatest(${decimalText(tolerance.absolute ?? 0)}, ${decimalText(tolerance.relative ?? 0)} * abs(totals.amount))` +
    ` + 0.000000001 * greatest(1.0, abs(totals.amount), abs(parts.amount))`;
  return `(${compare === "equal" ? `abs(${difference})` : difference} <= ${allowed})`;
}
