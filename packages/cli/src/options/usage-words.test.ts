import { expect, test } from "vitest";
import { commands } from "../commands.ts";
import { placeholderIn, usageIn } from "./usage-words.ts";

/** Words that are the same in English, and names. */
const same = new Set(["form", "id", "postgres", "yaml"]);

test("every word that stands for a value has its English", () => {
  const places = commands.flatMap(({ usage, options }) => [
    ...(usage.match(/<[^>]*>/g) ?? []),
    ...Object.values(options).flatMap(({ placeholder }) => placeholder ?? []),
  ]);
  expect(places.length).toBeGreaterThan(30);
  const words = new Set(places.flatMap((place) => place.match(/[\p{L}\d-]*\p{L}[\p{L}\d-]*/gu) ?? []));
  const left = [...words].filter((word) => !same.has(word) && placeholderIn(word, "en") === word);
  expect(left).toEqual([]);
});

test("only what stands for a value is put in another language", () => {
  expect(usageIn("samapne publish ckan <fil …> --url <adresse>", "en")).toBe(
    "samapne publish ckan <file …> --url <address>",
  );
  expect(placeholderIn("e-post eller adresse", "en")).toBe("email or address");
  expect(placeholderIn("id[@versjon]", "en")).toBe("id[@version]");
  expect(placeholderIn("navn", "nn")).toBe("namn");
  expect(usageIn("samapne compare <før> <etter>", "nb")).toBe("samapne compare <før> <etter>");
});
