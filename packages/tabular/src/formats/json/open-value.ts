/** A JSON value that is being read piece by piece, to find where it ends. It is not checked: that is for JSON.parse. */
export interface OpenValue {
  /** Reads on in `text` from `from`: the position after the value, or -1 when it goes on in the next piece. */
  end(text: string, from: number): number;
  /** Line breaks met inside the value. */
  readonly lines: number;
}

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const opens: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const closes: ReadonlySet<number> = new Set([0x7d, 0x5d]);

/** Begins a value at its first sign, which is to be read again by `end`. */
export function openValue(first: number): OpenValue {
  return first === quote || opens.has(first) ? new Enclosed() : new Scalar();
}

/** A text, list or object: ends where its first quotation mark or bracket is closed. */
class Enclosed implements OpenValue {
  lines = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;

  end(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === newline) this.lines++;
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (code === backslash) this.#escaped = true;
        else if (code === quote) {
          this.#inText = false;
          if (this.#depth === 0) return at + 1;
        }
      } else if (code === quote) this.#inText = true;
      else if (opens.has(code)) this.#depth++;
      else if (closes.has(code) && --this.#depth === 0) return at + 1;
    }
    return -1;
  }
}

/** A number or word: ends before the comma, bracket or blank that follows it. */
class Scalar implements OpenValue {
  readonly lines = 0;

  end(text: string, from: number): number {
    const length = text.slice(from).search(/[\s,\]}]/);
    return length < 0 ? -1 : from + length;
  }
}
