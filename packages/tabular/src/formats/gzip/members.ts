import { crc32 } from "./crc32.ts";

/**
 * The bytes in a gzip file of one or more members (RFC 1952, section 2.2), one after the other. The streams of the platform
 * end with the first, and do not say where that is; this takes several times as long, and is asked where they fail. What
 * follows the last member may only be zeros. Throws an `Error` when the file is damaged or cut short.
 */
export async function* unpackedMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = new BitInput(chunks);
  const window = new Window();
  for (let members = 0; ; members++) {
    await input.fill();
    if (members > 0) await skipZeros(input);
    if (input.isOver) return requireThat(members > 0);
    await skipHeader(input);
    let [checksum, size] = [0, 0];
    for await (const piece of inflated(input, window)) {
      checksum = crc32(piece, checksum);
      size = (size + piece.length) >>> 0;
      yield piece;
    }
    input.align();
    await input.fill();
    requireThat(input.number() === checksum && input.number() === size);
  }
}

async function skipZeros(input: BitInput): Promise<void> {
  while (!input.isOver && input.peek() === 0) {
    input.bits(8);
    await input.fill();
  }
}

function requireThat(isSo: boolean): void {
  if (!isSo) throw new Error("damaged gzip file");
}

const [hasChecksum, hasExtra, hasName, hasComment] = [2, 4, 8, 16];

async function skipHeader(input: BitInput): Promise<void> {
  const [first, second, method, flags] = [input.bits(8), input.bits(8), input.bits(8), input.bits(8)];
  requireThat(first === 0x1f && second === 0x8b && method === 8);
  for (let skipped = 0; skipped < 6; skipped++) input.bits(8);
  const skip = async () => {
    await input.fill();
    return input.bits(8);
  };
  if (flags & hasExtra) for (let left = input.bits(16); left > 0; left--) await skip();
  for (const text of [hasName, hasComment]) if (flags & text) while ((await skip()) !== 0);
  if (flags & hasChecksum) for (let left = 2; left > 0; left--) await skip();
}

/** Bytes that are read bit by bit, the lowest first. */
class BitInput {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #bytes = new Uint8Array(0);
  #at = 0;
  #held = 0;
  #count = 0;
  #isEnded = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Sees to it that more bytes are there than any part of a block takes, or all that are left. */
  fill(): Promise<void> | undefined {
    return this.#isEnded || this.#bytes.length - this.#at >= enough ? undefined : this.#fill();
  }

