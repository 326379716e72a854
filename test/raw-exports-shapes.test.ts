import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "../packages/tabular/src/formats/xlsx/_testing.ts";
import { exported, lines } from "./known/exported.ts";

// Shapes that exports have, whichever system wrote them: what is proposed, and what comes out.

const municipality = { "fields.municipality_number.value": "5001" };
const employer = { ...municipality, "fields.employer_organization_number.value": "938801363" };

describe("what values say against the heading above them", () => {
  const meter = (id: string, at: number) => `${id};Hovedmåler ${at};B-${at};Strøm;kWh;01.01.2020`;

  test("metering points below the number of a meter are metering points, and the number stands elsewhere", async () => {
    const points = ["707057500012345671", "707057500012345688"];
    const heading = "Målernr;Navn;Bygg-ID;Energibærer;Enhet;Gyldig fra";
    const { fields, notes } = await exported("energy-meters", lines(heading, ...points.map(meter)));
    expect(fields["metering_point_id"]).toEqual({ column: "Målernr" });
    expect(fields["meter_serial_number"]).toBeUndefined();
    expect(notes.join("\n")).toContain(
      "«Målernr» er lest som Målepunkt-ID, fordi alle verdiene ser ut som det",
    );
    const both = lines(
      `Målernummer;${heading}`,
      ...points.map((point, at) => `${point};${meter(`697063140142376${at}`, at)}`),
    );
    const { fields: two } = await exported("energy-meters", both);
    expect(two["metering_point_id"]).toEqual({ column: "Målernummer" });
    expect(two["meter_serial_number"]).toEqual({ column: "Målernr" });
    const { fields: serial } = await exported(
      "energy-meters",
      lines(heading, meter("6970631401423761", 1), meter("707057500012345671", 2)),
    );
    expect(serial["meter_serial_number"]).toEqual({ column: "Målernr" });
  });

  test("numbers of organisations below a name are no names", async () => {
    const { fields } = await exported(
      "cultural-events",
      lines("ID;Tittel;Start;Arrangør", "1;Konsert;2026-06-01T19:00:00+02:00;938801363"),
    );
    expect(fields["organizer_organization_number"]).toEqual({ column: "Arrangør" });
    expect(fields["organizer_name"]).toEqual({ value: "?" });
  });

  test("words where short codes belong are each asked about, and numbers in order suggested", async () => {
    const levels = ["Toppledelse;10;12", "Leder;40;32", "Totalt;50;44"];
    const { fields, suggested, convertedRows } = await exported(
      "equal-pay",
      lines("År;Stillingsnivå;Kvinner;Menn", ...levels.map((level) => `2024;${level}`)),
      { ...employer, "fields.pay_component.value": "agreed_pay", "fields.position_level.codes.Leder": "L" },
    );
    expect(fields["position_level"]).toMatchObject({
      codes: { Toppledelse: "?", Leder: "?", Totalt: "total" },
    });
    expect(suggested).toMatchObject({
      "fields.position_level.codes.Toppledelse": "1",
      "fields.position_level_label.value": "@Stillingsnivå",
    });
    expect(
      (await convertedRows()).map(({ position_level: level, position_level_label: label }) => [level, label]),
    ).toEqual([
      ["1", "Toppledelse"],
      ["L", "Leder"],
      ["total", "Totalt"],
    ]);
  });

  test("nothing that can be an address or a number is not read as one, and that is told", async () => {
    const { fields, warnings } = await exported(
      "cultural-venues",
      lines("ID;Navn;Bestilling;Kapasitet", "L-1;Salen;Ja;Stor", "L-2;Rommet;Nei;Liten"),
    );
    expect([fields["booking_url"], fields["capacity"]]).toEqual([undefined, undefined]);
    expect(warnings).toEqual([
      "«Bestilling» er ikke lest som Bestilling: ingen av verdiene kan være det",
      "«Kapasitet» er ikke lest som Kapasitet: ingen av verdiene kan være det",
    ]);
    const some = await exported(
      "cultural-venues",
      lines("ID;Navn;Bestilling;Kapasitet", "L-1;Salen;Ja;Stor", "L-2;Rommet;www.bodo.no/leie;40"),
    );
    expect(Object.keys(some.fields)).toEqual(expect.arrayContaining(["booking_url", "capacity"]));
  });
});

