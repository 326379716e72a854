import {
  type ElhubMunicipality,
  type ElhubOptions,
  elhubReasons,
  type ElhubReason,
  fetchElhub,
} from "@samapne/client";
import { type AnyRow, type Dataset, delivery, type Finding, instantText } from "@samapne/core";
import { energyMeasurements, energyMeters } from "@samapne/energy";
import { describe, expect, test } from "vitest";
import { elhub, type ElhubRecord, type Faults, kwhOf } from "./_elhub.ts";

/** Elhub's API as rows of ours: whole where it is as it should be, and each fault of it in turn told of. */

const now = { instant: "2026-06-01T10:00:00Z", date: "2026-06-01" };
const datasets = { meters: energyMeters, measurements: energyMeasurements };

async function fetched(faults: Faults = {}, options: Partial<ElhubOptions> = {}) {
  const { fetch, asked } = elhub(faults);
  const all: ElhubMunicipality[] = [];
  const question = { municipalities: ["5001"], from: "2026-01-05", to: "2026-01-05", now, fetch, retries: 2 };
  for await (const one of fetchElhub(datasets, { ...question, ...options })) all.push(one);
  const [first] = all;
  if (first === undefined) throw new Error("nothing was asked for");
  return { ...first, all, asked };
}

/** Counts by reason, without what lies outside because Elhub includes both ends. */
function counted({ leftOut }: Pick<ElhubMunicipality, "leftOut">) {
  return Object.fromEntries(
    leftOut.filter(({ reason }) => reason !== "outside").map(({ reason, count }) => [reason, count]),
  );
}

const startOf = (row: AnyRow) => Date.parse(String(row["interval_start"]));
/** Changes the record of the private group at one moment, and leaves the others. */
const only =
  (start: string, change: (record: ElhubRecord) => readonly unknown[]) =>
  (records: readonly ElhubRecord[]): readonly unknown[] =>
    records.flatMap((record) =>
      record.consumptionGroup === "private" && Date.parse(record.startTime) === Date.parse(start)
        ? change(record)
        : [record],
    );
const noon = "2026-01-05T12:00:00+01:00";

