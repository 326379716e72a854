import { decoderFor } from "./text/decode.ts";

/** So many bytes tell whether a file may begin with a tag. */
const begun = 256;

/** The text of the first bytes of a file from its first tag on; undefined where they are no markup. */
export function markupIn(start: Uint8Array): string | undefined {
  const first = decoderFor(start).decode(start.subarray(0, begun)).trimStart();
  return first.startsWith("<") ? fromFirstTag(decoderFor(start).decode(start)) : undefined;
}

/**
 * A text of markup from its first tag on: without the blanks, comments and instructions before it. Undefined when it does
 * not begin as markup does. Takes time with what stands before the tag.
 */
export function fromFirstTag(text: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    const [, ends] = passedOver.find(([begins]) => text.startsWith(begins, at)) ?? [];
    if (ends === undefined) return text[at] === "<" ? text.slice(at) : undefined;
    const end = text.indexOf(ends, at);
    if (end < 0) return undefined;
    at = end + ends.length;
  }
}

const passedOver = [
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;
