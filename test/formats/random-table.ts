import {
  type AnyRow,
  type CodeList,
  type Dataset,
  defineCodeList,
  defineDataset,
  type Field,
  type Text,
} from "@samapne/core";
import * as fc from "fast-check";

const text = (words: string): Text => ({ nb: words, nn: words, en: words });

const list: CodeList = defineCodeList({
  id: "random-codes",
  version: "2026-01-01",
  title: text("Koder"),
  source: { name: "Test" },
  codes: [
    { code: "0301", label: "Oslo", aliases: ["Oslo kommune"] },
    { code: "A", label: text("A") },
    { code: "..", label: text("Mangler") },
  ],
});
const scheme = {
  id: "random-id",
  label: text("Id"),
  description: text("Id."),
  pattern: "^[0-9]{9}$",
  example: "942110464",
  strip: [" "],
  source: { name: "Test" },
};
const about = { label: text("Felt"), description: text("Et felt.") };

const kinds: readonly Field[] = [
  { ...about, kind: "text" },
  { ...about, kind: "text", maxLength: 5 },
  { ...about, kind: "code", list },
  { ...about, kind: "identifier", scheme },
  { ...about, kind: "integer", min: -10 },
  { ...about, kind: "decimal", decimals: 3 },
  { ...about, kind: "decimal" },
  { ...about, kind: "boolean" },
  { ...about, kind: "date" },
  { ...about, kind: "instant" },
  { ...about, kind: "period", granularities: ["year", "quarter", "month"] },
  { ...about, kind: "uri" },
  { ...about, kind: "list", items: { kind: "text" } },
  { ...about, kind: "list", items: { kind: "decimal", decimals: 1 } },
  { ...about, kind: "list", items: { kind: "code", list } },
  { ...about, kind: "list", items: { kind: "instant" } },
];

/** Texts that formats, programs and people trip over. */
const hostile: readonly string[] = [
  "=1+1",
  "@SUM(A1)",
  "-5",
  "+47 12 34",
  "æøå ÆØÅ",
  "čšžŋđŧ Ávži",
  "a\nb",
  "a\r\nb",
  'si "hei"',
  "a;b,c|d\te",
  " først",
  "sist ",
  "\u00a0",
  " ",
  "",
  "_x0041_",
  "<b>&amp;</b>",
  "]]>",
  "\u0000",
  "\u0085",
  "\ud800",
  "😀👩‍👩‍👧",
  "'apostrof",
  "NA",
  "#REF!",
  "1,5",
  "1.5",
  "31.12.2025",
  "true",
  "Ja",
  "301",
  "0301",
  "1e5",
  "e\u030a",
  "\ufeffx",
  "null",
  "[1]",
  "{}",
  "..",
  "2025",
  "2025-Q3",
  "2025-02-28",
  "2025-02-30",
  "2025-10-26T02:00:00+02:00",
  "2025-10-26T00:00:00Z",
  "2025-10-26T00:00:00.250Z",
  "2025-10-26 00:00:00",
  "942110464",
  "942 110 464",
  "https://www.ssb.no/klass?a=b&c=%C3%A5",
  "45992",
  "x".repeat(33_000),
  "ord ".repeat(3000),
];

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, -0, 1, -1, 0.1, 1.005, 123.456, 1e21, 2 ** 53, 1e-7, 0.30000000000000004),
  },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
);

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(undefined, null) },
  { weight: 8, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
);

/** A value that is right for a field, so that not everything is refused. */
const right: Readonly<Record<Field["kind"], readonly unknown[]>> = {
  text: ["Bodø", "Káráš", "x"],
  code: ["0301", "A"],
  identifier: ["942110464", "000000001"],
  integer: [0, 7, -10, 9_007_199_254_740_991],
  decimal: [0.5, -12, 0.125, 1234.5],
  boolean: [true, false],
  date: ["2025-12-31", "1850-01-01", "1900-01-31"],
  instant: ["2025-10-26T02:00:00+02:00", "2025-10-26T00:30:00Z"],
  period: ["2025", "2025-Q4", "2025-09"],
  uri: ["https://www.ssb.no/"],
  list: [undefined],
};

/** Datasets of one to eight fields of any kind, with tables of rows both right and wrong. */
export const randomTables: fc.Arbitrary<{ readonly dataset: Dataset; readonly rows: readonly AnyRow[] }> = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.boolean()), { minLength: 1, maxLength: 8 })
  .chain((chosen) => {
    const fields = Object.fromEntries(
      chosen.map(
        ([field, required], index) => [`f${index}`, required ? { ...field, required } : field] as const,
      ),
    );
    const cells = Object.entries(fields).map(([name, { kind }]) =>
      fc
        .oneof({ weight: 3, arbitrary: fc.constantFrom(...right[kind]) }, { weight: 2, arbitrary: value })
        .map((one) => [name, one] as const),
    );
    const row = fc.tuple(...cells).map((members) => Object.fromEntries(members) as AnyRow);
    return fc.record({
      dataset: fc.constant(datasetOf(fields)),
      rows: fc.array(row, { minLength: 1, maxLength: 25 }),
    });
  });

function datasetOf(fields: Readonly<Record<string, Field>>): Dataset {
  return defineDataset({
    id: "random",
    domain: "test",
    title: text("Tilfeldig"),
    purpose: text("Et tilfeldig datasett."),
    rowMeaning: text("Én rad."),
    privacy: "open",
    frequency: "IRREG",
    themes: ["ENER"],
    fields,
    key: [],
  });
}