describe("a municipality at Elhub", () => {
  test("becomes series in order, every hour once, though windows overlap and nothing is in order", async () => {
    const { measurements, meters, leftOut, asked } = await fetched(
      {},
      { from: "2025-12-01", to: "2026-01-31" },
    );
    expect(asked.length).toBe(3);
    expect(measurements.length).toBe(62 * 24 * 3);
    expect(meters.map((row) => row["meter_id"])).toEqual([
      "elhub-5001-business",
      "elhub-5001-industry",
      "elhub-5001-private",
    ]);
    const series = measurements.filter((row) => row["meter_id"] === "elhub-5001-private");
    const first = Date.parse("2025-12-01T00:00:00+01:00");
    expect(series.map(startOf)).toEqual(series.map((_, index) => first + index * 3_600_000));
    expect(series.map((row) => row["value"])).toEqual(series.map((row) => kwhOf("private", startOf(row))));
    // The hours at the seams came twice, and the one after the last day once.
    expect(leftOut).toEqual([
      { reason: "outside", count: 3, first: "2026-02-01T00:00:00+01:00" },
      { reason: "repeated", count: 6, first: "2025-12-29T00:00:00+01:00" },
    ]);
  });

  test("is a delivery that conforms, with its series as meters", async () => {
    const { measurements, meters } = await fetched({}, { from: "2026-03-28", to: "2026-03-30" });
    const errors: string[] = [];
    const report = (_: Dataset, { severity, code }: Finding) => severity === "error" && errors.push(code);
    const judging = delivery([energyMeters, energyMeasurements], { now, report });
    for (const [index, row] of meters.entries()) judging.table(energyMeters).judge(row, index);
    for (const [index, row] of measurements.entries()) judging.table(energyMeasurements).judge(row, index);
    const unchecked = judging.end();
    expect([errors, measurements.length]).toEqual([[], 71 * 3]);
    const alone = unchecked.filter(
      ({ dataset, reason }) => dataset === energyMeasurements && reason === "no_related_table",
    );
    expect(alone).toEqual([]);
  });

  test.each([
    ["2026-03-29", 23, "2026-03-29T03:00:00+02:00"],
    ["2025-10-26", 25, "2025-10-26T02:00:00+01:00"],
    ["2026-01-05", 24, "2026-01-05T02:00:00+01:00"],
  ])("has %s with %i hours, as Norwegian clocks go", async (day, hours, start) => {
    const { measurements, leftOut } = await fetched({}, { from: day, to: day, groups: ["private"] });
    expect(measurements.length).toBe(hours);
    expect(measurements.map((row) => row["interval_start"])).toContain(start);
    expect(counted({ leftOut })).toEqual({});
  });

  test("is asked for as JSON:API demands, one window at a time, with plus signs written as such", async () => {
    const { asked } = await fetched({}, { groups: ["industry"] });
    expect(asked.map(({ pathname, search }) => pathname + search)).toEqual([
      "/energy-data/v0/municipalities/5001?dataset=CONSUMPTION_PER_GROUP_MUNICIPALITY_HOUR" +
        "&startDate=2026-01-05T00%3A00%3A00%2B01%3A00&endDate=2026-01-06T00%3A00%3A00%2B01%3A00&consumptionGroup=industry",
    ]);
  });

  test("has the number of today also for the time before it: history is recoded", async () => {
    const { meters, measurements } = await fetched(
      {},
      { municipalities: ["4012"], from: "2020-12-31", to: "2020-12-31" },
    );
    expect(meters[0]).toMatchObject({ municipality_number: "4012", valid_from: "2020-12-31" });
    expect(measurements.length).toBe(72);
  });

  test("has values that may still change marked as temporary, until they are settled", async () => {
    const { measurements } = await fetched({}, { from: "2026-05-26", to: "2026-05-28", groups: ["private"] });
    const temporary = measurements.filter((row) => row["quality"] === "temporary").map(startOf);
    expect(Math.min(...temporary)).toBe(Date.parse("2026-05-27T10:00:00Z"));
    expect(measurements.length).toBe(72);
  });

  test("is not asked for hours that have not been", async () => {
    const { measurements, leftOut } = await fetched(
      { records: (all) => all.filter(({ endTime }) => Date.parse(endTime) <= Date.parse(now.instant)) },
      { from: "2026-06-01", to: "2026-06-30", groups: ["private"] },
    );
    // Updated after the hour, but before now: the record of an hour that is just over.
    expect(measurements.length + (counted({ leftOut })["refused"] ?? 0)).toBe(12);
    expect(counted({ leftOut })["missing"]).toBeUndefined();
  });
});

