import type { Dataset, Field } from "@samapne/core";
import { answered, proposeMapping } from "@samapne/mapping";
import { expect, test } from "vitest";
import type { Table } from "../packages/tabular/src/formats/table.ts";
import { valueReader } from "../packages/mapping/src/plan/values.ts";
import { registry } from "../scripts/specs/registry.ts";

// What is asked about exports of source systems, and what is suggested.

async function proposed(id: string, ...lines: readonly string[]) {
  const dataset = registry.find((one) => one.dataset.id === id)?.dataset as Dataset;
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  const input = {
    name: "eksport.csv",
    async *open() {
      yield bytes;
    },
  };
  const proposal = await proposeMapping({ input, dataset, language: "nb" });
  const suggested = Object.fromEntries(proposal.questions.map((one) => [one.id, one.suggestion]));
  return { ...proposal, dataset, suggested };
}

const events = "Arr.nr;Arrangement;Start;Sted;Arrangør;Pris;Avlyst";
const event = (nr: number, price: string, cancelled = "Nei") =>
  `a-${nr};Konsert ${nr};0${nr}.06.2026 19:00;Kaia;Koret;${price};${cancelled}`;

test("a price that is a word says what is free; an empty one is asked about", async () => {
  const { mapping, suggested } = await proposed(
    "cultural-events",
    events,
    event(1, "Gratis"),
    event(2, "150,-"),
  );
  expect(mapping.fields["is_free"]).toEqual({ column: "Pris", codes: { Gratis: true, "*": false } });
  expect(suggested).not.toHaveProperty("fields.is_free.value");
  const { suggested: more } = await proposed("cultural-events", events, event(1, "Gratis"), event(2, ""));
  expect(Object.keys(more)).toContain("fields.is_free.otherwise");
  const { mapping: none } = await proposed("cultural-events", events, event(1, "200"), event(2, "150,-"));
  expect(none.fields["is_free"]).toEqual({ column: "Pris", codes: { "*": false } });
});

test("yes under the name of a code is that code", async () => {
  const { suggested } = await proposed("cultural-events", events, event(1, "10", "Ja"), event(2, "150,-"));
  expect(suggested).toMatchObject({
    "fields.event_status.codes.Ja": "cancelled",
    "fields.event_status.codes.Nei": "scheduled",
  });
});

test("words that are no codes are asked about once, and optional ones are left out where nobody says more", async () => {
  const places = ["Torget", "Rådhuset", "Kirka", "Kaia", "Skolen", "Parken", "Biblioteket"];
  const { mapping, suggested } = await proposed(
    "public-art",
    "Inventarnr;Tittel;Plassering;Lisens",
    ...places.map((place, at) => `k-${at};Verk ${at};${place};${at === 0 ? "Ukjent lisens" : "CC0"}`),
  );
  expect(mapping.fields["placement"]).toEqual({ value: "?" });
  expect(Object.keys(suggested).filter((id) => id.startsWith("fields.placement"))).toEqual([
    "fields.placement.value",
  ]);
  expect(suggested["fields.placement.value"]).toBeUndefined();
});

test("nothing is made of a word where the answer says so", async () => {
  const { mapping, dataset, readColumn, suggested } = await proposed(
    "cultural-venues",
    "Lokale-ID;Navn på lokale;Eier",
    "L-1;Salen;Bodø kommune",
    "L-2;Rommet;942110464",
    "L-3;Huset;Vestland fylke",
    "L-4;Hallen;Korpset på Kaia",
  );
  const path = ["fields", "owner_organization_number", "codes", "Bodø kommune"];
  expect(suggested[path.join(".")]).toBe("-");
  const full = answered(mapping, path, "-", dataset, readColumn);
  expect(full.fields["owner_organization_number"]?.codes).toMatchObject({ "Bodø kommune": null });
});

test("the id of a record is suggested: a column that says it is one, or what each is called", async () => {
  const { suggested } = await proposed(
    "cultural-venues",
    "Anleggsnummer;Anleggsnavn",
    "5001001;Hallen",
    "5001002;Salen",
  );
  expect(suggested["fields.venue_id.value"]).toBe("@Anleggsnummer");
  const { suggested: named } = await proposed(
    "cultural-venues",
    "Navn på lokale;Adresse",
    "Hallen;Vei 1",
    "Salen;Vei 1",
  );
  expect(named["fields.venue_id.value"]).toBe("@Navn på lokale");
  const { suggested: none } = await proposed(
    "cultural-events",
    events.replace("Arr.nr", "Uke"),
    event(1, "1").replace("a-", ""),
  );
  expect(none["fields.event_id.value"]).toBeUndefined();
});

