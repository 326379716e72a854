import { expect, it } from "vitest";
import { formalBuildingFunction } from "../formal-building-function.ts";
import { kostraFunction } from "./index.ts";

const find = (wanted: string) => kostraFunction.codes.find(({ code }) => code === wanted);

it("has the 75 functions in force", () => {
  expect(kostraFunction.codes.filter(({ validTo }) => validTo === undefined)).toHaveLength(75);
});

it("divides 254 between 257 and 258 from 2024", () => {
  expect(find("254")).toMatchObject({ validTo: "2024-01-01", successors: ["257", "258"] });
  expect(find("257")?.validFrom).toBe("2024-01-01");
  expect(find("258")?.validFrom).toBe("2024-01-01");
});

it("names the functions of purpose buildings alike in both lists", () => {
  const inBoth = formalBuildingFunction.codes.map(({ code }) => find(code));
  expect(inBoth.map((one) => one?.label)).toEqual(formalBuildingFunction.codes.map(({ label }) => label));
});
