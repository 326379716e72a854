import { type Dataset, defineDataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, leftOutOf, testEvents, testSeries } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { proposed } from "../exports/_testing.ts";

const json = (...rows: readonly object[]) => JSON.stringify(rows);

const meter = testSeries.fields["meter"];
if (!meter) throw new Error("no id");
/** Events with an id that is their key. */
const numbered: Dataset = defineDataset({
  ...testEvents,
  id: "test-numbered",
  fields: { event: { ...meter, label: { nb: "Nr", nn: "Nr", en: "No" } }, ...testEvents.fields },
  key: ["event"],
});

const shown = (day: number, hour = 19) => ({
  start: `2026-03-${day}T${hour}:00:00+01:00`,
  slutt: `2026-03-${day}T${hour + 2}:00:00+01:00`,
});
const at = (hour: number) => ({ tid: `2026-01-01T0${hour}:00:00+01:00`, verdi: hour + 0.5 });

describe("a list of objects in a row", () => {
  test("is what rows are made of where it says when things are", async () => {
    const content = json(
      { navn: "a", dates: [shown(20), shown(21)], bilder: [{ url: "x" }, { url: "y" }] },
      { navn: "b", dates: [] },
      { navn: "c", dates: [shown(22)] },
      { navn: "d" },
    );
    const { mapping, notes, questions } = await proposed(content, testEvents);
    expect(questions).toEqual([]);
    expect(mapping.table).toEqual({ list: "dates" });
    expect(notes.map(({ text }) => text).join("\n")).toMatch(/bilder[^]*lista «dates» blir en rad/);
    const { rows, outcome } = await converted(content, writeMapping(mapping), testEvents);
    expect(rows).toEqual(
      [20, 21, 22].map((day) => ({
        navn: day === 22 ? "c" : "a",
        starts: shown(day).start,
        ends: shown(day).slutt,
      })),
    );
    expect(leftOutOf(outcome)).toContain("no_items ×2 (2,4)");
    expect(outcome.file).toMatchObject({ read: 5, used: 3 });
  });

  test("of readings is that of its meter, also where meters are a list of a building", async () => {
    const flat = json(
      { meter: "el-1", readings: [0, 1, 2].map(at) },
      { meter: "el-2", readings: [0, 1].map(at) },
    );
    const nested = json({
      bygg: "Skolen",
      meters: [
        { meter: "el-1", readings: [0, 1, 2].map(at) },
        { meter: "el-2", readings: [0, 1].map(at) },
        { meter: "el-3", readings: [] },
      ],
    });
    for (const [content, list, id] of [
      [flat, "readings", "meter"],
      [nested, "meters.readings", "meters.meter"],
    ] as const) {
      const { mapping } = await proposed(content);
      expect(mapping.table).toEqual({ list });
      expect(mapping.fields["meter"]).toEqual({ column: id });
      const full = { ...mapping, time: { ...mapping.time, labels: "start" as const, zone: "Europe/Oslo" } };
      const { rows } = await converted(content, writeMapping(full as typeof mapping));
      expect(rows.map(({ meter: of, value }) => `${String(of)} ${String(value)}`)).toEqual([
        "el-1 0.5",
        "el-1 1.5",
        "el-1 2.5",
        "el-2 0.5",
        "el-2 1.5",
      ]);
    }
  });

  test("is found where a service embeds it, and one object stands for a list of one", async () => {
    const content = JSON.stringify({
      _embedded: {
        events: [
          { navn: "a", _embedded: { dates: [shown(20), shown(21)] } },
          { navn: "b", _embedded: { dates: shown(22) } },
        ],
      },
    });
    const { mapping } = await proposed(content, testEvents);
    expect(mapping.table).toEqual({ list: "_embedded.dates" });
    const { rows } = await converted(content, writeMapping(mapping), testEvents);
    expect(rows.map(({ navn }) => navn)).toEqual(["a", "a", "b"]);
  });

  test("only tells more of a row that says when it is itself", async () => {
    const content = json({ navn: "a", ...shown(20), dates: [shown(20), shown(21)] });
    expect((await proposed(content, testEvents)).mapping.table).toBeUndefined();
  });

  test("has other things than objects told, and loses none of them", async () => {
    const first = Array.from({ length: 1000 }, (_, row) => ({ navn: `n${row}`, dates: [shown(20)] }));
    const content = json(...first, { navn: "a", dates: [shown(20), "i morgen", null] });
    const mapping =
      "mapping: 1\ndataset: test-events\ntable: { list: dates }\nfields:\n  navn: { column: navn }\n  starts: { column: dates.start }\n";
    const { rows, outcome } = await converted(content, mapping, testEvents);
    expect(rows).toHaveLength(1001);
    expect(leftOutOf(outcome).join()).toMatch(/^invalid \S+ starts ×1 \(1001\)$/);
  });

  test("may be missing in some rows, and its members are columns still", async () => {
    const content = json(
      { navn: [], start: shown(20).start },
      { navn: [{ tekst: "b" }], start: shown(21).start },
    );
    expect((await proposed(content, testEvents)).mapping.fields["navn"]).toEqual({ column: "navn.tekst" });
  });
});

describe("rows of a list", () => {
  test.each([
    ["on other days", [shown(20), shown(21)], "{####-##-##}*", ["17-2026-03-20", "17-2026-03-21"]],
    [
      "twice a day",
      [shown(20, 12), shown(20)],
      "{####-##-##T##}:*",
      ["17-2026-03-20T12", "17-2026-03-20T19"],
    ],
  ])("have the id of the row and the day of their own: %s", async (_, dates, take, ids) => {
    const content = json({ id: "17", navn: "a", dates });
    const { mapping } = await proposed(content, numbered);
    expect(mapping.fields["event"]).toEqual({ parts: [{ column: "id" }, { column: "dates.start", take }] });
    const { rows, outcome } = await converted(content, writeMapping(mapping), numbered);
    expect(rows.map(({ event }) => event)).toEqual(ids);
    expect(outcome.repeated.count).toBe(0);
  });

  test("have their own id where the list has one", async () => {
    const dates = [
      { id: "d-1", ...shown(20) },
      { id: "d-2", ...shown(21) },
    ];
    const { questions } = await proposed(json({ id: "17", navn: "a", dates }), numbered);
    expect(questions).toMatchObject([{ id: "fields.event.value", suggestion: "@dates.id" }]);
  });
});
