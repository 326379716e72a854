import { expect, it } from "vitest";
import { municipality } from "./index.ts";

const { codes } = municipality;
const openOn = (day: string) =>
  codes.filter(({ validFrom = "", validTo = "9999" }) => validFrom <= day && day < validTo);
const closing = (code: string, day: string) =>
  codes.find((entry) => entry.code === code && entry.validTo === day);
const isRename = (code: string, day: string) =>
  codes.some((next) => next.code === code && next.validFrom === day);

it("counts the municipalities Norway had", () => {
  const days = [
    "2018-01-01",
    "2019-01-01",
    "2019-12-31",
    "2020-01-01",
    "2022-01-01",
    "2023-12-31",
    "2024-01-01",
  ];
  expect(days.map((day) => openOn(day).length)).toEqual([422, 422, 422, 356, 356, 356, 357]);
});

it("has 357 numbers without an end", () => {
  expect(codes.filter(({ validTo }) => validTo === undefined)).toHaveLength(357);
});

it("writes every number with four digits, and leaves out the unknown", () => {
  expect(codes.filter(({ code }) => !/^\d{4}$/u.test(code) || code === "9999" || code === "0000")).toEqual(
    [],
  );
});

it("names a successor for every number that ended, and none for a change of name", () => {
  const ended = codes.filter(({ validTo }) => validTo !== undefined);
  const wrong = ended.filter(
    ({ code, validTo = "", successors = [] }) => isRename(code, validTo) !== (successors.length === 0),
  );
  expect(wrong).toEqual([]);
});

it("names only successors that are in force the day they take over", () => {
  const missing = codes.flatMap(({ validTo = "", successors = [] }) =>
    successors.filter((after) => !openOn(validTo).some(({ code }) => code === after)),
  );
  expect(missing).toEqual([]);
});

it("leads every old number to numbers in force today", () => {
  const today = new Set(openOn("2024-01-01").map(({ code }) => code));
  const ends = (code: string): readonly string[] => {
    const last = codes.filter((entry) => entry.code === code).at(-1);
    return last?.successors?.flatMap(ends) ?? [code];
  };
  expect(codes.flatMap(({ code }) => ends(code)).filter((code) => !today.has(code))).toEqual([]);
  expect(ends("0602")).toEqual(["3301"]);
});

it("knows the divided municipalities, and no others", () => {
  const divided = codes.filter(({ successors = [] }) => successors.length > 1);
  expect(divided.map(({ code, validTo, successors }) => [code, validTo, successors])).toEqual([
    ["0720", "2017-01-01", ["0704", "0710"]],
    ["1507", "2024-01-01", ["1508", "1580"]],
    ["1850", "2020-01-01", ["1806", "1875"]],
    ["5012", "2020-01-01", ["5055", "5056", "5059"]],
  ]);
});

it("keeps a number through a change of name", () => {
  expect(closing("5001", "2023-01-01")).toMatchObject({ label: "Trondheim" });
  expect(closing("5001", "2023-01-01")).not.toHaveProperty("successors");
  expect(openOn("2023-01-01").find(({ code }) => code === "5001")?.label).toBe("Trondheim - Tråante");
});

it("sends Drammen from number to number", () => {
  expect(closing("0602", "2020-01-01")?.successors).toEqual(["3005"]);
  expect(closing("3005", "2024-01-01")?.successors).toEqual(["3301"]);
});
