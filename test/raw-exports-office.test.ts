import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "../packages/tabular/src/formats/xlsx/_testing.ts";
import { exported, lines } from "./known/exported.ts";

// Exports as office programs and reporting tools write them: what a column is called beside what it is of.

const bodø = { "fields.municipality_number.value": "1804" };

/** A workbook with these sheets, each cell as text or number. */
function sheetsOf(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>) {
  return workbookOf({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((cells, row) => rowXml(row + 1, [...cells])).join(""),
    })),
  });
}

describe("figures as reporting tools put them together", () => {
  test("are what they are of, and those «herav» too, also where some are hidden", async () => {
    const { fields } = await exported(
      "sickness-absence",
      lines(
        "Kvartal;Sum av Avtalte dagsverk;Sum av Tapte dagsverk;Gjennomsnitt av Fraværsprosent",
        "2025-Q1;12450,5;957,8;7,7",
        "2025-Q2;12300;820;6,7",
      ),
    );
    expect(fields).toMatchObject({
      contracted_person_days: { column: "Sum av Avtalte dagsverk" },
      absence_person_days: { column: "Sum av Tapte dagsverk" },
      absence_rate: { column: "Gjennomsnitt av Fraværsprosent" },
    });
    const { fields: staff } = await exported(
      "employees-and-fte",
      lines("Ansatte;Herav heltid;Herav deltid", "120;80;40", "12;<5;", "60;45;15"),
    );
    expect(staff).toMatchObject({
      full_time_headcount: { column: "Herav heltid" },
      part_time_headcount: { column: "Herav deltid" },
    });
  });

  test("with the sign of per cent below codes are the one percentage there is, unless they are shares", async () => {
    const of = async (...rows: readonly string[]) =>
      (await exported("sickness-absence", lines("Sektor;Kvinner;Menn", ...rows))).fields["absence_rate"];
    expect(await of("Barnehage;12,2 %;6,7 %", "Kultur;5,2 %;3,7 %")).toMatchObject({ cell: true });
    expect(await of("Barnehage;82,2 %;17,8 %", "Kultur;55,2 %;44,8 %")).toBeUndefined();
  });

  test("for each square metre keep their unit: ² is no footnote there", async () => {
    const { fields } = await exported(
      "energy-certificates",
      lines("Merkenummer;Beregnet levert energi (kWh/m²)", "A2023-152012;142,5", "A2013-373984;251"),
    );
    expect(fields["calculated_delivered_energy"]).toMatchObject({
      column: "Beregnet levert energi (kWh/m²)",
    });
  });
});

test("a word for everything is suggested as the code of all, in English too", async () => {
  const { suggested } = await exported(
    "sickness-absence",
    lines("Age group;Duration;Sex", "All;All;Female", "All;All;Male"),
  );
  expect(suggested).toMatchObject({
    "fields.age_group.codes.All": "total",
    "fields.duration_group.codes.All": "X",
  });
});

test("a stretch of days in a title that is a quarter, a month or a year is that period", async () => {
  const period = async (title: string) =>
    (
      await exported(
        "sickness-absence",
        lines(`${title};;`, "Sektor;Avtalte dagsverk;Tapte dagsverk", "Kultur;100;5"),
      )
    ).suggested["fields.period.value"];
  expect(await period("Periode: 01.01.2025 - 31.03.2025")).toBe("2025-Q1");
  expect(await period("01.01.2024–31.12.2024")).toBe("2024");
  expect(await period("02.01.2025 - 31.03.2025")).toBeUndefined();
});

