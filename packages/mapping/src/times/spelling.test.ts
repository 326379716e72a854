import { expect, test } from "vitest";
import { clockSpelling } from "./spelling.ts";

const read = (spelling: string, text: string) => clockSpelling(spelling)?.(text);

test.each([
  ["DD.MM.YYYY hh:mm", "31.12.2025 23:15", "2025-12-31T23:15:00"],
  ["DD.MM.YYYY hh:mm", "1.2.2025  3:05", "2025-02-01T03:05:00"],
  ["DD.MM.YYYY kl. hh", "31.12.2025 kl. 13", "2025-12-31T13:00:00"],
  ["DD.MM.YY hh.mm", "31.12.25 07.30", "2025-12-31T07:30:00"],
  ["YYYYMMDDhhmm", "202512310730", "2025-12-31T07:30:00"],
  ["DD. MMM YYYY", "3. mai 2025", "2025-05-03T00:00:00"],
  ["DD. MMM YYYY", "3. desember 2025", "2025-12-03T00:00:00"],
  ["YYYY-MM-DDThh:mm:ss", "2025-12-31T00:00:00.000", "2025-12-31T00:00:00"],
  ["DD.MM.YYYY hh:mm", "31.12.2025 24:00", "2026-01-01T00:00:00"],
  ["MM/DD/YYYY", "12/31/2025", "2025-12-31T00:00:00"],
  ["MMM YYYY", "Mars 2025", "2025-03-01T00:00:00"],
  ["YYYY-MM", "2025-12", "2025-12-01T00:00:00"],
  ["MM/DD/YYYY hh:mm:ss AM", "1/31/2025 12:00:00 AM", "2025-01-31T00:00:00"],
  ["MM/DD/YYYY hh:mm AM", "01/31/2025 1:15 pm", "2025-01-31T13:15:00"],
  ["DD.MM.YYYY hh:mm AM", "31.12.2025 12:30 p.m.", "2025-12-31T12:30:00"],
])("%s reads %s", (spelling, text, from) => {
  expect(read(spelling, text)).toEqual({ from });
});

test.each([
  ["DD.MM.YYYY", "31.02.2025"],
  ["DD.MM.YYYY hh:mm", "31.12.2025 25:00"],
  ["DD.MM.YYYY hh:mm", "31.12.2025 24:01"],
  ["DD.MM.YYYY hh:mm", "31.12.2025"],
  ["DD.MM.YYYY", "Sum"],
  ["DD.MM.YYYY hh:mm AM", "31.12.2025 13:00 PM"],
  ["MMM YYYY", "Sum 2025"],
  ["DD. MMM YYYY", "3. vår 2025"],
])("%s does not read %s", (spelling, text) => {
  expect(read(spelling, text)).toBeUndefined();
});

test("a range whose end has only a clock may end the next day", () => {
  expect(read("DD.MM.YYYY hh:mm - hh:mm", "31.12.2021 23:00 - 00:00")).toEqual({
    from: "2021-12-31T23:00:00",
    to: ["2021-12-31T00:00:00", "2022-01-01T00:00:00"],
  });
  expect(read("DD.MM.YYYY hh:mm - DD.MM.YYYY hh:mm", "31.12.2021 23:00 - 01.01.2022 00:00")).toEqual({
    from: "2021-12-31T23:00:00",
    to: ["2022-01-01T00:00:00"],
  });
});

test("what has no year and month is no spelling", () => {
  for (const spelling of ["hh:mm", "YYYY", "DD.MM", "?", "", "dd.mm.yyyy"])
    expect(clockSpelling(spelling)).toBeUndefined();
});

test("what stands between ' and ' is itself, and a single ' too", () => {
  expect(clockSpelling("YYYY'M'MM")?.("2024M03")?.from).toBe("2024-03-01T00:00:00");
  expect(clockSpelling("'Strømmåling' MMM YYYY")?.("Strømmåling mai 2024")?.from).toBe("2024-05-01T00:00:00");
  expect(clockSpelling("MMM'YY")?.("mai'24")?.from).toBe("2024-05-01T00:00:00");
  expect(clockSpelling("DD. MMM'YY - DD. MMM'YY")?.("1. mai'24 - 2. mai'24")).toEqual({
    from: "2024-05-01T00:00:00",
    to: ["2024-05-02T00:00:00"],
    isOfDays: true,
  });
});

test.each([
  ["DD.-DD. MMM YYYY", "14.–16. mars 2026", "2026-03-14", "2026-03-16"],
  ["DD. MMM - DD. MMM YYYY", "30. mars – 2. april 2026", "2026-03-30", "2026-04-02"],
  ["DD. MMM - DD. MMM YYYY", "30. desember – 2. januar 2026", "2025-12-30", "2026-01-02"],
  ["YYYY DD. MMM - DD. MMM", "2025 30. desember – 2. januar", "2025-12-30", "2026-01-02"],
  ["DD.MM. - DD.MM.YYYY", "30.03. - 02.04.2026", "2026-03-30", "2026-04-02"],
])("%s reads both days of %s", (spelling, text, from, to) => {
  expect(read(spelling, text)).toEqual({
    from: `${from}T00:00:00`,
    to: [`${to}T00:00:00`],
    isOfDays: true,
  });
});

test.each([
  ["DD.-DD. MMM YYYY", "30.–2. mars 2026"],
  ["DD.-DD. MMM YYYY", "14.–31. april 2026"],
  ["DD. MMM - DD. MMM YYYY", "14. vår – 16. mars 2026"],
])("%s does not read %s", (spelling, text) => {
  expect(read(spelling, text)).toBeUndefined();
});

test.each([
  ["hh AM - hh AM", "7pm–9pm", "19:00", "21:00"],
  ["hh - hh AM", "7–9 pm", "19:00", "21:00"],
  ["hh - hh AM", "11-1pm", "11:00", "13:00"],
  ["hh:mm AM - hh AM", "6:30 pm to 8 p.m.", "18:30", "20:00"],
  ["hh AM - hh AM", "9am til 3 PM", "09:00", "15:00"],
])("%s says when both ends of %s are", (clock, text, from, to) => {
  const reading = read(`DD.MM.YYYY ${clock}`, `12.04.2026 ${text}`);
  expect([reading?.from, reading?.to?.[0]]).toEqual([`2026-04-12T${from}:00`, `2026-04-12T${to}:00`]);
});
