import type { AnyRow, Dataset } from "@samapne/core";
import { answered, openConversion, proposeMapping, questionsOf } from "@samapne/mapping";
import { expect, test } from "vitest";
import { registry } from "../scripts/specs/registry.ts";

// Energy of buildings with years and energy carriers in the headings.

async function energyOf(...lines: readonly string[]) {
  const dataset = registry.find((one) => one.dataset.id === "building-energy-annual")?.dataset as Dataset;
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  const input = {
    name: "energi.csv",
    async *open() {
      yield bytes;
    },
  };
  const { mapping, suggestions, readColumn } = await proposeMapping({ input, dataset, language: "nb" });
  const answers: Readonly<Record<string, string>> = {
    "fields.municipality_number.value": "5001",
    "fields.data_coverage.value": "100",
  };
  const asked = questionsOf(mapping, dataset, suggestions);
  const full = asked.reduce(
    (sofar, { id, path, suggestion = "-" }) =>
      answered(sofar, path, answers[id] ?? suggestion, dataset, readColumn),
    mapping,
  );
  const conversion = await openConversion({ input, mapping: full, dataset });
  const rows: AnyRow[] = [];
  for await (const batch of conversion.rows) rows.push(...batch);
  expect(conversion.outcome()).toMatchObject({ addsUp: true, hasFaults: false });
  const asks = asked.map(({ id }) => id).filter((id) => !(id in answers));
  return {
    asks,
    rows: rows.map((row) => [
      row["building_id"],
      row["year"],
      row["energy_carrier"],
      row["delivered_energy"],
    ]),
  };
}

const expected = [
  ["B-01", 2023, "electricity", 100_000],
  ["B-01", 2023, "district_heating", 20_000],
  ["B-01", 2024, "electricity", 110_000],
  ["B-01", 2024, "district_heating", 21_000],
  ["B-02", 2023, "electricity", 50_000],
  ["B-02", 2024, "electricity", 51_000],
];
const ordered = (rows: readonly (readonly unknown[])[]) => rows.map(String).toSorted();

test.each([
  [
    "years over carriers",
    [
      "Energiforbruk kommunale bygg (kWh);;;;",
      "Bygg;2023;;2024;",
      "nr.;Strøm;Fjernvarme;Strøm;Fjernvarme",
      "B-01;100 000;20 000;110 000;21 000",
      "B-02;50 000;;51 000;",
    ],
  ],
  [
    "carriers over years",
    [
      ";Strøm;;Fjernvarme;",
      "Bygg-ID;2023;2024;2023;2024",
      "B-01;100 000;110 000;20 000;21 000",
      "B-02;50 000;51 000;;",
    ],
  ],
  [
    "carriers and years in one heading, in MWh",
    [
      "Byggnr;Strøm 2023 (MWh);Strøm 2024 (MWh);Fjernvarme 2023 (MWh);Fjernvarme 2024 (MWh)",
      "B-01;100;110;20;21",
      "B-02;50;51;;",
    ],
  ],
])("%s become a row for each", async (_, lines) => {
  const { asks, rows } = await energyOf(...lines);
  expect(asks).toEqual([]);
  expect(ordered(rows)).toEqual(ordered(expected));
});

test("a figure of a year whose heading is no carrier is asked about", async () => {
  const { asks, rows } = await energyOf(
    "Byggnr;Strøm 2023;Fjernvarme 2023;Strøm 2024;Fjernvarme 2024;Brensel 2024",
    "B-01;100000;20000;110000;21000;5",
    "B-02;50000;;51000;;6",
  );
  expect(asks).toEqual(["columns.4.values.energy_carrier"]);
  expect(ordered(rows)).toEqual(ordered(expected));
});

test("energy for each square metre is not the energy of a year", async () => {
  const { asks, rows } = await energyOf(
    "Byggnr;Strøm 2023;Fjernvarme 2023;Strøm 2024;Fjernvarme 2024;Strøm kWh/m2 2023;Strøm kWh/m2 2024",
    "B-01;100000;20000;110000;21000;10;11",
    "B-02;50000;;51000;;5;5",
  );
  expect(asks).toEqual([]);
  expect(ordered(rows)).toEqual(ordered(expected));
});

test("years over other words, and figures that look like years, are no groups", async () => {
  const { asks } = await energyOf(
    "Bygg-ID;År;Energibærer;Levert energi (kWh)",
    "B-01;2023;Strøm;2001",
    "B-01;2024;Strøm;2002",
  );
  expect(asks).toEqual([]);
});
