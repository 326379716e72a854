import { expect, test } from "vitest";
import { misspeltNames } from "./misspelt-names.ts";

const key = (...parts: readonly string[]) => parts.join("\u0000");
const missing = (name: string) => ({ name, rows: 2 });
const pairs = (...[names, known]: Parameters<typeof misspeltNames>) =>
  misspeltNames(names, known).map(({ name, meant }) => `${name} for ${meant.name}`.replaceAll("\u0000", "+"));

test("a part of a name is another where no other name has what else is in it", () => {
  const referred = [key("moss", "2024"), key("oslo", "2024"), key("oslo", "2025")];
  const unreferred = [key("halden", "2025")];
  expect(pairs([missing(key("halden", "2031"))], { referred, unreferred })).toEqual([
    "halden+2025 for halden+2031",
  ]);
  const two = [...referred, key("halden", "2024")];
  expect(pairs([missing(key("halden", "2031"))], { referred: two, unreferred })).toEqual([]);
});

test("the one that nobody refers to and that looks like no other is what is missing, however few there are", () => {
  const known = { referred: ["bygg-0412"], unreferred: ["x"] };
  expect(pairs([missing("bygg-0413")], known)).toEqual(["x for bygg-0413"]);
  expect(pairs([missing("bygg-0413"), missing("bygg-0414")], known)).toEqual([]);
  expect(pairs([missing("bygg-0413")], { ...known, unreferred: ["bygg-0415"] })).toEqual([]);
  expect(pairs([missing("bygg-0413")], { ...known, referred: [] })).toEqual([]);
});

test("names without a pattern too, where the rest of the name is the same", () => {
  const known = { referred: [key("Rosten skole", "5001"), key("Granlia", "5001")] };
  const [meant, spoilt] = [missing(key("Solhaug", "5001")), key("feil verdi", "5001")];
  expect(pairs([meant], { ...known, unreferred: [spoilt] })).toEqual(["feil verdi+5001 for Solhaug+5001"]);
  expect(pairs([meant], { ...known, unreferred: [key("feil verdi", "0301")] })).toEqual([]);
});

test("two rows that may each be what is meant are both as they were", () => {
  const known = { referred: [], unreferred: ["el-41", "el-421"] };
  expect(pairs([missing("el-412")], known)).toEqual([]);
  expect(pairs([missing("el-412"), missing("el-413")], { ...known, unreferred: ["el-41"] })).toEqual([]);
});

test("as many names as are asked about are compared in a moment", () => {
  const years = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) => key(`${name}${at}`, "2025"));
  const known = { referred: years(9000, "town"), unreferred: years(1000, "place") };
  const began = performance.now();
  expect(pairs(years(200, "unknown").map(missing), known)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(20_000);
});
