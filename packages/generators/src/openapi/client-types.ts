import type { JsonSchema } from "../json-schema/json-schema.ts";

type Properties = Readonly<Record<string, JsonSchema>>;

/** Formats that generators of clients have a type for: a date, a moment, an address. */
const typed: ReadonlySet<unknown> = new Set(["date", "date-time", "uri"]);

/**
 * The properties of a row as generators of clients can use them. What only texts have is left out beside a format that
 * becomes another type: Java's Bean Validation and .NET's annotations would ask a date whether it matches a pattern, and
 * refuse every row. schema.json, which judges texts, says both.
 */
export function forClients(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, withoutTextRules(schema)]),
  );
}

function withoutTextRules(schema: JsonSchema): JsonSchema {
  if (schema["items"] !== undefined)
    return { ...schema, items: withoutTextRules(schema["items"] as JsonSchema) };
  if (!typed.has(schema["format"])) return schema;
  const { pattern: _, maxLength: __, ...rest } = schema;
  return rest;
}
