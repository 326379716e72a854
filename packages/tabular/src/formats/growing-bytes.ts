const encoder = new TextEncoder();
const nothing = new Uint8Array(0);

/**
 * Bytes written one after another into one array. Makes room for as much again each time, so that much in many pieces is
 * not copied once for each, and small pieces take no arrays of their own.
 */
export class GrowingBytes {
  #bytes: Uint8Array;
  #length = 0;

  /** `room` is how much is expected. */
  constructor(room = 0) {
    this.#bytes = room > 0 ? new Uint8Array(room) : nothing;
  }

  get length(): number {
    return this.#length;
  }

  add(piece: Uint8Array): void {
    this.#makeRoom(piece.length);
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
  }

  addByte(byte: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = byte;
  }

  /** Adds a text in UTF-8. */
  addText(text: string): void {
    // UTF-8 takes three bytes at most for what is one unit of a text.
    this.#makeRoom(text.length * 3);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** What has been written. Later bytes go into an array of their own. */
  release(): Uint8Array {
    const written = this.#bytes.subarray(0, this.#length);
    [this.#bytes, this.#length] = [nothing, 0];
    return written;
  }

  #makeRoom(more: number): void {
    const length = this.#length + more;
    if (length <= this.#bytes.length) return;
    const wider = new Uint8Array(length * 2);
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
