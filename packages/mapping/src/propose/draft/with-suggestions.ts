import type { Dataset } from "@samapne/core";
import type { Mapping } from "../../file/mapping.ts";
import { type Question, questionsOf } from "./questions.ts";

/** The mapping with every suggestion taken, also those for what the suggested columns ask. `answer` puts one in its place. */
export function withSuggestions(
  mapping: Mapping,
  suggestions: ReadonlyMap<string, string>,
  dataset: Dataset,
  answer: (mapping: Mapping, path: Question["path"], value: string) => Mapping,
): Mapping {
  const taken = new Set<string>();
  let full = mapping;
  for (;;) {
    const next = questionsOf(full, dataset, suggestions).find(
      ({ id, suggestion }) => suggestion !== undefined && !taken.has(id),
    );
    if (next?.suggestion === undefined) return full;
    taken.add(next.id);
    full = answer(full, next.path, next.suggestion);
  }
}
