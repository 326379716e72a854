import type { Text } from "../text.ts";

const nationalNumber = /(?<!\d)\d{6}[ -]?\d{5}(?!\d)/g;
const mail = /[^\s@;,<>«»]+@[^\s@;,<>«»]+\.[^\s@;,<>«»]+/g;
const longest = 60;

const namedTypes: Readonly<Record<string, Text>> = {
  missing: { nb: "ingenting", nn: "ingenting", en: "nothing" },
  list: { nb: "en liste", nn: "ei liste", en: "a list" },
  object: { nb: "et objekt", nn: "eit objekt", en: "an object" },
  other: { nb: "noe som ikke er data", nn: "noko som ikkje er data", en: "something that is not data" },
  hidden: { nb: "en verdi (vises ikke)", nn: "ein verdi (blir ikkje vist)", en: "a value (not shown)" },
};

/**
 * A value as messages show it: texts in «», at most 60 characters, control characters made visible, and
 * nothing that could be a national identity number or a mail address.
 */
export function found(value: unknown, sensitive = false): string | Text {
  if (value === null || value === undefined) return namedTypes["missing"] as Text;
  if (sensitive) return namedTypes["hidden"] as Text;
  if (typeof value === "string") return `«${shorten(value)}»`;
  if (typeof value === "number" || typeof value === "boolean") return shorten(String(value));
  if (Array.isArray(value)) return namedTypes["list"] as Text;
  return namedTypes[typeof value === "object" ? "object" : "other"] as Text;
}

function shorten(text: string): string {
  const safe = masked(text.slice(0, longest * 20));
  const start = safe.length > longest ? `${safe.slice(0, longest)}…` : safe;
  return start.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, visible);
}

/** The text with whatever may be a national identity number or a mail address covered. */
export function masked(text: string): string {
  return text.replace(nationalNumber, "•••••••••••").replace(mail, "•••@•••");
}

function visible(character: string): string {
  return `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, "0")}`;
}
