import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, testAddress } from "../../../_testing.ts";
import { writeMapping } from "../../../yaml.ts";
import { proposed } from "../../exports/_testing.ts";

const label = (nb: string) => ({ nb, nn: nb, en: nb });
const { navn, street_address: street, ...others } = testAddress.fields;
if (!navn || !street) throw new Error("no fields");
/** Something at an address, on a piece of land. */
const places: Dataset = {
  ...testAddress,
  id: "test-places",
  fields: {
    navn,
    land: {
      kind: "text",
      label: label("Matrikkelnummer"),
      description: label("Gnr/bnr."),
      aliases: ["Gnr/bnr"],
      pattern: "^[0-9]+/[0-9]+(/[0-9]+){0,2}$",
    },
    street_address: { ...street, required: false },
    ...others,
  },
};
const rowsOf = async (content: string) => {
  const { mapping } = await proposed(content, places);
  return (await converted(content, writeMapping(mapping), places)).rows;
};

describe("a cadastral number", () => {
  test.each([
    ["in two columns", "Navn;Gnr;Bnr\r\na;412;93\r\n", "412/93"],
    ["by other names", "Navn;Gårdsnr.;Bruksnr.\r\na;412;93\r\n", "412/93"],
    ["in one column", "Navn;Gnr/bnr\r\na;412/93\r\n", "412/93"],
    ["with a lease", "Navn;Gnr;Bnr;Fnr\r\na;412;93;4\r\n", "412/93/4"],
    ["with a section and no lease", "Navn;Gnr;Bnr;Fnr;Snr\r\na;412;93;;2\r\n", "412/93/0/2"],
    [
      "of an object",
      JSON.stringify([{ navn: "a", matrikkel: { gardsnummer: 412, bruksnummer: 93 } }]),
      "412/93",
    ],
  ])("is put together %s", async (_, content, land) => {
    expect(await rowsOf(content)).toEqual([{ navn: "a", land }]);
  });

  test("is none where a number is missing, or another column is called so", async () => {
    expect(await rowsOf("Navn;Gnr;Bnr\r\na;412;\r\nb;1;2\r\n")).toEqual([
      { navn: "a" },
      { navn: "b", land: "1/2" },
    ]);
    expect(await rowsOf("Navn;Gnr;Bnr;Snr\r\na;412;93;2\r\n")).toEqual([{ navn: "a" }]);
  });
});

describe("the street of an address that is an object", () => {
  const place = { street: "Storgata 12", zip: "3770" };

  test.each([
    ["whole", { venue: { address: place } }, "Storgata 12"],
    [
      "with its number",
      { sted: { adresse: { gate: "Storgata", nummer: 12, bokstav: "B" } } },
      "Storgata 12 B",
    ],
    [
      "beside the organiser's",
      { venue: { address: place }, organizer: { address: { street: "Torget 1" } } },
      "Storgata 12",
    ],
  ])("is read %s", async (_, members, street_address) => {
    expect(await rowsOf(JSON.stringify([{ navn: "a", ...members }]))).toMatchObject([{ street_address }]);
  });

  test("is not guessed among two", async () => {
    const content = JSON.stringify([{ navn: "a", inngang: { street: "A 1" }, scene: { street: "B 2" } }]);
    expect(await rowsOf(content)).toEqual([{ navn: "a" }]);
  });
});