describe("columns of which two might be the same", () => {
  test("the name of each row is that, and not that of what several are in", async () => {
    const { fields } = await exported(
      "cultural-venues",
      lines("Anlegg;Lokale;Kapasitet", "Samfunnshuset;Storsal;200", "Samfunnshuset;Peisestue;30"),
    );
    expect(fields["name"]).toEqual({ column: "Lokale" });
  });

  test("the one with codes is the code, whatever the other is called", async () => {
    const { fields } = await exported(
      "public-art",
      lines("Inv.nr;Tittel;Plassering;Inne/ute", "1;Havfruen;Havneparken;Ute", "2;Portrett;Rådhuset;Inne"),
    );
    expect(fields["placement"]).toEqual({ column: "Inne/ute" });
  });

  test("«Søkernavn» is the applicant, and «Venue name» that of the venue", async () => {
    const { fields } = await exported(
      "cultural-grants",
      lines("Saksnummer;Søkernavn;Prosjektnavn", "25/1;Koret;Drift", "25/2;Korpset;Noter"),
    );
    expect(fields["recipient_name"]).toEqual({ column: "Søkernavn" });
    const { fields: venue } = await exported(
      "cultural-venues",
      lines("Venue ID,Venue name,Lat,Lng", "V1,Main hall,69.651,18.956", "V2,Black box,69.652,18.957"),
    );
    expect(venue["name"]).toEqual({ column: "Venue name" });
    // No place is 69 651 degrees north.
    expect(venue["latitude"]).toEqual({ column: "Lat", thousands_sign: "none" });
  });

  test("what an empty cell means is asked where only values have told what a column is", async () => {
    const { fields } = await exported(
      "cultural-grants",
      lines("Saksnummer;Søker;Merknad", "25/1;Koret;", "25/2;Korpset;Avslag", "25/3;Laget;"),
    );
    expect(fields["status"]).toEqual({ column: "Merknad", otherwise: "?" });
  });
});

describe("sheets alike", () => {
  const headings = ["Søker", "Org.nr", "Omsøkt", "Innvilget", "Saksnr"];

  test("whose names have the year that all rows must say are of that year each", async () => {
    const { fields, mapping } = await exported(
      "cultural-grants",
      await sheetsOf({
        "Tilskudd 2024": [headings, ["Koret", 977777771, 60000, 45000, "24/1123"]],
        "Tilskudd 2025": [headings, ["Koret", 977777771, 65000, 50000, "25/1001"]],
      }),
    );
    expect(mapping.table).toMatchObject({ sheets: ["Tilskudd 2024", "Tilskudd 2025"] });
    expect(fields["grant_year"]).toEqual({ sheet: true, take: "Tilskudd {####}" });
  });

  test("ask about columns that look like no energy as one sheet does", async () => {
    const rows = (first: number) => [
      ["Dato", "Forbruk [kWh]", "Produksjon [kWh]", "Graddager"],
      ["01.01.2025", first, 1.5, 18.2],
      ["02.01.2025", first - 10, 2.5, 17.1],
      ["03.01.2025", first + 5, 0, 19.9],
    ];
    const { mapping, suggested } = await exported(
      "energy-measurements",
      await sheetsOf({ Skole: rows(1200), Barnehage: rows(300) }),
    );
    expect(mapping.columns?.[2]).toEqual({ heading: "Graddager", values: { meter_id: "?" } });
    expect(suggested["columns.2.values.meter_id"]).toBe("-");
  });
});

describe("programmes without numbers", () => {
  test("have ids of what is on and when, spelled as ids are", async () => {
    const { suggested, convertedRows } = await exported(
      "cultural-events",
      lines(
        "Kva;Dato;Tid frå;Tid til;Kvar;Arrangør;Type;Pris",
        "Kor i parken;05.09.2026;18.00;20.00;Parken;Koret;Konsert;100",
        "Bokbad;12.09.2026;19.00;20.30;Biblioteket;Biblioteket;Litteratur;50",
      ),
      {
        ...bodø,
        "fields.title_language.value": "nn",
        "fields.event_status.value": "scheduled",
        "fields.attendance_mode.value": "offline",
        "fields.updated_at.value": "2026-08-01T00:00:00Z",
      },
    );
    expect(suggested["fields.event_id.value"]).toBe("@Kva + @Dato + @Tid frå");
    expect((await convertedRows()).map((row) => [row["event_id"], row["end_date"]])).toEqual([
      ["kor-i-parken-05.09.2026-18.00", "2026-09-05T20:00:00+02:00"],
      ["bokbad-12.09.2026-19.00", "2026-09-12T20:30:00+02:00"],
    ]);
  });

  test("may have the names of many things spelled as their ids", async () => {
    const rows = Array.from({ length: 70 }, (_, at) => `Sal nr. ${at};${at}`);
    const { suggested, account } = await exported("cultural-venues", lines("Lokale;Kapasitet", ...rows), {
      ...bodø,
      "fields.venue_type.value": "gym",
      "fields.street_address.value": "Storgata 1",
      "fields.postal_code.value": "8003",
      "fields.postal_place.value": "Bodø",
      "fields.latitude.value": "67.28",
      "fields.longitude.value": "14.4",
      "fields.bookable.value": "false",
      "fields.status.value": "open",
    });
    expect(suggested["fields.venue_id.value"]).toBe("@Lokale");
    expect(await account()).toContain("70 Lokale-ID: navn skrevet som ID (rad 2: «Sal nr. 0» → «sal-nr-0»)");
  });

  test("of kinds of energy in buildings have ids of both", async () => {
    const { suggested } = await exported(
      "energy-measurements",
      lines("Bygg;Energikilde;jan;feb;mar", "Skole;El;1;2;3", "Skole;Fjernvarme;4;5;6", "Hall;El;7;8;9"),
    );
    expect(suggested["fields.meter_id.value"]).toBe("@Bygg + @Energikilde");
  });
});

