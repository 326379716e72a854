import { describe, expect, test } from "vitest";
import { exported, lines } from "./known/exported.ts";

// Cells that say more than the field they are read as, and words that are something else than their heading says: all of
// it is read, or somebody is told.

const art = {
  "fields.municipality_number.value": "1804",
  "fields.owner_organization_number.value": "972418013",
  "fields.status.value": "on_display",
};

describe("a grade and its colour in one cell", () => {
  const merke = (...grades: readonly string[]) =>
    lines(
      "Merkenummer;Byggnummer;Utstedt dato;Gyldig til;Energimerke;Kategori;Oppvarmet BRA",
      ...grades.map((grade, at) => `A2013-37398${at};B-${at};01.02.2013;01.02.2023;${grade};Skole;2300`),
    );
  const answers = {
    "fields.municipality_number.value": "1804",
    "fields.building_id.value": "@Byggnummer",
    "fields.scheme_version.value": "2010",
  };
  const grades = async (...all: readonly string[]) =>
    (await (await exported("energy-certificates", merke(...all), answers)).convertedRows()).map((row) => [
      row["energy_grade"],
      row["heating_grade"],
    ]);

  test.each([
    ["D oransje", "C gul"],
    ["D (oransje)", "C (gul)"],
    ["D - Oransje", "C/Gul"],
  ])("are both read: %s", async (one, other) => {
    expect(await grades(one, other, "B")).toEqual([
      ["D", "orange"],
      ["C", "yellow"],
      ["B", undefined],
    ]);
    const { notes } = await exported("energy-certificates", merke(one, other));
    expect(notes).toContain(`«Energimerke» har Oppvarmingskarakter også («${one}»): begge deler er lest`);
  });

  test("are both read where others are words to be asked about", async () => {
    const { suggested, fields } = await exported("energy-certificates", merke("D oransje", "Ikke merket"));
    expect(Object.keys(suggested).filter((id) => id.startsWith("fields.energy_grade"))).toEqual([
      "fields.energy_grade.codes.Ikke merket",
    ]);
    expect(fields["heating_grade"]).toEqual({
      column: "Energimerke",
      codes: { "D oransje": "orange", "Ikke merket": null },
    });
  });

  test("leave the colour to the column that has it", async () => {
    const { fields } = await exported(
      "energy-certificates",
      lines("Merkenummer;Energimerke;Farge", "A2013-373981;D oransje;oransje", "A2013-373982;C gul;gul"),
    );
    expect(fields["heating_grade"]).toEqual({ column: "Farge" });
  });
});

describe("where art stands", () => {
  const works = (...places: readonly string[]) =>
    lines(
      "Inv.nr;Tittel;Kunstner;Type;Sted",
      ...places.map((place, at) => `${at};Verk ${at};Liv Berg;Skulptur;${place}`),
    );

  test("is in or out where every word says that, whatever the heading", async () => {
    const { fields, notes } = await exported("public-art", works("Inne", "Ute", "Inne"));
    expect(fields["placement"]).toEqual({ column: "Sted" });
    expect(fields["place_name"]).toBeUndefined();
    expect(notes).toContain("«Sted» er lest som Plassering, fordi verdiene er koder derfra");
  });

  test("is told where some words say that", async () => {
    const { fields, warnings } = await exported("public-art", works("Inne", "Rådhuset", "Havna"));
    expect(fields["place_name"]).toEqual({ column: "Sted" });
    expect(warnings).toContain("Sted: «Inne» under «Sted» er et ord for Plassering, men blir lest som Sted");
    expect((await exported("public-art", works("Torget", "Rådhuset"))).warnings.join("\n")).not.toContain(
      "er et ord for",
    );
  });
});

describe("artists of one work", () => {
  const works = (...artists: readonly string[]) =>
    lines(
      "Inv.nr;Tittel;Kunstner;Type;Sted;Inne/ute",
      ...artists.map((one, at) => `${at};Verk ${at};${one};Skulptur;Torget;Inne`),
    );
  const place = "fields.artists.list_sign";
  const names = async (answer: string, ...artists: readonly string[]) =>
    (
      await (await exported("public-art", works(...artists), { ...art, [place]: answer })).convertedRows()
    ).map((row) => row["artists"]);

  test.each(["/", "&", "og", "and", "+"])("with %s between them are asked about", async (sign) => {
    const { suggested } = await exported("public-art", works(`Kari Nordmann ${sign} Ola Hansen`, "Per Berg"));
    expect(suggested[place]).toBe(sign);
    expect(await names(sign, `Kari Nordmann ${sign} Ola Hansen`, "Liv Bogen")).toEqual([
      ["Kari Nordmann", "Ola Hansen"],
      ["Liv Bogen"],
    ]);
  });

  test("that may be one name are asked about and not suggested, and several signs may part them", async () => {
    const { suggested } = await exported("public-art", works("Elmgreen & Dragset", "Per Berg"));
    expect(suggested).toHaveProperty([place], undefined);
    expect(await names("none", "Elmgreen & Dragset")).toEqual([["Elmgreen & Dragset"]]);
    expect(await names(", og", "Kari Nordmann, Ola Hansen og Liv Bogen")).toEqual([
      ["Kari Nordmann", "Ola Hansen", "Liv Bogen"],
    ]);
    expect(
      Object.keys((await exported("public-art", works("Per Berg", "Liv Bogen"))).suggested),
    ).not.toContain(place);
  });
});
