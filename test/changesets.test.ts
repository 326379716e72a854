import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readHouse } from "./house/house.ts";

const folder = fileURLToPath(new URL("../.changeset", import.meta.url));
const packages = new Set(readHouse().rooms.map(({ manifest }) => manifest.name));

/** What is wrong with the note of a change; a release would stop at it. */
function faultsOf(note: string): readonly string[] {
  const [, head = "", text = ""] = /^---\n(.*?)\n?---\n(.*)$/s.exec(note) ?? [];
  const lines = head.split("\n").filter((line) => line !== "");
  const named = lines.map((line) => /^"(.+)": (?:patch|minor|major)$/.exec(line)?.[1]);
  return [
    ...lines.filter((_, at) => !packages.has(named[at] ?? "")),
    ...(new Set(named).size < named.length ? ["a package stands twice"] : []),
    ...(lines.length === 0 ? ["no package is named"] : []),
    ...(text.trim() === "" ? ["nothing is said"] : []),
  ];
}

test("every note of a change names packages that are there, and says something", () => {
  const notes = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  const faults = notes.flatMap((name) =>
    faultsOf(readFileSync(`${folder}/${name}`, "utf8")).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
  expect(packages.size).toBeGreaterThan(6);
});

test.each([
  ['---\n"@samapne/attic": minor\n---\n\nText\n', '"@samapne/attic": minor'],
  ['---\n"samapne": huge\n---\n\nText\n', '"samapne": huge'],
  ['---\n"samapne": minor\n"samapne": patch\n---\n\nText\n', "a package stands twice"],
  ['---\n"samapne": minor\n---\n\n', "nothing is said"],
  ["---\n---\n\nText\n", "no package is named"],
])("a faulty note is found: %j", (note, fault) => {
  expect(faultsOf(note)).toContain(fault);
});
