/** How many bytes at the end begin a UTF-8 character that is not complete: 0–3. */
export function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

/** How many bytes at the start are valid UTF-8 (Unicode 3.9, table 3-7). */
export function validLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] as number);
    if (length === 0 || at + length > bytes.length || !isSequence(bytes, at, length)) return at;
    at += length;
  }
  return at;
}

/** True for bytes that are all ASCII. */
export function isAscii(bytes: Uint8Array): boolean {
  // No function for each byte: those that call one take many times as long.
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const secondByte: Readonly<Record<number, readonly [from: number, to: number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  for (let index = 1; index < length; index++) {
    const [from, to] = (index === 1 ? secondByte[bytes[at] as number] : undefined) ?? [0x80, 0xbf];
    const byte = bytes[at + index] as number;
    if (byte < from || byte > to) return false;
  }
  return true;
}
