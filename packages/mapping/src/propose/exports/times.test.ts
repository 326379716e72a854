import { describe, expect, test } from "vitest";
import { converted, leftOutOf, testEvents, testSeries } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { convertedWith, hours, lines, proposed, two } from "./_testing.ts";
import { answered } from "../draft/questions.ts";

test("AM and PM may stand behind the clock, in a column beside the date", async () => {
  const clock = (at: number) => `${two(at % 12 === 0 ? 12 : at % 12)}:00 ${at < 12 ? "AM" : "PM"}`;
  const rows = hours((at) => `el-1;01.01.2025;${clock(at)};${at}`, 24);
  const { rows: made, mapping } = await convertedWith(lines("Måler;Dato;Klokkeslett;Verdi", ...rows), {
    "time.labels": "start",
  });
  expect(mapping.time).toMatchObject({ clock_column: "Klokkeslett", length: "PT1H" });
  expect(made.map(({ from }) => Number(String(from).slice(11, 13)))).toEqual(rows.map((_, at) => at));
});

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

test("seconds since 1970 are found as times, and their ends beside them", async () => {
  const rows = hours((hour) => `el-1;${1735686000 + hour * 3600};${1735689600 + hour * 3600};${hour}`);
  const { mapping, questions } = await proposed(lines("Måler;ts_from;ts_to;Verdi", ...rows));
  expect(mapping.time).toMatchObject({
    column: "ts_from",
    end_column: "ts_to",
    spelling: "epoch",
    labels: "both",
  });
  expect(questions).toEqual([]);
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
  ["DD.MM.YYYY kl hh - hh", (hour) => `01.01.2025 kl ${hour}-${hour + 1}`],
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

test("six digits are months where the heading says so, or they can be no quarters", async () => {
  const months = hours((at) => `el-1;2024${two(at + 1)};${at % 5}`, 12);
  for (const heading of ["Måned", "Periode", "År-måned"]) {
    const { questions, rows } = await convertedWith(lines(`Måler;${heading};Verdi`, ...months));
    expect(questions).toEqual(["time.zone"]);
    expect(rows[1]).toMatchObject({ from: "2024-02-01T00:00:00+01:00", until: "2024-03-01T00:00:00+01:00" });
    expect(rows).toHaveLength(12);
  }
  for (const [heading, count] of [
    ["Periode", 4],
    ["Ordre", 12],
  ] as const) {
    const { mapping } = await proposed(lines(`Måler;${heading};Verdi`, ...months.slice(0, count)));
    expect(mapping.time).toBeUndefined();
  }
});

test.each(["31/12-2025", "31/12-25", "31/12 2025"])("days may be written as %s", async (last) => {
  const days = Array.from({ length: 31 }, (_, at) => `el-1;${last.replace("31", String(at + 1))};${at % 7}`);
  const { rows } = await convertedWith(lines("Måler;Dato;kWh", ...days));
  expect(rows).toHaveLength(31);
  expect(rows.at(-1)).toMatchObject({ from: "2025-12-31T00:00:00+01:00", value: 2 });
});

test("ends that stand before the beginnings are ends, and what a heading says of its times is suggested", async () => {
  const day = (hour: number) => `01.01.2025 ${two(hour)}:00`;
  const both = lines(
    "Til;Måler;Fra;Verdi",
    ...hours((hour) => `${day(hour + 1)};el-1;${day(hour)};${hour}`, 20),
  );
  const { mapping } = await proposed(both);
  expect(mapping.time).toMatchObject({ column: "Fra", end_column: "Til", labels: "both" });
  const suggested = async (heading: string) => {
    const { questions } = await proposed(
      lines(`Måler;${heading};Verdi`, ...hours((hour) => `el-1;${day(hour)};${hour}`, 20)),
    );
    return questions.find(({ id }) => id === "time.labels")?.suggestion;
  };
  expect([await suggested("Til"), await suggested("Fra"), await suggested("Tid")]).toEqual([
    "end",
    "start",
    undefined,
  ]);
});

test("dates that stand in the first of their rows only, as merged cells do, are those of the rows below", async () => {
  const used = (date: number, hour: number) => date * 100 + ((hour * 7) % 5);
  const rows = [1, 2].flatMap((date) =>
    hours((hour) => `${hour === 0 ? `0${date}.06.2025` : ""};${hour + 1};${used(date, hour)}`),
  );
  const file = lines("Dato;Time;el-10001", ...rows, ";;4");
  const { mapping, rows: made, outcome } = await convertedWith(file);
  expect(mapping.time).toMatchObject({ column: "Dato", clock_column: "Time", labels: "end", carry: true });
  expect(made.map(({ from, value }) => `${String(from).slice(0, 13)} ${String(value)}`)).toEqual(
    [1, 2].flatMap((date) => hours((hour) => `2025-06-0${date}T${two(hour)} ${used(date, hour)}`)),
  );
  expect(leftOutOf(outcome).join()).toContain("time_unreadable");
});

test("an hour 25 beside a date hides no hours, and tells that hours are counted", async () => {
  const numbers = Array.from({ length: 25 }, (_, at) => at + 1);
  const file = lines(
    "Dato;Time;Måler;Forbruk kWh",
    ...numbers.slice(0, 24).map((hour) => `25.10.2025;${hour};el-1;${hour},5`),
    ...numbers.map((hour) => `26.10.2025;${hour};el-1;${hour},5`),
  );
  const { mapping, rows, outcome } = await convertedWith(file, {});
  expect(mapping.time).toMatchObject({
    clock_column: "Time",
    labels: "end",
    length: "PT1H",
    hours: "counted",
  });
  expect([rows.length, outcome.hasFaults]).toEqual([49, false]);
});

const autumn = ["25.10.2025", "26.10.2025", "27.10.2025"];

describe("numbers of hours on the days the clock changes", () => {
  const rows = (days: readonly (readonly [date: string, numbers: readonly number[]])[]) =>
    lines(
      "Dato;Time;Måler;Forbruk kWh",
      ...days.flatMap(([date, numbers]) => numbers.map((hour) => `${date};${hour};el-1;${hour % 7},5`)),
    );
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const [before = "", change = "", after = ""] = autumn;
  const around = (numbers: readonly number[], date = change) =>
    rows([
      [before, numbered(24)],
      [date, numbers],
      [after, numbered(24)],
    ]);

  test.each([
    ["25 in autumn", around(numbered(25)), "counted", undefined],
    ["the third twice", around([1, 2, 3, 3, ...numbered(24).slice(3)]), "clock", undefined],
    ["24 in autumn", around(numbered(24)), "?", undefined],
    ["23 in spring", around(numbered(23), "30.03.2025"), "?", "counted"],
    ["no third in spring", around(numbered(24).toSpliced(2, 1), "30.03.2025"), "clock", undefined],
    ["other days", around(numbered(24), "01.06.2025"), undefined, undefined],
  ])("%s", async (_, file, hoursAre, suggestion) => {
    const { mapping, suggestions } = await proposed(file);
    expect([mapping.time?.hours, suggestions.get("time.hours")]).toEqual([hoursAre, suggestion]);
  });

  test("are asked about no more where the clock keeps winter time", async () => {
    const { mapping } = await proposed(around(numbered(24)));
    const answer = answered(mapping, ["time", "zone"], "+01:00", testSeries);
    expect(answer.time).toEqual({ ...mapping.time, zone: "+01:00", hours: undefined });
  });

  test("are read whole where they tell that they are counted, as rows and as columns", async () => {
    const long = await convertedWith(around(numbered(25)), {});
    expect([long.rows.length, long.outcome.hasFaults]).toEqual([73, false]);
    const cells = (date: string) => numbered(25).map((at) => (at < 25 || date === change ? at : ""));
    const wide = lines(
      `Måler;Dato;${numbered(25).join(";")};Sum`,
      ...autumn.map((date) => ["el-1", date, ...cells(date), 9].join(";")),
    );
    const { rows: made, outcome } = await convertedWith(wide, {});
    expect([made.length, outcome.hasFaults]).toEqual([73, false]);
  });

  test.each(["rows", "columns"])("quarter-hours from 1 are read as %s", async (way) => {
    const quarters = (date: string) => numbered(date === change ? 100 : 96);
    const file =
      way === "rows"
        ? lines(
            "Dato;Kvarter;Måler;Forbruk kWh",
            ...autumn.flatMap((date) => quarters(date).map((at) => `${date};${at};el-1;${at % 7}`)),
          )
        : lines(
            `Måler;Dato;${numbered(100).join(";")}`,
            ...autumn.map(
              (date) =>
                `el-1;${date};${numbered(100)
                  .map((at) => (at <= quarters(date).length ? at : ""))
                  .join(";")}`,
            ),
          );
    const { mapping, rows: made, outcome } = await convertedWith(file, {});
    expect(mapping.time).toMatchObject({ length: "PT15M", labels: "end", hours: "counted" });
    const begin = Date.parse("2025-10-24T22:00Z");
    expect(made.map(({ from }) => (Date.parse(String(from)) - begin) / 900_000)).toEqual(
      numbered(292).map((at) => at - 1),
    );
    expect(outcome.hasFaults).toBe(false);
  });
});

describe("a column for each hour of a day, with words around the hours", () => {
  test.each<[string, (hour: number) => string]>([
    ["a unit behind", (hour) => `${two(hour)}:00 kWh`],
    ["a unit in brackets", (hour) => `${two(hour)}-${two(hour + 1)} [kWh]`],
    ["what is measured before", (hour) => `Forbruk kl. ${two(hour)}`],
    ["a letter behind", (hour) => `${hour}h`],
    ["numbers from one, and a unit", (hour) => `Time ${hour + 1} kWh`],
  ])("%s", async (_, write) => {
    const day = hours((hour) => String(100 + ((hour * 7) % 24)));
    const file = lines(
      ["Måler", "Dato", ...hours(write), "Sum kWh", ...hours((hour) => `Kostnad ${two(hour)}:00 (kr)`)].join(
        ";",
      ),
      ["el-1", "15.01.2025", ...day, "2676", ...hours(() => "3")].join(";"),
      ["el-1", "16.01.2025", ...day, "2676", ...hours(() => "3")].join(";"),
    );
    const { rows, questions } = await convertedWith(file);
    expect(questions).toEqual(["time.zone"]);
    expect(rows.map(({ value }) => value)).toEqual([...day, ...day].map(Number));
    expect(Date.parse(String(rows[1]?.from))).toBe(Date.parse("2025-01-15T00:00Z"));
  });

  test("two figures of each hour are asked about", async () => {
    const file = lines(
      [
        "Måler",
        "Dato",
        ...hours((hour) => `A ${two(hour)}:00`),
        ...hours((hour) => `B ${two(hour)}:00`),
      ].join(";"),
      ["el-1", "15.01.2025", ...hours(() => "1"), ...hours(() => "2")].join(";"),
    );
    const { questions } = await proposed(file);
    expect(questions.map(({ id }) => id)).toContain("columns.0.heading");
  });
});

test.each(["13h", "13 h"])("hours as %s are clock times", async (shape) => {
  const rows = hours((hour) => `el-1;15.01.2025;${shape.replace("13", String(hour))};${hour}`);
  const { rows: made } = await convertedWith(lines("Måler;Dato;Time;Verdi", ...rows), {
    "time.labels": "start",
  });
  expect(made.map(({ value }) => value)).toEqual(hours((hour) => String(hour)).map(Number));
  expect(Date.parse(String(made[13]?.from))).toBe(Date.parse("2025-01-15T12:00Z"));
});
