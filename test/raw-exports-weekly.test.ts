import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// The hours of a week, where they stand in a row for each of its days, and what becomes of the rows.

const answers = {
  "fields.municipality_number.value": "5001",
  "fields.served_municipality_numbers.value": "5001",
  "fields.status.value": "open",
};

const heading = "Filial-ID;Navn;Type;Lat;Lon";
const main = "F1;Hovedbiblioteket;Hovedbibliotek;63.4;10.4";
const branch = "F2;Byåsen;Filial;63.4;10.3";

async function hoursOf(content: string, more: Readonly<Record<string, string>> = {}) {
  const { fields, suggested, convertedRows, account } = await exported("library-branches", content, {
    ...answers,
    ...more,
  });
  const rows = await convertedRows();
  return {
    fields,
    suggested,
    account: await account(),
    hours: rows.map((row) => [row["branch_id"], row["opening_hours"], row["self_service_hours"]]),
  };
}

describe("hours in a row for each day of the week", () => {
  test("are put together to one row of each thing, and the rows add up", async () => {
    const { fields, hours, account } = await hoursOf(
      lines(
        `${heading};Ukedag;Åpner;Stenger`,
        `${main};Tirsdag;0900;1900`,
        `${branch};Mandag;10.00;16.00`,
        `${main};Mandag;09:00:00;19:00:00`,
        `${main};Søndag;Stengt;Stengt`,
        `${branch};Onsdag;;`,
      ),
    );
    expect(fields["opening_hours"]).toEqual({ week: { day: "Ukedag", opens: "Åpner", closes: "Stenger" } });
    expect(hours).toEqual([
      ["F1", ["Mo 09:00-19:00", "Tu 09:00-19:00"], undefined],
      ["F2", ["Mo 10:00-16:00"], undefined],
    ]);
    expect(account).toContain("3 av radene sier en dag til om noe som alt har en rad");
    expect(account).toContain("Regnskapet går opp");
  });

  test("may have both in one column, hours without staff beside them, and the name in the first row alone", async () => {
    const { hours } = await hoursOf(
      lines(
        `${heading};Dag;Betjent;Meråpent fra;Meråpent til`,
        `${main};Man-fre;10–18;07;23`,
        ";;;;;Lør;10–15;;",
        `${branch};Man;10-16;;`,
      ),
    );
    expect(hours).toEqual([
      ["F1", ["Mo-Fr 10:00-18:00", "Sa 10:00-15:00"], ["Mo-Fr 07:00-23:00"]],
      ["F2", ["Mo 10:00-16:00"], undefined],
    ]);
  });

  test("that are no hours are asked about, and rows that differ in anything else stay apart and are told", async () => {
    const { suggested, hours, account } = await hoursOf(
      lines(
        `${heading};Dag;Fra;Til`,
        `${main};Mandag;10;18`,
        `${main};Tirsdag;etter avtale;`,
        `${main.replace("10.4", "10.5")};Onsdag;10;18`,
      ),
    );
    expect(suggested["fields.opening_hours.codes.etter avtale"]).toBe("-");
    expect(hours).toEqual([
      ["F1", ["Mo 10:00-18:00"], undefined],
      ["F1", ["We 10:00-18:00"], undefined],
    ]);
    expect(account).toContain("samme nøkkel");
  });

  test("that nobody has understood leave the row out, and it is told", async () => {
    const { account } = await hoursOf(
      lines(`${heading};Dag;Fra;Til`, `${main};Mandag;10;18`, `${main};Tirsdag;18;10`),
    );
    expect(account).toContain("«Tirsdag 18-10»");
  });

  test("stand in lists of schema.org", async () => {
    const library = (id: string, openingHoursSpecification: readonly object[]) => ({
      branch_id: id,
      name: id,
      type: "branch",
      geo: { latitude: 67.28, longitude: 14.4 },
      address: { addressLocality: "Bodø", postalCode: "8006" },
      openingHoursSpecification,
    });
    const { fields, hours } = await hoursOf(
      JSON.stringify([
        library("a-1", [
          {
            dayOfWeek: ["https://schema.org/Monday", "https://schema.org/Tuesday"],
            opens: "09:00",
            closes: "19:00",
          },
          { dayOfWeek: "https://schema.org/Saturday", opens: "10:00:00", closes: "15:00:00" },
        ]),
        library("a-2", []),
      ]),
    );
    expect(fields["postal_place"]).toEqual({ column: "address.addressLocality" });
    expect(hours).toEqual([
      ["a-1", ["Mo,Tu 09:00-19:00", "Sa 10:00-15:00"], undefined],
      ["a-2", undefined, undefined],
    ]);
  });
});

test("hours without a day are suggested for every day, and on «hverdager» from Monday to Friday", async () => {
  const { suggested } = await exported(
    "library-branches",
    lines(`${heading};Åpningstid;Meråpent`, `${main};hverdager 10-16;07-23`, `${branch};man-fre 10-16;`),
  );
  expect(suggested).toMatchObject({
    "fields.opening_hours.codes.hverdager 10-16": "Mo-Fr 10:00-16:00",
    "fields.self_service_hours.codes.07-23": "Mo-Su 07:00-23:00",
  });
});
