import { defineDataset, type Samples } from "@samapne/core";

const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
const said = { label: text, description: text };
const source = { name: "test" };

/** A dataset with a field of every kind and every constraint, so that no generator leaves one out unseen. */
export const everyKind = defineDataset({
  id: "every-kind",
  domain: "test",
  title: { nb: "Alle slag", nn: "Alle slag", en: "Every kind */ of field" },
  purpose: { nb: "Prøve", nn: "Prøve", en: "To try the generators." },
  rowMeaning: { nb: "En rad", nn: "Ei rad", en: "One of them." },
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
  lifecycle: { status: "superseded", successors: ["later"] },
  key: ["name"],
  references: { parent: { dataset: "every-kind", fields: ["parent"], to: ["name"] } },
  fields: {
    name: { kind: "text", ...said, required: true, minLength: 2, maxLength: 5, example: "Bodø" },
    parent: { kind: "text", ...said },
    post: { kind: "text", ...said, pattern: "^[0-9]{4}$" },
    grade: { kind: "text", ...said, pattern: "^[A-Z/.]{1,3}$" },
    status: {
      kind: "code",
      ...said,
      required: true,
      list: {
        id: "status",
        version: "2024-01-01",
        title: text,
        source,
        codes: [
          { code: "open", label: text },
          { code: "closed", label: "Stengt" },
        ],
      },
    },
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
        ] as readonly { code: string; label: typeof text }[],
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
    count: { kind: "integer", ...said, min: 0, max: 10, unit: "1" },
    any_count: { kind: "integer", ...said },
    share: { kind: "decimal", ...said, decimals: 2, exclusiveMin: 0, max: 100, unit: "%" },
    whole: { kind: "decimal", ...said, decimals: 0, min: -5 },
    open: { kind: "boolean", ...said, privacy: "review" },
    day: { kind: "date", ...said, min: "2000-01-01", max: "2029-12-31" },
    at: { kind: "instant", ...said, zone: "Europe/Oslo" },
    quarter: { kind: "period", ...said, granularities: ["quarter", "month"] },
    year: { kind: "period", ...said, granularities: ["year"] },
    page: { kind: "uri", ...said },
    tags: {
      kind: "list",
      ...said,
      items: { kind: "text", maxLength: 3 },
      minItems: 1,
      maxItems: 2,
      unique: true,
    },
    sizes: { kind: "list", ...said, items: { kind: "decimal", decimals: 1, unit: "m" } },
  },
  rules: [
    { id: "E1", expression: "row.count < 5 || row.open == true", message: text },
    { id: "E2", expression: "row.count != 3", severity: "warning", message: text },
  ],
  checks: [{ id: "E3", kind: "unique", fields: ["post"] }],
});

const full = {
  name: "Bodø",
  parent: null,
  post: "8006",
  grade: "N/A",
  status: "open",
  colour: "red",
  gsrn: "707057500012345671",
  count: 3,
  any_count: -0,
  share: 0.07,
  whole: 1e21,
  open: true,
  day: "2024-02-29",
  at: "2025-10-26T02:00:00+02:00",
  quarter: "2025-Q3",
  year: "2025",
  page: "https://www.bodo.kommune.no/a?b=c#d",
  tags: ["a", "b,"],
  sizes: [0.5, 1e-1],
} as const;

