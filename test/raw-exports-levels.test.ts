import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Exports whose rows are of several levels, or stand in ways of their own: units within units, days over months, both sexes in rows.

const employer = {
  "fields.municipality_number.value": "5001",
  "fields.employer_organization_number.value": "942110464",
  "fields.suppression.value": "none",
};
const staff = {
  ...employer,
  "fields.reference_date.value": "2025-12-01",
  "fields.position_code.value": "total",
  "fields.sex.value": "total",
  "fields.employment_type.value": "total",
};

describe("units within units", () => {
  test("are asked about as services, and those below one are suggested not to be read", async () => {
    const { suggested, convertedRows, account } = await exported(
      "employees-and-fte",
      lines(
        "Nr;Enhet;Antall ansatte;Årsverk;Heltid;Deltid",
        "1;Eksempel kommune;412;331,2;190;222",
        "1.1;Helse og omsorg;220;165,0;80;140",
        "1.1.1;Hjemmetjenesten;120;88,0;40;80",
        "1.1.2;Sykehjem;100;77,0;40;60",
        "1.2;Barnehage;150;128,2;90;60",
        "1.3;Kultur;42;38,0;20;22",
      ),
      staff,
    );
    expect(suggested["fields.service_area.value"]).toBe("@Enhet");
    const rows = await convertedRows();
    expect(rows.map((row) => [row["service_area"], row["headcount"]])).toEqual([
      ["all", 412],
      ["health_and_care", 220],
      ["kindergarten", 150],
      ["culture", 42],
    ]);
    expect(await account()).toContain("2 etter regelen i tilordningen: skal ikke leses (rad 4, 5)");
  });

  test("are told by blanks before their names too, and what stands above all services is asked", async () => {
    const { convertedRows } = await exported(
      "employees-and-fte",
      lines(
        "Enhet;Antall ansatte;Årsverk;Heltid;Deltid",
        "Eksempel kommune;412;331,2;190;222",
        "  Helse og omsorg;220;165,0;80;140",
        "    Hjemmetjenesten;120;88,0;40;80",
        "  Oppvekst;150;128,2;90;60",
        "    Barnehage;150;128,2;90;60",
      ),
      { ...staff, "fields.service_area.codes.Oppvekst": "-" },
    );
    const rows = await convertedRows();
    expect(rows.map((row) => row["service_area"])).toEqual(["all", "health_and_care", "kindergarten"]);
  });
});

test("figures of days and their shares for each kind of absence, and for all, become rows", async () => {
  const { convertedRows } = await exported(
    "sickness-absence",
    lines(
      "Sykefravær 4. kvartal 2025",
      "",
      "Tjenesteområde;Ansatte;Mulige dagsverk;Egenmeldt fravær (dagsverk);Egenmeldt fravær %;Sum fravær (dagsverk);Sum fravær %",
      "Kultur;60;3100;32;1,0;153;4,9",
      "Barnehage;160;7900;140;1,8;700;8,9",
    ),
    {
      ...employer,
      "fields.sex.value": "total",
      "fields.age_group.value": "total",
      "fields.duration_group.value": "X",
    },
  );
  expect(await convertedRows()).toMatchObject([
    { absence_type: "self_certified", absence_person_days: 32, absence_rate: 1, service_area: "culture" },
    { absence_type: "total", absence_person_days: 153, absence_rate: 4.9, period: "2025-Q4" },
    { absence_type: "self_certified", absence_person_days: 140 },
    { absence_type: "total", absence_person_days: 700, absence_rate: 8.9 },
  ]);
});

test("a percentage whose heading has what it is of within is one of all kinds of absence", async () => {
  const { mapping } = await exported(
    "sickness-absence",
    lines(
      "Tjenesteområde;Kvartal;Egenmeldt sykefravær (prosent);Legemeldt sykefravær (prosent);Sykefravær totalt (prosent)",
      "Kultur;2025K1;1,2;3,1;4,3",
      "Barnehage;2025K1;1,9;8,1;10,0",
    ),
  );
  expect(mapping.columns?.map(({ values }) => values?.["absence_type"])).toEqual([
    "self_certified",
    "doctor_certified",
    "total",
  ]);
});

test("days of months in columns are days, and no whole months", async () => {
  const days = Array.from({ length: 31 }, (_, at) => [
    String(at + 1),
    String(100 + ((at * 7) % 11)),
    at < 29 ? String(200 + ((at * 5) % 13)) : "",
  ]);
  const { convertedRows } = await exported(
    "energy-measurements",
    lines(
      "Døgnforbruk 2024",
      "Måler: EL-1",
      "",
      "Dag;Januar;Februar",
      ...days.map((row) => row.join(";")),
      "Sum;1;2",
    ),
    { "time.zone": "Europe/Oslo", "fields.quality.value": "measured" },
  );
  const rows = await convertedRows();
  expect(rows).toHaveLength(60);
  expect(rows).toContainEqual(
    expect.objectContaining({
      interval_start: "2024-02-29T00:00:00+01:00",
      interval_end: "2024-03-01T00:00:00+01:00",
      value: 200 + ((28 * 5) % 13),
    }),
  );
});

