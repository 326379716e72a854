import { describe, expect, test } from "vitest";
import { lines, proposed } from "../propose/exports/_testing.ts";
import { converted, leftOutOf, repairsOf, testPositions } from "../_testing.ts";
import { answered } from "../propose/draft/questions.ts";
import { degreesOf, type Grid, isAboutNorway } from "./utm.ts";
import { writeMapping } from "../yaml.ts";

// What PROJ 9.5.1 gives for EPSG:4258, in degrees.
test.each<readonly [Grid, east: number, north: number, latitude: number, longitude: number]>([
  ["EPSG:25832", 598_000, 6_643_000, 59.912827256, 10.752502901],
  ["EPSG:25832", 262_000.5, 6_573_000.25, 59.228984649, 4.827962595],
  ["EPSG:25832", 850_000, 6_700_000, 60.28513593, 15.336038663],
  ["EPSG:25833", 270_100, 7_034_000, 63.360422257, 10.401533178],
  ["EPSG:25833", -70_000, 6_600_000, 59.153742775, 5.010086046],
  ["EPSG:25833", 1_110_000, 7_850_000, 70.023262969, 31.163617563],
  ["EPSG:25833", 500_000, 7_500_000, 67.615527062, 15],
  ["EPSG:25835", 420_000, 7_830_000, 70.562301319, 24.845649992],
  ["EPSG:25835", 700_000, 7_750_000, 69.781362915, 32.190667703],
])("%s %d %d is where PROJ says", (grid, east, north, latitude, longitude) => {
  const found = degreesOf(east, north, grid);
  expect(Math.abs(found.latitude - latitude)).toBeLessThan(2e-9);
  expect(Math.abs(found.longitude - longitude)).toBeLessThan(2e-9);
});

test("a position in Sweden is not about Norway", () => {
  expect(isAboutNorway(degreesOf(598_000, 6_643_000, "EPSG:25833"))).toBe(false);
  expect(isAboutNorway(degreesOf(598_000, 6_643_000, "EPSG:25832"))).toBe(true);
});

describe("columns of metres east and north", () => {
  const file = lines("navn;X;Y", "rådhus;6643000;598000", "skole;6 643 100,5;598 100");

  test("are told by how great they are, and the zone is asked where the file does not say it", async () => {
    const { mapping, questions } = await proposed(file, testPositions);
    expect(mapping.position).toMatchObject({ east: "Y", north: "X", system: "?" });
    expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
      ["position.system", "EPSG:25832"],
    ]);
    const full = answered(mapping, ["position", "system"], "EPSG:25832", testPositions);
    const { rows, outcome } = await converted(file, writeMapping(full), testPositions);
    expect(rows[0]).toEqual({ navn: "rådhus", latitude: 59.912827, longitude: 10.752503 });
    expect(repairsOf(outcome)).toEqual(["position latitude ×2", "position longitude ×2"]);
    expect(outcome.unusedColumns).toEqual([]);
  });

  test("are not asked about where their headings say the zone", async () => {
    const said = file.replace("X;Y", "Nord (UTM33);Øst (UTM33)");
    const { mapping, questions } = await proposed(said, testPositions);
    expect(mapping.position?.system).toBe("EPSG:25833");
    expect(questions).toEqual([]);
  });

  test("that are taken for each other, or lie elsewhere, are faults and no places", async () => {
    const yaml = (east: string, north: string, system: string) =>
      `mapping: 1\ndataset: test-positions\nposition: { east: ${east}, north: ${north}, system: "${system}", latitude: latitude, longitude: longitude }\nfields:\n  navn: { column: navn }\n`;
    // Once around the earth is the same place to the formula.
    const around = await converted(
      lines("navn;X;Y", `a;${6_643_000 + 39_991_860};598000`),
      yaml("Y", "X", "EPSG:25832"),
      testPositions,
    );
    expect(around.rows).toEqual([]);
    for (const wrong of [yaml("X", "Y", "EPSG:25832"), yaml("Y", "X", "EPSG:25833")]) {
      const { rows, outcome } = await converted(file, wrong, testPositions);
      expect(rows).toEqual([]);
      expect(leftOutOf(outcome).join()).toContain("invalid");
    }
  });

  test("are none where no heading says so", async () => {
    const { mapping } = await proposed(file.replace("X;Y", "Saldo;Beløp"), testPositions);
    expect(mapping.position).toBeUndefined();
  });
});