describe("headings that stand alone in rows, with totals below their groups", () => {
  const file = (...rows: readonly string[]) => lines("Bygg;Navn;Forbruk kWh", ...rows);
  const answers = {
    ...municipality,
    "fields.year.value": "2024",
    "fields.data_coverage.value": "100",
    "fields.energy_carrier.value": "electricity",
  };

  test("are left out by rule, and told", async () => {
    const groups = file(
      "Skoler;;",
      "B1;Nordre;100",
      "B2;Søndre;200",
      "Sum skoler;2 skoler;300",
      "Barnehager;;",
      "B3;Lia;30",
      "Sum barnehager;1 barnehage;30",
    );
    const { mapping, convertedRows, account } = await exported("building-energy-annual", groups, answers);
    expect(mapping.rows?.leave_out).toEqual([
      { column: "Bygg", like: ["Skoler", "Barnehager"], because: "overskrifter over grupper" },
      { column: "Bygg", like: ["Sum *"], because: "totaler" },
    ]);
    expect((await convertedRows()).map(({ building_id: id }) => id)).toEqual(["B1", "B2", "B3"]);
    expect(await account()).toContain("2 etter regelen i tilordningen: overskrifter over grupper (rad 2, 6)");
  });

  test("are the code that is asked for, where they are called so", async () => {
    const { fields, suggested, convertedRows, account } = await exported(
      "building-energy-annual",
      file("Elektrisitet;;", "B1;Nordre;100", "B2;Søndre;200", "Fjernvarme;;", "B1;Nordre;30"),
      answers,
    );
    expect(fields["energy_carrier"]).toEqual({ column: "Bygg", above: true });
    expect(suggested).not.toHaveProperty("fields.energy_carrier.value");
    expect((await convertedRows()).map((row) => [row["building_id"], row["energy_carrier"]])).toEqual([
      ["B1", "electricity"],
      ["B2", "electricity"],
      ["B1", "district_heating"],
    ]);
    expect(await account()).toContain("2 som sier hva radene under gjelder (rad 2, 5)");
  });

  test("are what several rows are of, each with a question what its id is", async () => {
    const { fields, suggested, convertedRows } = await exported(
      "building-energy-annual",
      lines(
        "Energibærer;2023;2024",
        "Nordre skole;;",
        "Strøm;1;2",
        "Fjernvarme;3;4",
        "Rådhuset;;",
        "Strøm;5;6",
      ),
      answers,
    );
    expect(fields["building_id"]).toMatchObject({
      above: true,
      codes: { "Nordre skole": "?", Rådhuset: "?" },
    });
    expect(suggested["fields.building_id.codes.Nordre skole"]).toBe("nordre-skole");
    expect((await convertedRows()).map((row) => [row["building_id"], row["delivered_energy"]])).toEqual([
      ["nordre-skole", 1],
      ["nordre-skole", 2],
      ["nordre-skole", 3],
      ["nordre-skole", 4],
      ["radhuset", 5],
      ["radhuset", 6],
    ]);
  });

  test("are none where a row is called so too, or one alone stands below the table", async () => {
    const { mapping } = await exported(
      "building-energy-annual",
      file("Lia;;", "B1;Nordre;100", "Myra;;", "B2;Søndre;200", "Lia;Lia barnehage;5"),
      answers,
    );
    expect(mapping.rows).toBeUndefined();
    const { mapping: below } = await exported(
      "building-energy-annual",
      file("B1;Nordre;100", "B2;Søndre;200", "Tallene er foreløpige;;"),
      answers,
    );
    expect(below.rows).toBeUndefined();
  });
});

