import type { Field } from "@samapne/core";
import { likeAny } from "../../file/like.ts";
import { codeWords } from "./code-words.ts";

/** Is a word for a total, by its pattern, what a code of a field is called? «Totalt» is everybody then, in a row that is as full as others. */
export function isWordOfCodes(field: Field | undefined, pattern: string): boolean {
  const isLike = /^total/i.test(pattern) ? likeAny(["Total*"]) : likeAny([pattern]);
  // The code of a position may be «total» too.
  if (field?.kind === "text")
    return field.pattern !== undefined && isLike("total") && new RegExp(field.pattern, "u").test("total");
  return field?.kind === "code" && [...codeWords(field.list).keys()].some(isLike);
}
