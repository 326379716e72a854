import { columnIn, expressionIn, type Plan, steps } from "../plan.ts";

/**
 * The rows a table check sees: those that repeat no key, whose fields named are present, and that are known to
 * meet the condition. For FROM … WHERE, relation `r`.
 */
export function keptRows(plan: Plan, present: readonly string[], where?: string): string {
  const conditions = [
    `${columnIn(plan, "r", "row.copy")} = 1`,
    ...present.map((name) => `${columnIn(plan, "r", name)} IS NOT NULL`),
    ...(where === undefined ? [] : [expressionIn(plan, plan.dataset, where).sql]),
  ];
  return `${steps.known} AS r CROSS JOIN run\nWHERE ${conditions.join(" AND ")}`;
}

/** Columns of relation `r`. */
export function columnsOfRow(plan: Plan, names: readonly string[]): string {
  return names.map((name) => columnIn(plan, "r", name)).join(", ");
}

/** The key of the row a violation is about. */
export function keyColumn(plan: Plan): string {
  return columnIn(plan, "r", "row.key");
}

/** A date or instant of relation `r` as epoch milliseconds. */
export function millisOf(plan: Plan, name: string): string {
  const { dialect, dataset } = plan;
  const millis = dataset.fields[name]?.kind === "date" ? dialect.millisOfDate : dialect.millisOfInstant;
  return millis(columnIn(plan, "r", name));
}