test("neither a postal number nor that of a municipality is an id, and «Case no» is", async () => {
  const { suggested } = await exported(
    "energy-meters",
    lines(
      "MålepunktID;Postnr;Poststed",
      "707057500088553215;7054;Ranheim",
      "707057500088553222;7036;Trondheim",
    ),
  );
  expect(suggested["fields.meter_id.value"]).toBe("@MålepunktID");
  const { suggested: grants } = await exported(
    "cultural-grants",
    lines("Municipality no;Case no;Title", "5001;24/1;Choir", "5001;24/2;Band"),
  );
  expect(grants["fields.grant_id.value"]).toBe("@Case no");
});

describe("tables of SamÅpne 2022", () => {
  test("take times however they are written, as they are", async () => {
    const { convertedRows } = await exported(
      "measurements",
      lines("Tid;Måler;Verdi", "01.01.2021 01:00;EID_1;12,5", "01.01.2021 02:00;EID_1;-5,79"),
    );
    expect(await convertedRows()).toEqual([
      { timestamp: "2021-01-01 01:00:00", meter_id: "EID_1", value: 12.5 },
      { timestamp: "2021-01-01 02:00:00", meter_id: "EID_1", value: -5.79 },
    ]);
  });

  test("take degrees under what they are called in short", async () => {
    const { fields } = await exported(
      "locations",
      lines("Navn;Kommunenr;Lat;Lon", "Ranheim skole;5001;63.42;10.53", "Risvollan;5001;63.39;10.43"),
    );
    expect(fields).toMatchObject({ latitude: { column: "Lat" }, longitude: { column: "Lon" } });
  });
});

test("the name of a street keeps its number, and words without one are no address", async () => {
  const { fields, suggested } = await exported(
    "cultural-venues",
    lines("Lokale-ID;Navn;Gatenavn;Husnr;Bokstav", "L1;Salen;Storgata;12;B", "L2;Rommet;Storgata;14;"),
  );
  expect(fields["street_address"]).toMatchObject({ parts: expect.any(Array) });
  const { suggested: kinds } = await exported(
    "cultural-venues",
    lines("Lokale-ID;Navn;Formål", "L1;Salen;Fest og dans", "L2;Rommet;Møter"),
  );
  expect([suggested, kinds].map((all) => all["fields.street_address.value"])).toEqual([undefined, undefined]);
});

test("a day whose clock is empty is a day, and that is told", async () => {
  const { fields, warnings } = await exported(
    "cultural-events",
    lines(
      "Nr;Tittel;Dato;Kl;Til dato;Til kl",
      "1;Kor;05.12.2026;19.00;05.12.2026;21.00",
      "2;Utstilling;13.12.2026;;20.12.2026;",
    ),
  );
  expect(fields).toMatchObject({
    start_date: { clock_column: "Kl", spelling: ["DD.MM.YYYY hh.mm", "DD.MM.YYYY"] },
    end_date: { clock_column: "Til kl", spelling: ["DD.MM.YYYY hh.mm", "DD.MM.YYYY"], end_of_day: true },
  });
  expect(warnings.join(" ")).toContain("Noen datoer i kolonnen har ikke klokkeslett");
});
