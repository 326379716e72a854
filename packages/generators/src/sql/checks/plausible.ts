import { catalogue, decimalText, type Implausible, type PlausibleCheck } from "@samapne/core";
import { columnIn, type Plan, type PrintedCheck, violations } from "../plan.ts";
import { columnsOfRow, keptRows, keyColumn, millisOf } from "./kept-rows.ts";

const fewestForPercentile = 200;
const hour = 3_600_000;
const day = 24 * hour;

/** Series that look wrong, judged by their values in time order. */
export function plausibleViolations(check: PlausibleCheck, plan: Plan): PrintedCheck {
  const find = shapes[check.looksLike.shape] as (shape: Implausible, points: Points) => string;
  const points = {
    series: check.series.map(plan.dialect.identifier).join(", "),
    sql: pointsOf(check, plan),
  };
  const severity = check.severity ?? catalogue["check.plausible"].severity;
  const from = find(check.looksLike, points);
  return { sql: violations(plan, { code: check.id, severity, key: "row_key", from }) };
}

interface Points {
  /** The names of the series' columns. */
  readonly series: string;
  /** A SELECT of the series' columns, `at_ms`, `amount` and `row_key`. */
  readonly sql: string;
}

function pointsOf({ series, start, value, where }: PlausibleCheck, plan: Plan): string {
  return (
    `SELECT ${columnsOfRow(plan, series)}, ${millisOf(plan, start)} AS at_ms, ${columnIn(plan, "r", value)} AS amount, ${keyColumn(plan)} AS row_key\n` +
    `FROM ${keptRows(plan, [...series, start, value], where)}`
  );
}

const inTime = ({ series }: Points) => `OVER (PARTITION BY ${series} ORDER BY at_ms, row_key)`;

type Shape<S extends Implausible["shape"]> = (
  shape: Extract<Implausible, { readonly shape: S }>,
  points: Points,
) => string;

/** Each shape as FROM … WHERE over `row_key`. */
const shapes: { readonly [S in Implausible["shape"]]: Shape<S> } = {
  /** The 99.5 percentile is the value with 99.5 % of the series' values before it. */
  spike: ({ factor }, { series, sql }) =>
    `(SELECT ranked.*, max(CASE WHEN rank_of_value = floor(values_in_series * 0.995) + 1 THEN amount END) OVER (PARTITION BY ${series}) AS percentile\n` +
    `FROM (SELECT points.*, row_number() OVER (PARTITION BY ${series} ORDER BY amount) AS rank_of_value, count(*) OVER (PARTITION BY ${series}) AS values_in_series\n` +
    `FROM (${sql}) AS points) AS ranked) AS measured\n` +
    `WHERE values_in_series >= ${fewestForPercentile} AND percentile > 0 AND amount > ${decimalText(factor)} * percentile`,
  double_then_negative: (_, points) => {
    const order = inTime(points);
    return (
      `(SELECT points.*, lag(amount) ${order} AS before_1, lag(amount, 2) ${order} AS before_2,` +
      ` lead(amount) ${order} AS after_1, lead(amount, 2) ${order} AS after_2\nFROM (${points.sql}) AS points) AS neighbours\n` +
      `WHERE amount < 0 AND ((before_2 > 0 AND before_1 >= 1.5 * before_2) OR (after_2 > 0 AND after_1 >= 1.5 * after_2))`
    );
  },
  flat: ({ hours }, points) =>
    runs(points, "previous_amount <> 0 AND amount = previous_amount", `lasts_ms >= ${hours * hour}`),
  cumulative: ({ days }, points) =>
    runs(points, "amount >= previous_amount", `lasts_ms >= ${days * day} AND rises * 2 > points`),
  jump: ({ share }, points) =>
    `(SELECT points.*, lag(amount) ${inTime(points)} AS previous_amount\nFROM (${points.sql}) AS points) AS neighbours\n` +
    `WHERE abs(amount - previous_amount) > ${decimalText(share)} * abs(previous_amount)`,
};

/** Runs of neighbours that belong together, by their first point; the last step counts as long as the one before it. */
function runs(points: Points, together: string, condition: string): string {
  const { series, sql } = points;
  const stepped = `SELECT points.*, lag(amount) ${inTime(points)} AS previous_amount, lag(at_ms) ${inTime(points)} AS previous_ms\nFROM (${sql}) AS points`;
  const joined = `SELECT stepped.*, CASE WHEN ${together} THEN 1 ELSE 0 END AS joins\nFROM (${stepped}) AS stepped`;
  const numbered = `SELECT joined.*, sum(1 - joins) ${inTime(points)} AS run_number\nFROM (${joined}) AS joined`;
  return (
    `(SELECT min(CASE WHEN joins = 0 THEN row_key END) AS row_key, count(*) AS points,\n` +
    `2 * max(at_ms) - min(at_ms) - max(CASE WHEN joins = 1 THEN previous_ms END) AS lasts_ms,\n` +
    `sum(CASE WHEN joins = 1 AND amount > previous_amount THEN 1 ELSE 0 END) AS rises\n` +
    `FROM (${numbered}) AS numbered\nGROUP BY ${series}, run_number\nHAVING count(*) > 1) AS runs\nWHERE ${condition}`
  );
}
