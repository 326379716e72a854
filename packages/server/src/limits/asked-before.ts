/** Longer keys are not remembered: nobody may fill the memory with them. */
const longest = 2000;

/**
 * Remembers what has been asked for lately, so many keys at least. True for a key that has been asked for before: most
 * pages are asked for once, and keeping those would only move them through the memory.
 */
export function askedBefore(most: number): (key: string) => boolean {
  let [lately, earlier] = [new Set<string>(), new Set<string>()];
  return (key) => {
    if (lately.has(key)) return true;
    if (key.length > longest) return false;
    const isKnown = earlier.has(key);
    lately.add(key);
    if (lately.size >= most) [lately, earlier] = [new Set(), lately];
    return isKnown;
  };
}
