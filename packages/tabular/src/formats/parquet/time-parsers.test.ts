import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clockText, millisText, timeParsers } from "./time-parsers.ts";

const { timestampFromMilliseconds, timestampFromMicroseconds, timestampFromNanoseconds, dateFromDays } =
  timeParsers;
const written = (moment: unknown) => (typeof moment === "number" ? millisText(moment) : moment);
const [first, last] = [Date.parse("0000-01-01T00:00:00Z"), Date.parse("9999-12-31T23:59:59.999Z")];

test("moments are what the calendar says, in the years 0 to 9999", () => {
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 999 }), (millis, finer) => {
      const text = new Date(millis).toISOString().slice(0, -1);
      const parts = String(finer).padStart(3, "0");
      const cut = (long: string) =>
        long.replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") || long.includes(".") ? "" : zeros));
      expect(timestampFromMilliseconds(BigInt(millis))).toBe(millis);
      expect(millisText(millis)).toBe(cut(text));
      const micros = timestampFromMicroseconds(BigInt(millis) * 1000n + BigInt(finer));
      expect(written(micros)).toBe(cut(text + parts));
      const nanos = timestampFromNanoseconds(BigInt(millis) * 1_000_000n + BigInt(finer));
      expect(written(nanos)).toBe(cut(`${text}000${parts}`));
    }),
  );
});

test("days and moments outside these years stay numbers, and what is absent stays absent", () => {
  expect(timestampFromMilliseconds(BigInt(first) - 1n)).toBe(BigInt(first) - 1n);
  expect(timestampFromMilliseconds(BigInt(last) + 1n)).toBe(BigInt(last) + 1n);
  expect(timestampFromMicroseconds(2n ** 62n)).toBe(2n ** 62n);
  expect(dateFromDays(first / 86_400_000)).toBe("0000-01-01");
  expect(dateFromDays(first / 86_400_000 - 1)).toBe(first / 86_400_000 - 1);
  expect(dateFromDays(Math.floor(last / 86_400_000))).toBe("9999-12-31");
  expect(dateFromDays(Math.floor(last / 86_400_000) + 1)).toBe(Math.floor(last / 86_400_000) + 1);
  expect(timestampFromMicroseconds(undefined as never)).toBeUndefined();
});

test("clock times are hours, minutes and seconds, and the number when no day has so many", () => {
  expect(clockText(26_400_000, 3)).toBe("07:20:00");
  expect(clockText(34_298_827, 3)).toBe("09:31:38.827");
  expect(clockText(0, 6)).toBe("00:00:00");
  expect(clockText(86_399_999_999_999, 9)).toBe("23:59:59.999999999");
  expect(clockText(86_400_000_000, 6)).toBeUndefined();
  expect(clockText(-1, 6)).toBeUndefined();
});
