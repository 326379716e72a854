import { type Dataset, defineDataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, leftOutOf, testAddress, testEvents, testPositions, testSeries } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { proposed } from "./_testing.ts";
import { columnsOfCodes } from "../seen/columns-by-values.ts";

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

  test("have numbers that are ids whole, however long they are", async () => {
    const ids = ["707057500012345671", "707057500012345688"];
    const content = `{"svar":{"treff":[${ids
      .map((id) => `{"navn":${id},"lat":59.869,"lon":9.411}`)
      .join(",")}]}}`;
    const { mapping } = await proposed(content, positions);
    const { rows } = await converted(content, writeMapping(mapping), positions);
    expect(rows.map(({ navn }) => navn)).toEqual(ids);
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

  test("have one value where they have it in a list", async () => {
    const content = json(
      { navn: "a", dates: [{ start: "2026-03-20T19:00:00+01:00", end: "2026-03-20T21:00:00+01:00" }] },
      { navn: "b", dates: [{ start: "2026-03-21T19:00:00+01:00" }] },
      {
        navn: "c",
        dates: [{ start: "2026-03-21T19:00:00+01:00" }, { start: "2026-03-22T19:00:00+01:00" }],
      },
    );
    const mapping =
      "mapping: 1\ndataset: test-events\nfields:\n  navn: { column: navn }\n  starts: { column: dates.start }\n  ends: { column: dates.end }\n";
    const { rows, outcome } = await converted(content, mapping, testEvents);
    expect(rows).toEqual([
      { navn: "a", starts: "2026-03-20T19:00:00+01:00", ends: "2026-03-20T21:00:00+01:00" },
      { navn: "b", starts: "2026-03-21T19:00:00+01:00" },
    ]);
    expect(leftOutOf(outcome).join()).toContain("starts ×1 (3)");
  });

  test("have no address on the web for the row they stand in", async () => {
    const url = { kind: "text", label: { nb: "Nettside", nn: "Nettside", en: "Page" } } as const;
    const pages: Dataset = {
      ...testPositions,
      fields: { ...testPositions.fields, url: { ...url, description: url.label } },
    };
    const { mapping } = await proposed(
      json({
        navn: "a",
        utleie: { url: "https://x.no/a", pris: 1 },
        posisjon: { latitude: 59.8, longitude: 9.4 },
      }),
      pages,
    );
    expect(mapping.fields["latitude"]).toEqual({ column: "posisjon.latitude" });
    expect(mapping.fields["url"]).toBeUndefined();
  });

  test("say nothing of the row by the town something is in", () => {
    const of = (heading: string) => {
      const texts = ["Målt", "Estimert"];
      const column = { index: 0, heading, cells: texts, texts, later: [], filled: 2, numbers: 0 };
      return columnsOfCodes([column], testSeries, () => false).map(({ field }) => field);
    };
    expect([of("sted.ord"), of("sted.by")]).toEqual([["quality"], []]);
  });

  test("say when it is, without a zone to ask for", async () => {
    const { questions } = await proposed(
      json({ navn: "a", dates: [{ Start: "2026-03-20T19:00:00+01:00" }] }),
      testEvents,
    );
    expect(questions).toEqual([]);
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

describe("rows that programs lay in something else", () => {
  const rows = [
    { navn: "a", lat: 59.869, lon: 9.411 },
    { navn: "b", lat: 59.87, lon: 9.42 },
  ];
  const made = rows.map(({ navn, lat, lon }) => ({ navn, latitude: lat, longitude: lon }));
  const lists = [{ id: "navn", type: "text" }];

  test.each<readonly [string, object]>([
    ["OData", { "@odata.context": "https://x.no/$metadata", value: rows }],
    ["pages", { count: 2, next: null, results: rows }],
    ["CKAN", { success: true, result: { fields: lists, records: rows, resource_id: "x", total: 2 } }],
    [
      "OpenDataSoft",
      { nhits: 2, records: rows.map((fields) => ({ datasetid: "x", fields })), facet_groups: lists },
    ],
    ["JSON:API", { data: rows.map((attributes, id) => ({ type: "steder", id, attributes })) }],
    ["HAL", { _embedded: { steder: rows }, _links: { self: { href: "x" } }, page: { size: 20 } }],
    ["GraphQL", { data: { steder: { edges: rows.map((node) => ({ node })) } } }],
    ["a search", { took: 3, hits: { hits: rows.map((row) => ({ _id: row.navn, _source: row })) } }],
    ["a name of its own", { antall: 2, steder: rows }],
  ])("are read: %s", async (_, answer) => {
    for (const content of [JSON.stringify(answer), JSON.stringify(answer, null, 2)]) {
      const { mapping, questions } = await proposed(content, positions);
      expect(questions).toEqual([]);
      expect((await converted(content, writeMapping(mapping), positions)).rows).toEqual(made);
    }
  });

  test("are read of a map in an answer", async () => {
    const features = rows.map(({ navn, lat, lon }) => ({
      type: "Feature",
      properties: { navn },
      geometry: { type: "Point", coordinates: [lon, lat] },
    }));
    const content = JSON.stringify({ count: 2, results: { type: "FeatureCollection", features } });
    const { mapping } = await proposed(content, positions);
    expect((await converted(content, writeMapping(mapping), positions)).rows).toEqual(made);
  });

  test("are not guessed among several lists", async () => {
    const { mapping } = await proposed(JSON.stringify({ steder: rows, kunst: rows }), positions);
    expect(mapping.fields["latitude"]).toEqual({ value: "?" });
  });

  test("are no list in the one row there is", async () => {
    const content = JSON.stringify({
      navn: "a",
      lat: 59.869,
      lon: 9.411,
      bilder: [{ url: "x" }, { url: "y" }],
    });
    const { mapping } = await proposed(content, positions);
    expect((await converted(content, writeMapping(mapping), positions)).rows).toEqual(made.slice(0, 1));
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

describe("a page of an answer", () => {
  const rows = [{ navn: "a", lat: 59.869, lon: 9.411 }];

  test.each([
    ["the envelope", { data: rows, links: { next: "b" } }],
    ["OData", { value: rows, "@odata.nextLink": "b" }],
    ["those that page", { count: 7, next: null, results: rows }],
    ["a calendar", { events: rows, rest_url: "a", next_rest_url: "b", total: 7 }],
    ["HAL", { _embedded: { venues: rows }, _links: { next: { href: "b" } } }],
    ["ArcGIS", { features: rows.map((attributes) => ({ attributes })), exceededTransferLimit: true }],
  ])("is told as one of several, as %s says it", async (_, answer) => {
    const content = JSON.stringify(answer);
    const { mapping } = await proposed(content, positions);
    const { outcome } = await converted(content, writeMapping(mapping), positions);
    expect(outcome).toMatchObject({ morePages: true, hasFaults: true });
  });

  test.each([[{ data: rows, links: { next: null } }], [{ value: rows, "@odata.count": 1 }]])(
    "is all there is where nothing says so",
    async (answer) => {
      const content = JSON.stringify(answer);
      const { mapping } = await proposed(content, positions);
      const { outcome } = await converted(content, writeMapping(mapping), positions);
      expect(outcome).toMatchObject({ hasFaults: false });
      expect(outcome.morePages).toBeUndefined();
    },
  );
});

describe("a point in a member of a row, or in a cell", () => {
  const places = [
    [10.395775, 63.431446],
    [10.402796, 63.43138],
  ] as const;
  const point = (coordinates: readonly number[]) => ({ type: "Point", coordinates });
  const inRows = (geometry: (at: readonly [number, number]) => unknown) =>
    JSON.stringify(places.map((at, row) => ({ navn: `n${row}`, geometri: geometry(at) })));
  const inCells = (text: (at: readonly [number, number]) => string) =>
    ["navn\tgeometri", ...places.map((at, row) => `n${row}\t${text(at)}`)].join("\r\n");

  test.each([
    ["an object", inRows((at) => point(at))],
    ["with a height", inRows(([x, y]) => point([x, y, 12.5]))],
    ["a pair, north first", inRows(([x, y]) => [y, x])],
    ["a pair, east first", inRows((at) => at)],
    ["the text of an object", inCells((at) => JSON.stringify(point(at)))],
    [
      "the text of an object with blanks",
      inCells(([x, y]) => `{"coordinates": [${x}, ${y}], "type": "Point"}`),
    ],
    ["the text of a pair", inCells(([x, y]) => `[${y}, ${x}]`)],
  ])("is a position: %s", async (_, content) => {
    const { mapping, questions } = await proposed(content, positions);
    expect(questions).toEqual([]);
    const { rows } = await converted(content, writeMapping(mapping), positions);
    expect(rows.map(({ latitude, longitude }) => [longitude, latitude])).toEqual(places);
  });

  test("is a position in metres of a grid", async () => {
    const content = JSON.stringify([{ navn: "a", geometri: point([569_650, 7_034_420]), srid: "25832" }]);
    const { mapping } = await proposed(content, positions);
    const { rows } = await converted(content, writeMapping(mapping), positions);
    expect(rows).toEqual([{ navn: "a", latitude: 63.431446, longitude: 10.395775 }]);
  });

  test("is a list as any other where its numbers are no place", async () => {
    const content = JSON.stringify([{ navn: "a", lat: 59.8, lon: [9.4, 900] }]);
    const { mapping } = await proposed(content, positions);
    const { outcome } = await converted(content, writeMapping(mapping), positions);
    expect(leftOutOf(outcome).join()).toContain("longitude ×1 (1)");
  });

  test("is none where it may be elsewhere, or where rows differ in which number is first", async () => {
    const elsewhere = inRows(([x]) => [x, x]);
    const mixed = JSON.stringify(
      places.map(([x, y], row) => ({ navn: "n", g: row === 0 ? [x, y] : [y, x] })),
    );
    for (const content of [elsewhere, mixed])
      expect((await proposed(content, positions)).mapping.fields["latitude"]).toEqual({ value: "?" });
  });
});
