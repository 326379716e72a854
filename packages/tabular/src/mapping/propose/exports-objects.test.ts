import { type Dataset, defineDataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, testAddress, testPositions, testSeries } from "../_testing.ts";
import { writeMapping } from "../yaml.ts";
import { proposed } from "./_testing-exports.ts";

const json = (...rows: readonly object[]) => JSON.stringify(rows);

const withAlias = (name: string, ...aliases: string[]) => {
  const field = testPositions.fields[name];
  if (!field) throw new Error(name);
  return { [name]: { ...field, aliases } };
};
/** Positions, by the names programs give them as well. */
const positions: Dataset = defineDataset({
  ...testPositions,
  fields: {
    ...testPositions.fields,
    ...withAlias("latitude", "Lat", "Breddegrad"),
    ...withAlias("longitude", "Lon", "Østlig lengde"),
  },
});

describe("objects in the JSON of programs", () => {
  const places = json(
    { navn: "a", sted: { posisjon: { lat: 59.869, lon: 9.411 }, merknad: null } },
    { navn: "b", sted: null },
    { navn: "c", sted: { posisjon: { lat: 59.87, lon: 9.42 }, merknad: "x" } },
  );

  test("have a column for each member", async () => {
    const { mapping, questions } = await proposed(places, positions);
    expect(questions).toEqual([]);
    expect(mapping.fields["latitude"]).toEqual({ column: "sted.posisjon.lat" });
    const { rows, outcome } = await converted(places, writeMapping(mapping), positions);
    expect(rows).toEqual([
      { navn: "a", latitude: 59.869, longitude: 9.411 },
      { navn: "c", latitude: 59.87, longitude: 9.42 },
    ]);
    expect(outcome.file).toMatchObject({ read: 3, used: 3 });
  });

  test("are a list where they stand in one", async () => {
    const content = json(
      { navn: [{ tekst: "a", rang: 1 }], lat: 59.869, lon: 9.411 },
      { navn: [{ tekst: "b" }, { rang: 2 }], lat: 59.87, lon: 9.42 },
    );
    const { mapping } = await proposed(content, positions);
    expect(mapping.fields["navn"]).toEqual({ column: "navn.tekst" });
  });

  test("are what they are called where their member says only that it is a name", async () => {
    const content = json(
      { navn: { tekst: "a" }, adresse: { postnummer: "3770", poststed: "Kragerø", gate: "Storgata 12" } },
      { navn: { tekst: "b" }, adresse: { postnummer: "0182", poststed: "Oslo", gate: "Øvre vei 3 B" } },
    );
    const { mapping } = await proposed(content, testAddress);
    expect(mapping.fields).toMatchObject({
      navn: { column: "navn.tekst" },
      postal_code: { column: "adresse.postnummer" },
      postal_place: { column: "adresse.poststed" },
    });
  });

  test("keep a cell that is none, further on, where their first member would be", async () => {
    const rows = Array.from({ length: 1001 }, (_, at) => ({
      navn: at === 1000 ? "sist" : { tekst: `n${at}` },
      lat: 59.5,
      lon: 9.5,
    }));
    const content = json(...rows);
    const { mapping } = await proposed(content, positions);
    const { rows: made } = await converted(content, writeMapping(mapping), positions);
    expect(made.at(-1)).toMatchObject({ navn: "sist" });
  });
});

describe("headings of programs", () => {
  test.each([
    ["OESTLIGLENGDE", "in ASCII"],
    ["ostlig_lengde", "without dots and strokes"],
    ["ostlig_len", "cut after ten letters, as shapefiles do"],
  ])("are as people spell them: %s, %s", async (heading) => {
    const { mapping } = await proposed(`navn;${heading};Lat\r\na;1,5;59,8\r\n`, positions);
    expect(mapping.fields["longitude"]).toMatchObject({ column: heading });
  });

  test("are none of two fields", async () => {
    const two = defineDataset({
      ...positions,
      fields: { ...positions.fields, ...withAlias("latitude", "Østlig lengdegrense") },
    });
    const { mapping } = await proposed("navn;ostlig_len;b\r\na;x;59,8\r\n", two);
    expect(mapping.fields["longitude"]).toEqual({ value: "?" });
  });
});

describe("a map", () => {
  test("gives positions of its points", async () => {
    const features = [9.411, 9.42].map((x, at) => ({
      type: "Feature",
      properties: { navn: `n${at}` },
      geometry: { type: "Point", coordinates: [x, 59.87] },
    }));
    const content = JSON.stringify({ type: "FeatureCollection", features });
    const { mapping } = await proposed(content, positions);
    const { rows } = await converted(content, writeMapping(mapping), positions);
    expect(rows).toEqual([
      { navn: "n0", latitude: 59.87, longitude: 9.411 },
      { navn: "n1", latitude: 59.87, longitude: 9.42 },
    ]);
  });

  test("in metres of a grid says which", async () => {
    const features = [569_650, 570_000].map((x, at) => ({
      type: "Feature",
      properties: { navn: `n${at}` },
      geometry: { type: "Point", coordinates: [x, 7_034_420] },
    }));
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::25832" } };
    const content = JSON.stringify({ type: "FeatureCollection", crs, features });
    const { mapping, questions } = await proposed(content, positions);
    expect(questions).toEqual([]);
    expect(mapping.position).toMatchObject({ east: "x", north: "y", system: "EPSG:25832" });
  });
});

describe("the id of a record", () => {
  const meter = testSeries.fields["meter"];
  if (!meter) throw new Error("no id");
  const records = defineDataset({
    ...testAddress,
    id: "test-records",
    fields: { record: meter, ...testAddress.fields },
    key: ["record"],
  });

  test.each([
    ["is another in each row", "Løpetall;Grid\r\n10001;25832\r\n10002;25832", "@Løpetall"],
    ["is called one", "ID;Telefon\r\nK-1;73501001\r\nK-2;73501002", "@ID"],
    ["is nothing that is the same in all", "Grid;Farge\r\n25832;rød\r\n25832;rød", undefined],
  ])("%s", async (_, content, answer) => {
    const { questions } = await proposed(content, records);
    expect(questions.find(({ id }) => id === "fields.record.value")?.suggestion).toBe(answer);
  });
});

describe("metres of a grid in one column", () => {
  test.each([
    ["as the text of maps", ["POINT (569650 7034420)", "SRID=25832;POINT(570000.5 7034420.25)"]],
    ["with a comma between", ["7034420, 569650", "7034420.25,570000.5"]],
    ["with decimal commas", ["569650,0 7034420,0", "570000,5;7034420,25"]],
  ])("%s are a position", async (_, [one, other]) => {
    const content = `navn\tgeom\tsrid\r\na\t${one}\t25832\r\nb\t${other}\t25832\r\n`;
    const { mapping, questions } = await proposed(content, positions);
    expect(questions).toEqual([]);
    expect(mapping.position).toMatchObject({ east: "geom", north: "geom", system: "EPSG:25832" });
    const { rows } = await converted(content, writeMapping(mapping), positions);
    expect(rows.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
      [63.431446, 10.395775],
      [63.43138, 10.402796],
    ]);
  });
});
