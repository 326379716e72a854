import { describe, expect, test } from "vitest";
import { inputOf, testPlaces } from "../../_testing.ts";
import { converted, leftOutOf, repairsOf, testEvents, testFigures, testSeries } from "../_testing.ts";
import type { Mapping } from "../mapping.ts";
import { writeMapping } from "../yaml.ts";
import { numberDress } from "./number-dress.ts";
import { proposeMapping } from "./propose.ts";
import { answered } from "./questions.ts";

const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\r\n`).join("");
const two = (value: number) => String(value).padStart(2, "0");
const hours = (write: (hour: number) => string, count = 24) =>
  Array.from({ length: count }, (_, hour) => write(hour));

async function proposed(content: string, dataset = testSeries) {
  return proposeMapping({ input: inputOf("fil.csv", content), dataset, language: "nb" });
}

/** What comes out when a person answers as given, and takes what is suggested otherwise. */
async function convertedWith(content: string, answers: Readonly<Record<string, string>> = {}) {
  const { mapping, questions, readColumn } = await proposed(content);
  const full = questions.reduce<Mapping>(
    (sofar, { id, path, suggestion = "" }) =>
      answered(sofar, path, answers[id] ?? suggestion, testSeries, readColumn),
    mapping,
  );
  return {
    mapping,
    questions: questions.map(({ id }) => id),
    ...(await converted(content, writeMapping(full))),
  };
}

describe("values with a from and a to, and commas between cells and before decimals", () => {
  const file = lines(
    '"Fra","Til","KWH 60 Forbruk","Kvalitet"',
    ...hours(
      (hour) =>
        `"01.01.2025 ${two(hour)}:00","${hour < 23 ? `01.01.2025 ${two(hour + 1)}` : "02.01.2025 00"}:00","${hour},125","Målt"`,
    ),
  );

  test("are asked about the meter and the zone only, and none is lost", async () => {
    const { mapping, questions, rows, outcome } = await convertedWith(file, {
      "fields.meter.value": "el-1",
    });
    expect(questions).toEqual(["fields.meter.value", "time.zone"]);
    expect(mapping.time).toMatchObject({ column: "Fra", end_column: "Til", labels: "both", length: "PT1H" });
    expect(mapping.fields["value"]).toEqual({ column: "KWH 60 Forbruk", decimal_sign: ",", round: true });
    expect(rows).toHaveLength(24);
    expect(rows[1]).toMatchObject({ from: "2025-01-01T01:00:00+01:00", value: 1.13, quality: "measured" });
    expect(outcome.hasFaults).toBe(false);
  });

  test("end short of the next: they still say when they begin", async () => {
    const short = file.replaceAll(
      /,"0[12].01.2025 (\d\d):00",/g,
      (_, hour: string) => `,"01.01.2025 ${two((Number(hour) + 23) % 24)}:59",`,
    );
    const { mapping } = await proposed(short);
    expect(mapping.time).toMatchObject({ column: "Fra", labels: "start", length: "PT1H" });
  });

  test("with offsets in their times have their values too", async () => {
    const instants = file.replaceAll(/"(\d\d)\.01\.2025 (\d\d):00"/g, "2025-01-$1T$2:00:00+01:00");
    const { mapping, questions, rows } = await convertedWith(instants, { "fields.meter.value": "el-1" });
    expect(questions).toEqual(["fields.meter.value"]);
    expect(mapping.time).toBeUndefined();
    expect(rows).toHaveLength(24);
    expect(rows[1]).toMatchObject({ from: "2025-01-01T01:00:00+01:00", value: 1.13 });
  });
});

describe("rows of days with a column for each hour", () => {
  const headings = (write: (hour: number) => string) => ["Måler", "Dato", ...hours(write), "Sum"].join(";");
  const day = (date: string, value: (hour: number) => string = (hour) => `${hour},5`) =>
    ["el-1", date, ...hours(value), "288"].join(";");

  test.each<readonly [string, (hour: number) => string, string]>([
    ["00-01", (hour) => `${two(hour)}-${two(hour + 1)}`, "both"],
    ["kl. 00", (hour) => `kl. ${two(hour)}`, "start"],
    ["1", (hour) => String(hour + 1), "end"],
    ["01:00", (hour) => `${two(hour + 1)}:00`, "end"],
  ])("as %s become hours", async (_, write, labels) => {
    const { mapping, questions, rows, outcome } = await convertedWith(
      lines(headings(write), day("01.01.2025"), day("02.01.2025")),
    );
    expect(questions).toEqual(["time.zone"]);
    expect(mapping.time).toMatchObject({ column: "Dato", clock_heading: true, labels, length: "PT1H" });
    expect(rows.map(({ from, value }) => [from, value]).slice(22, 26)).toEqual([
      ["2025-01-01T22:00:00+01:00", 22.5],
      ["2025-01-01T23:00:00+01:00", 23.5],
      ["2025-01-02T00:00:00+01:00", 0.5],
      ["2025-01-02T01:00:00+01:00", 1.5],
    ]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("in spring and autumn say what the clock does to them", async () => {
    const noSpring = day("30.03.2025", (hour) => (hour === 2 ? "" : String(hour)));
    const file = lines(
      headings((hour) => `${two(hour)}:00`),
      noSpring,
      day("29.03.2026"),
      day("26.10.2025"),
    );
    const { rows, outcome } = await convertedWith(file);
    expect(leftOutOf(outcome)).toEqual([
      "headings ×1 (1)",
      "never_empty ×1 (2)",
      "time_never ×1 (3)",
      "time_unclear ×1 (4)",
    ]);
    expect(rows).toHaveLength(3 * 23);
    expect(outcome).toMatchObject({ file: { used: 3 }, made: { columns: 24, rows: 72, written: 69 } });
  });

  test("as months of years become months", async () => {
    const months = "jan;feb;mar;apr;mai;jun;jul;aug;sep;okt;nov;des";
    const { mapping, rows } = await convertedWith(
      lines(
        `Måler;År;${months}`,
        `el-1;2024;${months
          .split(";")
          .map((__, at) => at)
          .join(";")}`,
      ),
    );
    expect(mapping.time).toMatchObject({ column: "År", clock_heading: true, labels: "start", length: "P1M" });
    expect(rows[11]).toMatchObject({
      from: "2024-12-01T00:00:00+01:00",
      until: "2025-01-01T00:00:00+01:00",
      value: 11,
    });
  });
});

describe("what a file tells by itself is not asked", () => {
  test.each<readonly [string, readonly string[]]>([
    ["24:00 ends a day", hours((hour) => `01.01.2025 ${two(hour + 1)}:00;el-1;${hour}`)],
    ["hours counted to 24 end", hours((hour) => `01.01.2025 ${hour + 1};el-1;${hour}`)],
  ])("%s", async (_, rows) => {
    const { mapping, questions } = await proposed(lines("Tid;meter;value", ...rows));
    expect(mapping.time).toMatchObject({ labels: "end", length: "PT1H" });
    expect(questions.map(({ id }) => id)).toEqual(["time.zone"]);
  });

  test("hours counted to 24 in a column of their own", async () => {
    const rows = hours((hour) => `01.01.2025;${hour + 1};el-1;${hour}`);
    const { mapping } = await proposed(lines("Dato;Time;meter;value", ...rows));
    expect(mapping.time).toMatchObject({ clock_column: "Time", labels: "end", length: "PT1H" });
  });

  test.each([
    ["P1D", "DD.MM.YYYY", (at: number) => `${two(at + 1)}.01.2025`],
    [
      "P1M",
      "MMM YYYY",
      (at: number) => `${["Januar", "Februar", "Mars", "April", "Mai", "Juni"][at] ?? ""} 2025`,
    ],
    ["P1M", "YYYY-MM", (at: number) => `2025-${two(at + 1)}`],
  ])("%s as %s", async (length, spelling, write) => {
    const { mapping } = await proposed(
      lines("Når;meter;value", ...hours((at) => `${write(at)};el-1;${at}`, 6)),
    );
    expect(mapping.time).toMatchObject({ column: "Når", spelling, length, labels: "start" });
  });

  test("which of month and day comes first, where time goes on", async () => {
    const rows = hours(
      (hour) => `01/${two(2 + Math.trunc(hour / 24))}/2025 ${two(hour % 24)}:00;el-1;${hour}`,
      48,
    );
    const { mapping, notes } = await proposed(lines("Tid;meter;value", ...rows));
    expect(mapping.time?.spelling).toBe("MM/DD/YYYY hh:mm");
    expect(notes.map(({ text }) => text).join()).not.toContain("DD/MM");
  });
});

test("a row of units is left out, and none of its columns with it", async () => {
  const file = lines(
    "Tid;Skole;Bad",
    ";MWh;MWh",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;0,${hour};0`),
    "Sum;28,8;0",
  );
  const { mapping, rows, outcome } = await convertedWith(file, { "time.labels": "start" });
  expect(mapping.fields["value"]).toEqual({ cell: true, factor: 1000 });
  expect(leftOutOf(outcome)).toEqual(["headings ×1 (1)", "rule ×1 (2)", "rule ×1 (27)"]);
  expect(rows).toHaveLength(48);
  expect(rows[4]).toMatchObject({ meter: "skole", value: 200 });
});

