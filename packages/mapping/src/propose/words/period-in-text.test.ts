import { expect, test } from "vitest";
import { periodIn } from "./period-in-text.ts";
import { onlyYear } from "../../table/titles.ts";

test.each([
  ["Januar", "Januar", "MMM"],
  ["Forbruk jan. (kWh)", "jan.", "MMM"],
  ["jan 2025", "jan 2025", "MMM YYYY"],
  ["jan.25", "jan.25", "MMMYY"],
  ["Forbruk mars-2025 kWh", "mars-2025", "MMM-YYYY"],
  ["2025 Desember", "2025 Desember", "YYYY MMM"],
  ["2025-01", "2025-01", "YYYY-MM"],
  ["01.2025", "01.2025", "MM.YYYY"],
  ["kWh 202512", "202512", "YYYYMM"],
  ["1/2025", "1/2025", "MM/YYYY"],
  ["kWh 2025/01", "2025/01", "YYYY/MM"],
  ["01.01.2025 - 31.01.2025", "01.01.2025 - 31.01.2025", "DD.MM.YYYY - DD.MM.YYYY"],
  ["31.01.2025", "31.01.2025", "DD.MM.YYYY"],
  ["2025-01-31", "2025-01-31", "YYYY-MM-DD"],
])("%s names %s, spelled %s", (text, part, spelling) => {
  expect(periodIn(text)).toMatchObject({ part, spelling });
});

test.each(["Margin", "jan–mar 2025", "1. januar", "202513", "Sum", "2025", "el-202501"])(
  "%s names none",
  (text) => {
    expect(periodIn(text)).toBeUndefined();
  },
);

test("a year is told by titles that name one, and not by dates", () => {
  expect(onlyYear(["Energi 2025", "Skrevet ut 12.01.2026", "energi-2025.xlsx"])).toBe("2025");
  expect(onlyYear(["Energi 2025 og 2024"])).toBeUndefined();
  expect(onlyYear(["01.01.2025"])).toBeUndefined();
});
