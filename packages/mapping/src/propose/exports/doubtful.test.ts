import { describe, expect, test } from "vitest";
import { testSeries } from "../../_testing.ts";
import { checkMapping } from "../../check/check-mapping.ts";
import type { Mapping } from "../../file/mapping.ts";
import { answered, questionsOf } from "../draft/questions.ts";
import { hours, lines, proposed, two } from "./_testing.ts";

const day = (hour: number) => `01.01.2025 ${two(hour)}:00`;
const usage = (hour: number) => 3 + ((hour * 7) % 5);

/** The questions besides those of the clock, and what is remarked. */
async function asked(...content: readonly string[]) {
  const { mapping, questions, notes } = await proposed(lines(...content));
  return {
    mapping,
    ids: questions.map(({ id }) => id).filter((id) => !id.startsWith("time.")),
    suggested: questions.flatMap(({ id, suggestion }) => (suggestion?.startsWith("@") ? [id] : [])),
    notes: notes.map(({ text }) => text).join("\n"),
  };
}

describe("what a meter has counted", () => {
  test.each(["Stand", "Målerstand (kWh)", "Tellerstand", "Måler stand"])(
    "under the heading %s is asked about, and not suggested",
    async (heading) => {
      const { ids, suggested, notes } = await asked(
        `Måler;Tid;${heading}`,
        ...hours((hour) => `el-1;${day(hour)};${usage(hour)}`),
      );
      expect([ids, suggested]).toEqual([["fields.value.value"], []]);
      expect(notes).toContain("ser ut som målerstand");
    },
  );

  test("is told by numbers that go one way only, also where a meter is changed, or rows stand backwards", async () => {
    const counted = (hour: number) => 154_200 + hour * 3 + (hour % 4);
    const rows = hours((hour) => `el-1;${day(hour)};${counted(hour)},5`);
    expect((await asked("Måler;Tid;kWh", ...rows)).ids).toEqual(["fields.value.value"]);
    expect((await asked("Måler;Tid;kWh", ...rows.toReversed())).ids).toEqual(["fields.value.value"]);
    const both = hours(
      (hour) => `el-1;${day(hour)};${counted(hour)}\r\nel-2;${day(hour)};${9000 + hour * 2 + (hour % 2)}`,
    );
    expect((await asked("Måler;Tid;kWh", ...both)).ids).toEqual(["fields.value.value"]);
  });

  test("is told by few numbers, where the times are those of readings", async () => {
    const rows = ["01.01.2026;1234,567", "01.02.2026;1240,567", "01.03.2026;1245,067"];
    const read = await asked("Måler;Avlest;Varme (MWh)", ...rows.map((row) => `el-1;${row}`));
    expect([read.ids, read.suggested]).toEqual([["fields.value.value"], []]);
    expect(read.notes).toContain("ser ut som målerstand");
    expect((await asked("Måler;Tid;Varme (MWh)", ...rows.map((row) => `el-1;${row}`))).ids).toEqual([]);
    const falls = ["01.01.2026;1234,567", "01.02.2026;1240,567", "01.03.2026;1235,067"];
    expect((await asked("Måler;Avlest;Varme (MWh)", ...falls.map((row) => `el-1;${row}`))).ids).toEqual([]);
  });

  test("is neither what goes up and down nor what is called use", async () => {
    const row = (value: (hour: number) => number) => hours((hour) => `el-1;${day(hour)};${value(hour)}`);
    expect((await asked("Måler;Tid;kWh", ...row((hour) => 100 + usage(hour)))).ids).toEqual([]);
    expect((await asked("Måler;Tid;Forbruk kWh", ...row((hour) => 100 + hour * 2 + (hour % 2)))).ids).toEqual(
      [],
    );
    expect((await asked("Måler;Tid;kWh", ...row((hour) => hour + (hour % 3) / 2))).ids).toEqual([]);
    expect((await asked("Måler;Tid;kWh", ...row((hour) => 100 + hour))).ids).toEqual([]);
  });

  test("is told by many numbers that never fall, wherever they begin and however they are called", async () => {
    const rows = (value: (hour: number) => number) =>
      [1, 2].flatMap((date) =>
        hours((hour) => `el-1;0${date}.01.2025 ${two(hour)}:00;${value(hour + 24 * (date - 1))}`),
      );
    for (const heading of ["kWh", "Forbruk (kWh)"]) {
      const idsOf = async (value: (at: number) => number) =>
        (await asked(`Måler;Tid;${heading}`, ...rows(value))).ids;
      expect(await idsOf((at) => Math.trunc(at * 1.5))).toEqual(["fields.value.value"]);
      expect(await idsOf((at) => 100 + at * 2)).toEqual(["fields.value.value"]);
      expect(await idsOf((at) => at % 24)).toEqual([]);
    }
  });

  test("is not suggested under the name of the field either, nor the first of many columns", async () => {
    const rows = [1, 2].flatMap((date) =>
      hours((hour) => `el-1;0${date}.01.2025 ${two(hour)}:00;${date * 100 + hour * 2}`),
    );
    expect((await asked("Måler;Tid;Verdi", ...rows)).suggested).toEqual([]);
    const many = hours((hour) => `el-1;${day(hour)};1;2;3;4`);
    expect((await asked("Måler;Tid;V1;V2;V3;V4", ...many)).suggested).toEqual([]);
  });

  test("is told by rows that only rise from month to month", async () => {
    const months = Array.from({ length: 12 }, (_, month) => `${two(month + 1)}.2025`).join(";");
    const row = (meter: number, value: (month: number) => number) =>
      `el-${meter};${Array.from({ length: 12 }, (_, month) => value(month)).join(";")}`;
    const counted = [1, 2, 3, 4].map((meter) => row(meter, (month) => meter * 40 + month * 31 + (month % 3)));
    const { ids, notes } = await asked(`Måler;${months}`, ...counted);
    expect(ids).toEqual(["fields.value.units.none"]);
    expect(notes).toContain("som målerstander");
    const used = [1, 2, 3, 4].map((meter) => row(meter, (month) => meter * 40 + Math.abs(month - 6)));
    expect((await asked(`Måler;${months}`, ...used)).ids).toEqual([]);
  });

  test("is no meter of a wide table before somebody says so, whatever its heading", async () => {
    const { mapping, ids } = await asked(
      "Tid;el-100001;el-100002",
      ...hours((hour) => `${day(hour)};${usage(hour)};${5000 + hour * 4 + (hour % 3)}`),
    );
    expect(mapping.columns?.map(({ values }) => values?.["meter"])).toEqual(["el-100001", "?"]);
    expect(ids).toEqual(["columns.1.values.meter"]);
  });
});

