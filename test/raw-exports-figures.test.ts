import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// What figures, codes and periods of exports are of: what is proposed, and what comes out.

const municipality = { "fields.municipality_number.value": "5001" };
const employer = { ...municipality, "fields.employer_organization_number.value": "938801363" };

describe("codes", () => {
  test("that stand before what they are called are taken without a question", async () => {
    const { fields, suggested } = await exported(
      "municipal-buildings",
      lines(
        "Byggnr;Kommunenr;Bygningstype;KOSTRA-funksjon;Status",
        "1;5001 Trondheim;613 Barneskole;222 - Skolelokaler;I bruk",
        "2;5001 Trondheim;612 Barnehage;221 - Førskolelokaler;I bruk",
      ),
    );
    expect(fields["municipality_number"]).toEqual({ column: "Kommunenr", take: ["{####} *", "{*}"] });
    expect(fields["building_type_code"]).toEqual({ column: "Bygningstype", take: ["{###} *", "{*}"] });
    expect(fields["kostra_function"]).toEqual({ column: "KOSTRA-funksjon", take: ["{###} - *", "{*}"] });
    expect(Object.keys(suggested).filter((id) => id.includes("codes"))).toEqual([]);
  });

  test("are read from the words beside numbers that are none", async () => {
    const { fields, notes } = await exported(
      "energy-meters",
      lines(
        "Måler-ID;Navn;Energibærer;Energibærernavn;Enhet",
        "M1;Hoved;1;Elektrisitet;kWh",
        "M2;Varme;2;Fjernvarme;kWh",
      ),
    );
    expect(fields["energy_carrier"]).toEqual({ column: "Energibærernavn" });
    expect(notes.join("\n")).toContain(
      "«Energibærernavn» er lest som Energibærer, fordi verdiene er koder derfra",
    );
  });

  test("are no figures, whatever these are called", async () => {
    const { fields, warnings } = await exported(
      "building-energy-annual",
      lines("Bygg;År;Energibærer;kWh;Normal", "B1;2024;Strøm;100;4100", "B2;2024;Strøm;200;4150"),
    );
    expect(fields["normal_period"]).toBeUndefined();
    expect(warnings).toEqual(["«Normal» er ikke lest som Normalperiode: ingen av verdiene kan være det"]);
  });

  test("have the number in their words suggested, where each has another", async () => {
    const levels = ["Nivå 1 Ledelse", "Nivå 2 Fag", "Nivå 3 Drift"];
    const { suggested } = await exported(
      "equal-pay",
      lines("Stillingsnivå;Kvinner;Menn", ...levels.map((level) => `${level};10;20`)),
    );
    expect(levels.map((level) => suggested[`fields.position_level.codes.${level}`])).toEqual(["1", "2", "3"]);
    const { suggested: same } = await exported(
      "equal-pay",
      lines("Stillingsnivå;Kvinner;Menn", ...levels.map((level) => `${level.replace(/\d/, "1")};10;20`)),
    );
    expect(same["fields.position_level.codes.Nivå 1 Fag"]).toBeUndefined();
  });
});

describe("figures that stand once in rows whose cells become rows", () => {
  test("are not repeated for women and men, and that is told", async () => {
    const { fields, warnings, convertedRows } = await exported(
      "employees-and-fte",
      lines(
        "Tjenesteområde;Stillingskode;Kvinner;Menn;Årsverk",
        "Grunnskole;7174;40;12;45,5",
        "Barnehage;7637;50;9;55",
      ),
      { ...employer, "fields.reference_date.value": "2024-12-01", "fields.employment_type.value": "total" },
    );
    expect(fields["contracted_fte"]).toBeUndefined();
    expect(warnings).toEqual([
      "Leser ikke «Avtalte årsverk»: tallet står én gang i raden og gjelder alle kolonnene, som her blir hver sin rad",
    ]);
    expect((await convertedRows()).map(({ sex, headcount }) => [sex, headcount])).toEqual([
      ["female", 40],
      ["male", 12],
      ["female", 50],
      ["male", 9],
    ]);
  });

  test("are those of the same energy, and not the area", async () => {
    const { fields } = await exported(
      "building-energy-annual",
      lines(
        "Bygg;År;Strøm [kWh];Fjernvarme [kWh];Areal;kWh/m²",
        "B1;2024;500;200;50;14",
        "B2;2024;100;50;10;15",
      ),
    );
    expect(fields["specific_energy"]).toBeUndefined();
    expect(fields["reference_area"]).toEqual({ column: "Areal" });
  });
});

