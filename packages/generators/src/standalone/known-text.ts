import type { RuleType } from "@samapne/core";

/** JavaScript that is true when a value of the type is known; `first` is its first use, `again` a later one. */
export function knownText({ kind }: RuleType, first: string, again = first): string {
  switch (kind) {
    case "string":
      return `typeof ${first} === "string"`;
    case "bool":
      return `typeof ${first} === "boolean"`;
    case "list":
      return `${first} !== undefined`;
    default:
      return `${first} === ${again}`;
  }
}