describe("power", () => {
  test("beside energy is not taken for it", async () => {
    const { mapping, ids } = await asked(
      "Måler;Tid;Effekt (kW);Energi (kWh)",
      ...hours((hour) => `el-1;${day(hour)};${usage(hour) * 2};${usage(hour)}`),
    );
    expect(mapping.fields["value"]).toEqual({ column: "Energi (kWh)" });
    expect(ids).toEqual([]);
  });

  test.each(["Effekt", "Verdi (kW)", "Maks effekt kW", "Verdi MW"])(
    "alone as %s is asked about, and kWh/h is energy",
    async (heading) => {
      const rows = hours((hour) => `el-1;${day(hour)};${usage(hour)}`);
      const { ids, suggested, notes } = await asked(`Måler;Tid;${heading}`, ...rows);
      expect([ids, suggested]).toEqual([["fields.value.value"], []]);
      expect(notes).toContain("er effekt (kW)");
      expect((await asked("Måler;Tid;Verdi (kWh/h)", ...rows)).ids).toEqual([]);
    },
  );
});

describe("what is no energy that was measured", () => {
  test.each([
    "Temperatur",
    "Utetemperatur [°C]",
    "Graddager",
    "Kostnad kr",
    "Strømpris",
    "Forbruk (kr)",
    "Areal",
    "Besøkende",
    "Budsjett kWh",
    "Temperaturkorrigert forbruk (kWh)",
    "Forbruk i fjor",
  ])("alone as %s is asked about, and not suggested", async (heading) => {
    const { ids, suggested, notes } = await asked(
      `Måler;Tid;${heading}`,
      ...hours((hour) => `el-1;${day(hour)};${usage(hour)}`),
    );
    expect([ids, suggested]).toEqual([["fields.value.value"], []]);
    expect(notes).toContain("ser ikke ut som målt energi");
  });

  test.each(["Verdi", "Forbruk", "kWh", "Prisme skole kWh", "Volum", "Volum (m3)"])(
    "is not meant by %s",
    async (heading) => {
      const rows = hours((hour) => `el-1;${day(hour)};${usage(hour)}`);
      expect((await asked(`Måler;Tid;${heading}`, ...rows)).ids).toEqual([]);
    },
  );

  test("is left out of a wide table when suggestions are taken, and what says nothing beside it has none", async () => {
    const file = lines(
      "Tid;Fløy A kWh;Temperatur;Kostnad;Fløy B",
      ...hours((hour) => `${day(hour)};${usage(hour)};${hour - 9};99,5;7`),
    );
    const { questions, mapping, readColumn } = await proposed(file);
    const of = questions.filter(({ id }) => id.startsWith("columns"));
    expect(of.map(({ suggestion }) => suggestion)).toEqual(["floy-a-kwh", "-", undefined]);
    const answers = ["floy-a-kwh", "-", "b"];
    const full = of.reduce<Mapping>(
      (sofar, { path }, at) => answered(sofar, path, answers[at] ?? "", testSeries, readColumn),
      mapping,
    );
    // Nobody has a meter of what it cost, and nobody is asked for one.
    expect(full.columns).toEqual([
      { heading: "Fløy A kWh", values: { meter: "floy-a-kwh" } },
      { heading: "Temperatur", leave_out: "ikke måleverdier" },
      { heading: "Fløy B", values: { meter: "b" } },
    ]);
    expect(questionsOf(full, testSeries).map(({ id }) => id)).toEqual(["time.zone", "time.labels"]);
  });

  test("must not be all that a table has", async () => {
    const { questions, mapping } = await proposed(
      lines("Tid;Temperatur;Kostnad", ...hours((hour) => `${day(hour)};${hour - 9};99,5`)),
    );
    const of = questions.filter(({ id }) => id.startsWith("columns"));
    expect(of.map(({ suggestion }) => suggestion)).toEqual([undefined, undefined]);
    const none = of.reduce<Mapping>((sofar, { path }) => answered(sofar, path, "-", testSeries), mapping);
    expect(checkMapping(none, testSeries)[0]?.text.nb).toBe("Alle kolonnene er utelatt: minst én må leses.");
  });
});

