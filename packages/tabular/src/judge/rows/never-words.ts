/** Kinds of fields that take no text made of letters, whatever it is. */
export const neverWords: ReadonlySet<string> = new Set([
  "integer",
  "decimal",
  "boolean",
  "date",
  "instant",
  "period",
]);