test("several columns of values beside a column of meters are a question, and the answer is read as it is written", async () => {
  const file = lines(
    "Måler,Fra,Til,KWH Forbruk,KWH Produksjon",
    ...hours((hour) => `el-1,01.01.2025 ${two(hour)}:00,01.01.2025 ${two(hour + 1)}:00,"${hour},5","0,5"`),
  );
  const { questions, rows, outcome } = await convertedWith(file, { "fields.value.value": "@KWH Produksjon" });
  expect(questions).toEqual(["fields.value.value", "time.zone"]);
  expect(rows).toHaveLength(24);
  expect(rows[3]).toMatchObject({ value: 0.5 });
  expect(outcome.hasFaults).toBe(false);
});

test("a column of sums among meters is left out by name; no two meters get one id", async () => {
  const rows = hours((hour) => `01.01.2025 ${two(hour)}:00;1;2;3;4;10`);
  const { mapping } = await proposed(
    lines("Tid;320.001 RT601;320.001 RT602;433-00001 a;433-00001 b;Sum (kWh)", ...rows),
  );
  expect(mapping.columns?.map(({ values, leave_out: out }) => values?.["meter"] ?? out)).toEqual([
    "?",
    "?",
    "?",
    "?",
    "totaler",
  ]);
});

test("a column whose words are codes of one field is that field", async () => {
  const file = lines(
    "Tid;Serienr;value;Merknad",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;697063140;${hour};${hour === 5 ? "Mangler" : "målt"}`),
  );
  const { mapping, questions } = await proposed(file);
  expect(mapping.fields["quality"]).toEqual({
    column: "Merknad",
    codes: { målt: "measured", Mangler: "missing" },
  });
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toContainEqual([
    "fields.meter.value",
    "@Serienr",
  ]);
});

test("figures with currency, percent, words for nothing and signs between thousands are read", async () => {
  const rows = ["kr 1.234,50", "-", "2.000,00 kr", "n/a", "17,-"];
  const file = lines(
    "Tid;meter;value",
    ...rows.map((value, hour) => `01.01.2025 ${two(hour)}:00;el-1;${value}`),
  );
  const { mapping, rows: made, outcome } = await convertedWith(file, { "time.labels": "start" });
  expect(mapping.fields["value"]).toEqual({
    column: "value",
    empty: ["-", "n/a"],
    replace: { "kr ": "", " kr": "", ",-": "" },
    thousands_sign: ".",
  });
  expect(made.map(({ value }) => value)).toEqual([1234.5, undefined, 2000, undefined, 17]);
  expect(repairsOf(outcome)).toContain("empty_word value ×2");
});

test("a point stands between thousands where others have a decimal comma", async () => {
  const values = ["1.250", "980,5", "2.100"];
  const file = (all: readonly string[]) =>
    lines("Tid;meter;value", ...all.map((value, hour) => `01.01.2025 ${two(hour)}:00;el-1;${value}`));
  const { mapping, rows } = await convertedWith(file(values), { "time.labels": "start" });
  expect(mapping.fields["value"]).toMatchObject({ thousands_sign: "." });
  expect(rows.map(({ value }) => value)).toEqual([1250, 980.5, 2100]);
  const { mapping: plain } = await proposed(file(["1.250", "980.5", "2.100"]));
  expect(plain.fields["value"]).not.toHaveProperty("thousands_sign");
});

test("times that are dates alone, or two in one cell, are said and left out", async () => {
  const { notes } = await proposed(lines("navn;Start", "a;24.12.2026", "b;31.12.2026"), testEvents);
  expect(notes.map(({ text }) => text).join()).toContain("kl. 00:00");
  const file = lines(
    "navn;Start",
    "a;24.12.2026 18:00",
    "b;25.12.2026 18:00, 26.12.2026 18:00",
    "c;27.12.2026 18:00",
  );
  const { mapping } = await proposed(file, testEvents);
  const full = answered(mapping, ["fields", "starts", "zone"], "Europe/Oslo", testEvents);
  const { rows, outcome } = await converted(file, writeMapping(full), testEvents);
  expect(rows.map(({ navn }) => navn)).toEqual(["a", "c"]);
  expect(leftOutOf(outcome)).toContain("invalid instant.invalid starts ×1 (3)");
});

test("remarks below a short table do not hide how its times are written", async () => {
  const file = lines(
    "Tid;Måler;Verdi",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;el-1;1`),
    "",
    "Antall verdier: 24",
    "Skrevet ut i dag",
  );
  const { mapping, rows } = await convertedWith(file, { "time.labels": "start" });
  expect(mapping.time?.spelling).toBe("DD.MM.YYYY hh:mm");
  expect(rows).toHaveLength(24);
});