describe("a fault of Elhub, or on the way", () => {
  const shifted = (record: ElhubRecord, hours: number) =>
    instantText(Date.parse(record.lastUpdatedTime) + hours * 3_600_000, "Europe/Oslo");
  const placeholder = (id: string) => (items: readonly unknown[]) => [
    { type: "municipality", id, attributes: { ...attributesOf(items), municipalityNumber: id } },
    ...items,
  ];
  const named = (name: string) => (items: readonly unknown[]) =>
    items.map((item) => ({
      ...(item as object),
      attributes: { ...attributesOf(items), name, nameNo: name },
    }));
  const attributesOf = (items: readonly unknown[]) =>
    (items[0] as { readonly attributes: Readonly<Record<string, unknown>> }).attributes;

  test.each<readonly [string, Faults, Partial<Record<ElhubReason, number>>, number]>([
    ["the item «*»", { items: placeholder("*") }, { placeholder: 75 }, 72],
    ["0000 Ukjent tilhørighet", { items: placeholder("0000") }, { unknown_place: 75 }, 72],
    ["another municipality", { items: placeholder("5006") }, { other_municipality: 75 }, 72],
    ["one item, not in a list", { items: ([one]) => one }, {}, 72],
    ["a name of the place that nobody else uses", { items: named("Rosse") }, {}, 72],
    [
      "a group of another of its datasets",
      { records: only(noon, (one) => [one, { ...one, consumptionGroup: "household" }]) },
      { unreadable: 1 },
      72,
    ],
    [
      "the group «*»",
      { records: (all) => all.flatMap((one) => [one, { ...one, consumptionGroup: "*" }]) },
      { placeholder: 75 },
      72,
    ],
    [
      "a group nobody has heard of",
      { records: only(noon, (one) => [one, { ...one, consumptionGroup: "data_centre" }]) },
      { unreadable: 1 },
      72,
    ],
    [
      "times that have lost their offset",
      { spell: (at) => new Date(at).toISOString().slice(0, 19) },
      { no_offset: 75 },
      0,
    ],
    ["times in UTC", { spell: (at) => new Date(at).toISOString().replace(".000Z", "+00:00") }, {}, 72],
    ["an hour that is not there", { records: only(noon, () => []) }, { missing: 1 }, 71],
    ["an hour that is there twice", { records: only(noon, (one) => [one, one]) }, { repeated: 1 }, 72],
    [
      "an hour with two values, one of them later",
      { records: only(noon, (one) => [{ ...one, quantityKwh: 7, lastUpdatedTime: shifted(one, 5) }, one]) },
      { repeated: 1 },
      72,
    ],
    [
      "an hour with two values, none of them later",
      { records: only(noon, (one) => [{ ...one, quantityKwh: 7 }, one]) },
      { repeated: 1, contradicting: 1 },
      71,
    ],
    [
      "a sum over four metering points",
      { records: only(noon, (one) => [{ ...one, meteringPointCount: 4 }]) },
      { few_points: 1 },
      71,
    ],
    [
      "a sum over nobody knows how many",
      { records: only(noon, (one) => [{ ...one, meteringPointCount: undefined }]) },
      { few_points: 1 },
      71,
    ],
    [
      "a number as text",
      { records: only(noon, (one) => [{ ...one, quantityKwh: "12,5" }]) },
      { unreadable: 1, missing: 1 },
      71,
    ],
    [
      "two hours in one",
      { records: only(noon, (one) => [{ ...one, endTime: "2026-01-05T14:00:00+01:00" }]) },
      { no_hour: 1, missing: 1 },
      71,
    ],
    ["a record that is none", { records: only(noon, () => [null]) }, { unreadable: 1, missing: 1 }, 71],
    ["a negative use", { records: only(noon, (one) => [{ ...one, quantityKwh: -4 }]) }, { refused: 1 }, 71],
    [
      "a value that was changed before it was measured",
      { records: only(noon, (one) => [{ ...one, lastUpdatedTime: "2026-01-04T00:00:00+01:00" }]) },
      { refused: 1 },
      71,
    ],
    ["a municipality without data", { items: () => [] }, {}, 0],
    ["a municipality that is absent", { answer: () => new Response("", { status: 404 }) }, {}, 0],
  ])("%s is counted with its reason", async (_, faults, reasons, rows) => {
    const got = await fetched(faults);
    expect(got.failure).toBeUndefined();
    expect(counted(got)).toEqual(reasons);
    expect(got.measurements.length).toBe(rows);
    expect(got.meters.length).toBe(rows === 0 ? 0 : 3);
  });

  test("the later of two values is the one that is taken", async () => {
    const later = (one: ElhubRecord) => ({ ...one, quantityKwh: 7, lastUpdatedTime: shifted(one, 5) });
    for (const both of [(one: ElhubRecord) => [later(one), one], (one: ElhubRecord) => [one, later(one)]]) {
      const { measurements } = await fetched({ records: only(noon, both) });
      const row = measurements.find((one) => one["interval_start"] === noon && one["value"] === 7);
      expect(row?.["meter_id"]).toBe("elhub-5001-private");
    }
  });

  test("no value is missing, and not zero", async () => {
    const { measurements } = await fetched({ records: only(noon, (one) => [{ ...one, quantityKwh: null }]) });
    const missing = measurements.filter((row) => row["quality"] === "missing");
    expect(missing).toMatchObject([{ meter_id: "elhub-5001-private", interval_start: noon }]);
    expect(missing[0]).not.toHaveProperty("value");
  });

  test("noise of floating point is not carried on", async () => {
    const { measurements } = await fetched({
      records: only(noon, (one) => [{ ...one, quantityKwh: 0.1 + 0.2 }]),
    });
    expect(measurements.map((row) => row["value"])).toContain(0.3);
  });

  test.each([7, 1])("windows of at most %i days are found out, and kept to", async (longest) => {
    const { measurements, leftOut, asked } = await fetched(
      { longest },
      { from: "2026-01-01", to: "2026-01-28" },
    );
    expect(measurements.length).toBe(28 * 72);
    expect(counted({ leftOut })).not.toHaveProperty("missing");
    expect(asked.length).toBeLessThanOrEqual(28 / longest + 5);
  });

  const once = (response: () => Response) => (call: number) => (call === 1 ? response() : undefined);
  const cut = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode('{"data":[{"id":"50'));
          controller.error(new TypeError("terminated"));
        },
      }),
      { headers: { "content-type": "application/vnd.api+json" } },
    );
  test.each([
    ["429 with Retry-After", once(() => new Response("", { status: 429, headers: { "retry-after": "0" } }))],
    ["500", once(() => new Response("", { status: 500, headers: { "retry-after": "0" } }))],
    ["an answer that is cut", once(cut)],
  ])("%s is asked for again", async (_, answer) => {
    const { measurements, asked } = await fetched({ answer });
    expect(measurements.length).toBe(72);
    expect(asked.length).toBe(2);
  });

  test.each<readonly [string, string, () => Response]>([
    [
      "a page for people",
      "not_readable",
      () => new Response("<h1>Hei</h1>", { headers: { "content-type": "text/html" } }),
    ],
    [
      "JSON that is cut without a word",
      "not_readable",
      () => new Response('{"data":[', { headers: { "content-type": "application/json" } }),
    ],
    ["JSON that is no JSON:API", "not_readable", () => Response.json([1, 2])],
    [
      "a refusal",
      "refused",
      () => Response.json({ errors: [{ title: "Ugyldig\u001b[31m" }] }, { status: 403 }),
    ],
  ])("%s is a failure (%s) of that municipality, and no other", async (_, fault, response) => {
    const { all } = await fetched(
      { answer: (_call, { pathname }) => (pathname.endsWith("/1804") ? response() : undefined) },
      { municipalities: ["1804", "5001"] },
    );
    expect(
      all.map(({ municipality, failure, measurements }) => [
        municipality,
        failure?.fault,
        measurements.length,
      ]),
    ).toEqual([
      ["1804", fault, 0],
      ["5001", undefined, 72],
    ]);
    expect(all[0]?.failure?.text.en).not.toContain("\u001b");
  });

  test("redirects without end, and nobody at home, are told in a sentence", async () => {
    const looping = () => Promise.reject(new TypeError("redirect count exceeded"));
    const { failure } = await fetched({}, { fetch: looping, retries: 0 });
    expect(failure).toMatchObject({ fault: "unreachable" });
  });

  test("half a municipality is none: a window that fails takes the others with it", async () => {
    const { measurements, failure } = await fetched(
      { answer: (call) => (call === 2 ? new Response("", { status: 403 }) : undefined) },
      { from: "2026-01-01", to: "2026-03-31" },
    );
    expect([measurements.length, failure?.fault]).toEqual([0, "refused"]);
  });

  test("it stops when told to", async () => {
    const controller = new AbortController();
    const fetch = (_: string, { signal }: { readonly signal: AbortSignal }) =>
      new Promise<Response>((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
        controller.abort();
      });
    const { failure } = await fetched({}, { fetch, signal: controller.signal });
    expect(failure?.fault).toBe("stopped");
  });

  test("every reason is told in three languages", () => {
    for (const { text } of Object.values(elhubReasons)) expect(Object.keys(text)).toEqual(["nb", "nn", "en"]);
  });
});
