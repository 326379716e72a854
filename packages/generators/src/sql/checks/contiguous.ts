import { catalogue, type ContiguousCheck, type ContiguousIntervals } from "@samapne/core";
import { columnIn, type Plan, type PrintedCheck, violations } from "../plan.ts";
import { columnsOfRow, keptRows, keyColumn, millisOf } from "./kept-rows.ts";
import { missingPeriods } from "./periods.ts";

const hour = 3_600_000;

/** Holes and overlaps in time series, local days without all their intervals (DOMAIN C6), or missing periods. */
export function contiguousViolations(check: ContiguousCheck, plan: Plan): PrintedCheck {
  if (check.measure === "period") return { sql: missingPeriods(check, plan) };
  return { sql: check.measure === "gap" ? gaps(check, plan) : days(check, plan) };
}

/** Intervals of the series with their ends in milliseconds; relation-free columns `from_ms`, `to_ms`, `row_key`. */
function intervals({ series, start, end, where }: ContiguousIntervals, plan: Plan): string {
  return (
    `SELECT ${columnsOfRow(plan, series)}, ${millisOf(plan, start)} AS from_ms, ${millisOf(plan, end)} AS to_ms, ${keyColumn(plan)} AS row_key\n` +
    `FROM ${keptRows(plan, [...series, start, end], where)} AND ${columnIn(plan, "r", start)} < ${columnIn(plan, "r", end)}`
  );
}

/** An interval must begin where all before it ended: later is a gap, earlier an overlap. */
function gaps(check: ContiguousIntervals, plan: Plan): string {
  const series = check.series.map(plan.dialect.identifier).join(", ");
  const from =
    `(SELECT row_key, from_ms, max(to_ms) OVER (PARTITION BY ${series} ORDER BY from_ms, to_ms` +
    ` ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_ms\n` +
    `FROM (${intervals(check, plan)}) AS intervals) AS neighbours\nWHERE from_ms <> ended_ms`;
  const severity = check.severity ?? catalogue["check.gap"].severity;
  return violations(plan, { code: check.id, severity, key: "row_key", from });
}

/** Days strictly between the first and the last of a series; the outermost may be cut. */
function days(check: ContiguousIntervals, plan: Plan): string {
  const { dialect } = plan;
  const { zone = "UTC" } = check;
  const series = check.series.map(dialect.identifier).join(", ");
  const perDay =
    `SELECT ${series}, local_day, count(*) AS found, min(to_ms - from_ms) AS length_ms, min(row_key) AS row_key\n` +
    `FROM (SELECT intervals.*, ${dialect.localDay("from_ms", zone)} AS local_day\n` +
    `FROM (${intervals(check, plan)}) AS intervals WHERE to_ms - from_ms <= ${hour}) AS short_intervals\n` +
    `GROUP BY ${series}, local_day`;
  const from =
    `(SELECT days.*, min(local_day) OVER (PARTITION BY ${series}) AS first_day, max(local_day) OVER (PARTITION BY ${series}) AS last_day\n` +
    `FROM (${perDay}) AS days) AS whole_days\n` +
    `WHERE local_day > first_day AND local_day < last_day AND found <> round(` +
    `CAST(${dialect.dayStart(dialect.nextDay("local_day"), zone)} - ${dialect.dayStart("local_day", zone)} AS ${dialect.types.float}) / length_ms)`;
  const severity = check.severity ?? catalogue["check.day"].severity;
  return violations(plan, { code: check.id, severity, key: "row_key", from });
}