test("a heading is known without the unit behind it", async () => {
  const rows = hours((hour) => `01.01.2025 ${two(hour)}:00;el-1;${hour}`);
  for (const heading of ["Verdi (kWh)", "Verdi [kWh]", "Verdi, kWh", "Verdi kWh"]) {
    const { mapping } = await proposed(lines(`Tid;Måler;${heading}`, ...rows));
    expect(mapping.fields["value"]).toEqual({ column: heading });
  }
});

test("columns of one heading under two buildings are told apart by their letters", async () => {
  const file = lines(
    ";Rådhuset;;Åsen skole;",
    "Tid;El;Varme;El;Varmepumpe",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;1;2;3;4`),
  );
  const { mapping, questions } = await proposed(file);
  expect(mapping.columns?.map(({ heading, letter }) => [heading, letter])).toEqual([
    ["El", "B"],
    ["Varme", undefined],
    ["El", "D"],
    ["Varmepumpe", undefined],
  ]);
  expect(questions.flatMap(({ suggestion }) => suggestion ?? [])).toContain("asen-skole-el");
  const { rows } = await convertedWith(file, { "time.labels": "start" });
  expect(new Set(rows.map(({ meter, value }) => `${String(meter)} ${String(value)}`))).toEqual(
    new Set(["radhuset-el 1", "varme 2", "asen-skole-el 3", "varmepumpe 4"]),
  );
});

test("columns whose headings are codes become rows, and others of their unit are asked about", async () => {
  const file = lines(
    "bygg;År;Målt (kWh);Mangler (kWh);Ved (kWh)",
    ...hours((at) => `b-${at};2025;${at};1 000;2`, 5),
  );
  const { mapping, questions } = await proposed(file, testFigures);
  expect(mapping.columns?.map(({ values }) => values?.["quality"])).toEqual(["measured", "missing", "?"]);
  expect(mapping.fields["amount"]).toEqual({ cell: true });
  expect(questions.map(({ id }) => id)).toEqual(["columns.2.values.quality"]);
});

test("a date and a clock in two columns are one instant, however the clock is written", async () => {
  const file = lines(
    "navn;Dato;Klokkeslett",
    "a;24.12.2026;kl. 18",
    "b;31.12.2026;20.30",
    "c;01.07.2026;kl. 9",
  );
  const { mapping, questions } = await proposed(file, testEvents);
  expect(mapping.fields["starts"]).toEqual({
    column: "Dato",
    clock_column: "Klokkeslett",
    spelling: ["DD.MM.YYYY kl. hh", "DD.MM.YYYY hh.mm"],
    zone: "?",
  });
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ["fields.starts.zone", "Europe/Oslo"],
  ]);
  const full = answered(mapping, ["fields", "starts", "zone"], "Europe/Oslo", testEvents);
  const { rows, outcome } = await converted(file, writeMapping(full), testEvents);
  expect(rows.map(({ starts }) => starts)).toEqual([
    "2026-12-24T18:00:00+01:00",
    "2026-12-31T20:30:00+01:00",
    "2026-07-01T09:00:00+02:00",
  ]);
  expect(outcome.hasFaults).toBe(false);
});

test("a short word, and a number, is near to too much to be suggested for", async () => {
  const { questions } = await proposed(lines("place_id;kind", "a;skole", "b;sko", "c;0302"), testPlaces);
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ["fields.kind.codes.sko", undefined],
    ["fields.kind.codes.0302", undefined],
  ]);
});

test("what stands above the table is read there, and readings of a meter are no use", async () => {
  const file = lines(
    "Objekt:;Rådhuset;",
    "Måler:;;el-7",
    "Tid;Forbruk;Målerstand",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;${hour};${1000 + hour}`),
  );
  const { mapping, questions } = await proposed(file);
  expect(mapping.fields).toMatchObject({ meter: { beside: "Måler:" }, value: { column: "Forbruk" } });
  expect(questions.map(({ id }) => id)).toEqual(["time.zone", "time.labels"]);
  const { mapping: without } = await proposed(file.replace("el-7", "El i Bodø"));
  expect(without.fields["meter"]).toEqual({ value: "?" });
  const readings = hours((hour) => `01.01.2025 ${two(hour)}:00;el-7;${1000 + hour}`);
  const { questions: others } = await proposed(lines("Tid;Måler;Målerstand", ...readings));
  expect(others.map(({ id }) => id)).toContain("fields.value.value");
});