describe("numbers that are not said to the last", () => {
  const venue = (capacity: string) => `Salen ${capacity};${capacity}`;
  const capacities = ["ca. 90", "inntil 120 personer", "> 500", "90+", "50-60", "75"];

  test("are read where they say about how many, left empty where they do not, and told", async () => {
    const { fields, warnings, convertedRows } = await exported(
      "cultural-venues",
      lines(
        "ID;Navn;Kapasitet;Type;Adresse;Postnr;Poststed;Lat;Lon;Kan leies;Status",
        ...capacities.map(
          (one, at) => `L-${at};${venue(one)};Scene;Veien 1;7010;Trondheim;63.4;10.4;Nei;Åpen`,
        ),
      ),
      municipality,
    );
    expect(fields["capacity"]).toMatchObject({
      take: ["ca. {*}", "inntil {*}", "{*}"],
      empty: ["> *", "*+", "*#-#*"],
    });
    expect(warnings).toEqual([
      "Kapasitet: «ca. 90» er lest som «90»: tallet er omtrentlig, eller det høyeste",
      "Kapasitet: «> 500» er ikke lest, fordi det ikke er ett tall: der blir feltet tomt",
    ]);
    const empty = undefined;
    expect((await convertedRows()).map(({ capacity }) => capacity)).toEqual([
      90,
      120,
      empty,
      empty,
      empty,
      75,
    ]);
  });

  test("that were measured stay as they are, and their rows are told", async () => {
    const { fields } = await exported(
      "building-energy-annual",
      lines("Bygg;År;Energibærer;Temperaturkorrigert", "B1;2024;Strøm;ca. 900", "B2;2024;Strøm;800"),
    );
    expect(fields["temperature_corrected_energy"]).toEqual({ column: "Temperaturkorrigert" });
  });
});

test("columns called as the codes of a list, with marks, are that list", async () => {
  const headings = "ID;Navn;Rullestol;HC-toalett;Teleslynge;Kjøkken;Garderobe;Projektor;Lydanlegg?";
  const { fields, convertedRows } = await exported(
    "cultural-venues",
    lines(
      `${headings};Type;Adresse;Postnr;Poststed;Lat;Lon;Kan leies;Status`,
      "L-1;Salen;x;x;;Ja;Nei;1;Stort;Scene;Veien 1;7010;Trondheim;63.4;10.4;Nei;Åpen",
      "L-2;Rommet;;;✓;nei;ja;0;Lite;Scene;Veien 1;7010;Trondheim;63.4;10.4;Nei;Åpen",
      "L-3;Huset;;;;;;;;Scene;Veien 1;7010;Trondheim;63.4;10.4;Nei;Åpen",
    ),
    municipality,
  );
  // One column alone needs no parts; marks that are not understood are not read.
  expect(fields["equipment"]).toEqual({ column: "Projektor", codes: { 1: "projector", 0: null } });
  expect(
    (await convertedRows()).map((row) => [row["accessibility_features"], row["amenities"], row["equipment"]]),
  ).toEqual([
    [["wheelchair_access", "wheelchair_toilet"], ["kitchen"], ["projector"]],
    [["induction_loop"], ["changing_room"], undefined],
    [undefined, undefined, undefined],
  ]);
});

test("whether «delvis» is enough is asked of each column of marks, and what nobody knows is nothing", async () => {
  const file = lines(
    "ID;Navn;Rullestol;HC-toalett;Heis",
    "L-1;Salen;Ja;Delvis;ukjent",
    "L-2;Rommet;Delvis tilgjengelig;Nei;Ja",
    "L-3;Huset;Nei;Nei;Nei",
  );
  const { fields, suggested } = await exported("cultural-venues", file);
  expect(fields["accessibility_features"]).toMatchObject({
    parts: [
      { codes: { "": null, Ja: "wheelchair_access", "Delvis tilgjengelig": "?", Nei: null } },
      { codes: { Delvis: "?", Nei: null } },
      { codes: { ukjent: null, Ja: "elevator", Nei: null } },
    ],
  });
  const [place, other] = [
    "fields.accessibility_features.parts.0.codes.Delvis tilgjengelig",
    "fields.accessibility_features.parts.1.codes.Delvis",
  ] as const;
  expect([suggested[place], suggested[other]]).toEqual(["-", "-"]);
});

