import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// What records of events, venues, grants and works are: what is proposed, and what comes out.

const municipality = { "fields.municipality_number.value": "5001" };

describe("two dates side by side, with clocks behind them", () => {
  const file = (clocks: string, ...rows: readonly string[]) =>
    lines(
      `ID;Tittel;Startdato;Sluttdato;${clocks};Sted;Kategori;Sist endret;Arrangør;Gratis`,
      ...rows.map((row, at) => `a-${at};Fest;${row};Torget;Konsert;2026-05-01T12:00:00Z;Laget;Ja`),
    );
  const answers = {
    ...municipality,
    "fields.title_language.value": "nb",
    "fields.event_status.value": "scheduled",
    "fields.attendance_mode.value": "offline",
  };

  test("have each their own", async () => {
    const { convertedRows } = await exported(
      "cultural-events",
      file("Åpner kl;Stenger kl", "2026-06-20;2026-06-20;12:00;18:00", "2026-06-21;2026-06-22;19:00;02:30"),
      answers,
    );
    expect((await convertedRows()).map((row) => [row["start_date"], row["end_date"]])).toEqual([
      ["2026-06-20T12:00:00+02:00", "2026-06-20T18:00:00+02:00"],
      ["2026-06-21T19:00:00+02:00", "2026-06-22T02:30:00+02:00"],
    ]);
  });

  test("have the beginning at a clock that stands alone", async () => {
    const { convertedRows } = await exported(
      "cultural-events",
      file("Klokkeslett", "2026-06-20;2026-06-21;12:00", "2026-06-21;2026-06-21;19:00"),
      answers,
    );
    expect((await convertedRows()).map((row) => [row["start_date"], row["end_date"]])).toEqual([
      ["2026-06-20T12:00:00+02:00", "2026-06-22T00:00:00+02:00"],
      ["2026-06-21T19:00:00+02:00", "2026-06-22T00:00:00+02:00"],
    ]);
  });
});

test("who got a grant is not read where it is a person, and that is told", async () => {
  const { fields, warnings, convertedRows } = await exported(
    "cultural-grants",
    lines(
      "Søknadsnr;Søker;Orgnr;Ordning;Prosjekt;Tildelt beløp;Status;Vedtaksdato;År;Søkertype;Type tilskudd",
      "1;Bluesklubben;938801363;Støtte;Festival;50000;Innvilget;15.03.2025;2025;Organisasjon;Prosjektstøtte",
      "2;Kari Nordmann;;Stipend;Utstilling;9000;Innvilget;15.03.2025;2025;Enkeltperson;Stipend",
    ),
    {
      ...municipality,
      "fields.funding_organization_number.value": "942110464",
      "fields.grant_type.codes.Prosjektstøtte": "project",
    },
  );
  expect(fields["recipient_name"]).toEqual({
    column: "Søker",
    when: { column: "Søkertype", like: ["Organisasjon"] },
  });
  expect(warnings[0]).toBe(
    "Mottaker: Leses ikke der «Søkertype» er «Enkeltperson»: datasettet vil ha feltet tomt der",
  );
  expect((await convertedRows()).map((row) => [row["recipient_type"], row["recipient_name"]])).toEqual([
    ["organization", "Bluesklubben"],
    ["individual", undefined],
  ]);
});

