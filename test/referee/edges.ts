import type { Field, FieldKind, ScalarField } from "@samapne/core";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** Values of every type there is in JSON. */
export const wrongTypes: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  1e300,
  "",
  " ",
  "1",
  "true",
  "x",
  "NA",
  "-",
  [],
  {},
  [null],
  ["x"],
  [["x"]],
  { a: 1 },
];

/** Values that the field's own declaration suggests. */
export function valuesOf(field: Field): readonly unknown[] {
  return (edges[field.kind] as (field: Field) => readonly unknown[])(field);
}

const edges: { readonly [K in FieldKind]: (field: FieldOf<K>) => readonly unknown[] } = {
  text: ({ minLength = 1, maxLength = 20 }) => [
    ..."a😀å"
      .split(/(?:)/u)
      .flatMap((letter) =>
        [minLength - 1, minLength, maxLength, maxLength + 1].map((length) =>
          letter.repeat(Math.max(length, 0)),
        ),
      ),
    "e\u030a",
    "a\u0000b",
    "a\nb",
    "a\u0085b",
    "a\u2028b",
    "\u00a0a",
    "a\u3000",
    "a\ufeff",
    "\ud800",
    "a\udfffb",
    "n/a",
    "#REF!",
    "..",
    "0000",
    "8006",
    "1/2",
    ...personalTexts,
    "a|b",
  ],
  code: ({ list }) => [
    ...list.codes
      .filter((_, index) => index % Math.ceil(list.codes.length / 40) === 0)
      .flatMap(({ code, aliases = [] }) => [code, ...aliases.slice(0, 1)]),
    "",
    "0",
    "unknown",
    `${list.codes[0]?.code} `,
    `${list.codes[0]?.code.toUpperCase()}x`,
  ],
  identifier: ({ scheme }) => [
    scheme.example,
    ` ${scheme.example}`,
    `${scheme.example}\n`,
    `${scheme.example}0`,
    scheme.example.slice(1),
    invented,
  ],
  integer: (field) => [...bounds(field, 1), 0.5, -0, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21],
  decimal: (field) => [
    ...bounds(field, 10 ** -(field.decimals ?? 3)),
    -0,
    0.07,
    1.005,
    1e-7,
    1e21,
    123.456789012,
  ],
  boolean: () => ["Ja", "nei", "TRUE"],
  date: ({ min = "2000-01-01", max = "2030-12-31" }) => [min, max, before(min), after(max), ...oddDates],
  instant: () => oddDates.flatMap((date) => [date, ...oddTimes.map((time) => date + time)]),
  period: () => [
    "2025",
    "2025-Q1",
    "2025-Q4",
    "2025-Q0",
    "2025-Q5",
    "2025-01",
    "2025-12",
    "2025-13",
    "2025-00",
    "0000",
    "0000-Q1",
    "0001-01",
    "2025-1",
    "25",
    "2025Q1",
    "2025-q1",
  ],
  uri: () => [
    "http://a.no",
    "https://www.ssb.no/klass?a=b&c=%C3%A5#x",
    "http://å.no",
    "ftp://a.no",
    "//a.no",
    "http://",
    "http://a.no/å",
    "http://a.no/ x",
    "http://a.no:99/",
    "http://a.no/%zz",
    "http://a.no/[x]",
    "http://a.no/x#a#b",
    "mailto:a@b.no",
    `http://a.no/${"x".repeat(1989)}`,
    `http://a.no/${"x".repeat(1988)}`,
  ],
  list: (field) => listsOf(field),
};

/** Built like a birth number, of a person who was never born: a synthetic month of 1870. */
const invented = "13897050085";

/** Texts with personal data, and some that only look like it. */
export const personalTexts: readonly string[] = [
  invented,
  `nr. 7 ${invented.slice(0, 6)} ${invented.slice(6)}, bor her`,
  `12345678901 ${invented}`,
  "12345678901",
  "9999.06.00003",
  `${invented} ring 91234567, konto 99990600003, kari@eksempel.no`,
  "kari@eksempel.no",
  "Ring 22 33 44 55.",
  "+47 (0)91234567",
  "\u00a013897050085\n",
  "kari@eksempel.no\u0007",
  "a".repeat(300) + " 913\u202f45\u00a0678",
  "13.89.70 500-85/9999.06.00003",
  "63.43051234 20251231 EL-91234567",
  "EID_97241801 og 2025/12345678",
];

const oddDates = [
  "2025-10-26",
  "2024-02-29",
  "2023-02-29",
  "1900-02-29",
  "2000-02-29",
  "2025-04-31",
  "2025-12-31",
  "2025-13-01",
  "2025-00-10",
  "2025-01-00",
  "0000-01-01",
  "0001-01-01",
  "9999-12-31",
  "10000-01-01",
  "26.10.2025",
  "2025-1-1",
  "20251026",
];
const oddTimes = [
  "T02:00:00+02:00",
  "T02:00:00Z",
  "T23:59:60Z",
  "T24:00:00Z",
  "T02:00Z",
  "T02:00:00",
  "t02:00:00z",
  " 02:00:00Z",
  "T02:00:00.123456789Z",
  "T02:00:00.1234567890Z",
  "T02:00:00.Z",
  "T02:00:00,5Z",
  "T02:00:00+14:59",
  "T02:00:00+15:00",
  "T02:00:00-00:00",
  "T02:00:00-00:01",
  "T02:00:00+0200",
  "T02:60:00Z",
];

function bounds(
  { min, max, exclusiveMin }: { min?: number; max?: number; exclusiveMin?: number },
  step: number,
): readonly number[] {
  return [min, max, exclusiveMin]
    .filter((bound) => bound !== undefined)
    .flatMap((bound) => [bound, bound - step, bound + step, bound - step / 10, bound + step / 10])
    .map((value) => Number(value.toPrecision(15)));
}

function listsOf({ items, minItems = 0, maxItems = 3 }: FieldOf<"list">): readonly unknown[] {
  const values = [...valuesOf(items as ScalarField), ...wrongTypes];
  const fresh = values.slice(0, maxItems + 1);
  const lengths = [minItems - 1, minItems, maxItems, maxItems + 1].filter((length) => length >= 0);
  return [
    ...values.map((value) => [value]),
    ...values.map((value) => [value, value]),
    ...lengths.map((length) => fresh.slice(0, length)),
  ];
}

function before(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function after(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