/** Rows of `everyKind`. "N/A" passes the pattern of `grade` but is a filler, so the full row has no grade. */
export const everyKindSamples: Samples = {
  now: { instant: "2026-01-01T00:00:00Z" } as Samples["now"],
  valid: [
    { ...full, grade: null },
    { name: 'a"\u00e5', status: "closed" },
    { ...full, grade: "A/B", count: 3, at: "2025-10-26T02:00:00+05:00" },
  ],
  invalid: [
    { name: "a filler", row: full, expect: [{ code: "text.placeholder", field: "grade" }] },
    {
      name: "too many decimals",
      row: { ...full, grade: null, share: 0.071 },
      expect: [{ code: "number.too_many_decimals", field: "share" }],
    },
    {
      name: "an unknown field",
      row: { ...full, grade: null, extra: 1 },
      expect: [{ code: "row.unknown_field" }],
    },
    {
      name: "a number as text",
      row: { ...full, grade: null, count: "3" },
      expect: [{ code: "field.wrong_type", field: "count" }],
    },
    {
      name: "an odd number",
      row: { ...full, grade: null, count: "many" },
      expect: [{ code: "field.wrong_type", field: "count" }],
    },
    { name: "a rule", row: { ...full, grade: null, count: 7, open: false }, expect: [{ code: "E1" }] },
    {
      name: "a number nobody can count to, which rules must not read",
      row: { name: "Bodø", status: "open", count: 2 ** 53, open: false },
      expect: [{ code: "number.not_whole", field: "count" }],
    },
    {
      name: "a check digit",
      row: { ...full, grade: null, gsrn: "707057500012345672" },
      expect: [{ code: "identifier.check_digit", field: "gsrn" }],
    },
    {
      name: "an early day",
      row: { ...full, grade: null, day: "1999-12-31" },
      expect: [{ code: "date.too_early", field: "day" }],
    },
    {
      name: "a late day",
      row: { ...full, grade: null, day: "2030-01-01" },
      expect: [{ code: "date.too_late", field: "day" }],
    },
    {
      name: "a code of its time",
      row: { ...full, grade: null, colour: "blue" },
      expect: [{ code: "code.not_valid_then", field: "colour" }],
    },
  ],
  tables: [],
};

const good = { name: "Bodø", status: "open" };

/** Rows of `everyKind` that a judge may easily take for others, right and wrong. */
export const everyKindOddRows: Samples["valid"] = [
  { ...good, name: "" },
  { ...good, name: "a\u0007b" },
  { ...good, name: "a\u2028b" },
  { ...good, name: "\u00a0ab" },
  { ...good, name: "ab\ufeff" },
  { ...good, name: "a\u030a" },
  { ...good, name: "null" },
  { ...good, name: "æøåæøå" },
  { ...good, name: "😀" },
  { ...good, name: "😀😀😀😀😀" },
  { ...good, name: "ab'; DROP", post: "80\n6" },
  { ...good, post: "8006\n" },
  { ...good, post: "٣٣٣٣" },
  { ...good, colour: "green" },
  { ...good, colour: "blue" },
  { ...good, colour: "blue", day: "2019-12-31" },
  { ...good, colour: "blue", day: "2020-01-01" },
  { ...good, gsrn: "70705750001234567" },
  { ...good, count: 0, share: 100, whole: -5, day: "2000-01-01" },
  { ...good, count: 10, share: 0.01, day: "2029-12-31" },
  { ...good, count: 11, share: -0.01, whole: -6 },
  { ...good, count: -1, any_count: -(2 ** 53 - 1) },
  { ...good, share: 0 },
  { ...good, share: 100.01 },
  { ...good, share: 0.1 + 0.2 },
  { ...good, whole: -5.5 },
  { ...good, quarter: "2025-Q5" },
  { ...good, quarter: "2025-13", year: "0000" },
  { ...good, year: "2025\n" },
  { ...good, page: "https://bodø.no" },
  { ...good, page: "http://a.no/%zz" },
  { ...good, page: `https://a.no/${"x".repeat(2000)}` },
  { ...good, tags: [] },
  { ...good, tags: ["a", "b", "c"] },
  { ...good, tags: ["a", "a"] },
  { ...good, tags: ["a", " b"] },
  { ...good, tags: ["abcd", ""] },
  { ...good, sizes: [0.5, 0.25] },
  { ...good, count: 7, open: false },
  { ...good, count: 3 },
  { name: "Bodø" },
];