test("the one column of dates is suggested for a day that is asked for", async () => {
  const { suggested } = await proposed(
    "employees-and-fte",
    "Tjenesteområde;Kjønn;Antall ansatte;Rapportdato",
    "Kultur;K;12;20241201",
    "Kultur;M;14;20241201",
  );
  expect(suggested["fields.reference_date.value"]).toBe("@Rapportdato");
});

test("a place and its postal code are parted, hours under each day are those of a week, and footnotes are no rows", async () => {
  const { mapping } = await proposed(
    "library-branches",
    "Filialnr;Bibliotek;Postnr/sted;Åpent man;Åpent tir;Åpent ons;Åpent tor;Åpent fre",
    "01;Hovedbiblioteket;7011 Trondheim;10-19;10-19;10-19;10-19;10-17",
    "02;Filial nord;7080 Heimdal;stengt;12-18;stengt;12-18;",
    "1) Filial nord flyttet i mai",
  );
  expect(mapping.fields).toMatchObject({
    postal_code: { column: "Postnr/sted", take: "{####} *" },
    postal_place: { column: "Postnr/sted", take: "#### {*}" },
    opening_hours: { between: "|" },
  });
  expect(mapping.rows?.leave_out).toEqual([{ column: "Filialnr", like: ["#) *"], because: "merknader" }]);
});

test("the remark on columns that are not used follows the answers", async () => {
  const { mapping, notes, notesFor, dataset, readColumn } = await proposed(
    "cultural-events",
    "Kode;Arrangement;Start;Opphav",
    "a-1;Konsert;01.06.2026 19:00;x",
    "a-2;Konsert;02.06.2026 19:00;y",
  );
  const remarks = (all: typeof notes) => all.map(({ text }) => text).filter((text) => text.includes("brukt"));
  expect(remarks(notes)).toEqual(["Ikke brukt: «Kode», «Opphav»"]);
  const full = answered(mapping, ["fields", "event_id", "value"], "@Kode", dataset, readColumn);
  expect(remarks(notesFor(full))).toEqual(["Ikke brukt: «Opphav»"]);
});

test("figures with a year behind their headings are of that year; with several years they are none", async () => {
  const rows = ["01;Hovedbiblioteket;1 200;3 000", "02;Filial nord;120;300"];
  const { mapping } = await proposed(
    "library-branches",
    "Filialnr;Bibliotek;Besøk 2024;Utlån (2024)",
    ...rows,
  );
  expect(mapping.fields).toMatchObject({
    statistics_year: { value: 2024 },
    visits: { column: "Besøk 2024" },
    physical_loans: { column: "Utlån (2024)" },
  });
  const { mapping: none } = await proposed(
    "library-branches",
    "Filialnr;Bibliotek;Besøk 2024;Besøk 2023",
    ...rows,
  );
  expect(none.fields).not.toHaveProperty("visits");
  expect(none.fields).not.toHaveProperty("statistics_year");
});

test("the year is taken of what stands around it", async () => {
  const { mapping } = await proposed(
    "public-art",
    "Inventarnr;Tittel;Datering",
    "k-1;Fisk;1954",
    "k-2;Elv;ca. 1970",
    "k-3;Vev;1988-1990",
  );
  expect(mapping.fields["year_from"]).toEqual({
    column: "Datering",
    take: ["ca. {####}", "{####}-####", "{*}"],
  });
});

test("names with a semicolon between them are several, and a comma is part of each", async () => {
  const { mapping, suggested } = await proposed(
    "public-art",
    "Inventarnr\tTittel\tKunstner",
    "k-1\tFisk\tNordmann, Kari",
    "k-2\tElv\tHansen, Ola; Berg, Liv",
  );
  expect(mapping.fields["artists"]).toEqual({ column: "Kunstner", list_sign: ";" });
  expect(suggested).not.toHaveProperty("fields.artists.list_sign");
});

