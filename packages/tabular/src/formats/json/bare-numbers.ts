/** A text, or a word for what is no number, as Python and R write it and JSON does not have it (RFC 8259, section 6). */
const textOrWord = /("[^"\\]*(?:\\.[^"\\]*)*")|-?\b(?:NaN|Infinity)\b/g;
/** No word is looked for further on. */
const looked = 10_000;

/** The first such word that stands outside of texts. */
export function bareNumber(json: string): string | undefined {
  for (const [word, text] of json.slice(0, looked).matchAll(textOrWord)) if (text === undefined) return word;
  return undefined;
}

/** A JSON text with null in place of such words. */
export function withoutBareNumbers(json: string): string {
  return json.length > looked ? json : json.replace(textOrWord, (_, text?: string) => text ?? "null");
}
