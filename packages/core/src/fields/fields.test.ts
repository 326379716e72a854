import { describe, expect, test } from "vitest";
import type { Field } from "../field.ts";
import { defineCodeList } from "../define-code-list.ts";
import { valueCheck } from "./index.ts";

const text = { nb: "Felt", nn: "Felt", en: "Field" };
const described = { label: text, description: text };
const towns = defineCodeList({
  id: "town",
  version: "2025-01-01",
  title: { nb: "Byer", nn: "Byar", en: "Towns" },
  source: { name: "invented" },
  codes: [
    { code: "01", label: "Gammelby", validTo: "2020-01-01", successors: ["02"] },
    { code: "02", label: "Nyby", validFrom: "2020-01-01" },
    { code: "03", label: "Delby", validTo: "2024-01-01", successors: ["04", "05"] },
    { code: "04", label: "Vestby", validFrom: "2024-01-01" },
    { code: "05", label: "Østby", validFrom: "2024-01-01" },
    { code: "06", label: "Fastby", aliases: ["Fast"] },
  ],
});
const scheme = {
  id: "nine",
  label: { nb: "et orgnr", nn: "eit orgnr", en: "an organisation number" },
  description: text,
  pattern: "^\\d{9}$",
  example: "942110464",
  check: { method: "mod11", weights: [3, 2, 7, 6, 5, 4, 3, 2] },
  source: { name: "Brreg" },
} as const;

function judge(field: object, value: unknown, row = {}, classificationDate?: string): string {
  return valueCheck({ ...described, ...field } as Field)(value, { row, classificationDate })?.code ?? "ok";
}

