import { catalogue, type CoversCheck, type Dataset, type Field } from "@samapne/core";
import { columnIn, expressionIn, type Plan, type PrintedCheck, violations } from "../plan.ts";
import { rowsOf } from "../references.ts";
import { textOf } from "../steps.ts";
import { columnsOfRow, keptRows } from "./kept-rows.ts";

/** Rows of another table that no row here answers to; their key is what should have stood here. */
export function coversViolations(check: CoversCheck, plan: Plan): PrintedCheck {
  const { dataset, of } = { ...check, dataset: check.of.dataset };
  if (dataset === "previous") return { leftOut: "compares with the last delivery" };
  const isOwn = dataset === plan.dataset.id;
  const other = isOwn ? plan.dataset : plan.datasets.get(dataset);
  if (!other || !plan.present.has(dataset)) return { leftOut: `needs ${dataset}` };
  const named = of.fields.map((name, index) => `${columnIn(plan, "r", name)} AS wanted_${index}`).join(", ");
  const shown = of.fields
    .map((name, index) => textOf(other.fields[name] as Field, `wanted_${index}`, plan.dialect))
    .join(` || ${plan.dialect.text(" · ")} || `);
  const from =
    `(SELECT DISTINCT ${named} FROM ${isOwn ? keptRows(plan, of.fields, of.where) : rowsThatMeet(check, other, plan)}\n` +
    `EXCEPT\nSELECT ${columnsOfRow(plan, check.fields)} FROM ${keptRows(plan, check.fields, check.where)}) AS uncovered`;
  const severity = check.severity ?? catalogue["check.covers"].severity;
  return { sql: violations(plan, { code: check.id, severity, key: shown, from }) };
}

function rowsThatMeet({ of }: CoversCheck, other: Dataset, plan: Plan): string {
  const conditions = [
    ...of.fields.map((name) => `${columnIn(plan, "r", name)} IS NOT NULL`),
    ...(of.where === undefined ? [] : [expressionIn(plan, other, of.where).sql]),
  ];
  return `${rowsOf(other, plan)}\nWHERE ${conditions.join(" AND ")}`;
}
