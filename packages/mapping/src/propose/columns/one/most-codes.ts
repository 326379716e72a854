/** So many different words of a column are asked about; more say something else. */
export const mostCodes = 60;

/** Different words, those that stand most often first. */
export function mostFirst(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
