import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Exports of systems whose headings are English, as many municipalities have them.

const employer = {
  "fields.municipality_number.value": "5001",
  "fields.employer_organization_number.value": "942110464",
};

describe("figures of employees under English headings", () => {
  test("are counts and full-time equivalents of each department and gender", async () => {
    const { convertedRows } = await exported(
      "employees-and-fte",
      lines(
        "Department,Gender,Headcount,FTE,Full-time,Part-time,FTE excl. long-term absence,Average position %,Date",
        "Health and care,Female,120,98.5,50,70,95.0,82.1,2025-12-01",
        "Culture,Male,12,9.5,5,7,9.0,79.2,2025-12-01",
      ),
      {
        ...employer,
        "fields.position_code.value": "total",
        "fields.employment_type.value": "total",
        "fields.suppression.value": "none",
      },
    );
    expect(await convertedRows()).toMatchObject([
      {
        service_area: "health_and_care",
        sex: "female",
        headcount: 120,
        full_time_headcount: 50,
        part_time_headcount: 70,
        contracted_fte: 98.5,
        contracted_fte_excl_long_absence: 95,
        average_position_percent: 82.1,
        reference_date: "2025-12-01",
      },
      { service_area: "culture", sex: "male", headcount: 12 },
    ]);
  });

  test("are absence of both where the gender is a total", async () => {
    const { convertedRows, fields } = await exported(
      "sickness-absence",
      lines(
        "Department,Gender,Quarter,Available days,Sick days,Sick leave %,Headcount",
        "Health and care,Total,2025 Q1,21450,412.3,1.9 %,512",
        "Culture,Total,2025 Q1,2145,40.3,1.9 %,51",
      ),
      {
        ...employer,
        "fields.age_group.value": "total",
        "fields.absence_type.value": "total",
        "fields.duration_group.value": "X",
        "fields.suppression.value": "none",
      },
    );
    expect(fields["contracted_person_days"]).toMatchObject({ column: "Available days" });
    expect(await convertedRows()).toMatchObject([
      { sex: "total", period: "2025-Q1", absence_person_days: 412.3, absence_rate: 1.9, headcount: 512 },
      { sex: "total", service_area: "culture" },
    ]);
  });
});

test("events at a clock of twelve hours are on in the evening, from and to", async () => {
  const { convertedRows } = await exported(
    "cultural-events",
    lines(
      "UID,Title,Category,Date,Time,Venue,Host,Free,Price,Last updated",
      "1,Chamber concert,Concert,12 April 2026,7pm–9pm,Town hall,Culture office,No,150,2026-03-01",
      "2,Author talk,Literature,25 April 2026,6:30–8pm,Library,Library,Yes,0,2026-03-01",
    ),
    {
      "fields.municipality_number.value": "5001",
      "fields.title_language.value": "en",
      "fields.event_status.value": "scheduled",
      "fields.attendance_mode.value": "offline",
    },
  );
  expect(await convertedRows()).toMatchObject([
    {
      start_date: "2026-04-12T19:00:00+02:00",
      end_date: "2026-04-12T21:00:00+02:00",
      organizer_name: "Culture office",
      is_free: false,
    },
    { start_date: "2026-04-25T18:30:00+02:00", end_date: "2026-04-25T20:00:00+02:00", is_free: true },
  ]);
});

test("both sexes under a heading nobody knows are no total that is left out", async () => {
  const { convertedRows } = await exported(
    "sickness-absence",
    lines(
      "Tjenesteområde;Hvem;Kvartal;Avtalte dagsverk;Tapte dagsverk;Fravær %;Ant. ansatte",
      "Kultur;Damer;2025-Q1;2000;20;1,0;40",
      "Kultur;Totalt;2025-Q1;3100;31;1,0;60",
    ),
    {
      ...employer,
      "fields.sex.value": "@Hvem",
      "fields.sex.codes.Damer": "female",
      "fields.age_group.value": "total",
      "fields.absence_type.value": "total",
      "fields.duration_group.value": "X",
      "fields.suppression.value": "none",
    },
  );
  expect(await convertedRows()).toMatchObject([{ sex: "female" }, { sex: "total", headcount: 60 }]);
});

test("what a pivot table ends its groups with is a total", async () => {
  const { convertedRows, account } = await exported(
    "employees-and-fte",
    lines(
      "Tjenesteområde;Kjønn;Antall;Heltid;Deltid;Årsverk",
      "Kultur;Kvinner;30;20;10;25,5",
      "Kultur;Menn;20;10;10;18",
      "Kultur Totalt;;50;30;20;43,5",
      "Barnehage;Kvinner;130;80;50;110,5",
      "Barnehage Totalt;;130;80;50;110,5",
    ),
    {
      ...employer,
      "fields.reference_date.value": "2025-12-01",
      "fields.position_code.value": "total",
      "fields.employment_type.value": "total",
      "fields.suppression.value": "none",
    },
  );
  expect(await convertedRows()).toHaveLength(3);
  expect(await account()).toContain("totaler (rad 4, 6)");
});

test("buildings and halls say when they were built and how many sit in them", async () => {
  const { fields: building } = await exported(
    "municipal-buildings",
    lines("Building no;Year built", "1001;1958"),
  );
  expect(building["construction_year"]).toEqual({ column: "Year built" });
  const { fields: hall } = await exported("cultural-venues", lines("Romnavn;Ant. sitteplasser", "Salen;250"));
  expect(hall["capacity"]).toEqual({ column: "Ant. sitteplasser" });
});
