/** A number from 0 to 255 for each row, by its number; 0 until another is set. */
export class RowBytes {
  #bytes = new Uint8Array(64);

  get(row: number): number {
    return this.#bytes[row] ?? 0;
  }

  set(row: number, value: number): void {
    if (row >= this.#bytes.length) {
      const more = new Uint8Array(Math.max(this.#bytes.length * 2, row + 1));
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[row] = value;
  }
}
