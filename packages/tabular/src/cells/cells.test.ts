import { type Field, type IdentifierScheme, type Text } from "@samapne/core";
import { expect, test } from "vitest";
import { testPlaces } from "../_testing.ts";
import { columnReader } from "./column-reader.ts";
import { emptySymbolsOf } from "./index.ts";

const text: Text = { nb: "x", nn: "x", en: "x" };
const about = { label: text, description: text };
const list = (testPlaces.fields["kind"] as Extract<Field, { kind: "code" }>).list;
const scheme: IdentifierScheme = {
  id: "nine",
  label: text,
  description: text,
  pattern: "^[0-9]{9}$",
  example: "123456789",
  strip: [" ", "NO", "MVA"],
  source: { name: "Test" },
};
const number: Field = { ...about, kind: "decimal" };
const code: Field = { ...about, kind: "code", list };
const identifier: Field = { ...about, kind: "identifier", scheme };

function read(field: Field, cell: string, delimiter = ";") {
  const reader = columnReader(field, "text", { delimiter, emptySymbols: emptySymbolsOf(testPlaces) });
  const { value, repairs } = reader(cell);
  expect(reader(cell)).toEqual({ value, repairs });
  return [value, ...repairs];
}

const cases: readonly [field: Field, cell: string, value: unknown, ...repairs: string[]][] = [
  [number, "", undefined],
  [number, "  ", undefined, "blanks_around"],
  [number, "-12.50", -12.5],
  [number, "-5,79 ", -5.79, "blanks_around", "decimal_comma"],
  [number, "1 234 567,8", 1234567.8, "thousands_separator", "decimal_comma"],
  [number, "1\u00a0234", 1234, "thousands_separator"],
  [number, "\u22125", -5, "unicode_minus"],
  [number, ":", undefined, "empty_symbol"],
  [number, "..", ".."],
  [number, "1'234\u2019567.5", 1234567.5, "thousands_separator"],
  [number, "1\u2009234", 1234, "thousands_separator"],
  [{ ...about, kind: "integer" }, "60.000", "60.000"],
  [{ ...about, kind: "integer" }, "60.0", 60],
  [number, "60.000", 60],
  [number, "12 34", "12 34"],
  [number, "007", "007"],
  [number, "+5", "+5"],
  [number, "1e3", "1e3"],
  [number, "0x10", "0x10"],
  [number, "Infinity", "Infinity"],
  [number, "1,234,567", "1,234,567"],
  [number, "NA", "NA"],
  [number, "08.mai", "08.mai", "number_became_date"],
  [number, "mai.25", "mai.25", "number_became_date"],
  [number, "8. mai", "8. mai", "number_became_date"],
  [number, "mai", "mai"],
  [number, "2025-05-08", "2025-05-08"],
  [{ ...about, kind: "boolean" }, "true", true],
  [{ ...about, kind: "boolean" }, "Nei", false, "boolean_word"],
  [{ ...about, kind: "boolean" }, "SANN", true, "boolean_word"],
  [{ ...about, kind: "boolean" }, "True", true, "boolean_word"],
  [{ ...about, kind: "boolean" }, "kanskje", "kanskje"],
  [{ ...about, kind: "date" }, "2025-12-31", "2025-12-31"],
  [{ ...about, kind: "date" }, "1.2.2025", "2025-02-01", "date_dotted"],
  [{ ...about, kind: "date" }, "31.02.2025", "31.02.2025"],
  [{ ...about, kind: "date" }, "2025-12-31 00:00:00", "2025-12-31", "date_midnight"],
  [{ ...about, kind: "date" }, "2025-12-31T00:00:00.000", "2025-12-31", "date_midnight"],
  [{ ...about, kind: "date" }, "2025-12-31T00:00", "2025-12-31", "date_midnight"],
  [{ ...about, kind: "date" }, "1.2.2025 00:00:00", "2025-02-01", "date_midnight", "date_dotted"],
  [{ ...about, kind: "date" }, "2025-12-31T00:00:00Z", "2025-12-31T00:00:00Z"],
  [{ ...about, kind: "date" }, "2025-12-31T00:00:00+01:00", "2025-12-31T00:00:00+01:00"],
  [{ ...about, kind: "date" }, "2025-12-31 12:00:00", "2025-12-31 12:00:00"],
  [{ ...about, kind: "date" }, "31.02.2025 00:00", "31.02.2025 00:00"],
  [{ ...about, kind: "instant" }, "2025-10-26 02:00:00+02:00", "2025-10-26T02:00:00+02:00", "instant_blank"],
  [{ ...about, kind: "instant" }, "2025-10-26 02:00:00", "2025-10-26 02:00:00"],
  [{ ...about, kind: "period", granularities: ["quarter"] }, "2025K3", "2025-Q3", "period_spelling"],
  [{ ...about, kind: "period", granularities: ["month"] }, "2025M09", "2025-09", "period_spelling"],
  [{ ...about, kind: "period", granularities: ["quarter"] }, "3. kv. 2025", "2025-Q3", "period_spelling"],
  [{ ...about, kind: "period", granularities: ["quarter"] }, "K3 2025", "2025-Q3", "period_spelling"],
  [{ ...about, kind: "period", granularities: ["quarter"] }, "2025 Q3", "2025-Q3", "period_spelling"],
  [{ ...about, kind: "period", granularities: ["quarter"] }, "2025-Q3", "2025-Q3"],
  [code, "school", "school"],
  [code, "School", "school", "code_case"],
  [code, "skole", "school", "code_alias"],
  [code, "heim", "home", "code_alias"],
  [code, "oslo", "oslo"],
  [code, "301", "0301", "code_leading_zero"],
  [code, "44", "44"],
  [code, "1", "1"],
  [identifier, "123456789", "123456789"],
  [identifier, "NO 123 456 789 MVA", "123456789", "identifier_stripped"],
  [identifier, "NO 123", "NO 123"],
  [{ ...about, kind: "text" }, " Bodø\t", "Bodø", "blanks_around"],
  [{ ...about, kind: "text", pattern: "^[0-9]{4}$" }, "650", "0650", "code_leading_zero"],
  [{ ...about, kind: "text", pattern: "^[0-9]{4}$" }, "7041", "7041"],
  [{ ...about, kind: "text", pattern: "^[0-9]{4}$" }, "065", "065"],
  [{ ...about, kind: "text", pattern: "^[0-9]{1,4}$" }, "650", "650"],
  [{ ...about, kind: "uri" }, "https://bodo.kommune.no", "https://bodo.kommune.no"],
];

