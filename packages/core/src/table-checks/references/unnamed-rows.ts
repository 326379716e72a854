import { likeness } from "./likeness.ts";
import { keyOf } from "../running/key.ts";
import type { AnyRow } from "../../row.ts";

/** Of so many wrong names the text is kept. */
const mostTexts = 200;

/** What stands where a row should have its name, part by part; what is wrong of several parts is undefined. */
type WrongName = readonly (string | undefined)[];

/**
 * The rows of a table that nobody can refer to, because their name is told as wrong where they stand: what refers to them
 * finds nothing, and that is no fault of its own.
 */
export class UnnamedRows {
  readonly #wrong: WrongName[] = [];
  readonly #names = new Set<string>();
  #nameless = 0;

  /** Remembers such a row, with the fields of its name and those of them that are wrong; nothing is known of one that could not be read. */
  add(row: AnyRow = {}, fields: readonly string[] = [], wrong: readonly string[] = []): void {
    const isOnlyPart = fields.length === 1;
    const name = fields.map((field) =>
      wrong.includes(field) && !isOnlyPart ? undefined : keyOf(row, [field]),
    );
    const [only] = name;
    if (isOnlyPart && only !== undefined && this.#names.size < mostTexts) this.#names.add(only);
    const isKnown = name.some((part) => part !== undefined && /[\p{L}\p{N}]/u.test(part));
    if (!isKnown) this.#nameless += 1;
    else if (this.#wrong.length < mostTexts) this.#wrong.push(name);
  }

  /** Is it a name told as wrong? Nobody can be asked to refer to it. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  get isEmpty(): boolean {
    return this.#nameless === 0 && this.#wrong.length === 0;
  }

  /**
   * Which of the names that are missing belong to these rows. A wrong name stands for the one missing name that is most
   * like it, when only one is. What is left over belongs to rows without any likeness, when there are enough of them:
   * a name like those that are missing, and yet another, is some other row.
   */
  explain(missing: readonly string[]): ReadonlySet<string> {
    const explained = new Set<string>();
    const others: string[] = [];
    for (const wrong of this.#wrong) {
      const [text = ""] = wrong;
      const only = wrong.length === 1 ? nearestOnly(text, missing) : onlyWith(wrong, missing);
      if (only !== undefined) explained.add(only);
      else if (wrong.length === 1) others.push(text);
    }
    const rest = missing.filter((name) => !explained.has(name));
    const free = others.filter((text) => !rest.some((name) => likeness(text, name).isSameKind));
    if (rest.length <= this.#nameless + free.length) for (const name of rest) explained.add(name);
    return explained;
  }
}

/** The one name that a text is most like; undefined when none is near, or two are equally near. */
function nearestOnly(text: string, names: readonly string[]): string | undefined {
  let [least, nearest, isOnly] = [Number.POSITIVE_INFINITY, "", false];
  for (const name of names) {
    const { edits, isNear } = likeness(text, name);
    if (!isNear || edits > least) continue;
    isOnly = edits < least;
    [least, nearest] = [edits, name];
  }
  return isOnly ? nearest : undefined;
}

/** The one name that has the parts of another which are right; undefined when none has, or several. */
function onlyWith(parts: WrongName, names: readonly string[]): string | undefined {
  const alike = names.filter((name) => {
    const others = name.split("\u0000");
    return parts.every((part, index) => part === undefined || part === others[index]);
  });
  return alike.length === 1 ? alike[0] : undefined;
}
