import { catalogue, type ContiguousPeriods } from "@samapne/core";
import { columnIn, type Plan, violations } from "../plan.ts";
import { columnsOfRow, keptRows, keyColumn } from "./kept-rows.ts";

/** Periods after which the next of the same length is too far away, by the row of the next. */
export function missingPeriods(check: ContiguousPeriods, plan: Plan): string {
  const { series, period, every = 1, where, id, severity } = check;
  const { dialect } = plan;
  const names = [...series.map(dialect.identifier), "period_length"].join(", ");
  const counted = periodColumns(columnIn(plan, "r", period), check, plan);
  const from =
    `(SELECT row_key, period_number - lag(period_number) OVER (PARTITION BY ${names} ORDER BY period_number, row_key) AS step\n` +
    `FROM (SELECT ${columnsOfRow(plan, series)}, ${counted}, ${keyColumn(plan)} AS row_key\n` +
    `FROM ${keptRows(plan, [...series, period], where)}) AS periods) AS neighbours\nWHERE step > ${every}`;
  const code = { code: id, severity: severity ?? catalogue["check.period"].severity };
  return violations(plan, { ...code, key: "row_key", from });
}

/** How long a period is, as the length of its spelling tells (`2025`, `2025-09`, `2025-Q3`; a quarter as 4), and its number. */
function periodColumns(column: string, { period }: ContiguousPeriods, { dataset, dialect }: Plan): string {
  if (dataset.fields[period]?.kind === "integer") return `1 AS period_length, ${column} AS period_number`;
  const number = (from: number, count: number) =>
    `CAST(substr(${column}, ${from}, ${count}) AS ${dialect.types.integer})`;
  const isYear = `length(${column}) = 4`;
  const isQuarter = `substr(${column}, 6, 1) = 'Q'`;
  return (
    `CASE WHEN ${isYear} THEN 1 WHEN ${isQuarter} THEN 4 ELSE 12 END AS period_length,\n` +
    `CASE WHEN ${isYear} THEN ${number(1, 4)} WHEN ${isQuarter} THEN ${number(1, 4)} * 4 + ${number(7, 1)} - 1` +
    ` ELSE ${number(1, 4)} * 12 + ${number(6, 2)} - 1 END AS period_number`
  );
}
