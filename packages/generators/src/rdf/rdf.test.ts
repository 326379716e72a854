import { Parser } from "n3";
import { describe, expect, test } from "vitest";
import { everyKind } from "../../test/every-kind.ts";
import { codeIri, fieldIri, rowClassName } from "./addresses.ts";
import { jsonLd } from "./json-ld.ts";
import { isRdfXml, readRdfXml } from "./read-rdf-xml.ts";
import { inEach, iri, type Node, typed } from "./term.ts";
import { turtle } from "./turtle.ts";

const id = "https://samapne.no/x";

function objectsOf(text: string): readonly string[] {
  return new Parser({ format: "Turtle" }).parse(text).map(({ object }) => object.value);
}

describe("Turtle", () => {
  test("names only the prefixes it uses", () => {
    const text = turtle([{ id, types: ["dcat:Dataset"], says: { "dct:title": inEach("Bygg") } }]);
    expect(text.match(/@prefix (\w+)/g)).toEqual(["@prefix dcat", "@prefix dct"]);
    expect(text).toContain('dct:title "Bygg"@nb, "Bygg"@nn, "Bygg"@en.');
  });

  test("holds any text, and shows what cannot be seen", () => {
    const hostile = 'a"b\\c\nd\u00a0\u2028\ufeff\u200b😀\u{e0001}\u0001<>.\n\n';
    const text = turtle([{ id, says: { "dct:title": { value: hostile } } }]);
    expect(objectsOf(text)).toEqual([hostile]);
    expect(text).not.toMatch(/[\u00a0\u2028\ufeff\u200b]|\u{e0001}/u);
  });

  test("writes lists, and what has no name where it is pointed to", () => {
    const nested: Node = { says: { "sh:datatype": iri("xsd:date") } };
    const text = turtle([
      { id, says: { "sh:or": { list: [nested, iri("dct:x")] }, "sh:maxCount": typed(1, "xsd:integer") } },
    ]);
    expect(text).toContain("sh:or ([ sh:datatype xsd:date ] dct:x);");
    expect(text).toContain("sh:maxCount 1.");
  });

  test("leaves out what is undefined or empty", () => {
    expect(
      turtle([{ id, types: ["dct:Standard"], says: { "dct:title": undefined, "dcat:theme": [] } }]),
    ).toBe(`@prefix dct: <http://purl.org/dc/terms/>.\n\n<${id}> a dct:Standard.\n`);
  });

  test("refuses a node that nothing points to and that has no name", () => {
    expect(() => turtle([{ says: {} }])).toThrow("must have an id");
  });
});

test("JSON-LD carries its context and keeps the spelling of values", () => {
  const text = jsonLd([
    {
      id,
      says: {
        "dct:title": inEach("Å"),
        "dcat:version": { value: "1.0" },
        "dct:issued": typed("2026-01-01", "xsd:date"),
      },
    },
  ]);
  expect(JSON.parse(text)).toEqual({
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@graph": [
      {
        "@id": id,
        "dct:title": ["nb", "nn", "en"].map((language) => ({ "@value": "Å", "@language": language })),
        "dcat:version": "1.0",
        "dct:issued": { "@value": "2026-01-01", "@type": "xsd:date" },
      },
    ],
  });
});

describe("addresses", () => {
  test("a field that matches an external property alone has its IRI", () => {
    const latitude = {
      kind: "decimal",
      label: everyKind.title,
      description: everyKind.title,
      matches: ["schema:latitude"],
    } as const;
    const alone = { ...everyKind, fields: { latitude, count: { ...latitude, matches: ["elhub:x"] } } };
    expect(fieldIri(alone, "latitude")).toBe("https://schema.org/latitude");
    expect(fieldIri(alone, "count")).toBe("https://samapne.no/specs/test/every-kind/draft/#count");
    const both = { ...everyKind, fields: { latitude, other: latitude } };
    expect(fieldIri(both, "latitude")).toBe("https://samapne.no/specs/test/every-kind/draft/#latitude");
  });

  test("a code has an IRI whatever it is spelled with", () => {
    expect(codeIri({ id: "unit" }, "°C")).toBe("https://samapne.no/specs/code-lists/unit#%C2%B0C");
    expect(codeIri({ id: "unit" }, "kWh/m2")).toBe("https://samapne.no/specs/code-lists/unit#kWh/m2");
    expect(codeIri({ id: "icnpo" }, "1 100")).toBe("https://samapne.no/specs/code-lists/icnpo#1%20100");
  });

  test("the class of rows is named after the dataset", () => {
    expect(rowClassName({ id: "samapne-2022-meters" })).toBe("Samapne2022Meters");
  });
});

describe("RDF/XML", () => {
  const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"';
  const described =
    '<rdf:Description rdf:about="a"><dct:title xml:lang="nb">Hei &amp; hå</dct:title></rdf:Description>';
  const whole = `<rdf:RDF ${rdf}>${described}</rdf:RDF>`;

  test("is read, with addresses set against where it lies", async () => {
    const triples = [
      { subject: "https://a.example/cat/a", predicate: "http://purl.org/dc/terms/title", object: "Hei & hå" },
    ];
    for (const text of [whole, `<?xml version="1.0"?>\n<!-- <x> -->\n${whole}\n<!-- end -->\n`])
      expect(await readRdfXml(text, "https://a.example/cat/")).toEqual(triples);
  });

  test.each([
    ["breaks off", `<rdf:RDF ${rdf}>${described}`],
    ["breaks off between two descriptions of one kind", `<rdf:RDF ${rdf}>${described}${described}`],
    ["is a page", "<!DOCTYPE html><html><body><p>Hei</p></body></html>"],
    ["is wrong XML", `<rdf:RDF ${rdf}><a></b></rdf:RDF>`],
    [
      "swells",
      `<!DOCTYPE rdf:RDF [<!ENTITY a "${"a".repeat(10_000)}">]>${whole.replace("Hei", "&a;".repeat(10_000))}`,
    ],
    [
      "is long and has entities",
      `<!DOCTYPE rdf:RDF [<!ENTITY a "b">]>${whole.replace("Hei", "x".repeat(2e6))}`,
    ],
  ])("is none when it %s", async (_, text) => {
    expect(await readRdfXml(text, "https://a.example/")).toBeUndefined();
  });

  test("may name its namespaces by entities", async () => {
    const text = `<!DOCTYPE rdf:RDF [<!ENTITY x "https://x.example/">]>\n${whole.replace('"a"', '"&x;a"')}`;
    expect((await readRdfXml(text, "https://a.example/"))?.[0]?.subject).toBe("https://x.example/a");
  });

  test("is told from Turtle by how it begins", () => {
    const texts = [
      whole,
      `<?xml version="1.0"?>${whole}`,
      `<RDF>`,
      "<https://a.example/> a <#b> .",
      "<#a> a <#RDF> .",
      "@prefix a: <b> .",
    ];
    expect(texts.map(isRdfXml)).toEqual([true, true, true, false, false, false]);
  });
});