test("a table beside another has times of its own, and its columns are left out when suggestions are taken", async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `${two(at + 1)}.01.2025;5`);
  const beside = (year: number) =>
    proposed(
      lines(
        "Dato;el-10001;;Dato;fv-20001",
        ...rows.map((row) => `${row};;${row.replace("2025", String(year))}`),
      ),
    );
  const { mapping, questions } = await beside(2024);
  expect(mapping.columns?.map(({ values }) => values?.["meter"])).toEqual(["el-10001", "?"]);
  expect(questions.find(({ id }) => id === "columns.1.values.meter")?.suggestion).toBe("-");
  const same = await beside(2025);
  expect(same.mapping.columns?.map(({ values }) => values?.["meter"])).toEqual(["el-10001", "fv-20001"]);
});

test("headings that are units and nothing else say the unit, and a column of times without one is named by its letter", async () => {
  const rows = hours((hour) => `${day(hour)};el-1;${usage(hour)};${hour - 9}`);
  const { mapping, questions } = await proposed(lines(";;kWh;°C", ...rows));
  expect(mapping.time).toMatchObject({ letter: "A" });
  const of = questions.filter(({ id }) => id.startsWith("columns"));
  expect(of.every(({ suggestion }) => suggestion === undefined || suggestion === "-")).toBe(true);
  const large = await proposed(
    lines("Måler;Tid;MWh", ...hours((hour) => `el-1;${day(hour)};0,${usage(hour)}`)),
  );
  expect(large.mapping.fields["value"]).toMatchObject({ column: "MWh", factor: 1000 });
});

test.each(["kW maks", "Maks kW", "Maks. effekt"])(
  "the power called %s is suggested to be left out",
  async (heading) => {
    const { mapping, suggestions } = await proposed(
      lines(`Tid;kWh;${heading}`, ...hours((hour) => `${day(hour)};${usage(hour)};${usage(hour) + 1}`)),
    );
    expect(mapping.columns?.[1]?.values).toEqual({ meter: "?" });
    expect(suggestions.get("columns.1.values.meter")).toBe("-");
  },
);