test("a column of ids beside one column of values is suggested for the meter", async () => {
  const file = lines(
    "meteringPointId,startTime,endTime,amount",
    ...hours(
      (hour) =>
        `7070575000${hour % 2},2025-01-01T${two(hour)}:00:00Z,2025-01-01T${two(hour + 1)}:00:00Z,${hour}.5`,
      23,
    ),
  ).replace("startTime,endTime", "from,until");
  const { questions, mapping } = await proposed(file);
  expect(mapping.fields["value"]).toEqual({ column: "amount" });
  expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ["fields.meter.value", "@meteringPointId"],
  ]);
});

test("seconds since 1970 are found as times, and their ends beside them", async () => {
  const rows = hours((hour) => `el-1;${1735686000 + hour * 3600};${1735689600 + hour * 3600};${hour}`);
  const { mapping, questions } = await proposed(lines("Måler;ts_from;ts_to;Verdi", ...rows));
  expect(mapping.time).toMatchObject({
    column: "ts_from",
    end_column: "ts_to",
    spelling: "epoch",
    labels: "both",
  });
  expect(questions.map(({ id }) => id)).toEqual(["time.zone"]);
  const counts = hours((hour) => `${942110464 + (hour % 2) * 3600};el-1;01.01.2025 ${two(hour)}:00;1`);
  const { mapping: other } = await proposed(lines("Eier;Måler;Tid;Verdi", ...counts));
  expect(other.time?.column).toBe("Tid");
});

