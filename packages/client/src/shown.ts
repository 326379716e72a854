const longest = 300;

/**
 * A text a stranger has sent, as it may be shown to people and kept: of a bounded length, and without signs that steer a
 * terminal. Undefined when it is no text.
 */
export function shown(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
