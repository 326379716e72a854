import type { Dataset } from "@samapne/core";
import type { Generator } from "../generator.ts";
import { jsonText } from "../json-text.ts";

/** The members of a declaration in the order a reader wants them. A new one that is not named here comes last. */
const order: readonly string[] = [
  "id",
  "domain",
  "version",
  "title",
  "purpose",
  "rowMeaning",
  "privacy",
  "privacyNote",
  "frequency",
  "themes",
  "los",
  "legislation",
  "key",
  "fields",
  "references",
  "rules",
  "checks",
  "notes",
];

/**
 * The declaration itself as JSON: `defineDataset(JSON.parse(text))` gives a dataset that behaves the same. Its
 * lifecycle is left out: status and successor are facts about a version that change after its release, and stand
 * in `specs/index.json`.
 */
export const datasetJson: Generator = {
  id: "dataset-json",
  path: "dataset.json",
  mediaType: "application/json",
  print: (dataset) => jsonText(declarationOf(dataset)),
};

function declarationOf(dataset: Dataset): Record<string, unknown> {
  const members = new Map<string, unknown>(Object.entries(dataset));
  members.delete("lifecycle");
  const later = [...members.keys()].filter((name) => !order.includes(name));
  const names = [...order.filter((name) => members.has(name)), ...later];
  return Object.fromEntries(names.map((name) => [name, members.get(name)]));
}
