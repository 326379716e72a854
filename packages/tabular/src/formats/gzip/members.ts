import { Inflate } from "pako";

/** So many bytes are unpacked at a time: they become a megabyte at most. */
const atATime = 1024;
/** A gzip file, and nothing else that the library reads. */
const gzipOnly = { windowBits: 31 };

/**
 * The bytes in a gzip file of one or more members (RFC 1952, section 2.2), one after the other. The streams of the platform
 * end with the first, and do not say where that is; this takes several times as long, and is asked where they fail. Between
 * members and behind the last there may be zeros. Throws an `Error` when the file is damaged or cut short.
 */
export async function* unpackedMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let hasEnded = false;
  let members: Members | undefined;
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      if (!members && hasEnded && chunk[at] === 0) {
        at += 1;
        continue;
      }
      members ??= new Members();
      const piece = chunk.subarray(at, at + atATime);
      yield* members.unpack(piece);
      at += piece.length - members.left;
      if (members.ended) [members, hasEnded] = [undefined, true];
    }
  if (members || !hasEnded) throw new Error("the file is cut short");
}

/** Members that follow each other within the pieces that are handed in. */
class Members extends Inflate {
  #stream: Parameters<Inflate["onStart"]>[0] | undefined;
  #unpacked: Uint8Array[] = [];

  constructor() {
    super(gzipOnly);
  }

  override onStart(stream: Parameters<Inflate["onStart"]>[0]): void {
    this.#stream = stream;
  }

  override onData(bytes: Uint8Array<ArrayBuffer>): void {
    this.#unpacked.push(bytes);
  }

  /** How many bytes stand behind the last member in the piece that was handed in last. */
  get left(): number {
    return this.ended ? (this.#stream?.avail_in ?? 0) : 0;
  }

  /** Unpacks a piece of the file. Throws an `Error` when it is damaged. */
  unpack(piece: Uint8Array): readonly Uint8Array[] {
    this.push(piece);
    if (this.err !== 0) throw new Error(this.msg);
    const unpacked = this.#unpacked;
    this.#unpacked = [];
    return unpacked;
  }
}
