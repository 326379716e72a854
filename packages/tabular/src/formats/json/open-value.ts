/** A JSON value that is being read piece by piece, to find where it ends. It is not checked: that is for JSON.parse. */
export interface OpenValue {
  /** Reads on in `bytes` from `from`: the place after the value, or -1 when it goes on in the next piece. */
  end(bytes: Uint8Array, from: number): number;
  /** Line breaks met inside the value. */
  readonly lines: number;
}

const [quote, backslash, lineFeed] = [0x22, 0x5c, 0x0a];

/** What a byte means outside of texts. */
const [nothing, opens, closes, beginsText, endsLine] = [0, 1, 2, 3, 4];
const meaning = new Uint8Array(256);
for (const sign of "{[") meaning[sign.charCodeAt(0)] = opens;
for (const sign of "}]") meaning[sign.charCodeAt(0)] = closes;
meaning[quote] = beginsText;
meaning[lineFeed] = endsLine;

const endsScalar = new Uint8Array(256);
for (const sign of " \t\r\n,]}") endsScalar[sign.charCodeAt(0)] = 1;

/** Begins a value at its first byte, which is to be read again by `end`. */
export function openValue(first: number): OpenValue {
  const begins = meaning[first];
  return begins === opens || begins === beginsText ? new Enclosed() : new Scalar();
}

/** A text, list or object: ends where its first quotation mark or bracket is closed. */
class Enclosed implements OpenValue {
  lines = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;

  end(bytes: Uint8Array, from: number): number {
    let at = from;
    for (;;) {
      if (this.#inText) {
        at = this.#endOfText(bytes, at);
        if (at < 0) return -1;
        this.#inText = false;
        if (this.#depth === 0) return at;
      }
      let means = nothing;
      while (at < bytes.length && (means = meaning[bytes[at] as number] as number) === nothing) at++;
      if (at === bytes.length) return -1;
      at += 1;
      if (means === beginsText) this.#inText = true;
      else if (means === opens) this.#depth += 1;
      else if (means === endsLine) this.lines += 1;
      else if (--this.#depth === 0) return at;
    }
  }

  /** The place after the quotation mark that ends the text at hand, or -1. */
  #endOfText(bytes: Uint8Array, from: number): number {
    let at = from;
    if (this.#escaped && at < bytes.length) {
      this.#escaped = false;
      if (bytes[at++] === lineFeed) this.lines += 1;
    }
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === quote) return at + 1;
      if (byte === lineFeed) this.lines += 1;
      if (byte !== backslash) continue;
      at += 1;
      if (at === bytes.length) this.#escaped = true;
      else if (bytes[at] === lineFeed) this.lines += 1;
    }
    return -1;
  }
}

/** A number or word: ends before the comma, bracket or blank that follows it. */
class Scalar implements OpenValue {
  readonly lines = 0;

  end(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) if (endsScalar[bytes[at] as number] === 1) return at;
    return -1;
  }
}
