import type { Field } from "@samapne/core";
import { likePattern } from "../file/like.ts";
import type { FieldReading } from "../file/mapping.ts";
import { constantValue } from "./constant-value.ts";
import { listItems } from "./list-items.ts";
import type { MappedValue } from "./mapped-value.ts";

/** What the words of a file mean, as the mapping says. */
export function codeStep(
  { codes }: FieldReading,
  field: Field,
  readItem: (text: string) => unknown,
): ((text: string) => MappedValue | undefined) | undefined {
  if (!codes) return undefined;
  const all = Object.entries(codes).map(([pattern, code]) => ({
    pattern: likePattern(pattern),
    value: code === null ? undefined : constantValue(code, field),
    used: [code === null ? ("word_left_out" as const) : ("code_translated" as const)],
  }));
  const meaning = (text: string) => all.find(({ pattern }) => pattern.matches(text));
  if (field.kind !== "list") return meaning;
  return (text) => meaning(text) ?? eachMeaning(listItems(text), meaning, readItem);
}

/** Several words, of which some are translated and the others are read as they stand; undefined where none is. */
function eachMeaning(
  items: readonly string[],
  meaning: (text: string) => MappedValue | undefined,
  readItem: (text: string) => unknown,
): MappedValue | undefined {
  const found = items.map(meaning);
  if (items.length < 2 || found.every((one) => one === undefined)) return undefined;
  const values = items.flatMap((item, at) => {
    const one = found[at];
    return [one ? one.value : readItem(item)].flat().filter((value) => value !== undefined);
  });
  return {
    value: values.length === 0 ? undefined : values,
    used: [...new Set(found.flatMap((one) => one?.used ?? []))],
  };
}
