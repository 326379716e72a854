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
