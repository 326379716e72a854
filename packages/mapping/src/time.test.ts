import { describe, expect, test } from "vitest";
import { converted, leftOutOf, testSeries } from "./_testing.ts";
import { outcomeText } from "./rows/outcome-text.ts";

const mapping = (time: string, each = "row") => `
mapping: 1
dataset: test-series
${each === "cell" ? "rows: { each: cell }\ncolumns: [{ heading: A, values: { meter: a } }, { heading: B, values: { meter: b } }]" : ""}
time: { column: Tid, zone: Europe/Oslo, start: from, end: until, ${time} }
fields:
  ${each === "cell" ? "" : "meter: { column: Måler }"}
  value: ${each === "cell" ? "{ cell: true }" : "{ column: Verdi }"}
  quality: { presence_of: value, present: measured, absent: missing }
`;

const hours = (...rows: readonly string[]) =>
  ["Tid;Måler;Verdi", ...rows.map((row) => `${row};el-1;1`), ""].join("\n");
/** So many hours from one on, as epoch milliseconds. */
const instants = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => Date.parse(from) + at * 3_600_000);
const starts = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map(({ from }) => String(from).slice(11));

describe("hours labelled at their start", () => {
  const byHour = mapping("spelling: 'DD.MM.YYYY hh:mm', labels: start, length: PT1H");

  test("get the offset of their day", async () => {
    const { rows } = await converted(hours("01.01.2021 00:00", "01.07.2021 00:00"), byHour);
    expect(rows.map(({ from, until }) => [from, until])).toEqual([
      ["2021-01-01T00:00:00+01:00", "2021-01-01T01:00:00+01:00"],
      ["2021-07-01T00:00:00+02:00", "2021-07-01T01:00:00+02:00"],
    ]);
  });

  test("of a clock that keeps winter time all year are written as Norwegian time", async () => {
    const allYear = byHour.replace("Europe/Oslo", "+01:00");
    const nights = ["28.03.2021 01:00", "28.03.2021 02:00", "31.10.2021 01:00", "31.10.2021 02:00"];
    const { rows, outcome } = await converted(hours(...nights), allYear);
    expect(starts(rows)).toEqual(["01:00:00+01:00", "03:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00"]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("that no Norwegian clock showed make one ask whether the clock keeps winter time", async () => {
    const spring = async (zone: string) => {
      const { outcome } = await converted(
        hours("28.03.2021 01:00", "28.03.2021 02:00"),
        byHour.replace("Europe/Oslo", zone),
      );
      return outcomeText(outcome, testSeries, "nb").replaceAll(/\s+/g, " ");
    };
    expect(await spring("Europe/Oslo")).toContain("normaltid hele året");
    expect(await spring("+01:00")).not.toContain("normaltid");
    const autumn = ["31.10.2021 01:00", "31.10.2021 02:00", "31.10.2021 02:00", "31.10.2021 03:00"];
    const { outcome } = await converted(hours("28.03.2021 02:00", ...autumn), byHour);
    expect([outcome.mayKeepWinterTime, outcome.hasFaults]).toEqual([false, true]);
  });

  test("are told apart by order in the autumn night", async () => {
    const { rows, outcome } = await converted(
      hours("31.10.2021 01:00", "31.10.2021 02:00", "31.10.2021 02:00", "31.10.2021 03:00"),
      byHour,
    );
    expect(starts(rows)).toEqual(["01:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00", "03:00:00+01:00"]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("are told apart in a file that runs backwards", async () => {
    const { rows } = await converted(
      hours("31.10.2021 03:00", "31.10.2021 02:00", "31.10.2021 02:00", "31.10.2021 01:00"),
      byHour,
    );
    expect(starts(rows)).toEqual(["03:00:00+01:00", "02:00:00+01:00", "02:00:00+02:00", "01:00:00+02:00"]);
  });

  test("are left out when the autumn hour stands there once, and named", async () => {
    const { rows, outcome } = await converted(
      hours("31.10.2021 01:00", "31.10.2021 02:00", "31.10.2021 03:00"),
      byHour,
    );
    expect(starts(rows)).toEqual(["01:00:00+02:00", "03:00:00+01:00"]);
    expect(leftOutOf(outcome)).toContain("time_unclear ×1 (3)");
    expect(outcome.hasFaults).toBe(true);
  });

  test("are left out when the autumn hour stands there three times", async () => {
    const twice = ["31.10.2021 02:00", "31.10.2021 02:00", "31.10.2021 02:00"];
    const { outcome } = await converted(hours("31.10.2021 01:00", ...twice), byHour);
    expect(leftOutOf(outcome)).toContain("time_unclear ×3 (3,4,5)");
  });

  test("that no clock ever showed are left out", async () => {
    const { rows, outcome } = await converted(
      hours("28.03.2021 01:00", "28.03.2021 02:00", "28.03.2021 03:00"),
      byHour,
    );
    expect(rows.map(({ from, until }) => [from, until])).toEqual([
      ["2021-03-28T01:00:00+01:00", "2021-03-28T03:00:00+02:00"],
      ["2021-03-28T03:00:00+02:00", "2021-03-28T04:00:00+02:00"],
    ]);
    expect(leftOutOf(outcome)).toContain("time_never ×1 (3)");
  });

  test("that come again are left out", async () => {
    const { outcome } = await converted(hours("01.01.2021 00:00", "01.01.2021 00:00"), byHour);
    expect(leftOutOf(outcome)).toContain("time_repeated ×1 (3)");
  });

  test("of two meters in one table are series of their own", async () => {
    const rows = [
      "02:00;el-1;1",
      "02:00;el-2;1",
      "02:00;el-1;1",
      "02:00;el-2;1",
      "03:00;el-1;1",
      "03:00;el-2;1",
    ];
    const table = ["Tid;Måler;Verdi", ...rows.map((row) => `31.10.2021 ${row}`), ""].join("\n");
    const { rows: made, outcome } = await converted(table, byHour);
    expect(made).toHaveLength(6);
    expect(new Set(made.map(({ meter, from }) => `${String(meter)} ${String(from)}`)).size).toBe(6);
    expect(outcome.hasFaults).toBe(false);
  });
});

describe("hours labelled at their end", () => {
  const byEnd = (more = "") => mapping(`spelling: YYYY-MM-DD hh:mm:ss, labels: end, length: PT1H${more}`);

  test("begin an hour of real time before", async () => {
    const { rows, outcome } = await converted(
      hours("2021-03-28 01:00:00", "2021-03-28 02:00:00", "2021-03-28 03:00:00", "2021-03-29 00:00:00"),
      byEnd(),
    );
    expect(rows.map(({ from, until }) => [from, until])).toEqual([
      ["2021-03-28T00:00:00+01:00", "2021-03-28T01:00:00+01:00"],
      ["2021-03-28T01:00:00+01:00", "2021-03-28T03:00:00+02:00"],
      ["2021-03-28T23:00:00+02:00", "2021-03-29T00:00:00+02:00"],
    ]);
    expect(leftOutOf(outcome)).toContain("time_never ×1 (3)");
  });

  test("may have the autumn hour once, when the mapping says which it is and fills the other", async () => {
    const { rows, outcome } = await converted(
      hours("2021-10-31 01:00:00", "2021-10-31 02:00:00", "2021-10-31 03:00:00"),
      byEnd(", autumn: first, missing: fill"),
    );
    expect(starts(rows)).toEqual(["00:00:00+02:00", "01:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00"]);
    expect(rows[2]).toEqual({
      meter: "el-1",
      from: "2021-10-31T02:00:00+02:00",
      until: "2021-10-31T02:00:00+01:00",
      quality: "missing",
    });
    expect(outcome.made.filled).toBe(1);
  });
});

describe("ranges", () => {
  const byRange = mapping("spelling: 'DD.MM.YYYY hh:mm - hh:mm', labels: both, length: PT1H");

  test("tell the two autumn hours apart by themselves, and count the spring hour as one", async () => {
    const { rows, outcome } = await converted(
      hours(
        "28.03.2021 01:00 - 03:00",
        "31.10.2021 01:00 - 02:00",
        "31.10.2021 02:00 - 02:00",
        "31.10.2021 02:00 - 03:00",
        "31.10.2021 23:00 - 00:00",
      ),
      byRange,
    );
    expect(rows.map(({ from, until }) => `${String(from).slice(5)} ${String(until).slice(5)}`)).toEqual([
      "03-28T01:00:00+01:00 03-28T03:00:00+02:00",
      "10-31T01:00:00+02:00 10-31T02:00:00+02:00",
      "10-31T02:00:00+02:00 10-31T02:00:00+01:00",
      "10-31T02:00:00+01:00 10-31T03:00:00+01:00",
      "10-31T23:00:00+01:00 11-01T00:00:00+01:00",
    ]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("are the hour that begins in spring, whichever end they write for it", async () => {
    const { rows, outcome } = await converted(
      hours("28.03.2021 01:00 - 02:00", "28.03.2021 03:00 - 04:00", "28.03.2021 02:00 - 03:00"),
      byRange,
    );
    expect(starts(rows)).toEqual(["01:00:00+01:00", "03:00:00+02:00"]);
    expect(leftOutOf(outcome)).toContain("time_never ×1 (4)");
  });

  test("that are not one interval are left out", async () => {
    const { outcome } = await converted(hours("01.01.2021 01:00 - 03:00"), byRange);
    expect(leftOutOf(outcome)).toContain("time_length ×1 (2)");
  });
});

test("quarter-hours of the autumn night are told apart where the clock goes back", async () => {
  const quarters = ["02:00", "02:15", "02:30", "02:45"];
  const night = [...quarters, ...quarters].map((clock) => `31.10.2021 ${clock}`);
  const { rows, outcome } = await converted(
    hours("31.10.2021 01:45", ...night, "31.10.2021 03:00"),
    mapping("spelling: 'DD.MM.YYYY hh:mm', labels: start, length: PT15M"),
  );
  expect(rows).toHaveLength(10);
  expect(outcome.hasFaults).toBe(false);
  const ends = rows.map(({ until }) => Date.parse(String(until)));
  expect(rows.slice(1).map(({ from }) => Date.parse(String(from)))).toEqual(ends.slice(0, -1));
});

describe("ranges of quarter-hours in the autumn night", () => {
  const byQuarter = mapping("spelling: 'DD.MM.YYYY hh:mm - hh:mm', labels: both, length: PT15M");
  const clocks = ["01:45", "02:00", "02:15", "02:30", "02:45"];
  const range = (from: string, until: string) => `31.10.2021 ${from} - ${until}`;
  const runs = clocks.slice(1).map((from, at) => range(from, clocks[at + 2] ?? "03:00"));
  // The last quarter of the first hour ends when the clock shows two once more.
  const first = [...runs.slice(0, 3), range("02:45", "02:00")];
  const night = [range("01:45", "02:00"), ...first, ...runs, range("03:00", "03:15")];
  const instantsOf = async (lines: readonly string[]) => {
    const { rows, outcome } = await converted(hours(...lines), byQuarter);
    return { starts: rows.map(({ from }) => Date.parse(String(from)) / 900_000), outcome };
  };

  test("are told apart by the one that says itself which it is", async () => {
    const { starts: found, outcome } = await instantsOf(night);
    const [begin = 0] = found;
    expect(found).toEqual(night.map((_, at) => begin + at));
    expect(outcome.hasFaults).toBe(false);
  });

  test("are told apart when the file runs backwards, begins or ends among them", async () => {
    const [begin = 0] = (await instantsOf(night)).starts;
    const whole = night.map((_, at) => begin + at);
    expect((await instantsOf(night.toReversed())).starts).toEqual(whole.toReversed());
    expect((await instantsOf(night.slice(1, 6))).starts).toEqual(whole.slice(1, 6));
    // One row before the one that says itself which it is: nobody can tell which way the file runs.
    expect((await instantsOf(night.slice(3, 5))).starts).toEqual(whole.slice(4, 5));
    expect((await instantsOf(night.slice(4, 6).toReversed())).starts).toEqual(whole.slice(4, 5));
    expect((await instantsOf(night.slice(4, 9))).starts).toEqual(whole.slice(4, 9));
    expect((await instantsOf(night.slice(3, 9).toReversed())).starts).toEqual(whole.slice(3, 9).toReversed());
  });
});

test("days and months are local ones", async () => {
  const days = await converted(
    hours("28.03.2021", "31.10.2021"),
    mapping("spelling: DD.MM.YYYY, labels: start, length: P1D"),
  );
  expect(
    days.rows.map(({ from, until }) => (Date.parse(String(until)) - Date.parse(String(from))) / 3_600_000),
  ).toEqual([23, 25]);
  const months = await converted(
    hours("01.02.2021"),
    mapping("spelling: DD.MM.YYYY, labels: start, length: P1M"),
  );
  expect(months.rows.map(({ until }) => until)).toEqual(["2021-03-01T00:00:00+01:00"]);
});

test("a wide table has one clock for all its columns, and holes are filled for each", async () => {
  const table = ["Tid;A;B", "01.01.2021 00:00;1;2", "01.01.2021 02:00;3;", ""].join("\n");
  const { rows, outcome } = await converted(
    table,
    mapping("spelling: 'DD.MM.YYYY hh:mm', labels: start, length: PT1H, missing: fill", "cell"),
  );
  expect(rows.map(({ meter, from, value }) => [meter, String(from).slice(11, 16), value])).toEqual([
    ["a", "00:00", 1],
    ["b", "00:00", 2],
    ["a", "01:00", undefined],
    ["b", "01:00", undefined],
    ["a", "02:00", 3],
    ["b", "02:00", undefined],
  ]);
  expect([outcome.made.rows, outcome.made.filled, outcome.made.written]).toEqual([4, 2, 6]);
});

test("a hole of ten years is not filled", async () => {
  const { outcome } = await converted(
    hours("01.01.2011 00:00", "01.01.2021 00:00"),
    mapping("spelling: 'DD.MM.YYYY hh:mm', labels: start, length: PT1H, missing: fill"),
  );
  expect(outcome.made.filled).toBe(0);
});

describe("hours with a letter in the autumn night", () => {
  test("labelled at their start are the first and the second", async () => {
    const { rows, outcome } = await converted(
      hours("31.10.2021 01:00", "31.10.2021 02:00A", "31.10.2021 02:00B", "31.10.2021 03:00"),
      mapping("spelling: 'DD.MM.YYYY hh:mm', labels: start, length: PT1H"),
    );
    expect(starts(rows)).toEqual(["01:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00", "03:00:00+01:00"]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("counted from 1 are the first and the second third, and the one before is what it says", async () => {
    const { rows, outcome } = await converted(
      hours("31.10.2021 1", "31.10.2021 2", "31.10.2021 3A", "31.10.2021 3B", "31.10.2021 4"),
      mapping("spelling: 'DD.MM.YYYY hh', labels: end, length: PT1H"),
    );
    expect(starts(rows)).toEqual([
      "00:00:00+02:00",
      "01:00:00+02:00",
      "02:00:00+02:00",
      "02:00:00+01:00",
      "03:00:00+01:00",
    ]);
    expect(outcome.hasFaults).toBe(false);
  });

  test("counted from 1 without letters are told apart by their order, and in spring are the hours of the clock", async () => {
    const byNumber = mapping("spelling: 'DD.MM.YYYY hh', labels: end, length: PT1H");
    const numbers = ["1", "2", "3", "3", "4"].map((hour) => `31.10.2021 ${hour}`);
    const autumn = await converted(hours(...numbers), byNumber);
    const both = ["00:00:00+02:00", "01:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00", "03:00:00+01:00"];
    expect([starts(autumn.rows), autumn.outcome.hasFaults]).toEqual([both, false]);
    const spring = await converted(hours("28.03.2021 1", "28.03.2021 2", "28.03.2021 4"), byNumber);
    expect(starts(spring.rows)).toEqual(["00:00:00+01:00", "01:00:00+01:00", "03:00:00+02:00"]);
  });

  test("are none on other days", async () => {
    const { rows, outcome } = await converted(
      hours("30.10.2021 02:00A", "30.10.2021 02:00B"),
      mapping("spelling: 'DD.MM.YYYY hh:mm', labels: start, length: PT1H"),
    );
    expect(starts(rows)).toEqual(["02:00:00+02:00"]);
    expect(leftOutOf(outcome)).toContain("time_never ×1 (3)");
  });
});

describe("hours that are counted through the days the clock changes on", () => {
  const byNumber = mapping("spelling: 'DD.MM.YYYY hh', labels: end, length: PT1H");
  const day = (date: string, from: number, until: number) =>
    Array.from({ length: until - from + 1 }, (_, at) => `${date} ${from + at}`);
  const [spring, autumn] = ["28.03.2021", "31.10.2021"];

  test.each([
    ["25", [...day(autumn, 1, 25)], "hours_counted ×23 (4,5,6,7,8)"],
    ["25, written backwards", day(autumn, 1, 25).toReversed(), "hours_counted ×23 (2,3,4,5,6)"],
    ["23", day(spring, 1, 23), "hours_counted ×21 (4,5,6,7,8)"],
    ["23 of which the file has the first ones", day(spring, 1, 9), "hours_counted ×7 (4,5,6,7,8)"],
  ])("%s of them are left out from the night on, and told of", async (_, rows, cause) => {
    const { rows: made, outcome } = await converted(hours(...rows, ...day("01.12.2021", 1, 24)), byNumber);
    const offset = rows[0]?.startsWith(spring) ? "+01:00" : "+02:00";
    expect(starts(made.slice(0, 2)).toSorted()).toEqual([`00:00:00${offset}`, `01:00:00${offset}`]);
    expect([made.length, outcome.hasFaults]).toEqual([26, true]);
    expect(leftOutOf(outcome)).toEqual([cause, "headings ×1 (1)"]);
  });

  test("are those of each meter, in a table in the order of time", async () => {
    const rows = day(autumn, 1, 25).flatMap((hour) => [`${hour};el-1;1`, `${hour};el-2;1`]);
    const { rows: made, outcome } = await converted(["Tid;Måler;Verdi", ...rows, ""].join("\n"), byNumber);
    expect(made).toHaveLength(4);
    expect(leftOutOf(outcome)).toContain("hours_counted ×46 (6,8,10,12,14)");
  });

  test.each([
    ["numbers from 0", "'DD.MM.YYYY hh'", "start", (hour: number) => String(hour - 1)],
    ["ranges", "'DD.MM.YYYY hh-hh'", "both", (hour: number) => `${hour - 1}-${hour}`],
    ["clock times", "'DD.MM.YYYY hh:mm'", "end", (hour: number) => `${String(hour).padStart(2, "0")}:00`],
  ])("may be written as %s", async (_, spelling, labels, written) => {
    const counted = (date: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${date} ${written(at + 1)}`);
    const rows = [...counted(spring, 23), ...counted("29.03.2021", 24), ...counted(autumn, 25)];
    const { rows: made, outcome } = await converted(
      hours(...rows),
      mapping(`spelling: ${spelling}, labels: ${labels}, length: PT1H`),
    );
    const right = [...instants("2021-03-27T23:00Z", 47), ...instants("2021-10-30T22:00Z", 25)];
    const places = made.map(({ from }) => right.indexOf(Date.parse(String(from))));
    // Whatever is written has the hour it is the count of.
    expect(made.every(({ value }, at) => value === 1 && (places[at] ?? -1) >= 0)).toBe(true);
    expect(places.filter((place) => place >= 23 && place < 47)).toHaveLength(24);
    expect(places.filter((place) => place > 2 && place < 23)).toEqual([]);
    expect(places.filter((place) => place > 49)).toEqual([]);
    expect(leftOutOf(outcome).join()).toContain("hours_counted");
  });

  test("are none where both autumn hours, no spring hour, or the last hour stand there", async () => {
    const clock = [...day(spring, 1, 2), ...day(spring, 4, 24), ...day(autumn, 1, 3), ...day(autumn, 3, 24)];
    const right = await converted(hours(...clock), byNumber);
    expect([right.rows.length, right.outcome.hasFaults]).toEqual([48, false]);
    const { rows, outcome } = await converted(hours(...day(spring, 1, 24)), byNumber);
    expect(rows).toHaveLength(23);
    expect(leftOutOf(outcome)).toContain("time_never ×1 (4)");
  });

  test("in autumn without the last may be so: they are left out until somebody says, or another day tells", async () => {
    const autumnDay = day(autumn, 1, 24);
    const { rows: kept, outcome } = await converted(hours(...autumnDay), byNumber);
    expect([kept.length, leftOutOf(outcome)]).toEqual([
      2,
      ["hours_counted ×22 (4,5,6,7,8)", "headings ×1 (1)"],
    ]);
    const clock = await converted(hours(...autumnDay), byNumber.replace("length:", "hours: clock, length:"));
    expect(starts(clock.rows).slice(1, 4)).toEqual(["01:00:00+02:00", "03:00:00+01:00", "04:00:00+01:00"]);
    const counted = await converted(
      hours(...autumnDay),
      byNumber.replace("length:", "hours: counted, length:"),
    );
    expect(starts(counted.rows).slice(1, 4)).toEqual(["01:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00"]);
    expect(counted.rows).toHaveLength(24);
    const springDay = [...day(spring, 1, 2), ...day(spring, 4, 24)];
    const told = await converted(hours(...springDay, ...autumnDay), byNumber);
    expect([told.rows.length, leftOutOf(told.outcome)]).toEqual([
      46,
      ["headings ×1 (1)", "time_unclear ×1 (27)"],
    ]);
  });

  test.each([
    ["numbers", "'DD.MM.YYYY hh'", "end", (hour: number) => String(hour), 60],
    ["numbers from 0", "'DD.MM.YYYY hh'", "start", (hour: number) => String(hour - 1), 60],
    ["ranges", "'DD.MM.YYYY hh-hh'", "both", (hour: number) => `${hour - 1}-${hour}`, 60],
    ["clock times", "'DD.MM.YYYY hh:mm'", "end", (hour: number) => `${String(hour).padStart(2, "0")}:00`, 60],
    ["numbers of quarter-hours", "'DD.MM.YYYY qq'", "end", (quarter: number) => String(quarter), 15],
  ])(
    "are read as counts where the mapping says so, written as %s",
    async (_, spelling, labels, written, minutes) => {
      const counted = (date: string, hoursOfDay: number) =>
        Array.from({ length: (hoursOfDay * 60) / minutes }, (_none, at) => `${date} ${written(at + 1)}`);
      const rows = [...counted(spring, 23), ...counted("29.03.2021", 24), ...counted(autumn, 25)];
      const length = minutes === 60 ? "PT1H" : "PT15M";
      const { rows: made, outcome } = await converted(
        hours(...rows),
        mapping(`spelling: ${spelling}, labels: ${labels}, hours: counted, length: ${length}`),
      );
      const from = (instant: string, hoursOfDay: number) =>
        Array.from(
          { length: (hoursOfDay * 60) / minutes },
          (_none, at) => Date.parse(instant) + at * minutes * 60_000,
        );
      expect(made.map(({ from: start }) => Date.parse(String(start)))).toEqual([
        ...from("2021-03-27T23:00Z", 47),
        ...from("2021-10-30T22:00Z", 25),
      ]);
      expect(outcome.hasFaults).toBe(false);
      const tooMany = await converted(
        hours(`29.03.2021 ${written(1)}`, `29.03.2021 ${written((25 * 60) / minutes)}`),
        mapping(`spelling: ${spelling}, labels: ${labels}, hours: counted, length: ${length}`),
      );
      expect(leftOutOf(tooMany.outcome)).toContain("time_never ×1 (3)");
    },
  );

  test("that end at 03:00 twice are of the hour before the night's end, and left out", async () => {
    const named = Array.from({ length: 24 }, (_, at) => `${String(at + 1).padStart(2, "0")}:00`);
    const rows = named.toSpliced(2, 0, "03:00").map((clock) => `${autumn} ${clock}`);
    const { rows: made, outcome } = await converted(
      hours(...rows),
      mapping("spelling: 'DD.MM.YYYY hh:mm', labels: end, length: PT1H"),
    );
    expect(leftOutOf(outcome)).toContain("hours_counted ×2 (4,5)");
    expect(made.map(({ from }) => Date.parse(String(from)))).not.toContain(Date.parse("2021-10-31T01:00Z"));
    // Which of the two 02:00 ends nobody can tell.
    expect([made.length, leftOutOf(outcome).join()]).toEqual([
      22,
      expect.stringContaining("time_unclear ×1 (3)"),
    ]);
    const springDay = named.filter((clock) => clock !== "03:00").map((clock) => `${spring} ${clock}`);
    const said = await converted(
      hours(...springDay, ...rows),
      mapping("spelling: 'DD.MM.YYYY hh:mm', labels: end, length: PT1H, hours: named"),
    );
    expect([said.outcome.hasFaults, leftOutOf(said.outcome)]).toEqual([false, ["headings ×1 (1)"]]);
    expect(said.rows.map(({ from }) => Date.parse(String(from)))).toEqual([
      ...instants("2021-03-27T23:00Z", 23),
      ...instants("2021-10-30T22:00Z", 25),
    ]);
  });

  test("are told of day by day", async () => {
    const { outcome } = await converted(hours(...day(spring, 1, 23), ...day(autumn, 1, 25)), byNumber);
    const found = outcome.file.leftOut.filter(({ cause }) => cause === "hours_counted");
    expect(found.map(({ count, detail }) => [count, detail])).toEqual([
      [23, "«31.10.2021 3»"],
      [21, "«28.03.2021 3»"],
    ]);
  });

  test("are so where the last hour stands there without a value", async () => {
    const rows = day(spring, 1, 24).map((hour, at) => `${hour};el-1;${at < 23 ? "1,5" : "0,00"}`);
    const { rows: made, outcome } = await converted(["Tid;Måler;Verdi", ...rows, ""].join("\n"), byNumber);
    expect(made).toHaveLength(2);
    expect(leftOutOf(outcome)).toContain("hours_counted ×22 (4,5,6,7,8)");
  });
});

test.each([
  ["epoch", 1],
  ["epoch_ms", 1000],
])("%s are instants, also in the night the clock goes back", async (spelling, scale) => {
  const begin = Date.UTC(2021, 9, 30, 23) / 1000;
  const { rows } = await converted(
    hours(...[0, 1, 2].map((hour) => String((begin + hour * 3600) * scale)), "123456789012345"),
    mapping(`spelling: ${spelling}, labels: start, length: PT1H`),
  );
  expect(starts(rows)).toEqual(["01:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00"]);
});

describe("hours as ranges in the autumn night", () => {
  const byRange = mapping("spelling: 'DD.MM.YYYY hh-hh', labels: both, length: PT1H");
  const both = ["01:00:00+02:00", "02:00:00+02:00", "02:00:00+01:00", "03:00:00+01:00"];

  test.each([
    ["written twice", ["01-02", "02-03", "02-03", "03-04"]],
    ["the first of which ends at two again", ["01-02", "02-02", "02-03", "03-04"]],
    ["with a letter", ["01-02", "02-03A", "02-03B", "03-04"]],
  ])("%s are the first and the second", async (_, ranges) => {
    const { rows, outcome } = await converted(hours(...ranges.map((one) => `31.10.2021 ${one}`)), byRange);
    expect(starts(rows)).toEqual(both);
    expect(outcome.hasFaults).toBe(false);
  });

  test("once is left out, and named", async () => {
    const { rows, outcome } = await converted(hours("31.10.2021 02-03", "31.10.2021 03-04"), byRange);
    expect(starts(rows)).toEqual(["03:00:00+01:00"]);
    expect(leftOutOf(outcome)).toContain("time_unclear ×1 (2)");
  });
});

describe("columns of the hours of a day", () => {
  const byColumn = (spelling: string, labels: string) => `
mapping: 1
dataset: test-series
rows: { each: cell }
columns: [{ heading: "0*" }]
time: { column: Tid, clock_heading: true, spelling: ${spelling}, labels: ${labels}, hours: clock, length: PT1H, zone: Europe/Oslo, start: from, end: until }
fields:
  meter: { column: Måler }
  value: { cell: true }
  quality: { presence_of: value, present: measured, absent: missing }
`;
  const startsOf = async (headings: string, row: string, mappingText: string) => {
    const { rows, outcome } = await converted(`Måler;Tid;${headings}\n${row}\n`, mappingText);
    return [
      rows.map(({ from, value }) => `${String(from).slice(11, 13)} ${String(value)}`),
      outcome,
    ] as const;
  };

  test.each([
    ["named by their end", "01;02;03;04", "DD.MM.YYYY hh", "end"],
    ["named by both ends", "00-01;01-02;02-03;03-04", "DD.MM.YYYY hh-hh", "both"],
    ["named by their beginning", "00;01;02;03", "DD.MM.YYYY hh", "start"],
  ])("%s are the same hours in the nights the clock changes", async (_, headings, spelling, labels) => {
    const mappingText = byColumn(`'${spelling}'`, labels);
    const [spring, whole] = await startsOf(headings, "el-1;28.03.2021;1;2;;4", mappingText);
    expect([spring, whole.hasFaults]).toEqual([["00 1", "01 2", "03 4"], false]);
    // A value of the hour that was not there is nobody's.
    const [filled, faulty] = await startsOf(headings, "el-1;28.03.2021;1;2;0;4", mappingText);
    expect(filled).toEqual(["00 1", "01 2", "03 4"]);
    expect([leftOutOf(faulty).join(), faulty.hasFaults]).toEqual([
      expect.stringContaining("time_never"),
      true,
    ]);
    const [autumn, unclear] = await startsOf(headings, "el-1;31.10.2021;1;2;3;4", mappingText);
    expect(autumn).toEqual(["00 1", "01 2", "03 4"]);
    expect(leftOutOf(unclear).join()).toContain("time_unclear");
  });
});
