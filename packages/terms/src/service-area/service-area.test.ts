import { expect, it } from "vitest";
import { kostraFunction } from "../kostra-function/index.ts";
import { kostraFunctionsOf } from "./functions.ts";

/** Accepted by Statistics Norway, but its name was not found: nobody can say which area it belongs to. */
const nameless = "322";

it("gives each KOSTRA function that has a name one service area", () => {
  const functions = Object.values(kostraFunctionsOf).flat();
  const named = kostraFunction.codes.map(({ code }) => code).filter((code) => code !== nameless);
  expect(functions.toSorted()).toEqual(named.toSorted());
});
