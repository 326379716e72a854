import type { Field } from "@samapne/core";
import { fieldAnnotations } from "./annotations.ts";
import type { JsonSchema } from "./json-schema.ts";
import { valueSchema } from "./value-schema.ts";

/** The schema of a field: its values, `null` when it is optional, and what it says about itself. */
export function propertyOf(field: Field): JsonSchema {
  const schema = valueSchema(field);
  return {
    title: field.label.en,
    description: field.description.en,
    ...(field.required === true ? schema : orNull(schema)),
    ...(field.example === undefined ? {} : { examples: [field.example] }),
    ...fieldAnnotations(field),
  };
}

/** Absent and `null` mean the same. Constraints of one type say nothing about `null`; only a closed list must name it. */
function orNull(schema: JsonSchema): JsonSchema {
  const codes = schema["enum"] as readonly string[] | undefined;
  return {
    ...schema,
    type: [schema["type"], "null"],
    ...(codes === undefined ? {} : { enum: [...codes, null] }),
  };
}
