import { openConversion, outcomeText, trialText, tryMapping } from "@samapne/mapping";
import { describe, expect, test } from "vitest";
import { registry } from "../scripts/specs/registry.ts";
import { exported, lines } from "./known/exported.ts";

// Shares are written in per cent, as shares of one, or in hundredths of a per cent: a figure a hundred times too large or
// too small is worse than a question.

const kommune = {
  "fields.municipality_number.value": "1804",
  "fields.employer_organization_number.value": "972418013",
  "fields.service_area.value": "all",
  "fields.sex.value": "total",
  "fields.age_group.value": "total",
  "fields.absence_type.value": "self_certified",
  "fields.duration_group.value": "X",
  "fields.suppression.value": "none",
};
const factor = "fields.absence_rate.units.none";

/** Rates of quarters beside the days they are of, and of how many. */
const ofDays = (...rates: readonly string[]) =>
  lines(
    "Kvartal;Ansatte;Avtalte dagsverk;Tapte dagsverk;Fraværsprosent",
    ...rates.map((rate, at) => `2025-Q${at + 1};300;10000;${[769, 50, 98][at]};${rate}`),
  );

describe("a percentage", () => {
  test("in hundredths, as FINT has it, is asked about, and converted when that is answered", async () => {
    const { suggested, convertedRows, account } = await exported(
      "sickness-absence",
      JSON.stringify({
        _embedded: {
          _entries: [
            { periode: "2025-Q1", ansatte: 300, avtalteDagsverk: 10000, tapteDagsverk: 769, prosent: 769 },
            { periode: "2025-Q2", ansatte: 300, avtalteDagsverk: 10000, tapteDagsverk: 1033, prosent: 1033 },
          ],
        },
      }),
      kommune,
    );
    expect(suggested[factor]).toBe("0.01");
    expect((await convertedRows()).map((row) => row["absence_rate"])).toEqual([7.7, 10.3]);
    expect(await account()).toContain(
      "2 Sykefraværsprosent: regnet om til en annen enhet (rad 1: 769 → 7.7)",
    );
    expect(await account()).toContain("2 Sykefraværsprosent: avrundet (rad 1: 769 → 7.7)");
  });

  test("is held to what it is of, where the file has that: small hundredths are found, and small percentages not doubted", async () => {
    const of = async (...rates: readonly string[]) =>
      (await exported("sickness-absence", ofDays(...rates))).suggested[factor];
    expect(await of("769", "50", "98")).toBe("0.01");
    expect(await of("0,0769", "0,005", "0,0098")).toBe("100");
    expect(await of("7,7", "0,5", "1")).toBeUndefined();
    // Half a per cent, and no half: nothing is asked.
    const small = lines(
      "Kvartal;Avtalte dagsverk;Tapte dagsverk;Fraværsprosent",
      "2025-Q1;10000;50;0,5",
      "2025-Q2;10000;98;1",
    );
    expect((await exported("sickness-absence", small)).suggested[factor]).toBeUndefined();
    const hidden = lines(
      "Kvartal;Avtalte dagsverk;Tapte dagsverk;Fraværsprosent",
      "2025-Q1;10000;50;50",
      "2025-Q2;10000;98;98",
    );
    expect((await exported("sickness-absence", hidden)).suggested[factor]).toBe("0.01");
  });

  test("alone is asked about where many are too large to be one, and not for a mistake", async () => {
    const of = async (...rates: readonly number[]) =>
      Object.keys(
        (
          await exported(
            "staff-turnover",
            lines("Sektor;Turnover prosent", ...rates.map((rate, at) => `Skole ${at};${rate}`)),
          )
        ).suggested,
      ).filter((id) => id.endsWith("units.none"));
    expect(await of(850, 1240, 90)).toEqual(["fields.turnover_rate.units.none"]);
    expect(await of(...Array.from({ length: 20 }, (_, at) => (at === 3 ? 850 : at)))).toEqual([]);
    expect(await of(8.5, 124, 130.5)).toEqual([]);
  });

  test("in columns for each code is asked about too", async () => {
    const { suggested, fields } = await exported(
      "sickness-absence",
      lines("Sektor;Sykefravær kvinner %;Sykefravær menn %", "Barnehage;1220;670", "Kultur;520;370"),
    );
    expect(fields["absence_rate"]).toMatchObject({ cell: true, round: true, units: { none: "?" } });
    expect(suggested[factor]).toBe("0.01");
  });
});

