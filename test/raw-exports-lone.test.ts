import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// What is left out when a file is read the plain way: times that come again, amounts that are a dash, codes with their
// names behind, and a document of one record.

const calendar = (...more: readonly string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:a-1@tellus.no",
    "DTSTART;TZID=Europe/Oslo:20250107T180000",
    ...more,
    "SUMMARY:Strikkekafé",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:a-2@tellus.no",
    "DTSTART;TZID=Europe/Oslo:20250214T190000",
    "SUMMARY:Konsert",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

describe("an event of a calendar that comes again", () => {
  test("is told to be read once, by the proposal and by each conversion", async () => {
    const said = "Noe i fila gjentas etter en regel (RRULE): bare den første gangen blir en rad.";
    const { warnings, account } = await exported("cultural-events", calendar("RRULE:FREQ=WEEKLY;COUNT=10"));
    expect(warnings.join("\n")).toContain(said);
    expect(await account()).toContain(said);
    const once = await exported("cultural-events", calendar());
    expect(once.warnings.join("\n")).not.toContain("RRULE");
    expect(await once.account()).not.toContain("RRULE");
  });
});

describe("a dash where rows must have an amount", () => {
  const grants = lines(
    "Saksnr;Søker;Tilskuddsordning;Prosjekt;Søknadssum;Tildelt",
    "24/1;Koret;Kulturmidler;Drift;50000;30000",
    "24/2;Korpset;Kulturmidler;Noter;20000;-",
  );
  const place = "fields.amount_awarded.codes.-";

  test("is asked about, and may be nothing at all or a row that is not read", async () => {
    const { suggested, fields } = await exported("cultural-grants", grants);
    expect(suggested).toHaveProperty([place], undefined);
    expect(fields["amount_awarded"]).toEqual({ column: "Tildelt", codes: { "-": "?" } });
    const nothing = await exported("cultural-grants", grants, { [place]: "0" });
    expect(await nothing.account()).toContain("1 Innvilget beløp: oversatt til kode (rad 3: «-» → 0)");
    const left = await exported("cultural-grants", grants, { [place]: "-" });
    expect(await left.account()).toContain("1 etter regelen i tilordningen: skal ikke leses (rad 3)");
  });

  test("is nothing where rows may lack the amount", async () => {
    const { fields } = await exported(
      "cultural-grants",
      lines("Saksnr;Søknadssum;Tildelt", "24/1;50000;30000", "24/2;-;15000"),
    );
    expect(fields["amount_applied"]).toEqual({ column: "Søknadssum", empty: ["-"] });
  });
});

test("codes with what they are called behind them are suggested under a heading of kinds", async () => {
  const { suggested, convertedRows } = await exported(
    "municipal-buildings",
    lines(
      "Byggnr;Navn;Type;Adresse;Breddegrad;Lengdegrad",
      "B-1;Nordre skole;613 - Barneskole;Skolevegen 1;59,91;10,75",
      "B-2;Søndre skole;614 - Ungdomsskole;Skolevegen 2;59,92;10,76",
    ),
    {
      "fields.municipality_number.value": "1804",
      "fields.kostra_function.value": "222",
      "fields.status.value": "in_use",
      "fields.ownership.value": "owned",
      "fields.valid_from.value": "2020-01-01",
    },
  );
  expect(suggested["fields.building_type_code.value"]).toBe("@Type");
  expect((await convertedRows()).map((row) => row["building_type_code"])).toEqual(["613", "614"]);
});

describe("a document of XML with one record", () => {
  const record =
    "<bygningsnummer>10123456</bygningsnummer><navn>Nordre skole</navn><adresse>Skolevegen 1</adresse>";
  const of = async (document: string) =>
    (await exported("municipal-buildings", `<?xml version="1.0" encoding="UTF-8"?>\n${document}`)).fields;

  test("is one row, whatever it stands in", async () => {
    expect(await of(`<bygg>${record}</bygg>`)).toMatchObject({ name: { column: "navn" } });
    expect(await of(`<svar><bygg>${record}</bygg></svar>`)).toMatchObject({ name: { column: "navn" } });
  });

  test("is none where it says next to nothing", async () => {
    await expect(of("<feil><kode>404</kode><tekst>Ikke funnet</tekst></feil>")).rejects.toThrow("XML");
  });
});
