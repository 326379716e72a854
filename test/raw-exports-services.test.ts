import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Answers of web services: times as programs keep them, and objects that are a stretch of time.

const event = (id: string, more: object) => ({ uuid: id, title: `Nr ${id}`, venue: "Huset", ...more });

describe("seconds and milliseconds since 1970", () => {
  test("follow no clock, so that nobody is asked which, and an object of two times has both ends", async () => {
    const { fields, suggested } = await exported(
      "cultural-events",
      JSON.stringify([
        event("a-1", { when: { from: 1781020800, to: 1781028000 } }),
        event("a-2", { when: { from: 1781107200, to: 1781114400 } }),
      ]),
    );
    expect(fields).toMatchObject({
      start_date: { column: "when.from", spelling: "epoch", zone: "Europe/Oslo" },
      end_date: { column: "when.to", spelling: "epoch", zone: "Europe/Oslo" },
    });
    expect(suggested["fields.event_id.value"]).toBe("@uuid");
  });

  test("in a list of dates make a row of each, with an id of its own", async () => {
    const { mapping, fields } = await exported(
      "cultural-events",
      JSON.stringify([
        { id: "a-1", title: "Revy", dates: [{ from: 1781020800 }, { from: 1781107200 }] },
        { id: "a-2", title: "Kor", dates: [{ from: 1781020800 }] },
      ]),
    );
    expect(mapping.table).toEqual({ list: "dates" });
    expect(fields["event_id"]).toEqual({
      parts: [{ column: "id" }, { column: "dates.from", take: "{##########}" }],
    });
  });

  test("are named by what they are of, without how they are kept", async () => {
    const { fields } = await exported(
      "cultural-events",
      lines(
        "id,name,start_ts,end_unix_ms",
        "1,Quiz,1781020800,1781028000000",
        "2,Kino,1781107200,1781114400000",
      ),
    );
    expect(fields).toMatchObject({
      start_date: { column: "start_ts", spelling: "epoch" },
      end_date: { column: "end_unix_ms", spelling: "epoch_ms" },
    });
  });
});

test("prices tell what is not free, and whether 0 is free is asked", async () => {
  const file = (...prices: readonly string[]) =>
    lines("Nr;Tittel;Pris", ...prices.map((price, at) => `${at};Nr ${at};${price}`));
  const { fields } = await exported("cultural-events", file("100", "150", "kr 90"));
  expect(fields["is_free"]).toEqual({ column: "Pris", codes: { "*": false } });
  const { fields: asked, suggested } = await exported("cultural-events", file("100", "0", "90"));
  expect(asked["is_free"]).toEqual({ column: "Pris", codes: { "0": "?", "*": false } });
  expect(suggested["fields.is_free.codes.0"]).toBe("true");
  const { fields: empty } = await exported("cultural-events", file("100", "", "90"));
  expect(empty["is_free"]).toMatchObject({ otherwise: "?" });
});

describe("names that programs give", () => {
  test("say first what rows are of, and no time is an id", async () => {
    const { fields, suggested } = await exported(
      "cultural-events",
      JSON.stringify([
        {
          OBJECTID: 4711,
          name: { en: "Concert", no: "Konsert" },
          event_start: "2026-12-12T19:00:00+01:00",
          event_end: "2026-12-12T21:00:00+01:00",
        },
        {
          OBJECTID: 4712,
          name: { en: "Quiz", no: "Spørrelek" },
          event_start: "2026-12-13T12:00:00+01:00",
          event_end: null,
        },
      ]),
    );
    expect(fields).toMatchObject({
      start_date: { column: "event_start" },
      end_date: { column: "event_end" },
    });
    expect(suggested).toMatchObject({
      "fields.event_id.value": "@OBJECTID",
      "fields.title.value": "@name.no",
    });
  });

  test("may be of the object in all rows, where another member has the codes", async () => {
    const { fields } = await exported(
      "cultural-venues",
      JSON.stringify([
        { id: "r-1", type: "room", title: "Øvingsrom", roomType: "Musikkrom" },
        { id: "r-2", type: "room", title: "Salen", roomType: "Dansesal" },
      ]),
    );
    expect(fields["venue_type"]).toEqual({ column: "roomType" });
  });

  test("say of one code whether it holds, and each sign is asked about with what it most likely means", async () => {
    const { fields, suggested } = await exported(
      "cultural-events",
      JSON.stringify([
        { EventId: 1, EventName: "Gudstjeneste", IsCancelled: false },
        { EventId: 2, EventName: "Konsert", IsCancelled: true },
      ]),
    );
    expect(fields["event_status"]).toEqual({ column: "IsCancelled", codes: { false: "?", true: "?" } });
    expect(suggested).toMatchObject({
      "fields.event_status.codes.true": "cancelled",
      "fields.event_status.codes.false": "scheduled",
    });
  });
});

test("the rows of a report are those of the list of its figures", async () => {
  const { mapping, fields } = await exported(
    "staff-turnover",
    JSON.stringify({
      rapport: {
        virksomhet: "Bodø kommune",
        periode: { fra: "2024-01-01", til: "2025-01-01" },
        rader: [
          { tjeneste: "Barnehage", sluttet: 12, turnoverProsent: 8.3 },
          { tjeneste: "Grunnskole", sluttet: 18, turnoverProsent: 8.6 },
        ],
      },
    }),
  );
  expect(mapping.table).toEqual({ list: "rapport.rader" });
  expect(fields).toMatchObject({
    period_start: { column: "rapport.periode.fra" },
    service_area: { column: "rapport.rader.tjeneste" },
  });
});
