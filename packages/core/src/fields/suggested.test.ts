import { expect, test } from "vitest";
import { about } from "../_testing.ts";
import type { Field } from "../field.ts";
import { inLanguage, type Text } from "../text.ts";
import { valueCheck } from "./index.ts";

/** What is suggested of a value, in bokmål. */
function suggested(field: object, value: unknown): string | undefined {
  const fault = valueCheck({ ...about, ...field } as Field)(value, {
    row: {},
    classificationDate: undefined,
  });
  const suggestion = fault?.params["suggestion"];
  return suggestion === undefined ? undefined : inLanguage(suggestion as Text, "nb");
}

test.each([
  [{ kind: "integer" }, "46O", " Mente du 460?"],
  [{ kind: "decimal" }, "l0.5", " Mente du 10.5?"],
  [{ kind: "decimal", decimals: 1 }, "76.4 %", " Mente du 76.4?"],
  [{ kind: "integer" }, "-12 kWh", " Mente du -12?"],
  [{ kind: "decimal" }, "6,3", " Mente du 6.3?"],
  [{ kind: "decimal" }, "6,25 %", " Mente du 6.25?"],
  [{ kind: "date" }, "2O25-0l-31", " Mente du «2025-01-31»?"],
  [{ kind: "instant" }, "2025-01-31T0O:00:00Z", " Mente du «2025-01-31T00:00:00Z»?"],
  [{ kind: "period", granularities: ["quarter"] }, "2O25-Q1", " Mente du «2025-Q1»?"],
  [{ kind: "text", pattern: "^\\d{4}$" }, "O517", " Mente du «0517»?"],
])("says what was probably meant: %o, %s", (field, value, said) => {
  expect(suggested(field, value)).toBe(said);
});

test.each([
  ["it would be wrong too", { kind: "integer", max: 100 }, "46O"],
  ["it would be no day", { kind: "date" }, "2025-O2-30"],
  ["a comma may stand between thousands", { kind: "decimal" }, "73,676"],
  ["it is a word", { kind: "integer" }, "mange"],
  ["a number is only part of it", { kind: "integer" }, "ca. 12"],
  ["nobody may see it", { kind: "integer", privacy: "sensitive" }, "46O"],
  ["it is free text", { kind: "text" }, "NULL"],
])("suggests nothing where %s", (_, field, value) => {
  expect(suggested(field, value)).toBeUndefined();
});
