import { notRead } from "../../draft/questions.ts";

/** What nobody must say is left out, unless somebody says what it is. */
export function leaveOutUnknown(
  name: string,
  patterns: readonly string[],
  suggestions: Map<string, string>,
): void {
  for (const pattern of patterns) {
    const place = `fields.${name}.codes.${pattern}`;
    if (!suggestions.has(place)) suggestions.set(place, notRead);
  }
}
