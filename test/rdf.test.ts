import { describe, expect, test } from "vitest";
import { defineDataset, type Samples } from "@samapne/core";
import { generators, specsBase, versionPath } from "@samapne/generators";
import type { Quad } from "n3";
import { parse } from "yaml";
import { everyKind, everyKindSamples } from "../packages/generators/test/every-kind.ts";
import { catalogueDocuments } from "../scripts/interop/dcat.ts";
import { graphOf } from "../scripts/interop/graph.ts";
import { apiPublication, staticPublication } from "../scripts/interop/publication.ts";
import { qualityScores } from "../scripts/interop/quality-score.ts";
import {
  catalogue,
  dataContract,
  dcatJsonLd,
  dcatTurtle,
  informationModel,
  jsonLd,
  jsonLdContext,
  publicationFaults,
  shacl,
  shaclInexpressible,
  specificationFiles,
  turtle,
} from "../scripts/interop/rdf-generators.ts";
import { registry } from "../scripts/specs/registry.ts";
import { chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { mutationsOf } from "./referee/changed-rows.ts";
import { full, profileFaults } from "./rdf/profile.ts";
import { canonical, readJsonLd } from "./rdf/read.ts";
import { compareRows, type RowComparison } from "./rdf/rows.ts";

const seed = 20_261_124;
const noSamples: Samples = { now: everyKindSamples.now, valid: [], invalid: [], tables: [] };
const entries = registry.map(({ dataset, samples = noSamples }) => ({ dataset, samples }));
const datasets = entries.map(({ dataset }) => dataset);
const documents = await catalogueDocuments(registry);

describe("catalogue descriptions", () => {
  test.each(entries)("$dataset.id: Turtle and JSON-LD are the same graph", async ({ dataset, samples }) => {
    const asTurtle = graphOf(String(await dcatTurtle.print(dataset, { samples })));
    const asJson = await readJsonLd(JSON.parse(String(await dcatJsonLd.print(dataset, { samples }))));
    expect(asTurtle.size).toBeGreaterThan(100);
    expect(await canonical(asJson)).toBe(await canonical(asTurtle));
  });

  test("of a municipality are the same graph in Turtle and JSON-LD", async () => {
    for (const publication of [staticPublication, apiPublication]) {
      const nodes = catalogue(datasets, publication);
      const asJson = await readJsonLd(JSON.parse(jsonLd(nodes)));
      expect(await canonical(asJson)).toBe(await canonical(graphOf(turtle(nodes))));
    }
  });

  test.each([...documents])("%s: say all that 2.x and 3.0 demand", (_, text) => {
    expect(profileFaults(graphOf(text))).toEqual([]);
    expect(text).not.toMatch(/example\.(com|org)|localhost|TODO/);
  });

  test.each([
    ["a title", /dct:title "Åpne data[^;]*;/, "dct:title"],
    ["an identifier", /dct:identifier "[^"]*#catalog";/, "dct:identifier"],
    ["a publisher", /dct:publisher <[^;]*;/, "dct:publisher"],
    ["a language of a title", /"Energimålingar – Trondheim kommune"@nn, /, "says dct:title in en,nb"],
    ["a contact's address", /\n\s+vcard:hasURL [^.]*>(?=\.)|;\n\s+vcard:hasURL <[^>]*>/, "in no way"],
    ["the kind of a law", / dct:type <[^>]*resource-type\/REG>;/, "has no dct:type"],
    ["a label of a theme", /<http:[^>]*data-theme\/ENER> a [^]*?"Energy"@en\.\n/, "not described"],
  ])("the judge sees that %s is missing", (_, part, fault) => {
    const text = turtle(catalogue(datasets, staticPublication));
    expect(text).toMatch(part);
    expect(profileFaults(graphOf(text.replace(part, ""))).join("\n")).toContain(fault);
  });

  test("would get at least 400 of 435 points, when addresses answer", () => {
    const scores = [...documents.values()].flatMap((text) => qualityScores(graphOf(text), true));
    expect(scores.length).toBeGreaterThan(datasets.length);
    expect(Math.min(...scores.map(({ points }) => points))).toBeGreaterThanOrEqual(400);
    const all = qualityScores(graphOf(documents.get("catalogue of a municipality, API") ?? ""), true);
    expect(new Set(all.flatMap(({ missing }) => missing))).toEqual(new Set(["byte size"]));
  });

  test("of data point to the specification, of a specification to its files", () => {
    const data = graphOf(turtle(catalogue(datasets, apiPublication)));
    const specification = "https://samapne.no/specs/energy/energy-measurements/draft/";
    const [conforms] = data
      .getSubjects(full("dct:conformsTo"), specification, null)
      .map(({ value }) => value);
    expect(conforms).toBe(`${apiPublication.baseUrl}/v1/energy-measurements`);
    expect(data.countQuads(specification, full("rdf:type"), full("dct:Standard"), null)).toBe(1);
    expect(data.getObjects(conforms ?? "", full("dcat:temporalResolution"), null)[0]?.value).toBe("PT1H");
  });
});

test("every file a specification says it has is printed", () => {
  const printed = [...generators, jsonLdContext, shacl, informationModel, dataContract].map(
    ({ path }) => path,
  );
  expect(specificationFiles.map(({ path }) => path).filter((path) => !printed.includes(path))).toEqual([]);
});

describe("the context of rows tells what its names are called elsewhere", () => {
  const graphOfContext = async (id: string) => {
    const { dataset = everyKind } = entries.find((entry) => entry.dataset.id === id) ?? {};
    const graph = await readJsonLd(JSON.parse(String(await jsonLdContext.print(dataset, {}))));
    return (name: string, property: string) =>
      graph
        .getObjects(`${specsBase}/${versionPath(dataset)}/${name}`, full(property), null)
        .map(({ value }) => value)
        .toSorted();
  };

  test("schema.org and Smart Data Models of an event, and what is part of one term", async () => {
    const said = await graphOfContext("cultural-events");
    expect(said("#title", "skos:closeMatch")).toEqual([
      "http://purl.org/dc/terms/title",
      "https://schema.org/name",
    ]);
    expect(said("#start_date", "skos:closeMatch")).toEqual([
      "https://schema.org/startDate",
      "https://smartdatamodels.org/startDate",
    ]);
    expect(said("#minimum_age", "skos:broadMatch")).toEqual(["https://schema.org/typicalAgeRange"]);
    expect(said("#venue_name", "skos:note")).toEqual(["schema.org: location/name"]);
  });

  test("360Giving of a grant, FINT of an employee, and the words of Los", async () => {
    const schema =
      "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/master/schema/360-giving-schema.json";
    const grants = await graphOfContext("cultural-grants");
    expect(grants("#amount_applied", "skos:closeMatch")).toEqual([`${schema}#/properties/amountAppliedFor`]);
    const employees = await graphOfContext("employees-and-fte");
    expect(employees("#position_code", "skos:note")).toEqual(["FINT: Stillingskode"]);
    expect(employees("", "dcat:theme")).toContain("https://psi.norge.no/los/tema/arbeidsliv");
  });

  test("every name elsewhere of every field comes out, once, and nothing is said of terms of others", async () => {
    let count = 0;
    for (const { dataset } of entries) {
      const document = JSON.parse(String(await jsonLdContext.print(dataset, {}))) as object;
      const graph = await readJsonLd(document);
      const relations = ["closeMatch", "broadMatch", "note"].map((name) => full(`skos:${name}`));
      for (const [name, { matches = [] }] of Object.entries(dataset.fields)) {
        const own = `${specsBase}/${versionPath(dataset)}/#${name}`;
        const said = relations.flatMap((relation) => graph.getObjects(own, relation, null));
        expect([dataset.id, name, said.length]).toEqual([dataset.id, name, matches.length]);
        count += matches.length;
      }
      const others = graph.getSubjects(null, null, null).filter(({ value }) => !value.startsWith(specsBase));
      expect(others.map(({ value }) => value)).toEqual([]);
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe("a publication", () => {
  test("without faults has none", () => {
    expect([staticPublication, apiPublication].flatMap(publicationFaults)).toEqual([]);
  });

  test.each([
    ["a placeholder as address", { baseUrl: "https://example.com" }, "placeholder"],
    ["an address that ends in a slash", { baseUrl: "https://data.no/" }, "without a slash"],
    ["an address that is not https", { baseUrl: "http://data.no" }, "https"],
    ["a wrong organisation number", { organizationNumber: "942110465" }, "organisation number"],
    ["a date that does not exist", { issued: "2026-02-30" }, "not a date"],
    ["no formats", { formats: [] }, "no formats"],
    ["no name", { name: " " }, "no name"],
  ])("with %s is refused", (_, change, fault) => {
    const publication = { ...staticPublication, ...change };
    expect(publicationFaults(publication).join()).toContain(fault);
    expect(() => catalogue(datasets, publication)).toThrow(fault);
  });
});

describe(`rows as linked data: shapes.ttl and the validator agree (seed ${seed})`, () => {
  const judged: RowComparison[] = [];

  test.each([...entries, { dataset: everyKind, samples: everyKindSamples }])(
    "$dataset.id",
    async ({ dataset, samples }) => {
      const written = [...samples.valid, ...samples.invalid.map(({ row }) => row)];
      const changed = mutationsOf(dataset, samples.valid, chanceOf(seed));
      const some = changed.filter((_, place) => dataset === everyKind || place % 10 === 0);
      const odd = dataset === everyKind ? oddRows : [];
      const rows = [...written, ...some, ...odd];
      const comparison = await compareRows(dataset, samples, rows);
      expect(comparison.differences.slice(0, 5)).toEqual([]);
      expect(comparison.accepted).toBeGreaterThanOrEqual(samples.valid.length);
      expect(comparison.refused).toBeGreaterThan(0);
      judged.push(comparison);
    },
  );

  test("a code spelled like a field, or with signs no IRI holds, is still a code", async () => {
    const said = { nb: "a", nn: "a", en: "a" };
    const codes = ["kind", "other", "xsd", "1 100", "kWh/m2", "å", "ok"].map((code) => ({
      code,
      label: code,
    }));
    const list = { id: "odd", version: "2026-01-01", title: said, source: { name: "test" }, codes };
    const field = { kind: "code", label: said, description: said, list } as const;
    const { rules: _, checks: __, references: ___, ...rest } = everyKind;
    const odd = defineDataset({
      ...rest,
      key: ["kind"],
      fields: { kind: { ...field, required: true }, other: field },
    });
    const rows = codes.flatMap(({ code }) => [
      { kind: code },
      { kind: "ok", other: code },
      { kind: `${code}x` },
    ]);
    const { differences, accepted } = await compareRows(odd, noSamples, rows);
    expect(differences).toEqual([]);
    expect(accepted).toBe(codes.length * 2);
  });

  test("every line of what shapes cannot say was met", () => {
    const met = new Set(judged.flatMap(({ explained }) => [...explained]));
    const lines = shaclInexpressible.filter(({ scope }) => scope === "row").map(({ id }) => id);
    expect([...met].sort()).toEqual(lines.sort());
  });

  test.each([
    ["a forgotten minimum", /sh:minInclusive 0;\n/],
    ["a forgotten pattern", /sh:pattern "\^\[0-9\]\{4\}\$";\n/],
    ["a property let through", /sh:closed true;\n/],
    ["a field that need not be there", /sh:minCount 1;\n/],
    ["a code left out", /status:open /],
  ])("sees %s", async (_, part) => {
    const text = String(await shacl.print(everyKind, {}));
    expect(text).toMatch(part);
    const right = { name: "Bodø", status: "open" };
    const wrong = [{ count: -1 }, { post: "x" }, { extra: 1 }, { name: null }].map((change) => ({
      ...right,
      ...change,
    }));
    const rows = [right, ...wrong];
    expect((await compareRows(everyKind, everyKindSamples, rows)).differences).toEqual([]);
    const { differences } = await compareRows(everyKind, everyKindSamples, rows, text.replace(part, ""));
    expect(differences.length).toBeGreaterThan(0);
  });
});

describe("information models", () => {
  const model = "https://data.norge.no/vocabulary/modelldcatno#";

  test.each(entries)("$dataset.id: have every field, its cardinality and every code", async ({ dataset }) => {
    const graph = graphOf(String(await informationModel.print(dataset, {})));
    const count = (type: string) => graph.countQuads(null, full("rdf:type"), `${model}${type}`, null);
    const fields = Object.entries(dataset.fields);
    const lists = new Map(
      fields
        .map(([, field]) => (field.kind === "list" ? field.items : field))
        .flatMap((field) => (field.kind === "code" ? [[field.list.id, field.list]] : [])),
    );
    const codes = [...lists.values()].map((list) => new Set(list.codes.map(({ code }) => code)).size);
    expect(count("Attribute")).toBe(fields.length);
    expect(count("CodeList")).toBe(lists.size);
    expect(count("CodeElement")).toBe(codes.reduce((sum, size) => sum + size, 0));
    expect(count("ConstraintRule")).toBe(dataset.rules?.length ?? 0);
    const required = graph
      .getQuads(null, `${model}minOccurs`, null, null)
      .filter(({ object }) => object.value === "1");
    expect(required).toHaveLength(fields.filter(([, field]) => field.required === true).length);
    expect(graph.getQuads(null, null, null, null).filter(startsBlank)).toEqual([]);
  });
});

describe("data contracts", () => {
  test.each(entries)("$dataset.id: have every field, rule and check", async ({ dataset }) => {
    const contract = parse(String(await dataContract.print(dataset, {}))) as Contract;
    const [table] = contract.schema;
    expect(contract.apiVersion).toBe("v3.1.0");
    expect(table?.properties.map(({ name }) => name)).toEqual(Object.keys(dataset.fields));
    expect(table?.properties.filter(({ primaryKey }) => primaryKey).length).toBe(dataset.key.length);
    expect(table?.quality.map(({ id }) => id)).toEqual(
      [...(dataset.rules ?? []), ...(dataset.checks ?? [])].map(({ id }) => id),
    );
    const rules = table?.quality
      .filter(({ engine }) => engine === "cel")
      .map(({ implementation }) => implementation);
    expect(rules).toEqual((dataset.rules ?? []).map(({ expression }) => expression));
  });
});

/** Rows that JSON-LD reads as if they were right. */
const oddRows = [
  { name: "Bodø", status: "open", year: 2025 },
  { name: { "@value": "Bodø" }, status: "open" },
];

interface Contract {
  readonly apiVersion: string;
  readonly schema: readonly {
    readonly properties: readonly { readonly name: string; readonly primaryKey?: boolean }[];
    readonly quality: readonly {
      readonly id: string;
      readonly engine: string;
      readonly implementation: unknown;
    }[];
  }[];
}

function startsBlank({ subject }: Quad): boolean {
  return subject.termType === "BlankNode";
}
