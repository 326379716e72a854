import { expect, test } from "vitest";
import { badlyReceived, inputOf } from "./robustness/judged.ts";
import { datasets } from "./robustness/valid-tables.ts";

/**
 * Texts on which a pattern may try the same again and again, so that it takes time with the square of their length or worse.
 * A file has a megabyte in a row at most, and no pattern may hang on it.
 */
const pieces = [
  "\t",
  " ",
  "A",
  "A ",
  "0",
  "1 ",
  "(",
  "[",
  "-",
  ".",
  ":",
  "*",
  ".kl",
  "<!---->",
  '""',
  "12:00 ",
];
const length = 100_000;
const [dataset] = datasets;
const headings = Object.keys(dataset?.fields ?? {});

const places: readonly (readonly [string, (cell: string) => string])[] = [
  ["at the beginning of the file", (cell) => `${cell}\n1\n`],
  ["as a heading", (cell) => `${[...headings.slice(1), cell].join(",")}\n1,2\n`],
  ["alone in a row", (cell) => `${headings.join(",")}\n${cell}${",".repeat(headings.length - 1)}\n`],
  [
    "in the first cells of a row",
    (cell) =>
      `${headings.join(",")}\n${headings
        .slice(0, 4)
        .map(() => cell)
        .join(",")}\n`,
  ],
];

test.each(places)("no text takes long %s", async (_, fileOf) => {
  const began = performance.now();
  for (const piece of pieces) {
    const text = piece.repeat(length / piece.length);
    for (const one of [text, `0${text}\u0001x`]) {
      const bytes = new TextEncoder().encode(fileOf(`"${one}"`));
      expect(await badlyReceived(inputOf("fil.csv", bytes), dataset), piece).toBeUndefined();
    }
  }
  // Some twenty seconds for each of them, where a pattern takes time with the square of a text.
  expect(performance.now() - began).toBeLessThan(120_000);
});
