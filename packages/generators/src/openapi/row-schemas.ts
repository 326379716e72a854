import { type Dataset, hasPosition } from "@samapne/core";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import { schemaOf } from "../json-schema/schema.ts";
import { valueSchema } from "../json-schema/value-schema.ts";
import { refTo } from "./document.ts";

/** `energy-meters` is `EnergyMeters`: what the row's schema is called. */
export function nameOf({ id }: Pick<Dataset, "id">): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What stands in schema.json and would only be repeated here; `externalDocs` leads there. */
const leftOut: readonly string[] = ["$schema", "$id", "required", "x-references", "x-rules", "x-checks"];

/**
 * The schemas of a dataset: a selection of a row (`fields` may leave out everything but the key), the whole row,
 * and the bodies they stand in. All of them rest on the schema that schema.json prints.
 */
export function rowSchemas(dataset: Dataset): Readonly<Record<string, JsonSchema>> {
  const name = nameOf(dataset);
  const { $id, required, title, ...row } = schemaOf(dataset);
  const selection = `${name}Selection`;
  return {
    [selection]: {
      title: `${String(title)}: the fields asked for`,
      ...without(row, leftOut),
      ...(dataset.key.length === 0 ? {} : { required: dataset.key }),
    },
    [name]: { title, allOf: [ref(selection)], required, externalDocs: { url: $id } },
    [`${name}Page`]: envelope(`${String(title)}: a page`, { type: "array", items: rowOrSelection(name) }),
    [`${name}One`]: envelope(`${String(title)}: one row`, ref(name)),
    ...(hasPosition(dataset) ? positionSchemas(name, String(title)) : {}),
    ...codeSchemas(dataset),
  };
}

function envelope(title: string, data: JsonSchema): JsonSchema {
  return {
    title,
    type: "object",
    required: ["data", "links", "meta"],
    properties: { data, links: ref("PageLinks"), meta: ref("PageMeta") },
  };
}

/** RFC 7946. `links` and `meta` are foreign members (section 6.1); a whole export has none. */
function positionSchemas(name: string, title: string): Readonly<Record<string, JsonSchema>> {
  return {
    [`${name}Feature`]: {
      title: `${title}: one row with its position`,
      type: "object",
      required: ["type", "geometry", "properties"],
      properties: {
        type: { const: "Feature" },
        geometry: { anyOf: [ref("Point"), { type: "null" }] },
        properties: rowOrSelection(name),
      },
    },
    [`${name}Features`]: {
      title: `${title}: rows with their positions`,
      type: "object",
      required: ["type", "features"],
      properties: {
        type: { const: "FeatureCollection" },
        features: { type: "array", items: ref(`${name}Feature`) },
        links: ref("PageLinks"),
        meta: ref("PageMeta"),
      },
    },
  };
}

/** The whole row, unless `fields` asks for less. */
function rowOrSelection(name: string): JsonSchema {
  return { anyOf: [ref(name), ref(`${name}Selection`)] };
}

function codeSchemas(dataset: Dataset): Readonly<Record<string, JsonSchema>> {
  const codes = Object.entries(dataset.fields).flatMap(([name, field]) => {
    const scalar = field.kind === "list" ? field.items : field;
    if (scalar.kind !== "code") return [];
    const schema = { title: scalar.list.title.en, ...valueSchema({ ...field, ...scalar }) };
    return [[`${nameOf(dataset)}.${name}`, schema] as const];
  });
  return Object.fromEntries(codes);
}

function ref(name: string): JsonSchema {
  return { ...refTo("schemas", name) };
}

function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}