test.each<readonly [string, (hour: number) => string]>([
  ["instant", (hour) => `2025-01-01 ${two(hour)}:00:00+01:00`],
  ["instant", (hour) => `2025-01-01T${two(hour)}:00+0100`],
  ["DD.MM.YYYY hh:mm", (hour) => `onsdag 01.01.2025, ${two(hour)}:00`],
  ["DD.MM.YYYY hh:mm", (hour) => `On. 01.01.2025 ${two(hour)}:00`],
  ["YYYYMMDD hhmm", (hour) => `20250101 ${two(hour)}00`],
  ["DD/MM/YY hh:mm", (hour) => `1/1/25 ${hour}:00`],
  ["DD-MMM-YYYY hh:mm", (hour) => `01-jan-2025 ${two(hour)}:00`],
  ["hh:mm DD.MM.YYYY", (hour) => `${two(hour)}:00 01.01.2025`],
  ["YYYY-MM-DD-hh", (hour) => `2025-01-01-${two(hour)}`],
  ["DD.MM.YYYY kl hh-hh", (hour) => `01.01.2025 kl ${hour}-${hour + 1}`],
  ["serial", (hour) => (45658 + hour / 24).toFixed(8)],
])("times are found when they are written as %s", async (spelling, write) => {
  const file = lines("Når;Måler;Verdi", ...hours((hour) => `${write(hour)};el-1;${hour}`));
  const { mapping, rows } = await convertedWith(file, { "time.labels": "start" });
  expect(mapping.time).toMatchObject({ column: "Når", spelling, length: "PT1H" });
  expect(rows.map(({ from }) => from).slice(13, 15)).toEqual([
    "2025-01-01T13:00:00+01:00",
    "2025-01-01T14:00:00+01:00",
  ]);
});