test("the day or the quarter behind the headings of figures is that of all rows, or of each", async () => {
  const rows = ["Grunnskole;412;350,5", "Barnehage;200;180,5"];
  const staff = (...headings: readonly string[]) =>
    proposed("employees-and-fte", ["Sektor", ...headings].join(";"), ...rows);
  const { mapping } = await staff("Antall ansatte 01.12.2023", "Årsverk pr. 01.12.2023");
  expect(mapping.fields).toMatchObject({
    reference_date: { value: "2023-12-01" },
    headcount: { column: "Antall ansatte 01.12.2023" },
    contracted_fte: { column: "Årsverk pr. 01.12.2023" },
  });
  // Of a year the day is asked: there are two that statistics use.
  const { mapping: ofYear, suggested } = await staff("Ansatte 2023", "Årsverk 2023");
  expect(ofYear.fields["reference_date"]).toEqual({ value: "?" });
  expect(suggested["fields.reference_date.value"]).toBe("2023-12-31");
  const { mapping: ofDays } = await staff("Ansatte 01.12.2022", "Ansatte 01.12.2023");
  expect(ofDays.columns?.map(({ values }) => values)).toEqual([
    { reference_date: "2022-12-01" },
    { reference_date: "2023-12-01" },
  ]);
  const { mapping: ofQuarter } = await proposed(
    "sickness-absence",
    "Sektor;Sykefravær 3. kvartal 2024;Ansatte 3. kvartal 2024",
    "Grunnskole;7,5;412",
    "Barnehage;10,1;200",
  );
  expect(ofQuarter.fields).toMatchObject({
    period: { value: "2024-Q3" },
    absence_rate: { column: "Sykefravær 3. kvartal 2024" },
    headcount: { column: "Ansatte 3. kvartal 2024" },
  });
});

test("each unknown word of lists is asked once, the most frequent first, with the nearest code", async () => {
  const kinds = ["Konsert, Kunstutstilling", "Kunstutstilling, Bingo", "Bingo; Kurs", "Bingo", "Konsert"];
  const { mapping, suggested, dataset, readColumn } = await proposed(
    "cultural-events",
    "Arr.nr;Arrangement;Start;Sted;Kategori",
    ...kinds.map((kind, at) => `a-${at};Konsert ${at};0${at + 1}.06.2026 19:00;Kaia;"${kind}"`),
  );
  expect(Object.entries(mapping.fields["categories"]?.codes ?? {})).toEqual([
    ["Bingo", "?"],
    ["Kunstutstilling", "?"],
  ]);
  expect(suggested["fields.categories.codes.Kunstutstilling"]).toBe("exhibition");
  expect(suggested["fields.categories.codes.Bingo"]).toBeUndefined();
  const categories = ["fields", "categories", "codes"];
  const full = [
    ["Bingo", "quiz"],
    ["Kunstutstilling", "exhibition"],
  ].reduce(
    (sofar, [word = "", code = ""]) => answered(sofar, [...categories, word], code, dataset, readColumn),
    mapping,
  );
  expect(full.fields["categories"]?.codes).toEqual({ Bingo: "quiz", Kunstutstilling: "exhibition" });
  const read = valueReader(full.fields["categories"] ?? {}, dataset.fields["categories"] as Field, dataset, {
    typing: "text",
  } as Table);
  expect(kinds.map((kind) => read(kind).value)).toEqual([
    ["concert", "exhibition"],
    ["exhibition", "quiz"],
    ["quiz", "course"],
    ["quiz"],
    ["concert"],
  ]);
});

test("clocks beside dates are read where headings are English; dates alone are told of", async () => {
  const headings = "Event ID,Event name,Start date,Start time,End date,End time,Venue";
  const rows = [
    "1001,Jazz night,2026-03-14,19:00,2026-03-14,22:00,Hall",
    "1002,Play,2026-03-15,12:00,2026-03-15,13:30,Hall",
  ];
  const { mapping, warnings } = await proposed("cultural-events", headings, ...rows);
  expect(mapping.fields).toMatchObject({
    start_date: { column: "Start date", clock_column: "Start time", spelling: "YYYY-MM-DD hh:mm" },
    end_date: { column: "End date", clock_column: "End time", spelling: "YYYY-MM-DD hh:mm" },
  });
  expect(warnings).toEqual([]);
  const { warnings: ofDays } = await proposed(
    "cultural-events",
    "Arr.nr;Arrangement;Start;Sted",
    "1;Konsert;01.06.2026;Kaia",
  );
  expect(ofDays.map(({ nb }) => nb)).toEqual([
    "Start: Kolonnen har dato, men ikke klokkeslett: tidspunktene blir kl. 00:00",
  ]);
});

