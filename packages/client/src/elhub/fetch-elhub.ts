import { type AnyRow, instantText, validator } from "@samapne/core";
import { ApiError } from "../api-error.ts";
import type { Way } from "../http/ask.ts";
import { slowestBody } from "../http/watched.ts";
import { workSignal } from "../http/work-signal.ts";
import { hoursBetween } from "./ask-elhub.ts";
import type { ElhubGroup } from "./group.ts";
import { anHour, type Hour } from "./hour.ts";
import { type ElhubReason, type Tally, tally } from "./left-out.ts";
import type { ElhubDatasets, ElhubMunicipality, ElhubOptions } from "./options.ts";
import { measurementOf, meterOf } from "./series.ts";
import { beginningOf, dayAfter, norway, type Stretch } from "./windows.ts";

const standard = { retries: 4, timeout: 30_000, base: "https://api.elhub.no/energy-data/v0" } as const;

/**
 * Fetches what the groups of consumers in municipalities used, hour by hour, from Elhub's open API: each group is a
 * series, told as a meter of energy-meters and its rows of energy-measurements. One municipality and one window of time
 * are asked for at a time. What is left out is counted with its reason, hours that never came as well. Source: Elhub,
 * energy-data v0, CONSUMPTION_PER_GROUP_MUNICIPALITY_HOUR (CC BY 4.0).
 */
export async function* fetchElhub(
  datasets: ElhubDatasets,
  options: ElhubOptions,
): AsyncGenerator<ElhubMunicipality> {
  const { fetch, retries = standard.retries, timeout = standard.timeout } = options;
  const { signal, end } = workSignal(options.signal);
  const way: Way = { fetch, signal, retries, timeout, slowest: slowestBody };
  try {
    for (const municipality of new Set(options.municipalities))
      yield await fetchOne(municipality, datasets, options, way);
  } finally {
    end();
  }
}

async function fetchOne(
  municipality: string,
  datasets: ElhubDatasets,
  options: ElhubOptions,
  way: Way,
): Promise<ElhubMunicipality> {
  const { from, to, groups, base = standard.base } = options;
  const leftOut = tally();
  const all: Stretch = { start: beginningOf(from), end: beginningOf(dayAfter(to, 1)) };
  const taken = new Map<ElhubGroup, Map<number, Hour>>();
  try {
    const question = { base: base.replace(/\/+$/, ""), municipality, groups };
    for await (const hours of hoursBetween(from, to, question, way, leftOut)) {
      for (const hour of hours) take(hour, taken, { all, groups, leftOut });
      options.progress?.(hours.length);
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { municipality, meters: [], measurements: [], leftOut: [], issues: [], failure: error };
  }
  return { municipality, ...rowsOf(municipality, taken, datasets, options, leftOut) };
}

interface Taking {
  readonly all: Stretch;
  readonly groups: readonly ElhubGroup[] | undefined;
  readonly leftOut: Tally;
}

/** Takes an hour once: its latest edition, when several came. */
function take(hour: Hour, taken: Map<ElhubGroup, Map<number, Hour>>, { all, groups, leftOut }: Taking): void {
  const place = instantText(hour.start, norway);
  if (groups !== undefined && !groups.includes(hour.group)) return leftOut.add("other_group", place);
  if (hour.start < all.start || hour.start >= all.end) return leftOut.add("outside", place);
  const series = taken.get(hour.group) ?? new Map<number, Hour>();
  taken.set(hour.group, series);
  const before = series.get(hour.start);
  if (before === undefined) return void series.set(hour.start, hour);
  leftOut.add("repeated", place);
  const [known, now] = [before.updated ?? 0, hour.updated ?? 0];
  if (now > known) series.set(hour.start, hour);
  else if (now === known && before.kwh !== hour.kwh) series.set(hour.start, { ...before, isDoubtful: true });
}

/** Elhub's own rule: sums over fewer metering points are not published. */
const fewestPoints = 5;

/** The rows of what was taken, in order, each judged by its dataset. */
function rowsOf(
  municipality: string,
  taken: ReadonlyMap<ElhubGroup, ReadonlyMap<number, Hour>>,
  datasets: ElhubDatasets,
  { from, to, now }: ElhubOptions,
  leftOut: Tally,
): Omit<ElhubMunicipality, "municipality"> {
  const moment = Date.parse(now.instant);
  const end = Math.min(beginningOf(dayAfter(to, 1)), moment);
  const all = [...taken.keys()].toSorted().map((group) => meterOf(municipality, group, from));
  const judge = validator(datasets.measurements, { now, related: { [datasets.meters.id]: all } });
  const measurements: AnyRow[] = [];
  let issues: ElhubMunicipality["issues"] = [];
  for (const [, series] of [...taken].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    for (let start = beginningOf(from); start < end; start += anHour) {
      const hour = series.get(start);
      const reason = reasonAgainst(hour);
      const verdict = hour && reason === undefined && judge(measurementOf(municipality, hour, moment));
      if (verdict && verdict.ok) measurements.push(verdict.row as AnyRow);
      else leftOut.add(reason ?? "refused", instantText(start, norway));
      if (verdict && !verdict.ok && issues.length === 0) issues = verdict.issues;
    }
  const used = new Set(measurements.map((row) => row["meter_id"]));
  const meters = all.filter((row) => used.has(row["meter_id"]));
  return { meters, measurements, leftOut: leftOut.list(), issues };
}

function reasonAgainst(hour: Hour | undefined): ElhubReason | undefined {
  if (hour === undefined) return "missing";
  if (hour.isDoubtful === true) return "contradicting";
  return hour.points < fewestPoints ? "few_points" : undefined;
}
