import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "@samapne/tabular/testing";
import { leftOutOf } from "../../_testing.ts";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";

const times = hours((hour) => `01.01.2025 ${two(hour)}:00`, 6);
const values = (id: number) => times.map((time, at) => `${time};${id},${(at * 3) % 7}`);

/** A table as text and as a workbook. */
async function bothForms(...rows: readonly string[]): Promise<readonly (string | Uint8Array)[]> {
  const xml = rows.map((row, index) => rowXml(index + 1, row.split(";"))).join("");
  return [lines(...rows), await workbookOf({ sheets: [{ name: "Pivot", rows: xml }] })];
}

describe("times that stand beneath the row of their meter", () => {
  const start = { "time.labels": "start" };

  test.each([
    ["with the sum beside the meter", "21,0"],
    ["with nothing beside it", ""],
  ])("%s have that meter", async (_, sum) => {
    const content = [
      "Radetiketter;Summer av kWh",
      `el-100001;${sum}`,
      ...values(1),
      `el-100002;${sum}`,
      ...values(2),
      "Totalsum;42,0",
    ];
    for (const file of await bothForms(...content)) {
      const { mapping, questions, rows, outcome } = await convertedWith(file, start);
      expect(questions).toEqual(["time.zone", "time.labels"]);
      expect(mapping.fields["meter"]).toEqual({ column: "Radetiketter", above: true });
      expect(rows.map(({ meter }) => meter)).toEqual([
        ...times.map(() => "el-100001"),
        ...times.map(() => "el-100002"),
      ]);
      expect(rows[8]).toMatchObject({ from: "2025-01-01T02:00:00+01:00", value: 2.6 });
      expect(leftOutOf(outcome).join()).toContain("block ×2");
      expect([outcome.addsUp, outcome.hasFaults]).toEqual([true, false]);
    }
  });

  test("have the id somebody says for a name, also where the first meter fills the sample", async () => {
    const many = (name: string) => [
      name,
      ...hours((at) => {
        const day = new Date(Date.UTC(2025, 0, 1) + at * 3_600_000).toISOString();
        return `${day.slice(0, 10)} ${day.slice(11, 16)};${at % 13}`;
      }, 1100),
    ];
    const { questions, rows } = await convertedWith(
      lines("Radetiketter;kWh", ...many("Rådhuset;"), ...many("Åsen skole;")),
      { ...start, "time.zone": "+01:00" },
    );
    expect(questions).toContain("fields.meter.codes.Åsen skole");
    expect([rows[0]?.["meter"], rows.at(-1)?.["meter"], rows.length]).toEqual([
      "radhuset",
      "asen-skole",
      2200,
    ]);
  });

  test("and are no times that exist are left out, and never a meter", async () => {
    const day = hours((hour) => `01.01.2025 ${two(hour)}:00;${hour % 7}`);
    const next = day.map((row) => row.replace("01.01", "02.01"));
    const { rows, outcome } = await convertedWith(
      lines("Radetiketter;kWh", "el-100001;", ...day, "31.02.2025 00:00;1", "ukjent;3", ...next),
      start,
    );
    expect(new Set(rows.map(({ meter }) => meter))).toEqual(new Set(["el-100001"]));
    expect(rows).toHaveLength(48);
    const causes = outcome.file.leftOut.map(({ cause, count }) => [cause, count]);
    expect(causes).toContainEqual(["time_unreadable", 2]);
  });

  test("of two rows under each other are asked about", async () => {
    const { mapping } = await proposed(
      lines("Radetiketter;kWh", "Sentrum;", "el-100001;", ...values(1), "Vika;", "el-100002;", ...values(2)),
    );
    expect(mapping.fields["meter"]).not.toHaveProperty("above");
  });

  test("of months and years have no month for their meter", async () => {
    const { mapping } = await proposed(
      lines("Radetiketter;kWh", "januar 2025;", ...values(1), "februar 2025;", ...values(2)),
    );
    expect(mapping.fields["meter"]).not.toHaveProperty("above");
  });
});

test("months with their year beneath a meter are times too", async () => {
  const block = (id: string, from: number) => [
    `${id};99`,
    ...["januar 2025", "februar 2025", "mars 2025"].map((month, at) => `${month};${from + at}`),
  ];
  const { rows, mapping } = await convertedWith(
    lines("Radetiketter;Sum av kWh", ...block("486742", 1), ...block("el-100002", 50), "Totalsum;198"),
  );
  expect(mapping.fields["meter"]).toEqual({ column: "Radetiketter", above: true });
  expect(rows.map(({ meter, from, value }) => [meter, String(from).slice(0, 7), value])).toEqual([
    ["486742", "2025-01", 1],
    ["486742", "2025-02", 2],
    ["486742", "2025-03", 3],
    ["el-100002", "2025-01", 50],
    ["el-100002", "2025-02", 51],
    ["el-100002", "2025-03", 52],
  ]);
});

test("the day a report was made is no meter", async () => {
  const { mapping, suggestions } = await proposed(
    lines("Rapport;Utskrift 03.02.2026", "01.03.2025;1", "02.03.2025;4", "03.03.2025;2", "04.03.2025;3"),
  );
  expect(mapping.columns?.map(({ values }) => values)).toEqual([{ meter: "?" }]);
  expect(suggestions.has("columns.0.values.meter")).toBe(false);
});
