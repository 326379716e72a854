import { expect, test } from "vitest";
import { pricesIn } from "./prices-in.ts";

test.each([
  ["150", "150"],
  ["kr 50,-", "50"],
  ["50,-", "50"],
  ["kr. 1 250,50", "1250.50"],
  ["Fra kr 150", "150"],
  ["150-250 kr", "150", "250"],
  ["kr 150 – 1.250,-", "150", "1250"],
  ["fra 150 til 250 kroner", "150", "250"],
  ["100 kr/150 kr", "100", "150"],
  ["150,-/100,-", "100", "150"],
  ["Voksne 200 kr, barn 100 kr", "100", "200"],
  ["Ordinær: 300,- / Honnør: 250,- / Barn: 150,-", "150", "300"],
  ["Voksen 200 kr / Student 150 kr", "150", "200"],
  ["100/100", "100"],
  ["Voksne 200 kr, barn gratis", "200"],
  ["Gratis for barn / Voksne 200 kr / Student 150 kr", "150", "200"],
])("knows the lowest and highest price of «%s»", (text, low, high?: string) => {
  expect(pricesIn(text)).toEqual({ low, ...(high === undefined ? {} : { high }) });
});

test.each([
  "250-150",
  "200 kr (pluss gebyr 20 kr)",
  "Voksne 200 kr, barn gratis ved behov",
  "Barn gratis, honnør gratis",
  "150 €",
  "2 for 1",
  "20.03.2026",
  "inntil 200 kr",
  "",
])("does not guess a price of «%s»", (text) => {
  expect(pricesIn(text)).toBeUndefined();
});
