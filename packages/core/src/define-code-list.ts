import type { CodeList } from "./code-list.ts";
import { checkCodeList } from "./model/code-list-shape.ts";
import { deepFreeze } from "./model/freeze.ts";

/** Checks a code list (texts in every language, no overlapping validity, clear aliases) and freezes it. Throws `ModelError`. */
export function defineCodeList<const C extends string>(list: CodeList<C>): CodeList<C> {
  const frozen = deepFreeze(list);
  checkCodeList(frozen, `code list ${list.id}`);
  return frozen;
}

/** The frozen list, when `defineCodeList` has let it through before. */
export function provenCodeList<const C extends string>(list: CodeList<C>): CodeList<C> {
  return deepFreeze(list);
}
