import { describe, expect, test } from "vitest";
import { leftOutOf } from "../../_testing.ts";
import { convertedWith, lines, proposed, two } from "./_testing.ts";

const hour = 3_600_000;
const first = Date.parse("2025-10-25T22:00Z");
const isSummer = (at: number) => at < Date.parse("2025-10-26T01:00Z");

/** What a Norwegian clock shows in the night the clock goes back. */
function clock(at: number) {
  const shown = new Date(at + (isSummer(at) ? 2 : 1) * hour).toISOString();
  return { date: `${shown.slice(8, 10)}.10.2025`, time: shown.slice(11, 16) };
}

const night = Array.from({ length: 8 }, (_, at) => first + at * hour);
const startsOf = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map(({ from }) => (Date.parse(String(from)) - first) / hour).sort((a, b) => a - b);
const all = [0, 1, 2, 3, 4, 5, 6, 7];
/** The hours in no order, so that nothing else tells the two apart. */
const mixed = [3, 0, 6, 2, 5, 1, 7, 4];

describe("an offset behind a clock tells the autumn hours apart", () => {
  test.each([
    [" CEST", " CET"],
    [" +02:00", " +01:00"],
    [" GMT+2", " GMT+1"],
    [" (sommertid)", " (normaltid)"],
    ["S", "N"],
  ])("as %s and %s", async (summer, winter) => {
    const rows = mixed.map((at) => {
      const { date, time } = clock(night[at] ?? 0);
      return `el-1;${date} ${time}${isSummer(night[at] ?? 0) ? summer : winter};${at}`;
    });
    const { rows: made, outcome } = await convertedWith(lines("Måler;Tidspunkt;Verdi", ...rows), {
      "time.labels": "start",
    });
    expect([startsOf(made), outcome.hasFaults]).toEqual([all, false]);
    expect(made.map(({ value }) => value)).toEqual(mixed);
  });

  test.each([
    ["Tidssone", "CEST", "CET"],
    ["Sommertid", "Ja", "Nei"],
    ["Sommertid", "1", "0"],
    ["UTC-offset", "+02:00", "+01:00"],
  ])("in a column of its own, %s with %s and %s", async (heading, summer, winter) => {
    const rows = mixed.map((at) => {
      const { date, time } = clock(night[at] ?? 0);
      return `el-1;${date};${time};${isSummer(night[at] ?? 0) ? summer : winter};${at}`;
    });
    const file = lines(`Måler;Dato;Kl;${heading};Verdi`, ...rows);
    const { rows: made, mapping, outcome } = await convertedWith(file, { "time.labels": "start" });
    expect(mapping.time).toMatchObject({ zone_column: heading, spelling: "DD.MM.YYYY hh:mm Z" });
    expect([startsOf(made), outcome.hasFaults]).toEqual([all, false]);
  });

  test("one word all year may be what the system calls its clock: a column of it is not read", async () => {
    const rows = night.map((at, index) => `el-1;${clock(at).date};${clock(at).time};CET;${index}`);
    const { mapping, suggestions } = await proposed(lines("Måler;Dato;Kl;Tidssone;Verdi", ...rows));
    expect(mapping.time?.zone_column).toBeUndefined();
    // The hour from two to three stands there twice.
    expect(suggestions.get("time.zone")).toBe("Europe/Oslo");
  });

  test("a word that the clock of the zone does not show then is a fault, and an offset is not", async () => {
    const inJune = (word: string) =>
      lines("Måler;Tidspunkt;Verdi", ...all.map((at) => `el-1;01.06.2025 ${two(at)}:00 ${word};${at % 3}`));
    const words = await convertedWith(inJune("CET"), {
      "time.labels": "start",
      "time.zone": "Europe/Oslo",
    });
    expect([words.rows.length, leftOutOf(words.outcome)[0]]).toEqual([0, "time_never ×8 (2,3,4,5,6)"]);
    const winter = await convertedWith(inJune("CET"), { "time.labels": "start", "time.zone": "+01:00" });
    const numbers = await convertedWith(inJune("+01:00"), { "time.labels": "start" });
    for (const { rows } of [winter, numbers])
      expect(Date.parse(String(rows[0]?.from))).toBe(Date.parse("2025-05-31T23:00Z"));
  });
});

describe("ranges whose two times say their offsets", () => {
  const offset = (at: number) => (isSummer(at) ? "+02:00" : "+01:00");
  const iso = (at: number) => {
    const { date, time } = clock(at);
    return `${date.slice(6)}-10-${date.slice(0, 2)}T${time}${offset(at)}`;
  };
  test.each<[string, (from: number, to: number) => string]>([
    [
      "the date once",
      (from, to) => `${clock(from).date} ${clock(from).time}${offset(from)} - ${clock(to).time}${offset(to)}`,
    ],
    [
      "the date twice",
      (from, to) =>
        `${clock(from).date} ${clock(from).time} ${offset(from)} – ${clock(to).date} ${clock(to).time} ${offset(to)}`,
    ],
    ["as ISO 8601 writes intervals", (from, to) => `${iso(from)}/${iso(to)}`],
  ])("%s", async (_, write) => {
    const rows = mixed.map((at) => `el-1;${write(night[at] ?? 0, (night[at] ?? 0) + hour)};${at}`);
    const { rows: made, questions, outcome } = await convertedWith(lines("Måler;Periode;Verdi", ...rows));
    expect([startsOf(made), outcome.hasFaults, questions]).toEqual([all, false, ["time.zone"]]);
    expect(made.map(({ value }) => value)).toEqual(mixed);
  });
});

