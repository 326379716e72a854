import { expect, test } from "vitest";
import { httpDateToMillis } from "./http-date.ts";

const moment = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each([
  ["Sun, 06 Nov 1994 08:49:37 GMT", moment],
  ["Sunday, 06-Nov-94 08:49:37 GMT", moment],
  ["Sun Nov  6 08:49:37 1994", moment],
  ["Sun Nov 16 08:49:37 2025", Date.UTC(2025, 10, 16, 8, 49, 37)],
  ["Thursday, 15-Jan-26 06:12:00 GMT", Date.UTC(2026, 0, 15, 6, 12)],
  ["Sat, 31 Dec 2016 23:59:60 GMT", Date.UTC(2017, 0, 1)],
  [" Sun, 06 Nov 1994 08:49:37 GMT ", moment],
])("the date %j is read, whichever of the three ways it is written in", (text, wanted) => {
  expect(httpDateToMillis(text)).toBe(wanted);
});

test.each([
  "",
  "soon",
  "-5",
  "2026-01-15T06:12:00Z",
  "Sun, 31 Feb 2026 08:49:37 GMT",
  "Sun, 00 Nov 1994 08:49:37 GMT",
  "Sun, 06 Foo 1994 08:49:37 GMT",
  "Sun, 06 Nov 1994 24:00:00 GMT",
  "Sun, 06 Nov 1994 08:60:00 GMT",
  "Sun, 06 Nov 1994 08:49:37 CET",
  "Sun, 6 Nov 1994 08:49:37 GMT",
  "Sun Nov 6 08:49:37 1994",
])("%j is no date of HTTP", (text) => {
  expect(httpDateToMillis(text)).toBeUndefined();
});
