import { expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Wide tables whose headings hold two things: each half becomes a field of every row.

test("a type of absence and a year stand in each heading, and a title says of which figure", async () => {
  const { fields, mapping } = await exported(
    "sickness-absence",
    lines(
      "Sykefravær i prosent 2023 og 2024;;;;",
      "Sektor;Egenmeldt 2023;Legemeldt 2023;Egenmeldt 2024;Legemeldt 2024",
      "Barnehage;1,2;6,7;1,3;6,5",
      "Kultur;0,9;3,1;1,0;2,9",
    ),
  );
  expect(fields["absence_rate"]).toEqual({ cell: true });
  expect(mapping.columns).toEqual([
    { heading: "Egenmeldt 2023", values: { period: "2023", absence_type: "self_certified" } },
    { heading: "Legemeldt 2023", values: { period: "2023", absence_type: "doctor_certified" } },
    { heading: "Egenmeldt 2024", values: { period: "2024", absence_type: "self_certified" } },
    { heading: "Legemeldt 2024", values: { period: "2024", absence_type: "doctor_certified" } },
  ]);
});

test("sexes and quarters of several figures become a row each, with all figures", async () => {
  const of = (figure: string) =>
    ["1. kv. 2024", "2. kv. 2024"].flatMap((quarter) =>
      ["kvinner", "menn"].map((sex) => `${figure} ${sex} ${quarter}`),
    );
  const { fields, convertedRows } = await exported(
    "sickness-absence",
    lines(
      ["Tjenesteområde", ...of("Tapte dagsverk"), ...of("Avtalte dagsverk"), ...of("Ansatte")].join(";"),
      "Grunnskole;100;20;110;25;2000;1000;2200;1250;40;20;41;22",
      "Barnehage;80;10;90;15;1000;500;1125;500;30;10;32;11",
    ),
    {
      "fields.municipality_number.value": "5001",
      "fields.employer_organization_number.value": "942110464",
      "fields.age_group.value": "total",
      "fields.absence_type.value": "total",
      "fields.duration_group.value": "X",
      "fields.suppression.value": "none",
    },
  );
  expect(fields["contracted_person_days"]).toMatchObject({ cell_after: 4 });
  const rows = (await convertedRows()).map((row) =>
    [
      "service_area",
      "period",
      "sex",
      "absence_person_days",
      "contracted_person_days",
      "absence_rate",
      "headcount",
    ].map((name) => row[name]),
  );
  expect(rows.slice(0, 4)).toEqual([
    ["primary_school", "2024-Q1", "female", 100, 2000, 5, 40],
    ["primary_school", "2024-Q1", "male", 20, 1000, 2, 20],
    ["primary_school", "2024-Q2", "female", 110, 2200, 5, 41],
    ["primary_school", "2024-Q2", "male", 25, 1250, 2, 22],
  ]);
  expect(rows).toHaveLength(8);
});

test("years over sexes count persons, and the day of each year is asked", async () => {
  const file = (...figures: readonly string[]) =>
    lines(";2023;;2024;", "Tjenesteområde;Kvinner;Menn;Kvinner;Menn", ...figures);
  const { fields, mapping, suggested } = await exported(
    "employees-and-fte",
    file("Grunnskole;210;90;212;93", "Barnehage;180;20;178;25"),
  );
  expect(fields["headcount"]).toEqual({ cell: true });
  expect(mapping.columns?.[3]).toEqual({
    heading: "2024 Menn",
    values: { reference_date: "?", sex: "male" },
  });
  expect(suggested["columns.3.values.reference_date"]).toBe("2024-12-31");
  // Figures of which some have decimals count nobody.
  const { fields: rates } = await exported("employees-and-fte", file("Grunnskole;21,5;9;21,2;9"));
  expect(rates["headcount"]).toBeUndefined();
});

test("words beside several are the codes of one, in nynorsk too", async () => {
  const { mapping } = await exported(
    "sickness-absence",
    lines(
      "Tenesteområde;Avtalte dagsverk;Eigenmelde dagsverk;Legemelde dagsverk",
      "Barnehage;8000;200;700",
      "Kultur;900;10;20",
    ),
  );
  expect(mapping.columns?.map(({ values }) => values)).toEqual([
    { absence_type: "self_certified" },
    { absence_type: "doctor_certified" },
  ]);
});

test("a year behind each figure of women and men is that of every row", async () => {
  const { fields, mapping } = await exported(
    "equal-pay",
    lines(
      "Nivå;Beskrivelse;Antall kvinner 2023;Antall menn 2023;Antall kvinner 2024;Antall menn 2024",
      "1;Ledere;120;80;124;79",
      "2;Fagarbeidere;900;210;910;215",
    ),
  );
  expect(mapping.columns?.map(({ values }) => values)).toEqual([{ year: 2023 }, { year: 2024 }]);
  expect(fields).toMatchObject({ women: { cell: true }, men: { cell_after: 1 } });
});

test("figures of a day and of its year are what they are called", async () => {
  const { fields } = await exported(
    "staff-turnover",
    lines("Teneste;Tilsette 01.01.2024;Slutta i 2024;Turnover %", "Barnehage;145;12;8,3", "Kultur;50;5;10"),
  );
  expect(fields).toMatchObject({
    headcount_start: { column: "Tilsette 01.01.2024" },
    leavers: { column: "Slutta i 2024" },
  });
  const { fields: others } = await exported(
    "library-branches",
    lines("Filial;Besøk 2023;Utlån 2024", "Sentrum;100;200", "Øst;10;20"),
  );
  expect([others["visits"], others["physical_loans"]]).toEqual([undefined, undefined]);
});
