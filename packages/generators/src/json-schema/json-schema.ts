/** A piece of JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;