test("the one column of times is suggested for when events begin", async () => {
  const { suggested } = await proposed(
    "cultural-events",
    "Arr.nr;Arrangement;Avholdes;Sted",
    "1;Konsert;01.06.2026 19:00;Kaia",
    "2;Revy;02.06.2026 20:00;Kaia",
  );
  expect(suggested["fields.start_date.value"]).toBe("@Avholdes");
  expect(suggested["fields.updated_at.value"]).toBeUndefined();
});

test("the number of a metering point in a heading is the id of its column", async () => {
  const { mapping } = await proposed(
    "energy-measurements",
    "Tid;Fastkraft 60443 (707057500012345671) [kWh];Fastkraft 60444 (707057500012345688) [kWh]",
    ...["00", "01", "02"].map((hour) => `01.01.2025 ${hour}:00;1,5;2,5`),
  );
  expect(mapping.columns?.map(({ values }) => values?.["meter_id"])).toEqual([
    "707057500012345671",
    "707057500012345688",
  ]);
});

test("what a meter is called stays its id where it is one", async () => {
  const { suggested } = await proposed(
    "energy-measurements",
    ";EL-1;Varme",
    "Tid;kWh;kWh",
    ...["00", "01", "02"].map((hour) => `01.01.2025 ${hour}:00;1,5;2,5`),
  );
  expect(suggested["columns.0.values.meter_id"]).toBe("EL-1");
  expect(suggested["columns.1.values.meter_id"]).toBe("varme");
});

test("the town of a venue is not the municipality that publishes", async () => {
  const { mapping } = await proposed(
    "cultural-events",
    "Event Id;Event;Start;Venue;City",
    "1;Jazz;14.03.2026 19:00;Hall;Bodø",
    "2;Rock;15.03.2026 19:00;Hall;Oslo",
  );
  expect(mapping.fields["municipality_number"]).toEqual({ value: "?" });
});

test("dates without a year may be the answer, and their year is asked then", async () => {
  const { mapping, suggested, dataset, readColumn } = await proposed(
    "cultural-events",
    "Program 2026",
    "Spilledato;Arrangement;Sted;Nr",
    "14/3 kl 19.00;Konsert;Kaia;1",
    "15/3 kl 12.00;Teater;Kaia;2",
  );
  expect(suggested["fields.start_date.value"]).toBe("@Spilledato");
  const full = answered(mapping, ["fields", "start_date", "value"], "@Spilledato", dataset, readColumn);
  expect(full.fields["start_date"]).toEqual({
    column: "Spilledato",
    year: "?",
    spelling: "YYYY DD/MM kl hh.mm",
    zone: "?",
  });
});

test("numbers of rows are no degrees, and dates no organizer", async () => {
  const { suggested } = await proposed(
    "cultural-venues",
    "Nr;Lokale;Adresse",
    "5;Storsalen;Torget 1",
    "6;Gymsalen;Vei 2",
  );
  expect(suggested["fields.longitude.value"]).toBeUndefined();
  const { suggested: ofEvents } = await proposed(
    "cultural-events",
    "Dato;Kl;Arrangement;Sted;Nr",
    "14. mars;19.00;Konsert;Kaia;1",
    "15. mars 2026;12.00;Teater;Kaia;2",
  );
  expect(ofEvents["fields.organizer_name.value"]).toBeUndefined();
  expect(ofEvents["fields.start_date.value"]).toBeUndefined();
});

test("words for nothing among figures, and what people are counted in behind them, leave them figures", async () => {
  const { mapping } = await proposed(
    "energy-measurements",
    "Måler-ID;Tid;kWh",
    ...["1,5", "N/A", "#VERDI!", "2,5"].map((value, hour) => `EL-1;01.02.2025 0${hour}:00;${value}`),
  );
  expect(mapping.fields["value"]).toMatchObject({ column: "kWh" });
  const { mapping: venue } = await proposed(
    "cultural-venues",
    "Lokale-ID;Lokale;Kapasitet",
    "L-1;Storsalen;400 personer",
    "L-2;Gymsalen;100 pers.",
  );
  expect(venue.fields["capacity"]).toEqual({
    column: "Kapasitet",
    replace: { " personer": "", " pers.": "" },
  });
});