describe("members of objects", () => {
  test("that are the number of what the object is called are its own", async () => {
    const { fields } = await exported(
      "cultural-grants",
      JSON.stringify([
        { id: 1, organisasjon: { navn: "Korpset", organisasjonsnummer: "938801363" }, aar: 2025 },
      ]),
    );
    expect(fields["recipient_name"]).toEqual({ column: "organisasjon.navn" });
    expect(fields["recipient_organization_number"]).toEqual({ column: "organisasjon.organisasjonsnummer" });
    const { fields: event } = await exported(
      "cultural-events",
      JSON.stringify([{ id: 1, organizer: { name: "Koret", orgnr: "938801363" } }]),
    );
    expect(event["organizer_organization_number"]).toEqual({ column: "organizer.orgnr" });
  });

  test("whose lists have the codes of one field are that field, and marks are those of one, however they are spelt", async () => {
    const venue = (id: number, facilities: readonly string[], toilet: boolean) => ({
      id,
      name: `Rom ${id}`,
      facilities_list: facilities.map((name, at) => ({ id: at, name })),
      hc_toalett: toilet,
      teleslynge: !toilet,
    });
    const { fields, notes } = await exported(
      "cultural-venues",
      JSON.stringify([venue(1, ["Garderobe", "Kjøkken"], true), venue(2, ["Wifi"], false)]),
    );
    expect(fields["amenities"]).toEqual({ column: "facilities_list.name" });
    expect(notes.join("\n")).toContain("«facilities_list.name» er lest som Fasiliteter");
    expect(fields["accessibility_features"]?.parts?.map(({ column }) => column)).toEqual([
      "hc_toalett",
      "teleslynge",
    ]);
  });
});

test("a work without a year says so in words", async () => {
  const { fields } = await exported(
    "public-art",
    lines("Inv.nr;Tittel;Kunstner;År", "1;A;Kari Li;1978", "2;B;Liv Å;u.å.", "3;C;Per By;Udatert"),
  );
  expect(fields["year_from"]).toEqual({ column: "År", empty: ["u.å.", "Udatert"] });
});

test("words of a list that are one code are that code once", async () => {
  const { fields, convertedRows } = await exported(
    "cultural-venues",
    lines(
      "Lokale-ID;Navn;Egnet til;Type;Adresse;Postnr;Poststed;Lat;Lon;Kan leies;Status",
      "L-1;Salen;Konsert, teater, møte;Scene;Torget 1;7010;Trondheim;63.4;10.4;Nei;Åpen",
    ),
    municipality,
  );
  expect(fields["suitability"]).toEqual({ column: "Egnet til" });
  const [row] = await convertedRows();
  expect(row?.["suitability"]).toEqual(["drama", "meeting"]);
});

test("a scheme that stands alone above its grants is theirs, and says their kind too", async () => {
  const { fields, convertedRows } = await exported(
    "cultural-grants",
    lines(
      "Ordning;Søker;Orgnr;Saksnr;Vedtaksdato;År;Prosjekt;Tildelt beløp;Vedtak",
      "Driftstilskudd;;;;;;;;",
      ";Korpset;938801363;25/101;2025-03-12;2025;Drift;30000;Innvilget",
      ";Koret;942110464;25/102;2025-03-12;2025;Drift;20000;Innvilget",
      "Prosjektstøtte;;;;;;;;",
      ";Laget;938801363;25/103;2025-03-13;2025;Festival;75000;Innvilget",
    ),
    {
      ...municipality,
      "fields.funding_organization_number.value": "942110464",
      "fields.recipient_type.value": "organization",
    },
  );
  expect(fields["scheme_name"]).toEqual({ column: "Ordning", above: true });
  expect((await convertedRows()).map((row) => [row["scheme_name"], row["grant_type"]])).toEqual([
    ["Driftstilskudd", "operating"],
    ["Driftstilskudd", "operating"],
    ["Prosjektstøtte", "project"],
  ]);
});

test("degrees below the names of axes are a position, and metres are none", async () => {
  const branches = (...places: readonly string[]) =>
    lines(
      "Filial-ID;Navn;Type;Nord;Øst",
      ...places.map((place, at) => `f-${at};Filial ${at};Filial;${place}`),
    );
  const { fields } = await exported("library-branches", branches("67.28;14.40", "67,30;14,72"));
  expect([fields["latitude"]?.column, fields["longitude"]?.column]).toEqual(["Nord", "Øst"]);
  const { mapping } = await exported("library-branches", branches("7465000;474000", "7466000;475000"));
  expect(mapping.position).toMatchObject({ north: "Nord", east: "Øst" });
});
