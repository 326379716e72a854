import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, leftOutOf, testMoney } from "../../../_testing.ts";
import { writeMapping } from "../../../yaml.ts";
import { proposed } from "../../exports/_testing.ts";

const label = (nb: string) => ({ nb, nn: nb, en: nb });
const amount = { kind: "decimal", decimals: 2, unit: "NOK", description: label("Prisen.") } as const;
/** Something with a lowest price, and a highest. */
const prices: Dataset = {
  ...testMoney,
  id: "test-prices",
  fields: {
    navn: { kind: "text", label: label("Navn"), description: label("Navnet."), required: true },
    price_from: { ...amount, label: label("Pris fra"), aliases: ["Pris", "Price"] },
    price_to: { ...amount, label: label("Pris til") },
  },
};

const made = async (content: string) => {
  const { mapping, questions } = await proposed(content, prices);
  if (questions.length > 0)
    return { mapping, questions: questions.map(({ id }) => id), rows: [], outcome: undefined };
  return { mapping, questions: [], ...(await converted(content, writeMapping(mapping), prices)) };
};
const ofTexts = (...texts: readonly string[]) =>
  ["Navn;Pris", ...texts.map((text, row) => `n${row};${text}`)].join("\r\n");

describe("prices in one column", () => {
  test("are the lowest and the highest where a cell names both", async () => {
    const { rows, mapping } = await made(
      ofTexts("150-250 kr", "kr 50,-", "fra 1 200 kr", "100 kr/150 kr", "Gratis", "75,50"),
    );
    expect(rows.map(({ price_from: low, price_to: high }) => [low, high])).toEqual([
      [150, 250],
      [50, undefined],
      [1200, undefined],
      [100, 150],
      [undefined, undefined],
      [75.5, undefined],
    ]);
    expect(mapping.fields["price_to"]).toMatchObject({ column: "Pris", of_range: "end" });
  });

  test("are left out with a reason where a cell says something else", async () => {
    const { rows, outcome } = await made(ofTexts("150-250 kr", "250-150", "inntil 200 kr"));
    expect(rows).toHaveLength(1);
    expect(outcome && leftOutOf(outcome).join()).toContain("price_from ×2 (3,4)");
  });

  test("are read as they stand where none names two", async () => {
    const { mapping } = await made(ofTexts("50,-", "kr 60,-", "70 kroner"));
    expect(mapping.fields["price_from"]).not.toHaveProperty("of_range");
    expect(mapping.fields["price_to"]).toBeUndefined();
  });

  test("leave the highest to the column that has it", async () => {
    const content = "Navn;Pris;Pris til\r\na;150-250;300\r\n";
    expect((await made(content)).rows).toEqual([{ navn: "a", price_from: 150, price_to: 300 }]);
  });
});

describe("an amount with its currency", () => {
  test.each([
    ["in an object", JSON.stringify([{ navn: "a", price: { amount: 150.5, currency: "NOK" } }])],
    ["in an offer", JSON.stringify([{ navn: "a", offers: { price: "150.50", priceCurrency: "NOK" } }])],
    ["in two columns", "Navn;Pris;Valuta\r\na;150,50;NOK\r\n"],
  ])("is one of kroner: %s", async (_, content) => {
    expect((await made(content)).rows).toEqual([{ navn: "a", price_from: 150.5 }]);
  });

  test("is asked about where it is none of kroner, or says none", async () => {
    const rows = [
      { navn: "a", price: { amount: 150, currency: "NOK" } },
      { navn: "b", price: { amount: 20, currency: "EUR" } },
      { navn: "c", price: { amount: 20, currency: null } },
    ];
    expect((await made(JSON.stringify(rows))).questions).toEqual([
      "fields.price_from.units.EUR",
      "fields.price_from.units.none",
    ]);
  });

  test("is a fault where a later one is of another", async () => {
    const before = await made(JSON.stringify([{ navn: "a", price: { amount: 150, currency: "NOK" } }]));
    const later = JSON.stringify([{ navn: "a", price: { amount: 15, currency: "EUR" } }]);
    const { rows, outcome } = await converted(later, writeMapping(before.mapping), prices);
    expect(rows).toEqual([]);
    expect(leftOutOf(outcome).join()).toContain("price_from ×1 (1)");
  });
});