test("a column that is another time of the dataset is not when the values are of", async () => {
  const file = lines(
    "Lest;Tid;Måler;Verdi",
    ...hours((hour) => `02.01.2025 07:${two(hour)};01.01.2025 ${two(hour)}:00;el-1;1`),
  );
  const { mapping } = await proposed(file);
  expect(mapping.time?.column).toBe("Tid");
});

test("a heading of figures that stands under several buildings is a column for each", async () => {
  const file = lines(
    ";Åsen skole;Rådhuset",
    "Tid;Verdi;Verdi",
    ...hours((hour) => `01.01.2025 ${two(hour)}:00;1;2`),
  );
  const { rows } = await convertedWith(file, { "time.labels": "start" });
  expect(new Set(rows.map(({ meter, value }) => `${String(meter)} ${String(value)}`))).toEqual(
    new Set(["asen-skole 1", "radhuset 2"]),
  );
});

test("a column for each hour has one more for the hour that comes twice", async () => {
  const names = ["1", "2", "3A", "3B", ...hours((hour) => String(hour + 4), 21)];
  const day = (date: string, twice: string) =>
    ["el-1", date, 1, 2, 3, twice, ...hours(() => "1", 21)].join(";");
  const { mapping, rows, outcome } = await convertedWith(
    lines(["Måler", "Dato", ...names].join(";"), day("25.10.2025", ""), day("26.10.2025", "4")),
  );
  expect(mapping.time).toMatchObject({ clock_heading: true, labels: "end", length: "PT1H" });
  expect(rows).toHaveLength(24 + 25);
  expect(rows.slice(26, 28).map(({ from, value }) => [from, value])).toEqual([
    ["2025-10-26T02:00:00+02:00", 3],
    ["2025-10-26T02:00:00+01:00", 4],
  ]);
  expect(outcome.hasFaults).toBe(false);
});

describe("blocks of meters under each other", () => {
  const rows = hours((hour) => `01.01.2025 ${two(hour)}:00;${hour},5`);

  test.each([
    [
      "in one cell, with headings and sums of their own",
      ["el-100001", "el-100002"].flatMap((id) => [`Måler: ${id}`, "Tid;Forbruk", ...rows, "Sum;288,0", ""]),
      "Måler:",
    ],
    [
      "in two cells, below one row of headings",
      [
        "Dato;Kl;Forbruk",
        ...["el-100001", "el-100002"].flatMap((id) => [
          `Måler;${id};`,
          ...rows.map((row) => row.replace(" ", ";")),
        ]),
      ],
      "Måler",
    ],
  ])("with the meter %s", async (_, content, label) => {
    const {
      mapping,
      rows: made,
      outcome,
    } = await convertedWith(lines(...content), { "time.labels": "start" });
    expect(mapping.fields["meter"]).toEqual({ beside: label, carry: true });
    expect(made.map(({ meter }) => meter)).toEqual([
      ...rows.map(() => "el-100001"),
      ...rows.map(() => "el-100002"),
    ]);
    expect(made[25]).toMatchObject({ from: "2025-01-01T01:00:00+01:00", value: 1.5 });
    expect(outcome.file.leftOut.find(({ cause }) => cause === "block")?.count).toBe(2);
    expect(outcome.hasFaults).toBe(false);
  });

  test("are none where the label stands once", async () => {
    const { mapping, rows: made } = await convertedWith(lines("Måler: el-100001", "Tid;Forbruk", ...rows), {
      "time.labels": "start",
    });
    expect(mapping.fields["meter"]).toEqual({ beside: "Måler:" });
    expect(made[1]).toMatchObject({ meter: "el-100001", value: 1.5 });
  });
});

