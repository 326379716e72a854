import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  checkZone,
  isFixedOffset,
  isZone,
  localDay,
  localParts,
  localToInstants,
  offsetAt,
  startOfLocalDay,
} from "./zone.ts";

const oslo = "Europe/Oslo";
const at = (text: string) => Date.parse(text);

test("knows the zones of the IANA database by their own spelling only", () => {
  for (const zone of [oslo, "UTC", "America/Argentina/Buenos_Aires", "Asia/Kathmandu", "Etc/GMT+1"])
    expect(isZone(zone), zone).toBe(true);
  for (const zone of [
    "europe/oslo",
    "EUROPE/OSLO",
    "Oslo",
    "+01:00",
    "",
    "Europe/",
    "Europe/Oslo ",
    "../etc",
  ])
    expect(isZone(zone), zone).toBe(false);
  expect(() => checkZone("Oslo", "d.checks.M8")).toThrow(
    'd.checks.M8: found "Oslo", expected an IANA time zone such as "Europe/Oslo"',
  );
  expect(() => checkZone(oslo, "p")).not.toThrow();
});

test("knows offsets that hold all the year", () => {
  for (const zone of ["+01:00", "-03:30", "+00:00", "+14:00"]) expect(isFixedOffset(zone), zone).toBe(true);
  for (const zone of ["+1:00", "01:00", "+15:00", "+01:60", "UTC", oslo])
    expect(isFixedOffset(zone), zone).toBe(false);
  const [winter, summer] = [at("2021-01-01T00:00:00Z"), at("2021-07-01T00:00:00Z")];
  expect([offsetAt("+01:00", winter), offsetAt("+01:00", summer), offsetAt("-03:30", summer)]).toEqual([
    60, 60, -210,
  ]);
  expect(localToInstants("+01:00", "2021-03-28T02:30:00")).toEqual([at("2021-03-28T01:30:00Z")]);
});

test("opens no zone of the platform for UTC and Oslo, which takes longer than judging a small file", () => {
  const opened = vi.spyOn(Intl, "DateTimeFormat");
  expect([isZone("UTC"), offsetAt("UTC", 0), offsetAt(oslo, at("2026-05-01T00:00:00Z"))]).toEqual([
    true,
    0,
    120,
  ]);
  expect(opened).not.toHaveBeenCalled();
  // One that no other test has opened.
  expect(offsetAt("Asia/Colombo", 0)).toBe(330);
  expect(opened).toHaveBeenCalled();
  opened.mockRestore();
});

test("the offset changes to the millisecond", () => {
  expect(offsetAt(oslo, at("2025-03-30T00:59:59.999Z"))).toBe(60);
  expect(offsetAt(oslo, at("2025-03-30T01:00:00Z"))).toBe(120);
  expect(offsetAt(oslo, at("2025-10-26T00:59:59.999Z"))).toBe(120);
  expect(offsetAt(oslo, at("2025-10-26T01:00:00Z"))).toBe(60);
  expect(offsetAt("Asia/Kathmandu", 1.7e12)).toBe(345);
  expect(offsetAt("America/St_Johns", at("2025-01-01T00:00:00Z"))).toBe(-210);
  expect(offsetAt("UTC", 0)).toBe(0);
});

test("local days follow local midnight", () => {
  expect(localDay(oslo, at("2025-03-29T22:59:59Z"))).toBe("2025-03-29");
  expect(localDay(oslo, at("2025-03-29T23:00:00Z"))).toBe("2025-03-30");
  expect(localParts(oslo, at("2025-10-26T01:30:05Z"))).toEqual({
    year: 2025,
    month: 10,
    day: 26,
    hour: 2,
    minute: 30,
    second: 5,
  });
});

test.each([
  ["2025-03-30", 23],
  ["2025-06-01", 24],
  ["2025-10-26", 25],
])("%s has %i hours in Oslo", (date, hours) => {
  const next = localDay("UTC", at(`${date}T00:00:00Z`) + 86_400_000);
  expect((startOfLocalDay(oslo, next) - startOfLocalDay(oslo, date)) / 3_600_000).toBe(hours);
});

test("a day whose midnight is skipped begins after it", () => {
  expect(startOfLocalDay("America/Sao_Paulo", "2018-11-04")).toBe(at("2018-11-04T03:00:00Z"));
  expect(startOfLocalDay("Pacific/Apia", "2011-12-31")).toBe(at("2011-12-30T10:00:00Z"));
});

test("a local time comes once, twice in autumn, and not at all in spring", () => {
  expect(localToInstants(oslo, "2025-07-01T12:00:00")).toEqual([at("2025-07-01T10:00:00Z")]);
  expect(localToInstants(oslo, "2025-10-26T02:30:00")).toEqual([
    at("2025-10-26T00:30:00Z"),
    at("2025-10-26T01:30:00Z"),
  ]);
  expect(localToInstants(oslo, "2025-10-26T03:00:00")).toEqual([at("2025-10-26T02:00:00Z")]);
  expect(localToInstants(oslo, "2025-03-30T02:30:00")).toEqual([]);
  expect(localToInstants(oslo, "2025-02-30T02:30:00")).toEqual([]);
  expect(localToInstants(oslo, "2025-02-03 02:30")).toEqual([]);
});

const zones = [
  oslo,
  "UTC",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Tehran",
];
const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    }),
  ]),
);

test("clocks are those of the platform, and lead back to their moment", () => {
  const moments = fc.integer({
    min: at("1970-01-01T00:00:00Z") / 1000,
    max: at("2040-01-01T00:00:00Z") / 1000,
  });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, seconds) => {
      const [month, day, year, hour, minute, second] = (
        formats.get(zone)?.format(seconds * 1000) ?? ""
      ).split(/[/:, ]+/);
      const { year: y, month: mo, day: d, hour: h, minute: mi, second: s } = localParts(zone, seconds * 1000);
      expect([y, mo, d, h, mi, s]).toEqual([year, month, day, hour, minute, second].map(Number));
      expect(localToInstants(zone, `${year}-${month}-${day}T${hour}:${minute}:${second}`)).toContain(
        seconds * 1000,
      );
    }),
    { seed: 20_251_124, numRuns: 5000 },
  );
});
