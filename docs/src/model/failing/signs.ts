const encoder = new TextEncoder();

/** The bytes of a text in UTF-8, as signs of one byte each. */
export function bytesOf(text: string): string {
  return Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/** The bytes that signs of one byte each stand for. */
export function contentOf(bytes: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
}
