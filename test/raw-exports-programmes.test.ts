import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Programmes, grants and figures as offices and web sites list them: two dates with their clocks, headings in capitals, amounts in thousands.

const event = {
  "fields.municipality_number.value": "5001",
  "fields.title_language.value": "nb",
  "fields.event_status.value": "scheduled",
  "fields.attendance_mode.value": "offline",
  "fields.updated_at.value": "2026-01-01T00:00:00+01:00",
};

describe("events", () => {
  test("have the clock of the first day and that of the last, whichever columns stand first", async () => {
    const { convertedRows } = await exported(
      "cultural-events",
      lines(
        "Arr.nr;Aktivitet;Dato fra;Dato til;Starttidspunkt;Sluttidspunkt;Lokale;Pris;Kategori;Arrangør",
        "1;Vårkonsert;12-05-2026;12-05-2026;18:00;19:30;Kulturhuset;gratis;Konsert;Kulturskolen",
        "2;Åpen dag;16-05-2026;17-05-2026;10:00;14:00;Kulturskolen;gratis;Konsert;Kulturskolen",
      ),
      event,
    );
    expect(await convertedRows()).toMatchObject([
      { start_date: "2026-05-12T18:00:00+02:00", end_date: "2026-05-12T19:30:00+02:00" },
      { start_date: "2026-05-16T10:00:00+02:00", end_date: "2026-05-17T14:00:00+02:00" },
    ]);
  });

  test("are read under headings in capitals that say first what they are of", async () => {
    const { fields } = await exported(
      "cultural-events",
      lines(
        "EVENT ID,EVENT NAME,EVENT START DATE,EVENT START TIME,EVENT VENUE NAME,EVENT ORGANIZER NAME(S),EVENT COST,EVENT CATEGORY",
        "77,Jazzkveld,2026-04-24,19:00:00,Kulturhuset,Jazzklubben,150,Concert",
      ),
    );
    expect(fields).toMatchObject({
      venue_name: { column: "EVENT VENUE NAME" },
      organizer_name: { column: "EVENT ORGANIZER NAME(S)" },
      price_from: { column: "EVENT COST" },
      categories: { column: "EVENT CATEGORY" },
    });
  });
});

test.each([
  ["Kulturmidler 2025 (alle tall i hele 1000)", "1000"],
  ["Alle tal i heile tusen", "1000"],
  ["Tilskudd, i mill. kr, fordelt på lag", "1000000"],
  ["Tilskudd til 1000 lag", undefined],
  ["Tilskudd 2025", undefined],
])("amounts below «%s» are asked about where it says their size", async (title, factor) => {
  const { suggested } = await exported(
    "cultural-grants",
    lines(title, "", "Saksnr;Søker;Omsøkt;Tildelt", "24/1;Nes korps;60;45", "24/2;Nes kor;20;15"),
  );
  expect(suggested["fields.amount_awarded.units.none"]).toBe(factor);
});

test("figures that a reporting tool writes below each other are told of", async () => {
  const { warnings } = await exported(
    "employees-and-fte",
    lines(
      "Telledato\tTjenesteområde\tMeasure Names\tMeasure Values",
      "01.12.2025\tKultur\tAntall ansatte\t40",
      "01.12.2025\tKultur\tHeltid\t30",
    ),
  );
  expect(warnings.join()).toContain("Under «Measure Names» står «Antall ansatte», «Heltid»");
});

test("counts of two days beside who left between them are no rows of each day", async () => {
  const { mapping, warnings } = await exported(
    "staff-turnover",
    lines(
      "Tjenesteområde;Ansatte 01.12.2023;Ansatte 01.12.2024;Sluttet i perioden;Turnover %",
      "Kultur;50;52;5;10,0",
      "Barnehage;150;148;15;10,0",
    ),
  );
  expect(mapping.columns).toBeUndefined();
  expect(mapping.fields).toMatchObject({
    leavers: { column: "Sluttet i perioden" },
    turnover_rate: { column: "Turnover %" },
  });
  expect(warnings).toEqual([]);
});