const cases: readonly (readonly [
  sentence: string,
  field: object,
  right: readonly unknown[],
  wrong: readonly [unknown, string][],
])[] = [
  [
    "text is trimmed, composed, printable and not a placeholder",
    { kind: "text", maxLength: 5 },
    ["a", "blåbæ", "Snåas", "🙂🙂🙂🙂🙂", "Č đ ŋ"],
    [
      ["", "text.too_short"],
      [" a", "text.not_trimmed"],
      ["a\u00a0", "text.not_trimmed"],
      ["a\u030a", "text.not_nfc"],
      ["a\nb", "text.control_character"],
      ["\ud800", "text.control_character"],
      ["NA", "text.placeholder"],
      ["undefined undefined", "text.placeholder"],
      ["123456", "text.too_long"],
      ["🙂🙂🙂🙂🙂🙂", "text.too_long"],
      [7041, "field.wrong_type"],
    ],
  ],
  [
    "text of at least three characters counts code points",
    { kind: "text", minLength: 3 },
    ["abc", "🙂🙂🙂"],
    [
      ["ab", "text.too_short"],
      ["🙂🙂", "text.too_short"],
    ],
  ],
  ["text follows its pattern", { kind: "text", pattern: "^\\d{4}$" }, ["7041"], [["704", "text.pattern"]]],
  [
    "integers are whole, safe and within bounds",
    { kind: "integer", min: 1, max: 36 },
    [1, 36, -0 + 1],
    [
      [0, "number.too_small"],
      [37, "number.too_large"],
      [1.5, "number.not_whole"],
      [2 ** 53, "number.not_whole"],
      [Number.NaN, "number.not_whole"],
      ["1", "field.wrong_type"],
    ],
  ],
  [
    "decimals have bounds and a number of decimals",
    { kind: "decimal", decimals: 2, exclusiveMin: 0, max: 10 },
    [0.01, 0.07, 10, 1e-2],
    [
      [0, "number.too_small"],
      [0.001, "number.too_many_decimals"],
      [1e-7, "number.too_many_decimals"],
      [10.01, "number.too_large"],
      [Number.POSITIVE_INFINITY, "field.wrong_type"],
      ["5230,0", "field.wrong_type"],
    ],
  ],
  [
    "of more decimals than powers of ten have exact doubles, each is counted",
    { kind: "decimal", decimals: 23 },
    [1.2, 3.3e-22],
    [[3.3333333333333334e-8, "number.too_many_decimals"]],
  ],
  [
    "booleans are true or false",
    { kind: "boolean" },
    [true, false],
    [
      ["true", "field.wrong_type"],
      [1, "field.wrong_type"],
    ],
  ],
  [
    "dates exist",
    { kind: "date", min: "1900-01-01", max: "2100-01-01" },
    ["2024-02-29", "1900-01-01"],
    [
      ["2023-02-29", "date.invalid"],
      ["31.12.2025", "date.invalid"],
      ["2025-13-01", "date.invalid"],
      ["1899-12-31", "date.too_early"],
      ["2100-01-02", "date.too_late"],
      [20250101, "field.wrong_type"],
    ],
  ],
  [
    "instants carry an offset, and the zone's own",
    { kind: "instant", zone: "Europe/Oslo" },
    [
      "2025-10-26T02:00:00+02:00",
      "2025-10-26T02:00:00+01:00",
      "2025-10-26T01:00:00Z",
      "2025-01-01T00:00:00.5+01:00",
    ],
    [
      ["2025-10-26 02:00", "instant.no_offset"],
      ["2025-10-26T02:00:00", "instant.no_offset"],
      ["26.10.2025 02:00", "instant.invalid"],
      ["2025-02-30T00:00:00Z", "instant.invalid"],
      ["2025-01-01T24:00:00Z", "instant.invalid"],
      ["2025-01-01T00:00:00-00:00", "instant.invalid"],
      ["2025-07-01T00:00:00+01:00", "instant.unusual_offset"],
      [0, "field.wrong_type"],
    ],
  ],
  [
    "periods are of the declared lengths",
    { kind: "period", granularities: ["year", "quarter"] },
    ["2025", "2025-Q4"],
    [
      ["2025-Q5", "period.invalid"],
      ["2025-09", "period.invalid"],
      ["2025K3", "period.invalid"],
      [2025, "field.wrong_type"],
    ],
  ],
  [
    "addresses are absolute, of the web and in ASCII",
    { kind: "uri" },
    ["https://a.no", "http://xn--samppne-9xa.no/a?b=c#d", "https://a.no:8080/%C3%A5"],
    [
      ["www.a.no", "uri.invalid"],
      ["https://samåpne.no", "uri.invalid"],
      ["ftp://a.no", "uri.invalid"],
      ["https://a.no/a b", "uri.invalid"],
      ["https://a.no/%G1", "uri.invalid"],
      ["http://a.no/[x]", "uri.invalid"],
      ["http://a.no/x#a#b", "uri.invalid"],
    ],
  ],
  [
    "identifiers have a shape and a check digit",
    { kind: "identifier", scheme },
    ["942110464", "972418013", "921234554", "964965226", "958935420", "964338531", "991825827"],
    [
      ["942110465", "identifier.check_digit"],
      ["94211046", "identifier.shape"],
      ["", "identifier.shape"],
      [942110464, "field.wrong_type"],
    ],
  ],
  [
    "lists judge their items, their number and repetition",
    { kind: "list", items: { kind: "code", list: towns }, minItems: 1, maxItems: 2, unique: true },
    [["02"], ["02", "06"]],
    [
      [[], "list.too_few"],
      [["02", "06", "04"], "list.too_many"],
      [["02", "02"], "list.repeated"],
      [["99"], "code.unknown"],
      ["02", "field.wrong_type"],
    ],
  ],
];

describe.each(cases)("%s", (_sentence, field, right, wrong) => {
  test.each(right.map((value) => [value]))("accepts %j", (value) => expect(judge(field, value)).toBe("ok"));
  test.each(wrong)("refuses %j as %s", (value, code) => expect(judge(field, value)).toBe(code));
});

test("a remark about one item of a list hides no fault of the list or of a later item", () => {
  const list = { kind: "list", items: { kind: "code", list: towns }, maxItems: 2, unique: true };
  expect(judge(list, ["01", "99"])).toBe("code.unknown");
  expect(judge(list, ["01", "02", "06"])).toBe("list.too_many");
  expect(judge(list, ["01", "01"])).toBe("list.repeated");
});