test.each(cases)("reads %o cell %j", (field, cell, ...expected) => {
  expect(read(field, cell)).toEqual(expected);
});

test("reads lists, and repairs their separator only where the kind can tell", () => {
  const codes: Field = { ...about, kind: "list", items: { kind: "code", list } };
  expect(read(codes, "school|home")).toEqual([["school", "home"]]);
  expect(read(codes, "school")).toEqual([["school"]]);
  expect(read(codes, "school | Skole")).toEqual([["school", "school"], "blanks_around", "code_alias"]);
  expect(read(codes, "school, home", ";")).toEqual([["school", "home"], "list_separator"]);
  expect(read(codes, "school, noe", ";")).toEqual([["school, noe"]]);
  const texts: Field = { ...about, kind: "list", items: { kind: "text" } };
  expect(read(texts, "Bodø, Norge")).toEqual([["Bodø, Norge"]]);
});

test("takes no comma for a decimal comma where commas separate cells", () => {
  expect(read(number, "1,500", ",")).toEqual(["1,500"]);
});

test("reads right also past what it remembers", () => {
  const reader = columnReader(number, "text", { delimiter: ";", emptySymbols: new Set() });
  for (let index = 0; index < 25_000; index++) expect(reader(`${index},5`).value).toBe(index + 0.5);
});
