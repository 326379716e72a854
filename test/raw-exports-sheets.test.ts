import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "../packages/tabular/src/formats/xlsx/_testing.ts";
import { exported } from "./known/exported.ts";

// Workbooks with a sheet for each year or scheme: what the name of a sheet says is of its own rows, and not of the next.

type Rows = readonly (readonly (string | number)[])[];

function sheetsOf(sheets: Readonly<Record<string, Rows>>) {
  return workbookOf({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((cells, row) => rowXml(row + 1, [...cells])).join(""),
    })),
  });
}

const answers = {
  "fields.municipality_number.value": "1804",
  "fields.employer_organization_number.value": "972418013",
  "fields.sex.value": "total",
  "fields.age_group.value": "total",
  "fields.absence_type.value": "total",
  "fields.duration_group.value": "X",
  "fields.suppression.value": "none",
};

describe("a sheet for each year with a column for each quarter", () => {
  const quarters = (...names: readonly string[]): Rows => [
    ["Sektor", ...names],
    ["Grunnskole", 7.1, 6.2, 5.3, 8.1],
  ];

  test.each([
    ["Sykefravær 2023", "Sykefravær 2024", "Q1"],
    ["Sykefravær 2023", "Sykefravær 2024", "1. kvartal"],
  ])("has the year of each sheet: %s, %s, %s", async (one, other, first) => {
    const headings = [1, 2, 3, 4].map((quarter) => first.replace("1", String(quarter)));
    const { fields, mapping, suggested, account } = await exported(
      "sickness-absence",
      await sheetsOf({ [one]: quarters(...headings), [other]: quarters(...headings) }),
      answers,
    );
    expect(mapping.table?.sheets).toEqual(["Sykefravær ####"]);
    expect(mapping.columns).toEqual(headings.map((heading) => ({ heading })));
    expect(fields["period"]).toEqual({
      parts: [
        { sheet: true, take: "Sykefravær {####}" },
        {
          heading: true,
          codes: Object.fromEntries(headings.map((heading, at) => [heading, `Q${at + 1}`])),
        },
      ],
    });
    expect(Object.keys(suggested).filter((id) => id.includes("period"))).toEqual([]);
    expect(await account()).toContain(
      "8 Periode: satt sammen av flere deler («Sykefravær 2023» rad 2: «2023-Q1»)",
    );
  });
});

test("what only the year of the first sheet says is not taken for those of other years", async () => {
  const rows: Rows = [
    ["Tjenesteområde", "Ansatte", "Årsverk"],
    ["Grunnskole", 120, 100],
  ];
  const { mapping, warnings, suggested } = await exported(
    "employees-and-fte",
    await sheetsOf({ "Ansatte 2023": rows, "Ansatte 2024": rows }),
  );
  const isOfFirst = Object.values(suggested).some((value) => value?.includes("2023"));
  expect([isOfFirst, mapping.table?.sheets !== undefined]).not.toEqual([true, true]);
  expect(mapping.table).toEqual({ sheet: "Ansatte 2023" });
  expect(warnings.join("\n")).toContain("bare ett leses");
});