test("what stands beside the energy of plants is no meter of its own, where a column says which plant it is", async () => {
  const days = ["2025-01-01", "2025-01-02", "2025-01-03"];
  const { fields, suggested, convertedRows } = await exported(
    "energy-measurements",
    lines(
      "Anlegg;Dato;Energi (MWh);Volum (m3);Tur;Retur",
      ...["FV-100", "FV-200"].flatMap((plant) => days.map((day) => `${plant};${day};1,25;21,3;80,1;45,2`)),
    ),
  );
  expect(fields["value"]).toMatchObject({ column: "Energi (MWh)", factor: 1000 });
  expect(suggested["fields.meter_id.value"]).toBe("@Anlegg");
  expect((await convertedRows()).map((row) => [row["meter_id"], row["value"]])).toEqual([
    ...days.map(() => ["FV-100", 1250]),
    ...days.map(() => ["FV-200", 1250]),
  ]);
});

test("the building that stands once above its kinds of energy is a part of the id, and a sum is none", async () => {
  const months = ["Jan", "Feb", "Mar", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Des"];
  const figures = months.map((_, at) => 1000 + ((at * 7) % 5) * 10).join(";");
  const kinds = ["Strøm", "Fjernvarme"];
  const { suggested, convertedRows } = await exported(
    "energy-measurements",
    lines(
      `Bygg;Energikilde;${months.join(";")};Sum`,
      ...["Rådhuset", "Biblioteket", "Skolen"].flatMap((building) => [
        ...kinds.map((kind, at) => `${at === 0 ? building : ""};${kind};${figures};12500`),
        `Sum ${building};;${figures};25000`,
      ]),
    ),
    { "time.value": "2024" },
  );
  expect(suggested["fields.meter_id.value"]).toBe("@Bygg + @Energikilde");
  const ids = (await convertedRows()).map((row) => String(row["meter_id"]).toLowerCase());
  expect(ids).toHaveLength(72);
  expect([...new Set(ids)]).toEqual([
    "radhuset-strom",
    "radhuset-fjernvarme",
    "biblioteket-strom",
    "biblioteket-fjernvarme",
    "skolen-strom",
    "skolen-fjernvarme",
  ]);
});

describe("periods", () => {
  test("of days in one column are both of their days", async () => {
    const { fields, convertedRows } = await exported(
      "staff-turnover",
      lines("Periode;Sektor;Ansatte ved start;Sluttet", "01.12.2023 - 01.12.2024;Grunnskole;900;45"),
      {
        ...employer,
        "fields.position_code.value": "total",
        "fields.age_group.value": "total",
        "fields.turnover_scope.value": "left_employer",
        "fields.includes_retirement.value": "true",
        "fields.includes_hourly_paid.value": "false",
      },
    );
    expect(fields["period_end"]).toMatchObject({ column: "Periode", of_range: "end" });
    expect(await convertedRows()).toMatchObject([
      { period_start: "2023-12-01", period_end: "2024-12-01", turnover_rate: 5 },
    ]);
  });

  test("of months are told where a dataset takes none", async () => {
    const { warnings } = await exported(
      "sickness-absence",
      lines(
        "Måned;Sektor;Mulige dagsverk;Tapte dagsverk",
        "202401;Grunnskole;1000;60",
        "202402;Grunnskole;1000;62",
      ),
    );
    expect(warnings).toContain(
      "Periode: «Måned» har måneder, og datasettet tar kvartaler og år. Be systemet om tall for slike perioder",
    );
  });
});
