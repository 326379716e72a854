import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../_testing-run.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-fetch-"));
const heading =
  "municipality_number,building_id,name,building_type_code,kostra_function,status,street_address,postal_code,postal_place,latitude,longitude,ownership,valid_from\n";
const rowOf = (municipality: string, id: string, name = "Skole") =>
  `${municipality},${id},${name},613,222,in_use,Skoleveien 1,8003,Bodø,67.28,14.41,owned,2020-01-01\n`;

const hours = "meter_id,interval_start,interval_end,value,quality\n";
const hourOf = (meter: string, value: number) =>
  `${meter},2026-01-05T00:00:00+01:00,2026-01-05T01:00:00+01:00,${value},measured\n`;

/** Publishers below one address: `a` and `b` have a file each, `c` breaks off. */
const published: Readonly<Record<string, string>> = {
  "/a/v1/municipal-buildings.csv":
    heading + rowOf("1804", "1") + rowOf("1804", "2") + rowOf("5001", "9", "Lånt"),
  "/b/v1/municipal-buildings.csv":
    heading + rowOf("5001", "9", "Egen") + rowOf("5001", "10") + rowOf("9999", "11"),
  "/before/v1/municipal-buildings.csv":
    heading +
    rowOf("3813", "1", "Før") +
    rowOf("3813", "2", "Før") +
    rowOf("1507", "7", "Før") +
    rowOf("1507", "8", "Før"),
  "/after/v1/municipal-buildings.csv":
    heading +
    rowOf("4012", "1", "Nå") +
    rowOf("1508", "7", "Ålesund") +
    rowOf("1508", "8", "Ålesund") +
    rowOf("1580", "7", "Haram"),
  "/e/v1/energy-measurements.csv": hours + hourOf("el-1", 4) + hourOf("el-2", 5),
  "/f/v1/energy-measurements.csv": hours + hourOf("el-1", 9) + hourOf("el-2", 5),
  "/catalog.ttl": `
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    <#a> dct:conformsTo <https://samapne.no/specs/energy/municipal-buildings/1.2.0/>; dct:publisher <#who>;
      dct:spatial <https://data.geonorge.no/administrativeEnheter/kommune/nr/1804>; dcat:distribution <#d> .
    <#who> <http://xmlns.com/foaf/0.1/name> "Bodø kommune" .
    <#d> dcat:accessURL </a/v1/municipal-buildings.csv>; dcat:downloadURL </a/v1/municipal-buildings.csv> .
    <#m> dct:conformsTo <https://samapne.no/specs/energy/energy-meters/1.0.0/>; dcat:distribution <#n> .
    <#n> dcat:accessURL </b/v1/energy-meters> .
    <#x> dct:conformsTo <https://example.org/other>; dcat:distribution <#d> .`,
  "/catalog.jsonld": `{
    "@context": { "@base": "/", "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
      "spatial": { "@id": "dct:spatial", "@type": "@id" } },
    "@graph": [
      { "@id": "#a", "@type": "dcat:Dataset",
        "dct:conformsTo": { "@id": "https://samapne.no/specs/energy/municipal-buildings/1.2.0/" },
        "dct:publisher": { "http://xmlns.com/foaf/0.1/name": { "@value": "Bodø kommune", "@language": "nb" } },
        "spatial": "https://data.geonorge.no/administrativeEnheter/kommune/nr/1804",
        "dcat:distribution": [{ "dcat:accessURL": { "@id": "a/v1/municipal-buildings.csv" } }] },
      { "@id": "#x", "dct:conformsTo": { "@id": "https://example.org/other" },
        "dcat:distribution": { "dcat:accessURL": { "@id": "b/v1/municipal-buildings.csv" } } } ] }`,
  "/catalog.rdf": `<?xml version="1.0" encoding="utf-8"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
      xmlns:dct="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xml:base="/">
    <dcat:Dataset rdf:about="#a">
      <dct:conformsTo rdf:resource="https://samapne.no/specs/energy/municipal-buildings"/>
      <dct:publisher><foaf:Agent><foaf:name xml:lang="nb">Bodø kommune</foaf:name></foaf:Agent></dct:publisher>
      <dct:spatial rdf:resource="https://data.geonorge.no/administrativeEnheter/kommune/nr/1804"/>
      <dcat:distribution><dcat:Distribution><dcat:accessURL rdf:resource="a/v1/municipal-buildings.csv"/></dcat:Distribution></dcat:distribution>
    </dcat:Dataset>
    <dcat:Dataset rdf:about="#b">
      <dct:title xml:lang="nb">Kommunale formålsbygg i Hamar</dct:title>
      <dct:publisher><foaf:Agent><foaf:name>Hamar kommune</foaf:name></foaf:Agent></dct:publisher>
      <dcat:distribution><dcat:Distribution><dcat:downloadURL rdf:resource="https://data.hamar.example/bygg.csv"/></dcat:Distribution></dcat:distribution>
    </dcat:Dataset>
    <dcat:Dataset rdf:about="#c"><dct:title>Badeplasser</dct:title></dcat:Dataset>
    </rdf:RDF>`,
  "/cut.rdf": `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="#a"/>`,
  "/elsewhere.jsonld": `{ "@context": "https://example.org/dcat.jsonld", "@graph": [] }`,
};

