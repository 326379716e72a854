import { type Dataset, hasPosition } from "@samapne/core";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import { schemaOf } from "../json-schema/schema.ts";
import { valueSchema } from "../json-schema/value-schema.ts";
import { forClients } from "./client-types.ts";
import { refTo } from "./document.ts";
import { interfaceName } from "../interface-name.ts";

/** What stands in schema.json and would only be repeated here; `externalDocs` leads there. */
const leftOut: readonly string[] = ["$schema", "$id", "x-references", "x-rules", "x-checks"];

/**
 * The schemas of a dataset: the whole row, a selection of it (`fields` may leave out everything but the key), and the
 * bodies they stand in. All of them rest on the schema that schema.json prints. The two rows are written out: many
 * generators of clients read `properties` and `required` only where they stand beside each other.
 */
export function rowSchemas(dataset: Dataset): Readonly<Record<string, JsonSchema>> {
  const name = interfaceName(dataset);
  const row = schemaOf(dataset);
  const { title, additionalProperties } = row;
  const properties = forClients(row.properties as Readonly<Record<string, JsonSchema>>);
  return {
    [name]: { ...without(row, leftOut), properties, externalDocs: { url: row.$id } },
    [`${name}Selection`]: {
      title: `${String(title)}: the fields asked for`,
      type: "object",
      additionalProperties,
      properties: withoutTexts(properties),
      ...(dataset.key.length === 0 ? {} : { required: dataset.key }),
    },
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

/** What values may be, and nothing about them: that stands on the whole row. */
function withoutTexts(
  properties: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      Object.fromEntries(Object.entries(schema).filter(([key]) => !isText(key))),
    ]),
  );
}

const isText = (key: string) => key.startsWith("x-") || key === "description" || key === "examples";

/** The whole row, unless `fields` asks for less. */
function rowOrSelection(name: string): JsonSchema {
  return { anyOf: [ref(name), ref(`${name}Selection`)] };
}

function codeSchemas(dataset: Dataset): Readonly<Record<string, JsonSchema>> {
  const codes = Object.entries(dataset.fields).flatMap(([name, field]) => {
    const scalar = field.kind === "list" ? field.items : field;
    if (scalar.kind !== "code") return [];
    const schema = { title: scalar.list.title.en, ...valueSchema({ ...field, ...scalar }) };
    return [[`${interfaceName(dataset)}.${name}`, schema] as const];
  });
  return Object.fromEntries(codes);
}

function ref(name: string): JsonSchema {
  return { ...refTo("schemas", name) };
}

function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}