test("a row for each sex, where the dataset has both in one, is told of", async () => {
  const file = (...rows: readonly string[]) => lines("År;Stillingsnivå;Kjønn;Antall", ...rows);
  const { warnings } = await exported("equal-pay", file("2025;1;Kvinner;41", "2025;1;Menn;38"));
  expect(warnings.join()).toContain("Under «Kjønn» står «Kvinner», «Menn» i hver sin rad");
  expect((await exported("equal-pay", file("2025;1;Fast;41", "2025;1;Vikar;38"))).warnings).toEqual([]);
});

test("an id made of title and time is told to be another when the event is moved", async () => {
  const file = lines(
    "Tittel;Når;Sted",
    "Konsert;12.04.2026 19:00;Kulturhuset",
    "Konsert;19.04.2026 19:00;Kulturhuset",
  );
  const { suggested, warnings } = await exported("cultural-events", file);
  expect(suggested["fields.event_id.value"]).toBe("@Tittel + @Når");
  expect(warnings.join()).toContain("et arrangement som flyttes eller får nytt navn, får en ny id");
  const numbered = file.replace("Tittel", "Nr;Tittel").replace(/^Konsert;1(\d)/gmu, "$1;Konsert;1$1");
  expect((await exported("cultural-events", numbered)).warnings).toEqual([]);
});

test("ids with blanks are spelled as ids, and those of calendars too", async () => {
  const hours = Array.from({ length: 3 }, (_, at) => `EL 12;01.02.2025 0${at}:00;${at},5`);
  const { fields } = await exported("energy-measurements", lines("Måler;Fra;Verdi", ...hours));
  expect(fields["meter_id"]).toEqual({ column: "Måler", as_id: true });
  const { convertedRows } = await exported(
    "cultural-events",
    lines(
      "UID,SUMMARY,DTSTART,DTEND,CATEGORIES,STATUS,ORGANIZER,LAST-MODIFIED,LOCATION",
      "a1b2@kommune.no,Kveld,20260412T170000Z,20260412T190000Z,Konsert,CONFIRMED,Kulturhuset,20260301T110000Z,Salen",
      "a1b3@kommune.no,Natt,20260413T170000Z,20260413T190000Z,Konsert,CANCELLED,Kulturhuset,20260301T110000Z,Salen",
    ),
    {
      "fields.municipality_number.value": "5001",
      "fields.title_language.value": "nb",
      "fields.attendance_mode.value": "offline",
      "fields.is_free.value": "true",
    },
  );
  expect(await convertedRows()).toMatchObject([
    { event_id: "a1b2-kommune-no", start_date: "2026-04-12T19:00:00+02:00", event_status: "scheduled" },
    { event_id: "a1b3-kommune-no", event_status: "cancelled" },
  ]);
});

test("links of the 2022 datasets are no repeated rows, and their meters are found", async () => {
  const { suggested, convertedRows, account } = await exported(
    "location-measurement-points",
    lines("Bygg;Målernummer;Målernavn", "Skole;6970631401423765;El", "Skole;6970631401423766;Varmepumpe"),
    { "fields.municipality_code.value": "5001" },
  );
  expect(suggested["fields.meter_id.value"]).toBe("@Målernummer");
  expect(await convertedRows()).toHaveLength(2);
  expect(await account()).not.toContain("samme nøkkel");
  const { suggested: points } = await exported(
    "measurement-points",
    lines("Målernummer;Type;Enhet;Nivå", "6970631401423765;Fastkraft;kWh;Forbruksmåler"),
  );
  expect(points["fields.meter_type.value"]).toBe("@Type");
});

test("what a library serves is suggested to be the municipality that was answered", async () => {
  const { convertedRows } = await exported(
    "library-branches",
    lines(
      "Filialkode;Filial;Type;Breddegrad;Lengdegrad;Adresse",
      "hovb;Byen;Hovedbibliotek;63.43;10.39;Torget 1",
    ),
    { "fields.municipality_number.value": "5001", "fields.status.value": "open" },
  );
  expect(await convertedRows()).toMatchObject([{ served_municipality_numbers: ["5001"] }]);
});

test("a line below a programme that says it may be changed is no event with faults", async () => {
  const { account } = await exported(
    "cultural-events",
    lines("Hva;Når;Hvor", "Quiz;14.04.2026 18:00;Biblioteket", ";;", "Med forbehold om endringer;;"),
  );
  expect(await account()).toContain("merknader (rad 4)");
});
