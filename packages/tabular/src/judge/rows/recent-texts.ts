const slots = 16;
const longest = 200;

/**
 * Remembers what a few recent texts have given. Each text has one slot, which it may lose to another. There are few: in a
 * column that is wrong the same text mostly comes again soon, and what is kept longer makes the platform ask for memory.
 */
export class RecentTexts<T> {
  readonly #texts: string[] = [];
  readonly #given: T[] = [];

  /** What a text has given; made now if that is not remembered. */
  of(text: string, make: () => T): T {
    if (text.length > longest) return make();
    const slot = slotOf(text);
    if (this.#texts[slot] === text) return this.#given[slot] as T;
    const given = make();
    this.#texts[slot] = text;
    this.#given[slot] = given;
    return given;
  }
}

function slotOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 4)) & (slots - 1);
}
