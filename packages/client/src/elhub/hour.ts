import { instantToMillis, isInstant } from "@samapne/core";
import { type ElhubGroup, isElhubGroup } from "./group.ts";
import type { ElhubReason } from "./left-out.ts";

/** What a group of consumers in a municipality used in an hour. */
export interface Hour {
  readonly group: ElhubGroup;
  /** When the hour begins, in milliseconds since 1970. */
  readonly start: number;
  /** Kilowatt-hours; undefined when Elhub has none. */
  readonly kwh: number | undefined;
  /** On how many metering points the sum rests; 0 when that is not known. */
  readonly points: number;
  /** When Elhub last changed it, in milliseconds since 1970. */
  readonly updated: number | undefined;
  /** True when it came with several values, and nothing says which is the latest. */
  readonly isDoubtful?: boolean;
}

/** Milliseconds of an hour. */
export const anHour = 3_600_000;

/** One record of `consumptionPerGroupMunicipalityHour`; or why it is none. */
export function hourOf(record: unknown): Hour | ElhubReason {
  if (typeof record !== "object" || record === null) return "unreadable";
  const { startTime, endTime, consumptionGroup, quantityKwh, meteringPointCount, lastUpdatedTime } =
    record as Readonly<Record<string, unknown>>;
  if (consumptionGroup === "*") return "placeholder";
  if (!isElhubGroup(consumptionGroup)) return "unreadable";
  const [start, end] = [momentOf(startTime), momentOf(endTime)];
  if (typeof start !== "number") return start;
  if (typeof end !== "number") return end;
  if (end - start !== anHour || start % anHour !== 0) return "no_hour";
  const kwh = quantityKwh ?? undefined;
  if (kwh !== undefined && (typeof kwh !== "number" || !Number.isFinite(kwh))) return "unreadable";
  const points = meteringPointCount ?? 0;
  if (typeof points !== "number" || !Number.isInteger(points)) return "unreadable";
  const updated = lastUpdatedTime === undefined ? undefined : momentOf(lastUpdatedTime);
  return {
    group: consumptionGroup,
    start,
    kwh,
    points,
    updated: typeof updated === "number" ? updated : undefined,
  };
}

/** Elhub writes instants with their offset. Without one, whoever passed them on has lost it. */
function momentOf(value: unknown): number | "no_offset" | "unreadable" {
  if (typeof value !== "string") return "unreadable";
  if (isInstant(value)) return instantToMillis(value) ?? "unreadable";
  return isInstant(`${value.replace(" ", "T")}Z`) ? "no_offset" : "unreadable";
}

/** When a record says it begins, as it is spelled, if that is a moment. */
export function placeOf(record: unknown): string | undefined {
  const start = (record as { readonly startTime?: unknown } | null)?.startTime;
  return typeof start === "string" && isInstant(start) ? start : undefined;
}
