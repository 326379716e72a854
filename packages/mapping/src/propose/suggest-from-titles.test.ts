import { type Dataset, defineCodeList, type Field, type Text } from "@samapne/core";
import { expect, test } from "vitest";
import type { FieldReading } from "../file/mapping.ts";
import { suggestFromTitles } from "./suggest-from-titles.ts";

const text = (nb: string): Text => ({ nb, nn: nb, en: nb });
const common = { label: text("felt"), description: text("et felt"), required: true } as const;
const list = (codes: readonly { code: string; label: string | Text; validTo?: string }[]) =>
  defineCodeList({
    id: "test-list",
    version: "2025-01-01",
    title: text("liste"),
    source: { name: "Test" },
    codes,
  });

const places = list([
  { code: "1804", label: "Bodø" },
  { code: "1121", label: "Time" },
  { code: "3207", label: "Nordre Follo" },
  { code: "0101", label: "Halden", validTo: "2020-01-01" },
]);
const areas = list([
  { code: "health", label: text("Helse og omsorg") },
  { code: "all", label: text("Alt") },
]);
const organization: Field = {
  kind: "identifier",
  ...common,
  scheme: {
    id: "test-number",
    label: text("nummer"),
    description: text("nummer"),
    pattern: "^\\d{9}$",
    check: { method: "mod11", weights: [3, 2, 7, 6, 5, 4, 3, 2] },
    example: "972418013",
    source: { name: "Test" },
  },
};

const fields: Readonly<Record<string, Field>> = {
  place: { kind: "code", list: places, ...common },
  area: { kind: "code", list: areas, ...common },
  employer: organization,
  period: { kind: "period", granularities: ["quarter", "year"], ...common },
  month: { kind: "period", granularities: ["month"], ...common },
  year: { kind: "integer", ...common },
  counted_on: { kind: "date", ...common },
  valid_from: { kind: "date", ...common },
  period_start: { kind: "date", ...common },
  period_end: { kind: "date", ...common },
};

/** What some titles suggest when everything is asked for. */
function suggested(...titles: readonly string[]): Record<string, string> {
  const asked = new Map<string, FieldReading>(Object.keys(fields).map((name) => [name, { value: "?" }]));
  const suggestions = new Map<string, string>();
  suggestFromTitles({ fields } as unknown as Dataset, titles, { fields: asked, suggestions });
  return Object.fromEntries([...suggestions].map(([place, value]) => [place.split(".")[1], value]));
}

test.each<readonly [string, Record<string, string>]>([
  ["Sykefravær Bodø kommune 3. kvartal 2025", { place: "1804", period: "2025-Q3", year: "2025" }],
  ["sykefravaer_2025_K3.csv", { period: "2025-Q3", year: "2025" }],
  ["Rapport Q4.2024", { period: "2024-Q4" }],
  ["2024-Q4", { period: "2024-Q4", year: "2024" }],
  ["4. kv. 2024", { period: "2024-Q4", year: "2024" }],
  ["Nordre Follo kommune", { place: "3207" }],
  ["Helse og omsorg 2024", { area: "health", period: "2024", year: "2024" }],
  ["Org.nr. 972418013, uttrekk 15.10.2025", { employer: "972418013" }],
  ["Fravær januar 2025", { month: "2025-01", year: "2025" }],
  ["Ansatte per 31.12.2025", { counted_on: "2025-12-31" }],
  ["Ansatte pr. 1. desember 2025", { counted_on: "2025-12-01" }],
  ["1.12.2024–1.12.2025", { period_start: "2024-12-01", period_end: "2025-12-01" }],
])("«%s» suggests what it names", (title, values) => {
  expect(suggested(title)).toEqual(values);
});

test.each([
  ["a place that nobody calls a municipality", ["Forbruk per time i Bodø"]],
  ["two municipalities", ["Bodø kommune og Time kommune"]],
  ["a municipality that is no more", ["Halden kommune"]],
  ["two quarters", ["1. kvartal 2025 og 2. kvartal 2025"]],
  ["the day that a file was made", ["Skrevet ut 15.10.2025"]],
  ["a number that fails its check", ["Org.nr. 972418014"]],
  ["a short word that may mean anything", ["Alt"]],
  ["a stretch that ends before it begins", ["1.12.2025–1.12.2024"]],
])("nothing is suggested of %s", (_, titles) => {
  const { year: _year, ...others } = suggested(...titles);
  expect(others).toEqual({});
});

test("leaves alone what is answered or suggested already", () => {
  const asked = new Map<string, FieldReading>([
    ["year", { value: 2020 }],
    ["place", { value: "?" }],
  ]);
  const suggestions = new Map([["fields.place.value", "@Kommune"]]);
  suggestFromTitles({ fields } as unknown as Dataset, ["Bodø kommune 2025"], { fields: asked, suggestions });
  expect([...suggestions]).toEqual([["fields.place.value", "@Kommune"]]);
});