test("of two rows of texts above the values the lower holds the headings, unless it says units", async () => {
  const values = hours((hour) => `01.01.2025 ${two(hour)}:00;1;2`);
  const below = await proposed(lines("Bygg;Åsen skole;Åsen bad", "Tid;Strøm;Fjernvarme", ...values));
  expect(below.mapping.columns?.map(({ heading }) => heading)).toEqual(["Strøm", "Fjernvarme"]);
  const units = await proposed(lines("Tid;Strøm;Fjernvarme", "dato;kWh;kWh", ...values));
  expect(units.mapping.columns?.map(({ heading }) => heading)).toEqual(["Strøm", "Fjernvarme"]);
});

describe("a unit in each cell", () => {
  const series = (...values: readonly string[]) =>
    lines(
      "Måler;Fra;Til;Forbruk",
      ...values.map((value, at) => `el-1;01.01.2025 0${at}:00;01.01.2025 0${at + 1}:00;${value}`),
    );

  test("is what its number is multiplied by, and counted", async () => {
    const { mapping, rows, outcome } = await convertedWith(series("1 234,5 kWh", "1,2 MWh", "0,5 mwh"));
    expect(mapping.fields["value"]).toMatchObject({ column: "Forbruk", units: { kWh: 1, MWh: 1000 } });
    expect(rows.map(({ value }) => value)).toEqual([1234.5, 1200, 500]);
    expect(repairsOf(outcome)).toEqual(
      expect.arrayContaining(["unit_read value ×3", "factor value ×2", "decimal_comma value ×3"]),
    );
  });

  test("counts more than the one in the heading", async () => {
    const file = series("12 kWh", "3 kWh", "4").replace("Forbruk", "Forbruk (MWh)");
    const { mapping, rows } = await convertedWith(file);
    expect(mapping.fields["value"]).toMatchObject({ units: { kWh: 1, none: 1000 } });
    expect(mapping.fields["value"]).not.toHaveProperty("factor");
    expect(rows.map(({ value }) => value)).toEqual([12, 3, 4000]);
  });

  test("leaves numbers without one to a question", async () => {
    const { questions } = await proposed(series("1,2 MWh", "4", "0,3 MWh"));
    expect(questions.map(({ id }) => id)).toContain("fields.value.units.none");
  });

  test("nobody has said the meaning of is a fault of its row", async () => {
    const mapping = writeMapping({
      mapping: 1,
      dataset: "test-figures",
      fields: {
        bygg: { column: "Bygg" },
        year: { column: "År" },
        quality: { value: "measured" },
        amount: { column: "Energi", units: { kWh: 1, MWh: 1000 } },
      },
    });
    const file = lines("Bygg;År;Energi", "a;2024;1,5 MWh", "b;2024;3 GJ", "c;2024;7", "d;2024;8 kWh/m2");
    const { rows, outcome } = await converted(file, mapping, testFigures);
    expect(rows.map(({ amount }) => amount)).toEqual([1500]);
    expect(outcome.made).toMatchObject({ rows: 4, written: 1 });
  });

  test("such as m2 is taken away", async () => {
    expect(numberDress(["1 621 m²", "800 m2"], ";")).toEqual({ replace: { " m²": "", " m2": "" } });
  });
});

test("a code with words around it is suggested, not taken", async () => {
  const file = lines("Bygg;År;Kvalitet;Mengde", "a;2024;Verdi målt;1");
  const { questions } = await proposed(file, testFigures);
  expect(questions).toMatchObject([{ id: "fields.quality.codes.Verdi målt", suggestion: "measured" }]);
});

