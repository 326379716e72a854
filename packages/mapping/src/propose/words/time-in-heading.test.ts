import { expect, test } from "vitest";
import { timeInHeading } from "./time-in-heading.ts";

test.each([
  ["Utlån 2024", "Utlån", "2024"],
  ["Besøk (2024)", "Besøk", "2024"],
  ["Sykefravær 2024 (%)", "Sykefravær", "2024"],
  ["2024 Besøk", "Besøk", "2024"],
  ["Antall ansatte 01.12.2023", "Antall ansatte", "2023-12-01"],
  ["Ansatte per 1. desember 2023", "Ansatte", "2023-12-01"],
  ["Årsverk pr. 31.12.2024", "Årsverk", "2024-12-31"],
  ["Sykefravær 3. kvartal 2024", "Sykefravær", "2024-Q3"],
  ["Sykefravær, 3. kv. 2024", "Sykefravær", "2024-Q3"],
])("%s is of a time", (heading, rest, value) => {
  expect(timeInHeading(heading)).toMatchObject({ rest, value });
});

test.each([
  "Ansatte",
  "2024",
  "Sykefravær 1. halvår 2024",
  "Fravær 2. tertial 2024",
  "Besøk mars 2024",
  "Fravær Q5 2024",
  "Endring 2023 2024",
  "Ansatte 32.12.2023",
  "Besøk hittil 2024",
])("%s is of none", (heading) => {
  expect(timeInHeading(heading)).toBeUndefined();
});
