import { catalogue, type CoversCheck, type Field } from "@samapne/core";
import { columnIn, expressionIn, type Plan, type PrintedCheck, violations } from "../plan.ts";
import { rowsOf } from "../references.ts";
import { textOf } from "../steps.ts";
import { columnsOfRow, keptRows } from "./kept-rows.ts";

/** Rows of another table that no row here answers to; their key is what should have stood here. */
export function coversViolations(check: CoversCheck, plan: Plan): PrintedCheck {
  const { dataset, of } = { ...check, dataset: check.of.dataset };
  if (dataset === "previous") return { leftOut: "compares with the last delivery" };
  const other = plan.datasets.get(dataset);
  if (!other || !plan.present.has(dataset)) return { leftOut: `needs ${dataset}` };
  const given = of.fields.map((name) => `${columnIn(plan, "r", name)} IS NOT NULL`);
  const wanted = [...given, ...(of.where === undefined ? [] : [expressionIn(plan, other, of.where).sql])];
  const named = of.fields.map((name, index) => `${columnIn(plan, "r", name)} AS wanted_${index}`).join(", ");
  const shown = of.fields
    .map((name, index) => textOf(other.fields[name] as Field, `wanted_${index}`, plan.dialect))
    .join(` || ${plan.dialect.text(" · ")} || `);
  const from =
    `(SELECT DISTINCT ${named} FROM ${rowsOf(other, plan)}\nWHERE ${wanted.join(" AND ")}\n` +
    `EXCEPT\nSELECT ${columnsOfRow(plan, check.fields)} FROM ${keptRows(plan, check.fields, check.where)}) AS uncovered`;
  const severity = check.severity ?? catalogue["check.covers"].severity;
  return { sql: violations(plan, { code: check.id, severity, key: shown, from }) };
}