describe("consumption and production in columns of their own", () => {
  const rows = (before: string) =>
    [0, 1, 2].map((hour) => `${before}01.01.2025 0${hour}:00;01.01.2025 0${hour + 1}:00;1${hour},5;${hour}`);

  test("are two meters, and none is taken without asking", async () => {
    const file = lines("Fra;Til;Forbruk (kWh);Produksjon (kWh)", ...rows(""));
    const { questions, rows: made } = await convertedWith(file, {
      "columns.0.values.meter": "ut",
      "columns.1.values.meter": "inn",
    });
    expect(questions).toEqual(["columns.0.values.meter", "columns.1.values.meter", "time.zone"]);
    expect(made).toHaveLength(6);
    expect(made.slice(0, 2)).toMatchObject([
      { meter: "ut", value: 10.5 },
      { meter: "inn", value: 0 },
    ]);
  });

  test("of one meter are asked about", async () => {
    const file = lines("Måler;Fra;Til;Forbruk;Produksjon", ...rows("el-1;"));
    const { questions, notes } = await proposed(file);
    expect(questions.map(({ id, suggestion }) => [id, suggestion])).toEqual([
      ["fields.value.value", "@Forbruk"],
      ["time.zone", "Europe/Oslo"],
    ]);
    expect(notes.map(({ text }) => text).join()).toContain("«Produksjon» er en måler for seg");
  });
});

describe("units beside numbers and in headings", () => {
  test("in a column of their own are what its numbers are multiplied by", async () => {
    const file = lines(
      "Måler;Fra;Til;Verdi;Enhet",
      "el-1;01.01.2025 00:00;01.01.2025 01:00;5;kWh",
      "fv-1;01.01.2025 00:00;01.01.2025 01:00;1,5;MWh",
      "vann;01.01.2025 00:00;01.01.2025 01:00;7;m3",
    );
    const { mapping, rows } = await convertedWith(file);
    expect(mapping.fields["value"]).toMatchObject({
      unit_column: "Enhet",
      units: { kWh: 1, MWh: 1000, m3: 1 },
    });
    expect(rows.map(({ value }) => value)).toEqual([5, 1500, 7]);
    const full = writeMapping({ ...mapping, time: withZone(mapping) });
    const other = await converted(file.replace("7;m3", "7;GJ"), full);
    expect(other.rows.map(({ value }) => value)).toEqual([5, 1500]);
    expect(other.outcome.made).toMatchObject({ rows: 3, written: 2 });
  });

  test("that differ between columns are each their own", async () => {
    const file = lines(
      "Tid;Skole 10001 (kWh);Hall 10002 [MWh]",
      "01.01.2025 00:00;5;0,5",
      "01.01.2025 01:00;6;0,25",
    );
    const { mapping, rows } = await convertedWith(file, { "time.labels": "start" });
    expect(mapping.columns?.map(({ unit }) => unit)).toEqual(["kWh", "MWh"]);
    expect(rows.map(({ value }) => value)).toEqual([5, 500, 6, 250]);
  });

  test("of volume are no energy", async () => {
    const energy = lines("Bygg;År;Målt (kWh);Mangler (MWh)", "a;2024;1;2");
    const { mapping } = await proposed(energy, testFigures);
    const { rows } = await converted(energy, writeMapping(mapping), testFigures);
    expect(rows.map(({ amount }) => amount)).toEqual([1, 2000]);
    const oil = await proposed(energy.replace("MWh", "liter"), testFigures);
    expect(oil.mapping.columns).toBeUndefined();
  });
});

function withZone({ time }: Mapping): NonNullable<Mapping["time"]> {
  if (!time) throw new Error("There is no time.");
  return { ...time, zone: "Europe/Oslo" };
}

test("symbols in the place of numbers do not make columns of years something else", async () => {
  const { mapping } = await proposed(
    lines("Bygg;Kvalitet;2022;2023;2024", "a;Målt;1 000;1 100;1 200", "b;Målt;500;:;.."),
    testFigures,
  );
  expect(mapping.columns?.map(({ heading }) => heading)).toEqual(["2022", "2023", "2024"]);
});
