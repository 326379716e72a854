import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateToMillis, isDate } from "./date.ts";
import { instantToMillis } from "./instant.ts";

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** The same asked of a pattern and the platform, which took too long to ask for every row. */
function platformMillis(text: string): number | undefined {
  const parts = shape.exec(text);
  return parts && parts[5] !== "-00:00" && exists(parts[1] ?? "") ? Date.parse(text) : undefined;
}

function exists(date: string): boolean {
  const millis = Date.parse(`${date}T00:00:00Z`);
  return millis >= Date.parse("0001-01-01T00:00:00Z") && new Date(millis).toISOString().startsWith(date);
}

const number = (most: number, digits: number) =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(digits, "0"));
const date = fc.tuple(number(9999, 4), number(13, 2), number(32, 2)).map((parts) => parts.join("-"));
const clock = fc.tuple(number(25, 2), number(61, 2), number(61, 2)).map((parts) => parts.join(":"));
const fraction = fc.oneof(fc.constant(""), fc.stringMatching(/^\.[0-9]{0,10}$/));
const hour = fc.tuple(fc.constantFrom("+", "-"), number(16, 2), number(61, 2));
const offset = fc.oneof(
  fc.constantFrom("Z", "z", "", "-00:00", "+00:00"),
  hour.map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
);
const written = fc
  .tuple(date, clock, fraction, offset)
  .map(([day, time, part, zone]) => `${day}T${time}${part}${zone}`);
/** One sign taken out, put in or changed. */
const misspelt = fc
  .tuple(written, fc.nat(40), fc.nat(2), fc.constantFrom("0", "9", "T", "t", " ", ":", "-", "\n", "٣", ""))
  .map(([text, at, taken, sign]) => text.slice(0, at) + sign + text.slice(at + taken));

describe("an instant", () => {
  test("is what the platform says of the spellings that are allowed", () => {
    let right = 0;
    fc.assert(
      fc.property(fc.oneof(written, misspelt), (text) => {
        if (instantToMillis(text) !== undefined) right += 1;
        expect([text, instantToMillis(text)]).toEqual([text, platformMillis(text)]);
      }),
      { numRuns: 3000 },
    );
    expect(right).toBeGreaterThan(300);
  });

  test("is the same however often, and between which others, it is asked for", () => {
    const texts = [
      "2025-01-01T00:00:00Z",
      "2025-01-01T01:00:00Z",
      "2025-01-01T02:00:00",
      "",
      "2025-01-01T03:00:00Z",
    ];
    const asked = fc.array(fc.constantFrom(...texts), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(asked, (some) => {
        expect(some.map((text) => instantToMillis(text))).toEqual(some.map((text) => platformMillis(text)));
      }),
    );
  });

  test("has no part finer than a millisecond, and none is rounded up", () => {
    expect(instantToMillis("2025-01-01T00:00:00.123999999Z")).toBe(Date.UTC(2025, 0, 1, 0, 0, 0, 123));
    expect(instantToMillis("0001-01-01T00:00:00+14:59")).toBe(Date.parse("0001-01-01T00:00:00+14:59"));
  });
});

test("a date is what the platform says", () => {
  for (const day of [
    "0000-01-01",
    "1900-02-29",
    "2000-02-29",
    "2024-02-30",
    "2025-13-01",
    "2025-1-01",
    "2025-01-01 ",
  ])
    expect([day, isDate(day)]).toEqual([day, /^\d{4}-\d\d-\d\d$/.test(day) && exists(day)]);
  const days = fc.tuple(number(9999, 4), number(12, 2), number(31, 2)).map((parts) => parts.join("-"));
  fc.assert(
    fc.property(days, (day) => {
      expect(dateToMillis(day)).toBe(exists(day) ? Date.parse(`${day}T00:00:00Z`) : undefined);
    }),
  );
});
