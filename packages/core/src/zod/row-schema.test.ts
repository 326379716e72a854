import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { defineDataset } from "../define-dataset.ts";
import type { Row } from "../row.ts";
import { validator } from "../validator.ts";
import { zodSchema } from "./row-schema.ts";

const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
const said = { label: text, description: text };
const source = { name: "test" };

const everyKind = defineDataset({
  id: "every-kind",
  domain: "test",
  title: { nb: "Alle slag", nn: "Alle slag", en: "Every kind" },
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
  key: ["name"],
  fields: {
    name: { kind: "text", ...said, required: true, minLength: 2, maxLength: 5 },
    post: { kind: "text", ...said, pattern: "^[0-9]{4}$" },
    colour: {
      kind: "code",
      ...said,
      at: "day",
      list: {
        id: "colour",
        version: "2024-01-01",
        title: text,
        source,
        codes: [
          { code: "red", label: text },
          { code: "blue", label: text, validTo: "2020-01-01", successors: ["red"] },
        ],
      },
    },
    gsrn: {
      kind: "identifier",
      ...said,
      scheme: {
        id: "gsrn",
        label: text,
        description: text,
        pattern: "^[0-9]{18}$",
        example: "707057500012345671",
        check: { method: "mod10", weights: [3, 1] },
        source,
      },
    },
    count: { kind: "integer", ...said, min: 0, max: 10 },
    share: { kind: "decimal", ...said, decimals: 2, exclusiveMin: 0, max: 100 },
    open: { kind: "boolean", ...said },
    day: { kind: "date", ...said, min: "2000-01-01" },
    at: { kind: "instant", ...said, zone: "Europe/Oslo" },
    quarter: { kind: "period", ...said, granularities: ["quarter", "month"] },
    page: { kind: "uri", ...said },
    tags: { kind: "list", ...said, items: { kind: "text" }, minItems: 1, maxItems: 2, unique: true },
  },
  rules: [
    {
      id: "E1",
      expression: "row.count < 5 || row.open == true",
      message: { nb: "a", nn: "b", en: "{count} must be open" },
    },
    { id: "E2", expression: "row.count != 3", severity: "warning", message: text },
  ],
});

const good: Row<typeof everyKind> = {
  name: "Bodø",
  post: "8006",
  colour: "red",
  gsrn: "707057500012345671",
  count: 1,
  share: 0.07,
  open: true,
  day: "2024-02-29",
  at: "2025-10-26T02:00:00+02:00",
  quarter: "2025-Q3",
  page: "https://www.bodo.kommune.no/",
  tags: ["a", "b"],
};

/** Rows of every sort, each with the field it changes. */
const hostile: readonly unknown[] = [
  undefined,
  null,
  "",
  " x",
  "x ",
  "NA",
  "a\nb",
  "e\u030a",
  "😀😀😀😀😀",
  "toolong",
  0,
  -1,
  11,
  1.5,
  0.071,
  1e-7,
  1e300,
  Number.NaN,
  Infinity,
  2 ** 53,
  true,
  [],
  ["a"],
  ["a", "a"],
  ["a", "b", "c"],
  [null],
  ["a", 1],
  {},
  "12345",
  "blue",
  "707057500012345672",
  "2023-02-29",
  "0000-01-01",
  "1999-12-31",
  "2025-10-26T02:00:00",
  "2025-10-26T02:00:00-00:00",
  "2025-10-26T02:00:00+05:00",
  "2025-Q5",
  "2025",
  "0000-Q1",
  "http://å.no",
  "ftp://a",
  "http://a:99999/[x]#a#b",
  new Date(0),
];
const rows: readonly unknown[] = [
  good,
  ...Object.keys(everyKind.fields).flatMap((name) => hostile.map((value) => ({ ...good, [name]: value }))),
  ...Object.keys(everyKind.fields).map((name) =>
    Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)),
  ),
  { ...good, colour: "blue", day: "2019-06-01" },
  { ...good, colour: "blue", day: null },
  { ...good, count: 7, open: false },
  { ...good, count: 11, open: false, extra: 1 },
  { ...good, nam: "x" },
  JSON.parse('{"name":"Bodø","__proto__":{"count":99}}'),
  null,
  undefined,
  [],
  "row",
  7,
  new Map(),
];