describe("a mapping of another year", () => {
  const [first, second] = ["2025-Q1;0,077", "2025-Q2;0,05"];
  const converted = (...rows: readonly string[]) =>
    exported("sickness-absence", lines("Kvartal;Fraværsprosent", ...rows), { ...kommune, [factor]: "1" });

  test("is told that percentages may be shares of one, or hundredths, where nobody has said", async () => {
    const dataset = registry.find((one) => one.dataset.id === "sickness-absence")?.dataset;
    if (!dataset) throw new Error("There is no sickness-absence.");
    const { mapping } = await converted("2025-Q1;7,7", "2025-Q2;5");
    const of = async (...rows: readonly string[]) => {
      const bytes = new TextEncoder().encode(lines("Kvartal;Fraværsprosent", ...rows));
      const input = {
        name: "eksport",
        async *open() {
          yield bytes;
        },
      };
      const conversion = await openConversion({ input, mapping, dataset });
      for await (const _ of conversion.rows);
      const outcome = conversion.outcome();
      const trial = await tryMapping({ input, mapping, dataset });
      return {
        outcome,
        said: outcomeText(outcome, dataset, "nb").replace(/\s+/g, " "),
        tried: trial ? trialText(trial, dataset, "nb").replace(/\s+/g, " ") : "",
      };
    };
    const shares = await of(first, second);
    expect(shares.outcome).toMatchObject({
      hasFaults: true,
      doubtfulScales: [{ field: "absence_rate", kind: "shares", count: 2, row: 2, found: "0,077" }],
    });
    const said =
      "2 tall i Sykefraværsprosent er fra 0 til 1, og ingen er større (rad 2: «0,077»). Er 0,05 fem prosent, er verdiene hundre ganger for små.";
    expect(shares.said).toContain(said);
    expect(shares.tried).toContain(said);
    const { outcome } = await of("2025-Q1;50", "2025-Q2;769");
    expect(outcome.doubtfulScales).toEqual([
      { field: "absence_rate", kind: "hundredths", count: 1, row: 3, found: "769" },
    ]);
    expect((await of("2025-Q1;7,7", "2025-Q2;0,5")).outcome.doubtfulScales).toEqual([]);
    expect((await of("2025-Q1;0", "2025-Q2;1")).outcome.doubtfulScales).toEqual([]);
    expect((await of("2025-Q1;0,7 %", "2025-Q2;0,5 %")).outcome.doubtfulScales).toEqual([]);
  });

  test("is told nothing where somebody has said it", async () => {
    const { account } = await converted(first, second);
    expect(await account()).not.toContain("hundre ganger");
  });
});

test("a share of one that a sheet writes in per cent is one by its sign, and asked about without", async () => {
  const of = (...shares: readonly string[]) =>
    exported(
      "building-energy-annual",
      lines(
        "Bygg;År;Energibærer;Levert energi (kWh);Andel temperaturavhengig",
        ...shares.map((share, at) => `Skole ${at};2024;Elektrisitet;1000;${share}`),
      ),
    );
  const { fields } = await of("60 %", "45%");
  expect(fields["temperature_dependent_share"]).toEqual({
    column: "Andel temperaturavhengig",
    units: { "%": 0.01 },
  });
  const place = "fields.temperature_dependent_share.units.none";
  expect((await of("60", "45")).suggested[place]).toBe("0.01");
  expect(Object.keys((await of("0,6", "0,45")).suggested)).not.toContain(place);
});