describe("months as stretches of days", () => {
  const last = [31, 28, 31, 30, 31, 30];
  const value = (at: number) => (at * 37) % 11;
  test.each([
    [
      "DD.MM.YYYY - DD.MM.YYYY",
      (month: number) => `01.${two(month)}.2025 - ${last[month - 1]}.${two(month)}.2025`,
    ],
    [
      "DD.MM.YYYY–DD.MM.YYYY",
      (month: number) => `01.${two(month)}.2025–${last[month - 1]}.${two(month)}.2025`,
    ],
    [
      "YYYY-MM-DD - YYYY-MM-DD",
      (month: number) => `2025-${two(month)}-01 - 2025-${two(month)}-${last[month - 1]}`,
    ],
    ["M/YYYY", (month: number) => `${month}/2025`],
    ["YYYY/MM", (month: number) => `2025/${two(month)}`],
    ["YYYY.MM", (month: number) => `2025.${two(month)}`],
    ["their last day", (month: number) => `${last[month - 1]}.${two(month)}.2025`],
  ])("%s are read in rows and in headings", async (_, write) => {
    const months = [1, 2, 3, 4, 5, 6];
    const long = lines(
      "Måler;Periode;Verdi",
      ...months.map((month) => `el-1;${write(month)};${value(month)}`),
    );
    const wide = lines(
      ["Måler", ...months.map(write), "Sum"].join(";"),
      ["el-1", ...months.map(value), 99].join(";"),
    );
    for (const file of [long, wide]) {
      const { rows, outcome } = await convertedWith(file, {});
      expect(rows.map(({ from, until, value: made }) => [from, until, made])).toEqual(
        months.map((month) => [
          `2025-${two(month)}-01T00:00:00${month < 4 ? "+01:00" : "+02:00"}`,
          `2025-${two(month + 1)}-01T00:00:00${month < 3 ? "+01:00" : "+02:00"}`,
          value(month),
        ]),
      );
      expect(outcome.hasFaults).toBe(false);
    }
  });

  test("school years are no months", async () => {
    const { mapping } = await proposed(lines("Måler;2023/24;2024/25;2025/26", "el-1;1;2;3"));
    expect(mapping.time).toBeUndefined();
  });
});

test("two digits for the year are told by times one after the other, and asked about where they do not tell", async () => {
  const rows = (days: readonly string[]) =>
    lines(
      "Måler;Tid;Verdi",
      ...days.flatMap((day) =>
        Array.from({ length: 24 }, (_, at) => `el-1;${day} ${two(at)}:00;${(at * 7) % 5}`),
      ),
    );
  const told = await proposed(rows(["25-03-24", "25-03-25", "25-03-26"]));
  expect(told.mapping.time?.spelling).toBe("YY-MM-DD hh:mm");
  const asked = await proposed(rows(["25-03-24"]));
  expect([asked.mapping.time?.spelling, asked.suggestions.get("time.spelling")]).toEqual([
    "?",
    "DD-MM-YY hh:mm",
  ]);
});

test("clocks of digits alone, and rows that begin a block between, hide no hours", async () => {
  const digits = lines(
    "Anlegg;Dato;Tid;Profilverdi",
    ...Array.from({ length: 24 }, (_, at) => `el-10001;20250601;${two(at)}0000;${(at * 7) % 5},5`),
  );
  const { mapping } = await proposed(digits);
  expect(mapping.time).toMatchObject({ clock_column: "Tid", spelling: "YYYYMMDD hhmmss", length: "PT1H" });
  const blocks = lines(
    ...["el-10001", "el-10002"].flatMap((meter) => [
      `Måler:;${meter};`,
      "Type:;Fjernvarme;",
      "Dato;Klokkeslett;Forbruk (kWh)",
      ...Array.from({ length: 12 }, (_, at) => `01.06.2025;${two(at)}:00;${(at * 7) % 5},5`),
    ]),
  );
  const { mapping: ofBlocks } = await proposed(blocks);
  expect(ofBlocks.time).toMatchObject({ clock_column: "Klokkeslett", length: "PT1H" });
});

test("a minus behind and an exponent are read, and told of", async () => {
  const values = ["12,5-", "1,2345E+03", "+7", "3,5"];
  const file = lines(
    "Måler;Tid;Verdi",
    ...values.map((value, at) => `el-1;01.06.2025 ${two(at)}:00;${value}`),
  );
  const { rows, outcome } = await convertedWith(file, { "time.labels": "start" });
  expect(rows.map(({ value }) => value)).toEqual([-12.5, 1234.5, 7, 3.5]);
  expect(outcome.repairs).toContainEqual(expect.objectContaining({ repair: "number_respelt", count: 3 }));
});