const plain = validator(everyKind);
const schema = zodSchema(everyKind);

describe("zodSchema", () => {
  test("gives every row the verdict, codes, messages and paths of the plain validator", () => {
    let refused = 0;
    for (const row of rows) {
      const verdict = plain(row);
      const result = schema.safeParse(row);
      const expected = verdict.ok ? [] : verdict.issues.filter(({ severity }) => severity === "error");
      const found = (result.error?.issues ?? []).map((issue) => ({
        code: issue.code === "custom" ? issue.params?.["code"] : issue.code,
        path: issue.path,
        message: issue.message,
      }));
      expect(found, JSON.stringify(row)).toEqual(
        expected.map(({ code, path, message }) => ({ code, path, message })),
      );
      refused += verdict.ok ? 0 : 1;
    }
    expect(refused).toBeGreaterThan(300);
    expect(rows.length - refused).toBeGreaterThan(40);
  });

  test("gives the same without generated code", () => {
    for (const row of rows) {
      const jitless = schema.safeParse(row, { jitless: true });
      expect(jitless.success).toBe(plain(row).ok);
    }
  });

  test("gives the row back", () => {
    expect(schema.parse(good)).toEqual(good);
  });

  test("judges codes at the row's date or the declared one", () => {
    const then = zodSchema(everyKind, { classificationDate: "2019-01-01" });
    expect(then.safeParse({ ...good, colour: "blue" }).success).toBe(true);
    expect(schema.safeParse({ ...good, colour: "blue" }).success).toBe(false);
  });

  test("lets warnings pass", () => {
    expect(schema.safeParse({ ...good, count: 3 }).success).toBe(true);
  });

  test("judges one field by itself, for forms", () => {
    const { name, count, tags } = schema.shape;
    const codesOf = (type: z.ZodType, value: unknown) =>
      type
        .safeParse(value)
        .error?.issues.map((issue) =>
          issue.code === "custom" ? [issue.params?.["code"], issue.path] : issue,
        );
    expect(codesOf(name, "NA")).toEqual([["text.placeholder", []]]);
    expect(codesOf(name, undefined)).toEqual([["field.missing", []]]);
    expect(codesOf(count, 11)).toEqual([["number.too_large", []]]);
    expect(codesOf(count, null)).toBeUndefined();
    expect(codesOf(tags, ["a", "a"])).toEqual([["list.repeated", [1]]]);
  });

  test("has real types: their constraints come out as JSON Schema", () => {
    const printed = z.toJSONSchema(schema, { io: "input" });
    expect(printed).toMatchObject({
      title: "Every kind",
      type: "object",
      required: ["name"],
      additionalProperties: false,
    });
    const properties = printed.properties as Record<string, { anyOf?: unknown[] }>;
    expect(properties["name"]).toMatchObject({ type: "string", minLength: 2, maxLength: 5, title: "Text" });
    expect(properties["colour"]?.anyOf?.[0]).toMatchObject({ enum: ["red", "blue"] });
    expect(properties["share"]?.anyOf?.[0]).toMatchObject({
      type: "number",
      exclusiveMinimum: 0,
      maximum: 100,
    });
    expect(properties["tags"]?.anyOf?.[0]).toMatchObject({
      type: "array",
      minItems: 1,
      maxItems: 2,
      uniqueItems: true,
    });
  });

  test("infers the row type", () => {
    expectTypeOf<z.infer<typeof schema>>().toEqualTypeOf<Row<typeof everyKind>>();
    expectTypeOf<z.input<typeof schema>>().toEqualTypeOf<Row<typeof everyKind>>();
  });
});

test("a native type stricter than the model is not hidden", async () => {
  const { settle } = await import("./settle.ts");
  const issues: z.core.$ZodRawIssue[] = [
    { code: "custom", input: 1 },
    { code: "too_big", input: 1, maximum: 0, origin: "number" },
  ];
  settle(issues, [], everyKind);
  expect(issues.map(({ code }) => code)).toEqual(["too_big"]);
});
