import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Answers of portals, and what programs call things by: objects around their lists, members, headings without our letters.

describe("a document that says something beside its list", () => {
  test("is one of whose the rows are", async () => {
    const at = (minute: string) => `2026-01-01T00:${minute}:00+01:00`;
    const { convertedRows } = await exported(
      "energy-measurements",
      JSON.stringify({
        meteringPoint: "707057500088553215",
        unit: "kWh",
        timeSeries: [
          { startTime: at("00"), endTime: at("15"), quantity: 1.25, quality: "Measured" },
          { startTime: at("15"), endTime: at("30"), quantity: 1.5, quality: "Measured" },
        ],
      }),
    );
    expect(await convertedRows()).toMatchObject([
      { meter_id: "707057500088553215", interval_start: at("00"), value: 1.25 },
      { meter_id: "707057500088553215", interval_start: at("15"), value: 1.5 },
    ]);
  });

  test("has the rows of a report below the day it was made", async () => {
    const row = { tjenesteomraade: "Kultur", kjoenn: "Kvinne", antallAnsatte: 60, heltidsansatte: 30 };
    const { fields, mapping } = await exported(
      "employees-and-fte",
      JSON.stringify({
        rapport: "Ansatte",
        generert: "2026-01-05",
        rader: [row, { ...row, kjoenn: "Mann" }],
      }),
    );
    expect(mapping.table?.list).toBe("rader");
    expect(fields).toMatchObject({
      headcount: { column: "rader.antallAnsatte" },
      sex: { column: "rader.kjoenn" },
    });
  });
});

test("the apostrophe before the digits of an id is no part of it", async () => {
  const { convertedRows } = await exported(
    "energy-measurements",
    lines(
      "MeteringPointId;Fra;Til;Forbruk kWh",
      "'707057500088553215;01.03.2026 00:00;01.03.2026 01:00;12,450",
      "'707057500088553215;01.03.2026 01:00;01.03.2026 02:00;11,020",
    ),
    { "fields.quality.value": "measured" },
  );
  expect(await convertedRows()).toMatchObject([
    { meter_id: "707057500088553215", value: 12.45 },
    { meter_id: "707057500088553215", value: 11.02 },
  ]);
});

test("«QUAL» says how good values are, and its letters are asked about", async () => {
  const { suggested } = await exported(
    "energy-measurements",
    lines("MPID;TIMESTAMP;VALUE;QUAL", "m-1;202601010000;1.23;M", "m-1;202601010100;1.33;E"),
  );
  expect(Object.keys(suggested)).toEqual(
    expect.arrayContaining(["fields.quality.codes.M", "fields.quality.codes.E"]),
  );
});

describe("a first and a last day", () => {
  const absence = (...rows: readonly string[]) =>
    exported(
      "sickness-absence",
      lines("Fom;Tom;Tjenesteområde;Mulige dagsverk;Tapte dagsverk;Fraværsprosent;Antall ansatte", ...rows),
      {
        "fields.municipality_number.value": "5001",
        "fields.employer_organization_number.value": "942110464",
        "fields.sex.value": "total",
        "fields.age_group.value": "total",
        "fields.absence_type.value": "total",
        "fields.duration_group.value": "X",
        "fields.suppression.value": "none",
      },
    );

  test("of whole quarters are these", async () => {
    const { convertedRows } = await absence(
      "01.01.2025;31.03.2025;Barnehage;10 000;1 012,5;10,1 %;200",
      "01.10.2025;31.12.2025;Barnehage;9 000;855;9,5 %;200",
    );
    expect(await convertedRows()).toMatchObject([{ period: "2025-Q1" }, { period: "2025-Q4" }]);
  });

  test("of other stretches are asked about", async () => {
    const { fields } = await absence(
      "01.01.2025;31.03.2025;Barnehage;10 000;1 012,5;10,1 %;200",
      "01.02.2025;30.04.2025;Barnehage;9 000;855;9,5 %;200",
    );
    expect(fields["period"]).toEqual({ value: "?" });
  });
});

