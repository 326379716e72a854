import type { Field } from "../field.ts";
import { covered, coveredIdentifier } from "../personal-data/cover.ts";
import type { Text } from "../text.ts";

const longest = 60;

const namedTypes: Readonly<Record<string, Text>> = {
  missing: { nb: "ingenting", nn: "ingenting", en: "nothing" },
  list: { nb: "en liste", nn: "ei liste", en: "a list" },
  object: { nb: "et objekt", nn: "eit objekt", en: "an object" },
  other: { nb: "noe som ikke er data", nn: "noko som ikkje er data", en: "something that is not data" },
  hidden: { nb: "en verdi (vises ikke)", nn: "ein verdi (blir ikkje vist)", en: "a value (not shown)" },
};

/** How much of a value may be shown: nothing; what is no personal data; or an identifier, which may be a long number. */
export type Showing = "hidden" | "text" | "identifier";

/** How much of a field's values may be shown. */
export function showingOf(field: Pick<Field, "kind" | "privacy"> | undefined): Showing {
  if (field?.privacy === "sensitive") return "hidden";
  const isIdentifier = field?.kind === "identifier" || (field?.kind === "text" && "pattern" in field);
  return isIdentifier ? "identifier" : "text";
}

/**
 * A value as messages show it: texts in «», at most 60 characters, control characters made visible, and nothing
 * that could be personal data (DOMAIN C16).
 */
export function found(value: unknown, showing: Showing = "text"): string | Text {
  if (value === null || value === undefined) return namedTypes["missing"] as Text;
  if (showing === "hidden") return namedTypes["hidden"] as Text;
  if (typeof value === "string") return `«${shownText(value, showing)}»`;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return shownText(String(value), "identifier");
  if (Array.isArray(value)) return namedTypes["list"] as Text;
  return namedTypes[typeof value === "object" ? "object" : "other"] as Text;
}

/** A text as messages show it, without the marks around it. */
export function shownText(text: string, showing: Showing = "text"): string {
  if (showing === "hidden") return "–";
  if (isPlain(text, showing === "identifier" ? 11 : 8)) return text;
  const start = text.slice(0, longest * 20);
  const safe = showing === "identifier" ? coveredIdentifier(start) : covered(start);
  const shown = safe.length > longest ? `${safe.slice(0, longest)}…` : safe;
  return unseen.test(shown) ? shown.replaceAll(eachUnseen, visible) : shown;
}

/** Control characters, halves of characters, and signs without width: blanks, marks of direction and of the order of bytes. */
const unseen = /[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/u;
const eachUnseen = new RegExp(unseen, "gu");

/** True for a short text in visible ASCII without `@` and with fewer digits than any personal data has: it is shown as it is. */
function isPlain(text: string, leastDigits: number): boolean {
  if (text.length > longest) return false;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 32 || unit > 126 || unit === 64) return false;
    if (unit >= 48 && unit <= 57 && ++digits === leastDigits) return false;
  }
  return true;
}

function visible(character: string): string {
  return `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, "0")}`;
}
