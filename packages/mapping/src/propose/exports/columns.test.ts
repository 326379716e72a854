import { describe, expect, test } from "vitest";
import { testPercent } from "@samapne/tabular/testing";
import { testAddress, testPeriods, testPositions } from "../../_testing.ts";
import { lines, proposed, taken } from "./_testing.ts";

describe("a position in one column", () => {
  test.each([
    ["with points", ["59.869, 9.411", "59.87,9.42"]],
    ["with commas before decimals", ["59,869 9,411", "59,87; 9,42"]],
    ["the other way round", ["9.411 59.869", "9.42/59.87"]],
    ["in degrees, minutes and seconds", ["59°52′8.4″N 9°24′39.6″E", "59° 52' 12'' N, 9° 25' 12'' E"]],
    ["in degrees and minutes", ["N 59° 52.14' E 9° 24.66'", "N 59° 52.2' E 9° 25.2'"]],
    ["with the letters of our compass", ["N 59° 52,14' Ø 9° 24,66'", "N 59° 52,2' Ø 9° 25,2'"]],
    ["as the text of maps", ["POINT (9.411 59.869)", "POINT(9.42 59.87)"]],
    ["as the text of maps with heights", ["POINT Z (9.411 59.869 12.5)", "SRID=4326;POINT(9.42 59.87)"]],
  ])("%s becomes two", async (_, [one, other]) => {
    const { rows, asked } = await taken(
      lines("navn;Koordinater", `a;${one}`, `"b";"${other}"`),
      testPositions,
    );
    expect(asked).toEqual([]);
    expect(rows).toEqual([
      { navn: "a", latitude: 59.869, longitude: 9.411 },
      { navn: "b", latitude: 59.87, longitude: 9.42 },
    ]);
  });

  test("is none where two numbers may be anything", async () => {
    for (const text of ["12.5, 9.4", "59.8, 60.1", "59,8,9,4"]) {
      const { mapping } = await proposed(lines("navn;Koordinater", `a;${text}`), testPositions);
      expect(mapping.fields["latitude"]).toEqual({ value: "?" });
    }
  });
});

describe("an address in one column", () => {
  test("is a street, a postal code and a place", async () => {
    const { rows } = await taken(
      lines("navn;Adresse", "a;Storgata 12, 3770 Kragerø", "b;Øvre vei 3 B 0182 Oslo"),
      testAddress,
    );
    expect(rows).toEqual([
      { navn: "a", street_address: "Storgata 12", postal_code: "3770", postal_place: "Kragerø" },
      { navn: "b", street_address: "Øvre vei 3 B", postal_code: "0182", postal_place: "Oslo" },
    ]);
  });

  test("stays whole where some have no postal code", async () => {
    const { mapping } = await proposed(
      lines("navn;Adresse", "a;Storgata 12, 3770 Kragerø", "b;Torget 2"),
      testAddress,
    );
    expect(mapping.fields["street_address"]).toEqual({ column: "Adresse" });
  });
});

test("a period is put together of its year and its quarter", async () => {
  const { rows, asked } = await taken(
    lines("navn;År;Kvartal", "a;2025;1", "b;2024;K4", "c;2024;3. kvartal"),
    testPeriods,
  );
  expect(asked).toEqual([]);
  expect(rows.map(({ period }) => period)).toEqual(["2025-Q1", "2024-Q4", "2024-Q3"]);
});

test("shares of one where per cent belong are asked about", async () => {
  const { rows, asked } = await taken(lines("id;share", "a;0,045", "b;0,985", "c;1"), testPercent);
  expect(asked).toEqual([["fields.share.units.none", "100"]]);
  expect(rows.map(({ share }) => share)).toEqual([4.5, 98.5, 100]);
  for (const row of ["4,5", "0,5 %", "1"])
    expect((await taken(lines("id;share", `a;${row}`), testPercent)).asked).toEqual([]);
});