test("the two words of a heading may stand the other way round, and members have no letters of ours", async () => {
  const { fields } = await exported(
    "cultural-grants",
    lines("Nr;soker.navn;soker.orgnr;Beløp innvilget", "1;Nes kor;977777771;30000"),
  );
  expect(fields).toMatchObject({
    recipient_name: { column: "soker.navn" },
    recipient_organization_number: { column: "soker.orgnr" },
    amount_awarded: { column: "Beløp innvilget" },
  });
});

test("the two names of an artist are one, and a work of several years has the first and the last", async () => {
  const { convertedRows } = await exported(
    "public-art",
    lines(
      "Kommunenr;Inv.nr;Tittel;Kunstner_fornavn;Kunstner_etternavn;År;Kunsttype;Plassering;Sted;Breddegrad;Lengdegrad;Eier;Status",
      "5001;S-1;Fisken;Kari;Nordmann;1971-1973;Skulptur;Ute;Kaia;63,43;10,39;942110464;Utstilt",
      "5001;S-2;Elva;Ola;Hansen;1980;Skulptur;Ute;Kaia;63,43;10,39;942110464;Utstilt",
    ),
  );
  expect(await convertedRows()).toMatchObject([
    { artists: ["Kari Nordmann"], year_from: 1971, year_to: 1973 },
    { artists: ["Ola Hansen"], year_from: 1980, year_to: 1980 },
  ]);
});

test("tags of OpenStreetMap have the street and the number of an address", async () => {
  const place = (id: number, name: string, number: string) => ({
    type: "Feature",
    properties: {
      "@id": `node/${id}`,
      name,
      "addr:street": "Prinsens gate",
      "addr:housenumber": number,
      "addr:postcode": "7013",
      "addr:city": "Trondheim",
    },
    geometry: { type: "Point", coordinates: [10.39, 63.43] },
  });
  const { fields } = await exported(
    "cultural-venues",
    JSON.stringify({
      type: "FeatureCollection",
      features: [place(1, "Teatret", "18"), place(2, "Kinoen", "2")],
    }),
  );
  expect(fields).toMatchObject({
    street_address: {
      parts: [{ column: "addr:street" }, { column: "addr:housenumber" }],
      between: " ",
    },
    postal_code: { column: "addr:postcode" },
    postal_place: { column: "addr:city" },
  });
});

test("elements of XML are rows, and so are the events of a calendar", async () => {
  const reading = (hour: number, value: string) =>
    `<Maaling><MaalerId>M-1</MaalerId><Fra>2026-01-01T0${hour}:00:00+01:00</Fra><Til>2026-01-01T0${hour + 1}:00:00+01:00</Til><Verdi>${value}</Verdi><Kvalitet>Målt</Kvalitet></Maaling>`;
  const { convertedRows } = await exported(
    "energy-measurements",
    `<?xml version="1.0"?><Maalinger>${reading(0, "3.5")}${reading(1, "3.7")}</Maalinger>`,
  );
  expect(await convertedRows()).toMatchObject([
    { meter_id: "M-1", value: 3.5, quality: "measured" },
    { meter_id: "M-1", value: 3.7 },
  ]);
  const { fields } = await exported(
    "cultural-events",
    lines(
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "UID:1@huset.no",
      "DTSTART;TZID=Europe/Oslo:20260312T190000",
      "SUMMARY:Konsert",
      "LOCATION:Huset",
      "CATEGORIES:Konsert",
      "END:VEVENT",
      "END:VCALENDAR",
    ),
  );
  expect(fields).toMatchObject({
    event_id: { column: "uid", as_id: true },
    title: { column: "title" },
    start_date: { column: "dtstart" },
    venue_name: { column: "venue" },
    categories: { column: "categories" },
  });
});
