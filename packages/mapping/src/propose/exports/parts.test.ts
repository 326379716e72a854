import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "@samapne/tabular/testing";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";

const day = (hour: number) => `01.01.2025 ${two(hour)}:00`;
const start = { "time.labels": "start" };

/** The same rows as text and as a workbook. */
async function bothForms(...rows: readonly string[]): Promise<readonly (string | Uint8Array)[]> {
  const cells = rows.map((row) => row.split(";"));
  const xml = cells.map((row, index) => rowXml(index + 1, row)).join("");
  return [lines(...rows), await workbookOf({ sheets: [{ name: "Data", rows: xml }] })];
}

describe("one id at one time in several rows", () => {
  test("is put together of the columns that tell the rows apart, when a person says so", async () => {
    const rows = hours((at) => `el-1;${at % 2 === 0 ? "Forbruk" : "Produksjon"};${day(at >> 1)};${at}`, 12);
    for (const file of await bothForms("Måler;Retning;Tid;Verdi", ...rows)) {
      const { mapping, questions, rows: made, outcome } = await convertedWith(file, start);
      expect(questions).toEqual(["fields.meter.value", "time.zone", "time.labels"]);
      expect(mapping.rows).toBeUndefined();
      expect(made.map(({ meter, value }) => `${String(meter)} ${String(value)}`).slice(0, 3)).toEqual([
        "el-1-Forbruk 0",
        "el-1-Produksjon 1",
        "el-1-Forbruk 2",
      ]);
      expect(made).toHaveLength(12);
      expect(outcome.hasFaults).toBe(false);
    }
  });

  test("is never put together of dates or clock times", async () => {
    const rows = (written: (third: number) => string) =>
      hours((at) => `el-${at % 2};${two(2 + (at >> 3))}.01.2025;${written((at >> 1) % 4)};${at}`, 40);
    const asked = async (written: (third: number) => string) => {
      const { questions } = await proposed(lines("Måler;Dato;Lagret;Verdi", ...rows(written)));
      return questions.map(({ id }) => id);
    };
    expect(await asked((third) => `Sone ${third}`)).toContain("fields.meter.value");
    expect(await asked((third) => `${two(third)}:30 PM`)).not.toContain("fields.meter.value");
    expect(await asked((third) => `01.02.2025 0${third}:00`)).not.toContain("fields.meter.value");
  });

  test("needs two columns where two tell them apart", async () => {
    const rows = hours(
      (at) => `el-1;${at & 1 ? "El" : "Varme"};${at & 2 ? "Inn" : "Ut"};${day(at >> 2)};${at}`,
      24,
    );
    const { questions } = await proposed(lines("Måler;Slag;Vei;Tid;Verdi", ...rows));
    expect(questions.find(({ id }) => id === "fields.meter.value")?.suggestion).toBe("@Måler + @Slag + @Vei");
  });

  test("is told, and nothing is suggested, where only how good a value is differs, or two columns might be meant", async () => {
    const status = hours((at) => `el-1;${at & 1 ? "Foreløpig" : "Endelig"};${day(at >> 1)};${at}`, 12);
    const { mapping, questions, notes } = await proposed(lines("Måler;Status;Tid;Verdi", ...status));
    expect(mapping.fields["meter"]).toEqual({ column: "Måler" });
    expect(questions.map(({ id }) => id)).toEqual([
      "fields.quality.codes.Endelig",
      "fields.quality.codes.Foreløpig",
      "time.zone",
      "time.labels",
    ]);
    expect(notes.map(({ text }) => text).join()).toContain("antall i de første radene: 6");
    const two = hours(
      (at) =>
        `el-1;${at & 1 ? "El" : "Varme"};${(at >> 1) % 3 === (at & 1) ? "a" : "b"};${day(at >> 1)};${at}`,
      24,
    );
    const open = await proposed(lines("Måler;Slag;Gruppe;Tid;Verdi", ...two));
    expect(open.questions.find(({ id }) => id === "fields.meter.value")?.suggestion).toBe("@Måler + @Slag");
  });

  test("once a year is the night when the clock goes back", async () => {
    const rows = ["00", "01", "02", "02", "03", "04"].flatMap((hour) =>
      hours((at) => `el-${at};Kunde ${at % 2 ? "a" : "b"};26.10.2025 ${hour}:00;1`, 2),
    );
    const more = hours((at) => `el-0;Kunde b;27.10.2025 ${two(at)}:00;1`).concat(
      hours((at) => `el-1;Kunde a;27.10.2025 ${two(at)}:00;1`),
    );
    const { mapping, rows: made } = await convertedWith(
      lines("Måler;Eier;Tid;Verdi", ...rows, ...more),
      start,
    );
    expect(mapping.fields["meter"]).toEqual({ column: "Måler" });
    expect(made).toHaveLength(60);
  });
});

test("rows whose id stands nowhere get one of the fewest columns that tell them apart, and words that are no ids are asked about", async () => {
  const rows = ["Storgata skole", "Vika"].flatMap((building) =>
    ["Strøm", "Fjernvarme"].flatMap((kind) => hours((at) => `${building};${kind};${day(at)};${at}`, 6)),
  );
  for (const file of await bothForms("Bygg;Energi;Tid;Verdi", ...rows)) {
    const { questions } = await proposed(file);
    expect(questions.find(({ id }) => id === "fields.meter.value")?.suggestion).toBe("@Bygg + @Energi");
    const { mapping, rows: made } = await convertedWith(file, start);
    expect(mapping.fields["meter"]).toMatchObject({ value: "?" });
    expect(new Set(made.map(({ meter }) => meter))).toEqual(
      new Set(["storgata-skole-strom", "storgata-skole-Fjernvarme", "Vika-strom", "Vika-Fjernvarme"]),
    );
  }
});

test("a column that names the id nearly is a part of it, and its words are no id alone", async () => {
  const rows = ["10001", "10002"].flatMap((object) =>
    ["Fastkraft", "Varmepumpe"].flatMap((kind) => hours((at) => `${object};${kind};${day(at)};${at}`, 6)),
  );
  const { questions } = await proposed(lines("Objektnr;Slag;Tid;Verdi", ...rows));
  expect(questions.find(({ id }) => id === "fields.meter.value")?.suggestion).toBe("@Objektnr + @Slag");
});
