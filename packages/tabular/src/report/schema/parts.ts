/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** A text. */
export const text = (description?: string): Schema => ({
  type: "string",
  ...(description ? { description } : {}),
});
/** A whole number, zero or more. */
export const count = (description?: string): Schema => {
  return { type: "integer", minimum: 0, ...(description ? { description } : {}) };
};
/** One of some texts. */
export const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
/** A list. */
export const listOf = (items: Schema, description?: string): Schema => {
  return { type: "array", items, ...(description ? { description } : {}) };
};
/** What stands under a name in `$defs`. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object with these members and no others; a name that ends in `?` may be absent. */
export function object(description: string, members: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(members);
  return {
    description,
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name.replace("?", ""), members[name]])),
    required: names.filter((name) => !name.endsWith("?")),
    additionalProperties: false,
  };
}

/** The words our JSON Schemas are written with: each gives a schema or a part of one. */
export const schemaParts = { count, listOf, object, oneOf, ref, text };
