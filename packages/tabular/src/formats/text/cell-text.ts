const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Longer texts are sooner made by the platform. */
const longest = 32;

/**
 * The text of some bytes in UTF-8. A short one is put together letter by letter: the way to the platform's decoder takes
 * longer, four times as long before it has been compiled.
 */
export function cellText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > longest) return decoder.decode(bytes.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