  async #fill(): Promise<void> {
    while (!this.#isEnded && this.#bytes.length - this.#at < enough) {
      const next = await this.#chunks.next();
      if (next.done) {
        this.#isEnded = true;
        return;
      }
      const bytes = new Uint8Array(this.#bytes.length - this.#at + next.value.length);
      bytes.set(this.#bytes.subarray(this.#at));
      bytes.set(next.value, this.#bytes.length - this.#at);
      [this.#bytes, this.#at] = [bytes, 0];
    }
  }

  get isOver(): boolean {
    return this.#count === 0 && this.#at === this.#bytes.length;
  }

  peek(): number | undefined {
    return this.#count === 0 ? this.#bytes[this.#at] : undefined;
  }

  /** So many bits, 16 at most. */
  bits(count: number): number {
    this.#need(count);
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return value;
  }

  /** The symbol whose code stands here. */
  symbol({ longest, table }: Codes): number {
    while (this.#count < longest && this.#at < this.#bytes.length) this.#take();
    const entry = table[this.#held & ((1 << longest) - 1)] as number;
    const length = entry & 15;
    requireThat(length > 0 && length <= this.#count);
    this.#held >>>= length;
    this.#count -= length;
    return entry >>> 4;
  }

  /** Goes on to the next whole byte. */
  align(): void {
    this.bits(this.#count % 8);
  }

  /** A number of four bytes. */
  number(): number {
    return (this.bits(16) | (this.bits(16) << 16)) >>> 0;
  }

  #need(count: number): void {
    while (this.#count < count) {
      requireThat(this.#at < this.#bytes.length);
      this.#take();
    }
  }

  #take(): void {
    this.#held |= (this.#bytes[this.#at++] as number) << this.#count;
    this.#count += 8;
  }
}

/** The codes of a block take less than this, and so does a symbol. */
const enough = 4096;

/** What was given last, which is what later parts point back to, and what has not been given yet. */
class Window {
  readonly #bytes = new Uint8Array(farthest + pieceSize);
  #from = farthest;
  #to = farthest;
  #known = 0;

  begin(): void {
    this.#known = 0;
  }

  get isFull(): boolean {
    return this.#to > this.#bytes.length - longestCopy;
  }

  put(byte: number): void {
    this.#bytes[this.#to++] = byte;
    this.#known += 1;
  }

  copy(length: number, distance: number): void {
    requireThat(distance <= this.#known);
    for (let left = length; left > 0; left--) this.put(this.#bytes[this.#to - distance] as number);
  }

  /** What has not been given yet. */
  piece(): Uint8Array {
    const piece = this.#bytes.slice(this.#from, this.#to);
    this.#bytes.copyWithin(0, this.#to - farthest, this.#to);
    [this.#from, this.#to] = [farthest, farthest];
    return piece;
  }
}

const farthest = 32_768;
const longestCopy = 258;
const pieceSize = 65_536;

/** The bytes of a stream of blocks (RFC 1951). */
async function* inflated(input: BitInput, window: Window): AsyncGenerator<Uint8Array> {
  window.begin();
  for (let isLast = false; !isLast;) {
    await input.fill();
    isLast = input.bits(1) === 1;
    const kind = input.bits(2);
    requireThat(kind < 3);
    if (kind === 0) {
      input.align();
      const length = input.bits(16);
      requireThat(input.bits(16) === (length ^ 0xffff));
      for (let left = length; left > 0; left--) {
        const filling = input.fill();
        if (filling) await filling;
        window.put(input.bits(8));
        if (window.isFull) yield window.piece();
      }
      continue;
    }
    const [symbols, distances] = kind === 1 ? fixedCodes : codesOf(input);
    for (;;) {
      const filling = input.fill();
      if (filling) await filling;
      const symbol = input.symbol(symbols);
      if (symbol === endOfBlock) break;
      if (symbol < endOfBlock) window.put(symbol);
      else {
        const length = extended(input, symbol - 257, lengths);
        window.copy(length, extended(input, input.symbol(distances), reaches));
      }
      if (window.isFull) yield window.piece();
    }
  }
  yield window.piece();
}

const endOfBlock = 256;

/** Codes as a table: for the next bits, the symbol and how many of them its code takes. */
interface Codes {
  readonly longest: number;
  readonly table: Uint16Array;
}

/** The codes that have such lengths, by symbol (RFC 1951, section 3.2.2). */
function codesWith(sizes: readonly number[]): Codes {
  const longest = Math.max(1, ...sizes);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let size = 1; size <= longest; size++, code <<= 1)
    for (const [symbol, own] of sizes.entries()) {
      if (own !== size) continue;
      requireThat(code < 1 << size);
      for (let at = reversed(code, size); at < table.length; at += 1 << size)
        table[at] = (symbol << 4) | size;
      code += 1;
    }
  return { longest, table };
}

function reversed(code: number, size: number): number {
  let bits = 0;
  for (let bit = 0; bit < size; bit++) bits |= ((code >> bit) & 1) << (size - 1 - bit);
  return bits;
}

const repeat = (size: number, count: number) => Array.from({ length: count }, () => size);
const fixedCodes = [
  codesWith([...repeat(8, 144), ...repeat(9, 112), ...repeat(7, 24), ...repeat(8, 8)]),
  codesWith(repeat(5, 30)),
] as const;

const sizesInOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The codes that stand before a block. */
function codesOf(input: BitInput): readonly [Codes, Codes] {
  const [symbols, distances, count] = [input.bits(5) + 257, input.bits(5) + 1, input.bits(4) + 4];
  const ofSizes = repeat(0, 19);
  for (const symbol of sizesInOrder.slice(0, count)) ofSizes[symbol] = input.bits(3);
  const codes = codesWith(ofSizes);
  const sizes: number[] = [];
  while (sizes.length < symbols + distances) {
    const size = input.symbol(codes);
    if (size < 16) sizes.push(size);
    else if (size === 16) {
      requireThat(sizes.length > 0);
      sizes.push(...repeat(sizes.at(-1) as number, 3 + input.bits(2)));
    } else sizes.push(...repeat(0, size === 17 ? 3 + input.bits(3) : 11 + input.bits(7)));
  }
  requireThat(sizes.length === symbols + distances);
  return [codesWith(sizes.slice(0, symbols)), codesWith(sizes.slice(symbols))];
}

/** Numbers that are told by a symbol and some bits behind it. */
interface Extended {
  readonly least: readonly number[];
  readonly bits: readonly number[];
}

const lengths: Extended = {
  least: [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ],
  bits: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
};
const reaches: Extended = {
  least: [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145, 8193, 12289, 16385, 24577,
  ],
  bits: [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13],
};

function extended(input: BitInput, symbol: number, { least, bits }: Extended): number {
  requireThat(symbol < least.length);
  return (least[symbol] as number) + input.bits(bits[symbol] as number);
}
