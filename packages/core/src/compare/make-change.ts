import type { Text } from "../text.ts";
import { eachLanguage, fill } from "../issues/render.ts";
import { type Change, type ChangeCode, changeKinds } from "./change.ts";

/** What is to be filled in: the name people see, and the values before and after. */
export interface Between {
  readonly name?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A change with its size and its words. */
export function change(code: ChangeCode, path: string, { name = path, before, after }: Between = {}): Change {
  const { size, words } = changeKinds[code];
  const [old, now] = [shown(before), shown(after)];
  const params = { name, before: old ?? none, after: now ?? none };
  return {
    code,
    size,
    path,
    ...(old === undefined ? {} : { before: old }),
    ...(now === undefined ? {} : { after: now }),
    text: eachLanguage((language) => fill(words[language], params, language)),
  };
}

const none: Text = { nb: "ingen", nn: "ingen", en: "none" };

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** True when two pieces of plain data say the same; the order of an object's keys means nothing. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
