import { describe, expectTypeOf, test } from "vitest";
import { defineCodeList } from "./define-code-list.ts";
import { defineDataset } from "./define-dataset.ts";
import type { Row } from "./row.ts";
import { validator } from "./validator.ts";

const text = { nb: "", nn: "", en: "" };
const described = { label: text, description: text };
const colours = defineCodeList({
  id: "colour",
  version: "2025-01-01",
  title: text,
  source: { name: "invented" },
  codes: [
    { code: "red", label: text },
    { code: "blue", label: text },
  ],
});

const things = defineDataset({
  id: "things",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "ANNUAL",
  themes: [],
  fields: {
    id: { ...described, kind: "text", required: true },
    colour: { ...described, kind: "code", list: colours, required: true },
    size: { ...described, kind: "decimal" },
    works: { ...described, kind: "boolean", required: false },
    colours: { ...described, kind: "list", items: { kind: "code", list: colours } },
  },
  key: ["id"],
});

describe("the row type", () => {
  test("follows from the declaration", () => {
    expectTypeOf<Row<typeof things>>().toEqualTypeOf<{
      readonly id: string;
      readonly colour: "red" | "blue";
      readonly size?: number | null | undefined;
      readonly works?: boolean | null | undefined;
      readonly colours?: readonly ("red" | "blue")[] | null | undefined;
    }>();
  });

  test("comes out of the validator", () => {
    const verdict = validator(things)({});
    if (verdict.ok) expectTypeOf(verdict.row).toEqualTypeOf<Row<typeof things>>();
  });

  test("keys must be fields", () => {
    // @ts-expect-error -- "nothing" is not a field
    defineDataset({ ...things, fields: { id: { ...described, kind: "text" } }, key: ["nothing"] });
  });
});
