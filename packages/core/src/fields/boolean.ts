import { found } from "../issues/found.ts";
import { expectedValue } from "./expected.ts";
import { fault, type ValueCheck } from "./value-check.ts";

/** Judges true or false. */
export function checkBoolean(): ValueCheck {
  return (value) =>
    typeof value === "boolean"
      ? undefined
      : fault("field.wrong_type", { found: found(value), expected: expectedValue.boolean });
}
