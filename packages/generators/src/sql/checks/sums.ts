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
  const measures = measuresOf(check.total);
  const misfits = measures.map((_, index) => `NOT ${fits(check, index)}`).join(" OR ");
  const from =
    `(${side(check.total, dataset, plan)}) AS totals\n` +
    `JOIN (${side(check.parts, other, plan)}) AS parts ON ${on}\n` +
    `WHERE ${complete}${measures.length > 1 && complete !== "" ? `(${misfits})` : misfits}`;
  const code = { code: check.id, severity: check.severity ?? "error" };
  return { sql: violations(plan, { ...code, key: "totals.row_key", from }) };
}

/** The sums of each group; NULL when one of their values is missing. Groups are compared as text. */
function side({ where, by, value }: SumSide, dataset: Dataset, plan: Plan): string {
  const { types } = plan.dialect;
  const own = dataset === plan.dataset;
  const groups = by.map((text) => `CAST(${expressionIn(plan, dataset, text).sql} AS ${types.text})`);
  const names = groups.map((_, index) => `by_${index}`);
  const conditions = [
    ...(own ? [`${columnIn(plan, "r", "row.copy")} = 1`] : []),
    ...(where === undefined ? [] : [expressionIn(plan, dataset, where).sql]),
  ];
  const key = own ? columnIn(plan, "r", "row.key") : rowKey({ ...plan, dataset }, "r");
  const measures = measuresOf({ value });
  const amounts = measures.map(
    (name, index) => `CAST(${columnIn(plan, "r", name)} AS ${types.float}) AS ${amount(index)}`,
  );
  const rows =
    `SELECT ${groups.map((group, index) => `${group} AS by_${index}`).join(", ")}, ` +
    `${amounts.join(", ")}, ${key} AS row_key\n` +
    `FROM ${own ? `${steps.known} AS r CROSS JOIN run` : rowsOf(dataset, plan)}` +
    (conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`);
  const sums = measures.map((_, index) => {
    const name = amount(index);
    return `CASE WHEN count(*) = count(${name}) THEN sum(${name}) END AS ${name}`;
  });
  return (
    `SELECT ${names.join(", ")}, ${sums.join(", ")}, count(*) AS found, min(row_key) AS row_key\n` +
    `FROM (${rows}) AS amounts\nWHERE ${names.map((name) => `${name} IS NOT NULL`).join(" AND ")}\nGROUP BY ${names.join(", ")}`
  );
}

/** The tolerance, and a billionth for the rounding of sums. */
function fits({ compare, tolerance }: SumsCheck, index: number): string {
  const [total, parts] = [`totals.${amount(index)}`, `parts.${amount(index)}`];
  const difference = `${parts} - ${total}`;
  const allowed =
    `greatest(${decimalText(tolerance.absolute ?? 0)}, ${decimalText(tolerance.relative ?? 0)} * abs(${total}))` +
    ` + 0.000000001 * greatest(1.0, abs(${total}), abs(${parts}))`;
  return `(${compare === "equal" ? `abs(${difference})` : difference} <= ${allowed})`;
}

/** What a measure is called among those of a check. */
function amount(index: number): string {
  return `amount_${index}`;
}
