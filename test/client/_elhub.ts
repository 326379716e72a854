import type { Fetch } from "@samapne/client";
import { instantText, instantToMillis } from "@samapne/core";

/**
 * Used by tests only: an API that behaves as Elhub's documentation and what was seen of it say, with invented values. A
 * fault is a change of one thing in it.
 */
export interface Faults {
  /** Changes the records of an answer. */
  readonly records?: (records: readonly ElhubRecord[]) => readonly unknown[];
  /** Changes the items of an answer. */
  readonly items?: (items: readonly unknown[]) => unknown;
  /** Answers in place of the API; undefined lets it answer. Counts its calls from 1. */
  readonly answer?: (call: number, address: URL) => Response | undefined | Promise<Response | undefined>;
  /** The longest window, in days. */
  readonly longest?: number;
  /** How instants are written. */
  readonly spell?: (millis: number) => string;
}

export interface ElhubRecord {
  readonly startTime: string;
  readonly endTime: string;
  readonly consumptionGroup: string;
  readonly quantityKwh: number;
  readonly meteringPointCount: number;
  readonly lastUpdatedTime: string;
}

const hour = 3_600_000;
const type = "application/vnd.api+json";
const groups = ["private", "business", "industry"] as const;
const oslo = (millis: number) => instantText(millis, "Europe/Oslo");

/** What a group used in the hour that begins at a moment: told apart by hour and group, three decimals. */
export function kwhOf(group: string, start: number): number {
  const place = (start / hour) % 1000;
  return 1000 * (1 + groups.indexOf(group as "private")) + place + 0.125;
}

/** The API, with what it was asked for, in order. */
export function elhub(faults: Faults = {}): { readonly fetch: Fetch; readonly asked: URL[] } {
  const asked: URL[] = [];
  const fetch: Fetch = async (text, { headers }) => {
    const address = new URL(text);
    asked.push(address);
    return (await faults.answer?.(asked.length, address)) ?? answer(address, headers["accept"], faults);
  };
  return { fetch, asked };
}

function answer(address: URL, accept: string | undefined, faults: Faults): Response {
  if (accept !== type) return refusal(406, "Not Acceptable");
  const { searchParams, pathname } = address;
  const [start, end] = ["startDate", "endDate"].map((name) => instantToMillis(searchParams.get(name) ?? ""));
  if (searchParams.get("dataset") !== "CONSUMPTION_PER_GROUP_MUNICIPALITY_HOUR" || start === undefined)
    return refusal(400, "Bad Request");
  if (end === undefined || end <= start) return refusal(400, "Bad Request");
  // A day of 25 hours is a day.
  if (end - start > (faults.longest ?? 28) * 24 * hour + hour) return refusal(400, "Period too long");
  const municipality = pathname.split("/").at(-1) ?? "";
  const group = searchParams.get("consumptionGroup");
  const records: ElhubRecord[] = [];
  // Both ends are included, and the order is none.
  for (let at = end - (end % hour); at >= start; at -= hour)
    for (const one of groups) if (group === null || group === one) records.push(recordOf(one, at, faults));
  records.sort((a, b) => kwh(a) - kwh(b));
  const attributes = {
    municipalityNumber: municipality,
    name: "Et sted",
    nameNo: "Et sted",
    consumptionPerGroupMunicipalityHour: faults.records?.(records) ?? records,
  };
  const items = [{ type: "municipality", id: municipality, attributes }];
  const document = { meta: {}, links: { self: address.href }, data: faults.items?.(items) ?? items };
  return new Response(JSON.stringify(document), { headers: { "content-type": type } });
}

const kwh = ({ quantityKwh }: ElhubRecord) => (quantityKwh * 7919) % 997;

function recordOf(group: string, start: number, { spell = oslo }: Faults): ElhubRecord {
  return {
    startTime: spell(start),
    endTime: spell(start + hour),
    consumptionGroup: group,
    quantityKwh: kwhOf(group, start),
    meteringPointCount: 1200,
    lastUpdatedTime: spell(start + 30 * hour),
  };
}

function refusal(status: number, title: string): Response {
  const headers = { "content-type": type };
  return new Response(JSON.stringify({ errors: [{ status: String(status), title }] }), { status, headers });
}