let server: Server;
let base: string;
/** An address within, that somebody is sent on to. */
let inner = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    const body = published[path];
    if (path.startsWith("/c/") && path.endsWith(".csv")) {
      response.writeHead(200, { "content-length": 10_000 });
      response.end(heading + rowOf("1804", "77"));
      response.destroy();
      return;
    }
    if (path.startsWith("/sent-on/")) return void response.writeHead(302, { location: inner + path }).end();
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/plain" });
    response.end(body ?? "no");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const fetchCommand = (...argv: readonly string[]) =>
  runCommand(["fetch", ...argv, "--lang", "en"], { now: () => "2026-01-15T09:00:00Z" });

const somebody = ["municipal-buildings", "--from", "https://x.example", "--out", "x.csv"] as const;

describe("samapne fetch", () => {
  const linesOf = (path: string) => readFileSync(path, "utf8").trim().split("\n").slice(1);
  const names = (path: string) =>
    linesOf(path)
      .map((line) => line.split(","))
      .map(([number, id, , name]) => [number, id, name].join(" "))
      .toSorted();

  test("puts many municipalities in one file: a key once, from the one it is about; rows that are wrong left out and told of", async () => {
    const directory = join(folder, "directory.json");
    const publishers = [
      { address: `${base}/a`, name: "Bodø kommune", municipalities: ["1804"] },
      { address: `${base}/b`, name: "Trondheim kommune", municipalities: ["5001"] },
    ];
    writeFileSync(directory, JSON.stringify(publishers));
    const out = join(folder, "national.csv");
    const { code, output } = await fetchCommand(
      "municipal-buildings",
      "--directory",
      directory,
      "--allow-private",
      "--out",
      out,
    );
    expect(code, output).toBe(1);
    expect(names(out)).toEqual(["1804 1 Skole", "1804 2 Skole", "5001 10 Skole", "5001 9 Egen"]);
    expect(output).toContain("Bodø kommune: 3 rows (from a file");
    expect(output).toMatch(/1 row does not follow the specification, and was left out.*\n {4}row 3: .*9999/);
    expect(output).toContain(
      "1 row has the same key at several, and was taken once.\n  Bodø kommune: 1 row with other values than at Trondheim kommune was left out.\n",
    );
    expect(output).not.toContain("Lånt");
    expect(output).toContain("4 rows.");
  });

  test("lets a merged or split municipality give way to what took its place, and keeps what only it has", async () => {
    const out = join(folder, "merged.csv");
    const from = ["before", "after"].flatMap((name) => ["--from", `${base}/${name}`]);
    const { code, output } = await fetchCommand("municipal-buildings", ...from, "--out", out);
    expect([code, names(out)]).toEqual([
      0,
      ["1508 7 Ålesund", "1508 8 Ålesund", "1580 7 Haram", "3813 2 Før", "4012 1 Nå"],
    ]);
    expect(output).toContain("3 rows have the same key at several");
    // What gave way to its successor is another time's, and contradicts nobody.
    expect(output).not.toContain("other values");
    expect(output).toContain("1 row has the number of a municipality that has been merged or split");
    expect(output).toContain("1 row has an id that others use for something else");
  });

  test("keeps meters apart that publishers call by the same id, and takes the same row once", async () => {
    const out = join(folder, "hours.csv");
    const from = ["e", "f"].flatMap((name) => ["--from", `${base}/${name}`]);
    const { output } = await fetchCommand("energy-measurements", ...from, "--with-source", "--out", out);
    const rows = linesOf(out).map((line) => line.split(","));
    expect(rows.map(([meter, , , value]) => `${meter} ${value}`).toSorted()).toEqual([
      "el-1 4",
      "el-1 9",
      "el-2 5",
    ]);
    expect(new Set(rows.map((row) => row.at(-2)))).toEqual(new Set([`${base}/e`, `${base}/f`]));
    expect(output).toContain("1 row has an id that others use for something else");
    expect(output).toContain("1 row has the same key at several");
    expect(output).not.toContain("other values");
  });

  test("asks nothing of this machine for a stranger's directory, catalogue or redirect, unless that is allowed", async () => {
    const out = join(folder, "own-network.csv");
    const own = createServer((_, response) => response.end("secret"));
    let asked = 0;
    own.on("request", () => (asked += 1));
    await new Promise<void>((resolve) => void own.listen(0, "127.0.0.1", resolve));
    inner = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
    const list = join(folder, "strangers.json");
    writeFileSync(list, JSON.stringify([{ address: `${inner}/a`, name: "\u001b[2JFremmed" }]));
    const catalogue = join(folder, "strangers.ttl");
    writeFileSync(catalogue, `@base <${inner}/> .${published["/catalog.ttl"]}`);
    for (const argv of [
      ["--directory", list],
      ["--directory", catalogue],
      ["--directory", `${base}/sent-on/catalog.ttl`],
      ["--from", `${base}/sent-on`],
    ]) {
      const { code, output, problems } = await fetchCommand("municipal-buildings", ...argv, "--out", out);
      expect([code, argv]).toEqual([2, argv]);
      expect(output + problems).toContain("--allow-private allows the first two");
      expect(output).not.toContain("\u001b");
    }
    expect(asked).toBe(0);
    await fetchCommand("municipal-buildings", "--directory", list, "--allow-private", "--out", out);
    expect(asked).toBeGreaterThan(0);
    own.close();
  });

  test.each([
    ["an address", "catalog.ttl"],
    ["a file", "catalog.ttl"],
    ["an address", "catalog.jsonld"],
    ["a file", "catalog.jsonld"],
    ["an address", "catalog.rdf"],
    ["a file", "catalog.rdf"],
  ])("finds publishers in a catalogue at %s: %s", async (where, name) => {
    const [out, file] = [join(folder, "found.csv"), join(folder, name)];
    const text = published[`/${name}`] ?? "";
    writeFileSync(
      file,
      name.endsWith(".ttl")
        ? `@base <${base}/${name}> .${text}`
        : text.replace('"@base": "/"', `"@base": "${base}/"`).replace('xml:base="/"', `xml:base="${base}/"`),
    );
    const directory = where === "a file" ? file : `${base}/${name}`;
    const argv = ["municipal-buildings", "--directory", directory, "--from", "1804", "--out", out];
    // A catalogue in a file may be anybody's; one at an address that was written down speaks for that address.
    const { code, output } = await fetchCommand(...argv, ...(where === "a file" ? ["--allow-private"] : []));
    expect([code, names(out)]).toEqual([0, ["1804 1 Skole", "1804 2 Skole", "5001 9 Lånt"]]);
    expect(output).toContain("Bodø kommune: 3 rows");
  });

  test.each([
    ["/nowhere.ttl", "refused"],
    ["/a/v1/municipal-buildings.csv", "neither Turtle, JSON-LD"],
    ["/elsewhere.jsonld", "with its own @context"],
    ["/cut.rdf", "or it is not whole"],
  ])("a catalogue at %s is told of in a sentence", async (path, sentence) => {
    const argv = ["municipal-buildings", "--directory", base + path, "--out", join(folder, "no.csv")];
    const { code, problems } = await fetchCommand(...argv);
    expect([code, problems]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test("tells what of a catalogue has the name of the dataset, and does not say that it follows the specification", async () => {
    const argv = [
      "municipal-buildings",
      "--directory",
      `${base}/catalog.rdf`,
      "--out",
      join(folder, "l.csv"),
    ];
    const { code, problems } = await fetchCommand(...argv);
    expect([code, problems.trim().split("\n")]).toEqual([
      0,
      [
        "1 dataset of the catalogue has the same name, but does not say that it follows the specification (dct:conformsTo), and was not fetched. If it is what you look for, fetch with --from <address>, and with --mapping <file> where the file has another form:",
        "  – Kommunale formålsbygg i Hamar (Hamar kommune): https://data.hamar.example/bygg.csv",
      ],
    ]);
  });

  test("writes Parquet, and only the rows that were asked for", async () => {
    const out = join(folder, "some.parquet");
    const { code, output } = await fetchCommand(
      "municipal-buildings",
      "--from",
      `${base}/a`,
      "--where",
      "municipality_number=1804",
      "--out",
      out,
    );
    expect([code, output]).toEqual([0, expect.stringContaining("2 rows.")]);
    expect(readFileSync(out).subarray(0, 4).toString()).toBe("PAR1");
  });

  test("takes nothing from a publisher that breaks off, and all from the others", async () => {
    const out = join(folder, "rest.csv");
    const { code, output } = await fetchCommand(
      "municipal-buildings",
      "--from",
      `${base}/a`,
      "--from",
      `${base}/c`,
      "--from",
      `${base}/d`,
      "--out",
      out,
    );
    expect(code).toBe(2);
    expect(output).toMatch(/\/c: .*The answer was cut.*Nothing from here was taken/);
    expect(output).toMatch(/\/d: .*not published here/);
    const text = readFileSync(out, "utf8");
    expect(text).toContain("1804,1,");
    expect(text).not.toContain("1804,77");
  });

  test.each<readonly [argv: readonly string[], sentence: string]>([
    [["municipal-buildings", "--out", "x.csv"], "Say whom to fetch from"],
    [["municipal-buildings", "--from", "ftp://x", "--out", "x.csv"], "neither a web address"],
    [["municipal-buildings", "--from", "https://x.example", "--out", "x.doc"], "must end in"],
    [
      ["municipal-buildings", "--from", "https://x.example", "--where", "colour=red", "--out", "x.csv"],
      "no selection",
    ],
    [["municipal-buildings", "--directory", "no.json", "--out", "x.csv"], "is no directory"],
    [["municipal-buildings", "--from", "https://x.example"], "Say which file"],
    [[], "Say which dataset"],
    ...[
      "gross_area_from=1,5",
      "valid_from_to=31.12.2025",
      "municipality_number=1804,99",
      "status=pulled_down",
    ].map((where) => [[...somebody, "--where", where], "the value is not of the field's form"] as const),
    [
      ["cultural-venues", "--from", "https://x.example", "--where", "bookable=ja", "--out", "x.csv"],
      "the value is not of the field's form",
    ],
    [[...somebody, "--where", "name_from=a"], "no selection"],
  ])("%j is refused in one sentence", async (argv, sentence) => {
    const { code, problems } = await fetchCommand(...argv);
    expect([code, problems]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test.each([
    [
      "with a word mistyped",
      '[{"address":"https://a.example"},{"adress":"https://b.example"}]',
      "is no directory",
    ],
    ["of nobody", "[]", "names nobody who publishes municipal-buildings"],
    [
      "of other datasets",
      "<http://a.example/d> <http://purl.org/dc/terms/conformsTo> <http://a.example/specs/energy/energy-meters/1.0.0> .",
      "names nobody who publishes municipal-buildings",
    ],
  ])("a directory %s is told of in a sentence", async (_, text, sentence) => {
    const path = join(folder, "odd-directory");
    writeFileSync(path, text);
    const { code, problems } = await fetchCommand(
      "municipal-buildings",
      "--directory",
      path,
      "--out",
      join(folder, "no.csv"),
    );
    expect([code, problems]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test("leaves nothing behind", () => {
    expect(readdirSync(folder).filter((name) => name.includes(".new"))).toEqual([]);
  });
});
