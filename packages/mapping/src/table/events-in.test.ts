import { expect, test } from "vitest";
import { eventsIn } from "./events-in.ts";

const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");

test("events have times with the offset of their zone, and of a time that comes twice the first", () => {
  const starts = [
    "DTSTART;TZID=Europe/Oslo:20260312T190000",
    "DTSTART;TZID=Europe/Oslo:20261025T023000",
    "DTSTART:20260313T180000Z",
    "DTSTART;TZID=Somewhere:20260313T180000",
    "DTSTART;VALUE=DATE:20260314",
  ];
  expect(eventsIn(calendar(...starts.flatMap((start) => ["BEGIN:VEVENT", start, "END:VEVENT"])))).toEqual({
    events: [
      { dtstart: "2026-03-12T19:00:00+01:00" },
      { dtstart: "2026-10-25T02:30:00+02:00" },
      { dtstart: "2026-03-13T18:00:00Z" },
      { dtstart: "2026-03-13T18:00:00" },
      { dtstart: "2026-03-14" },
    ],
  });
});

test("texts go on below their line, lists are parted, and what stands within an event is not of it", () => {
  const found = eventsIn(
    calendar(
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Oslo",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      String.raw`SUMMARY:Vårens vakreste\, med k`,
      " or",
      String.raw`CATEGORIES:Konsert,Kor\, korps`,
      'ORGANIZER;CN="Kor: og korps":mailto:post@eksempel.no',
      "BEGIN:VALARM",
      "SUMMARY:Husk",
      "END:VALARM",
      "END:VEVENT",
    ),
  );
  expect(found).toEqual({
    events: [
      {
        title: "Vårens vakreste, med kor",
        categories: ["Konsert", "Kor, korps"],
        organizer: "Kor: og korps",
      },
    ],
  });
});

test("what is no calendar has no events", () => {
  expect(eventsIn("Tittel;Start\r\nBEGIN:VCALENDAR;1\r\n")).toBeUndefined();
});
