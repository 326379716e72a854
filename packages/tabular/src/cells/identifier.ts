import type { IdentifierScheme } from "@samapne/core";
import { plain, type ReadText, repaired } from "./read-cell.ts";

/** Reads an identifier; what the scheme says may be stripped (`942 110 464 MVA`) is, when the rest then has its shape. */
export function identifierReader({ pattern, strip = [] }: IdentifierScheme): ReadText {
  const shape = new RegExp(pattern, "u");
  return (text) => {
    if (strip.length === 0 || shape.test(text)) return plain(text);
    const bare = strip.reduce((rest, part) => rest.replaceAll(part, ""), text);
    return shape.test(bare) ? repaired(bare, "identifier_stripped") : plain(text);
  };
}
