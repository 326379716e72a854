import { ofDataset, operations, serviceOperations } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { schemaOf } from "../json-schema/schema.ts";
import { forClients } from "./client-types.ts";
import { asSchema, type Document } from "./document.ts";
import { openapi, openapiStatic, openApiOf } from "./index.ts";
import { usedComponents } from "./used-components.ts";

const samples = { [everyKind.id]: everyKindSamples };
const document = openApiOf([everyKind], { samples });
const list = document.paths["/v1/every-kind"]?.get;

/** Every method and path of the document. */
function pairsIn({ paths }: Document): readonly string[] {
  return Object.entries(paths)
    .flatMap(([path, item]) => Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();
}

describe("openapi.json", () => {
  test.each(["api", "static"] as const)("holds every operation of the %s form and nothing else", (form) => {
    const expected = [...ofDataset(operations(everyKind), form), ...serviceOperations(form)].flatMap(
      ({ methods, path }) => methods.map((method) => `${method} ${path}`),
    );
    expect(pairsIn(openApiOf([everyKind], { form }))).toEqual(expected.sort());
  });

  test("documents every status, header and format of an operation", () => {
    const { answers } = operations(everyKind).list;
    expect(Object.keys(list?.responses ?? {})).toEqual(answers.map(({ status }) => String(status)));
    const ok = list?.responses?.["200"] as { content: object; headers: object };
    expect(Object.keys(ok.content)).toEqual(answers[0]?.content.map(({ mediaType }) => mediaType));
    expect(Object.keys(ok.headers)).toHaveLength(answers[0]?.headers.length ?? 0);
  });

  test("rests on the schema that schema.json prints", () => {
    const schemas = document.components?.schemas ?? {};
    const { properties, required, $id } = schemaOf(everyKind);
    expect(schemas["EveryKind"]).toMatchObject({
      properties: forClients(properties as Parameters<typeof forClients>[0]),
      required,
      externalDocs: { url: $id },
    });
  });

  test("asks no pattern of what clients read as a date, a moment or an address", () => {
    const { name, day, at, page } = (document.components?.schemas?.["EveryKind"]?.properties ??
      {}) as Readonly<Record<string, { readonly format?: string }>>;
    expect(name).toHaveProperty("pattern");
    expect([day, at, page].map((schema) => schema?.format)).toEqual(["date", "date-time", "uri"]);
    expect(JSON.stringify([day, at, page])).not.toMatch(/"pattern"|"maxLength"/);
  });

  test("lets a selection leave out all but the key, and holds its values to the same", () => {
    const { EveryKind: row, EveryKindSelection: selection } = document.components?.schemas ?? {};
    expect(selection).toMatchObject({ required: ["name"], additionalProperties: false });
    expect(Object.keys(selection?.properties ?? {})).toEqual(Object.keys(row?.properties ?? {}));
    expect(row?.properties).toMatchObject(selection?.properties ?? {});
  });

  test("shows how several values are written", () => {
    const parameters = document.components?.parameters ?? {};
    expect(parameters["EveryKind.status"]).toMatchObject({ style: "form", explode: false });
    expect(parameters["EveryKind.name"]).toMatchObject({ style: "form", explode: true });
    expect(parameters["EveryKind.count_to"]).toMatchObject({ schema: { type: "integer" } });
    expect(parameters["limit"]).toMatchObject({ schema: { minimum: 1, maximum: 10_000, default: 1000 } });
  });

  test("gives HEAD and OPTIONS ids of their own, and no bodies", () => {
    const { head, options } = document.paths["/v1/every-kind/{name}"] ?? {};
    expect([head?.operationId, options?.operationId]).toEqual(["getEveryKindHead", "getEveryKindOptions"]);
    expect(JSON.stringify([head?.responses, options?.responses])).not.toContain('"content"');
    expect(Object.keys(options?.responses ?? {})).toEqual(["204", "414", "429", "431", "503"]);
  });

  test("says that no key is needed, and names no one's example address", () => {
    expect(document.security).toEqual([]);
    for (const { print } of [openapi, openapiStatic])
      expect(print(everyKind, { samples: everyKindSamples })).not.toMatch(/example\.(com|org)/);
  });

  test("is the same for every lifecycle, since a released file is never printed again", () => {
    const withdrawn = { ...everyKind, lifecycle: { status: "withdrawn" } } as typeof everyKind;
    expect(openApiOf([withdrawn], { samples })).toEqual(document);
  });

  test("prints without samples, without examples of rows", () => {
    expect(JSON.stringify(openApiOf([everyKind]))).not.toContain('"sample":{"value":{"data"');
    expect(JSON.stringify(document)).toContain('"sample":{"value":{"data"');
  });
});

describe("several datasets in one document", () => {
  const other = { ...everyKind, id: "other-kind" };
  const both = openApiOf([everyKind, other], {
    samples,
    server: "https://data.bodo.kommune.no/api",
    contact: { name: "Bodø kommune", url: "https://bodo.kommune.no" },
  });

  test("share the service and the parameters that mean the same", () => {
    expect(pairsIn(both)).toHaveLength(pairsIn(document).length + 9);
    expect(Object.keys(both.components?.parameters ?? {}).filter((name) => name === "limit")).toHaveLength(1);
    expect(both.tags?.map(({ name }) => name)).toEqual(["every-kind", "other-kind", "service"]);
  });

  test("stand at the publisher's own address, under the publisher's name", () => {
    expect(both.servers?.[0]?.url).toBe("https://data.bodo.kommune.no/api");
    expect(both.info).toMatchObject({ title: "Open municipal data", contact: { name: "Bodø kommune" } });
  });
});

test("keeps the components that are referred to, also by others, and drops the rest", () => {
  const schemas = { A: asSchema({ $ref: "#/components/schemas/B" }), B: {}, C: {} };
  expect(usedComponents({ $ref: "#/components/schemas/A" }, { schemas, headers: { X: {} } })).toEqual({
    schemas: { A: schemas.A, B: {} },
  });
});