describe("codes and dates (C2)", () => {
  const dated = { kind: "code", list: towns, at: "day" };

  test("a code is judged at the row's reference date", () => {
    expect(judge(dated, "01", { day: "2019-12-31" })).toBe("ok");
    expect(judge(dated, "01", { day: "2020-01-01" })).toBe("code.not_valid_then");
    expect(judge(dated, "02", { day: "2019-Q4" })).toBe("code.not_valid_then");
    expect(judge(dated, "02", { day: "2020-Q1" })).toBe("ok");
    expect(judge(dated, "02", { day: 2020 })).toBe("ok");
  });

  test("a declared classification date comes before the row's own", () => {
    expect(judge(dated, "02", { day: "2019-12-31" }, "2025-01-01")).toBe("ok");
    expect(judge(dated, "01", { day: "2019-12-31" }, "2025-01-01")).toBe("code.not_valid_then");
  });

  test("without any date a code that has ended is a warning", () => {
    expect(judge({ kind: "code", list: towns }, "01")).toBe("code.expired");
    expect(judge({ kind: "code", list: towns }, "02")).toBe("ok");
    expect(judge({ kind: "list", items: { kind: "code", list: towns } }, ["02", "01"])).toBe("code.expired");
  });

  test("the message names the successor, and says when there are several", () => {
    const check = valueCheck({ ...described, ...dated } as Field);
    const one = check("01", { row: {}, classificationDate: "2025-01-01" })?.params["successors"];
    const two = check("03", { row: {}, classificationDate: "2025-01-01" })?.params["successors"];
    expect(one).toMatchObject({ nb: " Ny kode: 02 Nyby." });
    expect(two).toMatchObject({ nb: " Delt i flere: 04 Vestby, 05 Østby. Noen må velge for hver rad." });
  });

  test("an unknown code gets a suggestion by label, alias or likeness", () => {
    const suggestion = (value: string) =>
      valueCheck({ ...described, kind: "code", list: towns })(value, {
        row: {},
        classificationDate: undefined,
      })?.params["suggestion"];
    expect(suggestion("Fast")).toMatchObject({ nb: " Mente du «06»?" });
    expect(suggestion("nyby")).toMatchObject({ nb: " Mente du «02»?" });
    expect(suggestion("noe helt annet")).toMatchObject({ nb: "" });
  });
});

test("codes of today are shown and suggested before ended ones, and none where several have the name", () => {
  const codes = [
    { code: "01", label: "Øy", validTo: "2020-01-01" },
    { code: "02", label: "Vik", validTo: "2020-01-01" },
    { code: "11", label: "Vik" },
    { code: "12", label: "Ås" },
    { code: "13", label: "Ås" },
    { code: "14", label: "Trondheim - Tråante" },
  ];
  const check = valueCheck({ kind: "code", list: { ...towns, codes }, ...described });
  const about = (value: string) => check(value, { row: {}, classificationDate: undefined })?.params;
  const meant = (value: string) => JSON.stringify(about(value)?.["suggestion"]).match(/«(\d+)»/)?.[1];
  expect(about("x")?.["codes"]).toBe("11, 12, 13, 14, 01, 02");
  expect(["Vik", "Øy", "Ås", "Trondheim", "tråante"].map(meant)).toEqual(["11", "01", undefined, "14", "14"]);
});

test("which of thousand codes was meant is looked for when somebody reads it, and not for each of a million wrong ones", () => {
  const codes = Array.from({ length: 1000 }, (_, at) => ({
    code: `omsorgsbolig-${at}`,
    label: `Type ${at}`,
  }));
  const check = valueCheck({ kind: "code", list: { ...towns, codes }, ...described });
  const fault = check("omsorgsbolik-7", { row: {}, classificationDate: undefined });
  expect(Object.getOwnPropertyDescriptor(fault?.params, "suggestion")?.value).toBeUndefined();
  expect(fault?.params["suggestion"]).toMatchObject({ nb: " Mente du «omsorgsbolig-7»?" });
  // Findings go from thread to thread as plain data.
  expect(structuredClone(fault)).toEqual(fault);
});
