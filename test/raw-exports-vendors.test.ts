import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Exports as other systems write them, each for something one of them did: what is proposed, and what comes out.

const bodø = { "fields.municipality_number.value": "1804" };

describe("members of objects", () => {
  const event = (more: object) => ({ id: 1, start_date: "2026-03-14T19:00:00+01:00", ...more });

  test("that are called like their object are what it is called, and no number is a name", async () => {
    const { fields, suggested } = await exported(
      "cultural-events",
      JSON.stringify([
        event({ title: "a", organizer: [{ id: 7, organizer: "Koret" }] }),
        event({ id: 2, title: "b", organizer: [{ id: 8, organizer: "Laget" }] }),
      ]),
    );
    expect(fields["organizer_name"]).toMatchObject({ column: "organizer.organizer" });
    const { suggested: other } = await exported(
      "cultural-events",
      JSON.stringify([
        event({ title: "a", arranger: { id: 7 } }),
        event({ title: "b", arranger: { id: 8 } }),
      ]),
    );
    expect([suggested, other].map((one) => one["fields.organizer_name.value"])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("in several languages are taken in Norwegian", async () => {
    const { fields } = await exported(
      "cultural-events",
      JSON.stringify([event({ title: { en: "Concert", no: "Konsert" } })]),
    );
    expect(fields["title"]).toEqual({ column: "title.no" });
  });

  test("of a list of positions have the code and the figures of each", async () => {
    const { fields, mapping } = await exported(
      "employees-and-fte",
      JSON.stringify([
        {
          orgnr: "964338531",
          stillinger: [
            { kode: "7174", kjonn: "Kvinne", antall: 120, arsverk: 95.5 },
            { kode: "7962", kjonn: "Mann", antall: 20, arsverk: 18.25 },
          ],
        },
      ]),
    );
    expect(mapping.table).toEqual({ list: "stillinger" });
    expect(fields).toMatchObject({
      position_code: { column: "stillinger.kode" },
      contracted_fte: { column: "stillinger.arsverk" },
      headcount: { column: "stillinger.antall" },
    });
  });
});

describe("columns that are not what they look like", () => {
  test("a day of the week that is always closed says nothing of the library", async () => {
    const { fields } = await exported(
      "library-branches",
      lines(
        "Filial;Mandag;Tirsdag;Onsdag;Torsdag;Fredag;Lørdag;Søndag",
        "Sentrum;10-16, 18-20;10-16;10-16;10-19;10-16;11-15;Stengt",
        "Øst;;12-18;;12-18;;;Stengt",
      ),
    );
    expect(fields["status"]).toEqual({ value: "?" });
    expect(fields["opening_hours"]).toMatchObject({ parts: expect.arrayContaining([]) });
  });

  test("neither a postal number nor a figure with its unit is suggested for an id", async () => {
    const { suggested } = await exported(
      "library-branches",
      lines("Filial;Postnr;Poststed", "Sentrum;8003;Bodø", "Øst;8056;Saltstraumen"),
    );
    expect(suggested["fields.branch_id.value"]).not.toBe("@Postnr");
    const { suggested: figures } = await exported(
      "building-energy-annual",
      lines("Energi i eiendomsforvaltningen (kWh)", "30000000", "5000000"),
    );
    expect(figures["fields.building_id.value"]).toBeUndefined();
  });

  test("the zone of coordinates is none of them, and says which grid they are of", async () => {
    const { mapping } = await exported(
      "municipal-buildings",
      lines("Bygg;UTM-sone;Øst;Nord", "a;32;570123,4;7030456,7", "b;32;569900;7034200"),
    );
    expect(mapping.position).toMatchObject({ east: "Øst", north: "Nord", system: "EPSG:25832" });
    const { mapping: said } = await exported(
      "municipal-buildings",
      lines("Bygg;Øst UTM sone 33;Nord UTM sone 33", "a;270123,4;7040456,7", "b;269900;7044200"),
    );
    expect(said.position).toMatchObject({ system: "EPSG:25833" });
  });

  test("oil of plants is bioenergy", async () => {
    const { fields, suggested } = await exported(
      "building-energy-annual",
      lines("Bygg;År;Energibærer;Målt forbruk kWh", "b-1;2024;Bioolje;50000", "b-1;2024;El;100"),
    );
    expect(fields).toMatchObject({
      energy_carrier: { column: "Energibærer" },
      delivered_energy: { column: "Målt forbruk kWh" },
    });
    expect(Object.keys(suggested).filter((place) => place.includes("Bioolje"))).toEqual([]);
  });
});

describe("values as programs write them", () => {
  test("days with a clock of midnight are days", async () => {
    const { convertedRows } = await exported(
      "energy-meters",
      JSON.stringify(
        ["a-1", "a-2"].map((meter_id) => ({
          municipality_number: "1804",
          meter_id,
          name: meter_id,
          measured_quantity: "temperature",
          unit: "Cel",
          resolution: "PT1H",
          valid_from: "2024-01-01T00:00:00Z",
        })),
      ),
    );
    expect((await convertedRows()).map((row) => row["valid_from"])).toEqual(["2024-01-01", "2024-01-01"]);
  });

  test("the first of two years is when a work was begun, in two digits too", async () => {
    const { fields, convertedRows } = await exported(
      "public-art",
      lines(
        "Invnr;Tittel;Kunstner;Årstall;Kunstart;Plassering;Sted;Breddegrad;Lengdegrad;Status",
        ...["1985", "1990-92", "ca. 1920"].map(
          (year, at) => `KU-${at};Løven;Per Ung;${year};Skulptur;Ute;Torget;63,43;10,39;Utstilt`,
        ),
      ),
      { ...bodø, "fields.owner_organization_number.value": "942110464" },
    );
    expect(fields["year_from"]).toMatchObject({ column: "Årstall" });
    expect((await convertedRows()).map((row) => row["year_from"])).toEqual([1985, 1990, 1920]);
  });

  test("texts of editors are read without their HTML", async () => {
    const { fields, convertedRows } = await exported(
      "cultural-venues",
      JSON.stringify(
        ["Sal &#038; scene", "Lille sal"].map((name, at) => ({
          municipality_number: "1804",
          venue_id: `v-${at}`,
          name,
          venue_type: "auditorium",
          street_address: "Storgata 5",
          postal_code: "8003",
          postal_place: "Bodø",
          latitude: 67.28,
          longitude: 14.4,
          description: at === 0 ? "<p>Stor.</p><p>Med <b>galleri</b>.</p>" : "",
          bookable: false,
          status: "open",
        })),
      ),
    );
    expect(fields).toMatchObject({ name: { html: true }, description: { html: true } });
    const shown = (await convertedRows()).map((row) => [row["name"], row["description"]]);
    expect(shown).toEqual([
      ["Sal & scene", "Stor. Med galleri."],
      ["Lille sal", undefined],
    ]);
  });

  test("one and nought are yes and no where JSON has them as numbers", async () => {
    const { fields } = await exported(
      "cultural-venues",
      JSON.stringify([
        { venue_id: "a", bookable: 1 },
        { venue_id: "b", bookable: 0 },
      ]),
    );
    expect(fields["bookable"]).toEqual({ column: "bookable", codes: { 1: true, 0: false } });
  });

  test("what children need not pay makes nothing free", async () => {
    const { convertedRows } = await exported(
      "cultural-events",
      lines(
        "Arr.nr;Tittel;Start;Sted;Arrangør;Kategori;Priser;Status;Sist endret",
        "1;Revy;2026-03-14T19:00:00+01:00;Huset;Laget;Teater;Voksen 250 kr, Barn gratis;Planlagt;2026-01-01T00:00:00Z",
        "2;Kor;2026-03-15T19:00:00+01:00;Huset;Laget;Konsert;Gratis;Planlagt;2026-01-01T00:00:00Z",
        "3;Rock;2026-03-16T19:00:00+01:00;Huset;Laget;Konsert;100 kr / 50 kr;Planlagt;2026-01-01T00:00:00Z",
      ),
      { ...bodø, "fields.title_language.value": "nb", "fields.attendance_mode.value": "offline" },
    );
    const prices = (await convertedRows()).map((row) => [row["is_free"], row["price_from"], row["price_to"]]);
    expect(prices).toEqual([
      [false, 250, undefined],
      [true, undefined, undefined],
      [false, 50, 100],
    ]);
  });

  test("days of absence in a column for each kind are those of the figure they may be alone", async () => {
    const { mapping } = await exported(
      "sickness-absence",
      lines(
        "Periode;Avtalte dagsverk;Egenmeldte dagsverk;Legemeldte dagsverk",
        "2025-Q1;10000,0;150,5;600,0",
        "2025-Q2;9000,0;140,5;500,0",
      ),
    );
    expect(mapping.fields["contracted_person_days"]).toMatchObject({ column: "Avtalte dagsverk" });
    expect(mapping.columns?.map(({ values }) => values)).toEqual([
      { absence_type: "self_certified" },
      { absence_type: "doctor_certified" },
    ]);
    expect(mapping.fields).toHaveProperty("absence_person_days");
    const { fields } = await exported(
      "employees-and-fte",
      lines("Tjenesteområde;Kvinner prosent;Menn prosent", "Skole;60,5;39,5", "Barnehage;80,0;20,0"),
    );
    expect(fields).not.toHaveProperty("average_position_percent");
  });
});

describe("series", () => {
  test("of days on which somebody read a meter are asked what they are of", async () => {
    const { mapping } = await exported(
      "energy-measurements",
      lines(
        "Målernr;Avlest dato;Forbruk m3",
        "V-1;01.01.2025;40",
        "V-1;01.02.2025;50",
        "V-1;01.03.2025;60",
        "V-1;01.04.2025;55",
      ),
    );
    expect(mapping.time).toMatchObject({ labels: "?", length: "P1M" });
  });

  test("have no meter of what energy cost", async () => {
    const { fields, suggested } = await exported(
      "energy-measurements",
      JSON.stringify(
        [0, 1, 2].map((hour) => ({ from: `2025-01-01T0${hour}:00:00+01:00`, cost: 1.5, consumption: hour })),
      ),
    );
    expect(fields["value"]).toEqual({ column: "consumption" });
    expect(suggested).not.toHaveProperty("columns.0.values.meter_id");
  });
});

test("a document of schema.org is read by what its words mean", async () => {
  const event = (identifier: string) => ({
    "@type": "Event",
    identifier,
    name: `Konsert ${identifier}`,
    startDate: "2026-03-14T19:00:00+01:00",
    isAccessibleForFree: true,
    location: { "@type": "Place", name: "Huset", address: { streetAddress: "Storgata 5" } },
    organizer: { "@type": "Organization", name: "Koret" },
    dateModified: "2026-01-02T10:00:00Z",
  });
  const document = { "@context": "https://schema.org", "@graph": [event("e1"), event("e2")] };
  const { fields } = await exported("cultural-events", JSON.stringify(document));
  expect(fields).toMatchObject({
    event_id: { column: "identifier" },
    title: { column: "name" },
    start_date: { column: "startDate" },
    is_free: { column: "isAccessibleForFree" },
    venue_name: { column: "location.name" },
    street_address: { column: "location.address.streetAddress" },
    organizer_name: { column: "organizer.name" },
    updated_at: { column: "dateModified" },
  });
  // Elsewhere a name may be anybody's.
  const { fields: plain } = await exported("cultural-events", lines("name;startDate", "Kari;2026-03-14"));
  expect(plain["title"]).toEqual({ value: "?" });
});

describe("features", () => {
  const feature = (id: string, type = "Point", at: unknown = [14.4, 67.28]) => ({
    type: "Feature",
    geometry: { type, coordinates: at },
    properties: { bygg_id: id, navn: id },
  });
  const latitudes = async (content: string) => {
    const { fields, mapping } = await exported("municipal-buildings", content);
    return [
      fields["name"]?.column,
      fields["latitude"]?.column !== undefined || mapping.position !== undefined,
    ];
  };

  test("are rows one by one, on lines, and behind the separators of a sequence", async () => {
    const all = ["a", "b"].map((id) => JSON.stringify(feature(id)));
    for (const content of [all[0] ?? "", all.join("\n"), all.map((line) => `\u001e${line}\n`).join("")])
      expect(await latitudes(content)).toEqual([expect.stringMatching(/navn$/), true]);
  });

  test("of one point among several that there may be have the place of it", async () => {
    const of = (...points: readonly unknown[]) =>
      JSON.stringify({ type: "FeatureCollection", features: [feature("a", "MultiPoint", points)] });
    expect(await latitudes(of([14.4, 67.28]))).toEqual(["navn", true]);
    expect(await latitudes(of([14.4, 67.28], [14.5, 67.3]))).toEqual(["navn", false]);
  });
});