test("a text of several lines is one line, and that is told", async () => {
  const { convertedRows, account } = await exported(
    "public-art",
    lines(
      "Inventarnr;Tittel;Kunstner;Type;Plassering;Sted;Status;Eier;Materiale",
      '1;"Fossen\n- en hyllest";Ola Li;Skulptur;Innendørs;Rådhuset;På plass;938801363;"Stål\r\n\tog glass"',
    ),
    municipality,
  );
  const [row] = await convertedRows();
  expect([row?.["title"], row?.["material"]]).toEqual(["Fossen - en hyllest", "Stål og glass"]);
  expect(await account()).toContain("1 Tittel: linjeskift gjort til mellomrom");
});

test("sheets of things that several rows are of are each asked about", async () => {
  const years = [
    ["År", "Energibærer", "Forbruk kWh"],
    [2023, "Elektrisitet", 1],
    [2024, "Elektrisitet", 2],
  ] as const;
  const file = await workbookOf({
    sheets: ["Nordre skole", "Rådhuset"].map((name) => ({
      name,
      rows: years.map((cells, index) => rowXml(index + 1, cells)).join(""),
    })),
  });
  const { mapping, suggested, convertedRows } = await exported("building-energy-annual", file, {
    ...municipality,
    "fields.data_coverage.value": "100",
    "fields.building_id.codes.Rådhuset": "B-7",
  });
  expect(mapping.table).toEqual({ sheets: ["Nordre skole", "Rådhuset"] });
  expect(suggested["fields.building_id.codes.Nordre skole"]).toBe("nordre-skole");
  expect((await convertedRows()).map((row) => [row["building_id"], row["year"]])).toEqual([
    ["nordre-skole", 2023],
    ["nordre-skole", 2024],
    ["B-7", 2023],
    ["B-7", 2024],
  ]);
});

test("what energy cost is no meter of its own, whatever a program calls it", async () => {
  const nodes = [0, 1, 2].map((hour) => ({
    from: `2025-01-01T0${hour}:00:00.000+01:00`,
    to: `2025-01-01T0${hour + 1}:00:00.000+01:00`,
    cost: 1.25 + hour,
    unitPrice: 0.51,
    unitPriceVAT: 0.1,
    consumption: 1.5 + hour,
    consumptionUnit: "kWh",
  }));
  const answer = { data: { viewer: { homes: [{ consumption: { pageInfo: { count: 3 }, nodes } }] } } };
  const { fields, suggested, convertedRows } = await exported("energy-measurements", JSON.stringify(answer), {
    "fields.meter_id.value": "el-1",
  });
  expect(fields["value"]).toMatchObject({ column: "consumption.nodes.consumption" });
  expect(Object.keys(suggested)).toEqual(["fields.meter_id.value"]);
  expect((await convertedRows()).map(({ value }) => value)).toEqual([1.5, 2.5, 3.5]);
});

describe("a percentage that the rules of a dataset explain", () => {
  const answers = { ...employer, "fields.pay_component.value": "agreed_pay" };

  test("is worked out where the file has what it is of, and told", async () => {
    const { fields, warnings, convertedRows, account } = await exported(
      "equal-pay",
      lines("År;Nivå;Navn på nivå;Kvinner;Menn", "2024;1;Ledere;10;12", "2024;2;Andre;40;32"),
      answers,
    );
    expect(fields["women_share"]).toEqual({ percent_of: { part: "women", whole: ["women", "men"] } });
    expect(warnings).toContain(
      "Andel kvinner: Står ikke i fila: regnes ut som «Antall kvinner» i prosent av «Antall kvinner» og «Antall menn»",
    );
    expect((await convertedRows()).map(({ women_share: share }) => share)).toEqual([45.5, 55.6]);
    expect(await account()).toContain(
      "2 Andel kvinner: regnet ut av andre tall i raden (rad 2: «100 × 10 / (10 + 12)» → 45.5)",
    );
  });

  test("is read where it stands in the file, and nothing is made of what is not there", async () => {
    const { fields } = await exported(
      "equal-pay",
      lines("År;Nivå;Navn på nivå;Kvinner;Menn;Andel kvinner", "2024;1;Ledere;10;12;45,5"),
    );
    expect(fields["women_share"]).toEqual({ column: "Andel kvinner" });
    const { fields: less } = await exported("equal-pay", lines("År;Nivå;Kvinner", "2024;1;10"));
    expect(less["women_share"]).toBeUndefined();
  });
});
