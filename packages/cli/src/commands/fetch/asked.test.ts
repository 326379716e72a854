import { expect, test } from "vitest";
import { findDataset } from "../../datasets/registry.ts";
import { whereOf } from "./asked.ts";

const buildings = await findDataset("municipal-buildings");

test.each<readonly [given: readonly string[], where: object]>([
  [["name=Ås skole, avd. nord"], { name: ["Ås skole, avd. nord"] }],
  [["name=Skole", "name=Bad, nytt"], { name: ["Skole", "Bad, nytt"] }],
  [["municipality_number=1804,5001"], { municipality_number: ["1804", "5001"] }],
  [["municipality_number=1804", "municipality_number=5001"], { municipality_number: ["1804", "5001"] }],
  [["gross_area_from=1.5e3", "gross_area_to=2000"], { gross_area: { from: 1500, to: 2000 } }],
])("%j is what is wanted of rows", (given, where) => {
  expect(whereOf(buildings, given)).toEqual(where);
});

test.each<readonly [given: readonly string[]]>([
  [["gross_area=1500", "gross_area_from=100"]],
  [["gross_area_from=100", "gross_area=1500"]],
  [["gross_area_from=100", "gross_area_from=200"]],
])("%j would forget one of the two, and is refused", (given) => {
  expect(() => whereOf(buildings, given)).toThrow("has a selection already");
});
