/** What a structure of Thrift's compact protocol holds, by field number, as far as it is whole numbers, structures, and yes (1) or no (0). */
export type Numbers = ReadonlyMap<number, number | Numbers>;

const deepest = 64;
/** What the last of the ten bytes of 64 bits counts. A number of a million bytes would be put together for minutes by who reads it exactly. */
const largestScale = 128 ** 9;
const [boolean, byte, short, long, double, binary, list, set, structure] = [1, 3, 4, 6, 7, 8, 9, 10, 12];

/**
 * Reads a structure of Thrift's compact protocol, and where it ends. Throws a `RangeError` when the bytes end before it,
 * and when a list says it has more elements than there are bytes: whoever made room for them first would run out of memory.
 */
export function readCompact(bytes: Uint8Array): { readonly fields: Numbers; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;

  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const next = view.getUint8(at++);
      value += (next & 0x7f) * scale;
      if (next < 0x80) return value;
      scale *= 128;
      if (scale > largestScale) throw new RangeError("more than 64 bits");
    }
  };
  const skip = (count: number): undefined => {
    if (count > bytes.length - at) throw new RangeError("more than there is");
    at += count;
  };
  const elements = (depth: number): undefined => {
    const head = view.getUint8(at++);
    const count = head >> 4 === 15 ? varint() : head >> 4;
    if (count > bytes.length - at) throw new RangeError("more elements than bytes");
    const kind = (head & 15) <= 2 ? byte : head & 15;
    for (let left = count; left > 0; left--) value(kind, depth);
  };
  const value = (kind: number, depth: number): number | Numbers | undefined => {
    if (kind === byte) return skip(1);
    if (kind >= short && kind <= long) {
      const coded = varint();
      return coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
    }
    if (kind === double) return skip(8);
    if (kind === binary) return skip(varint());
    if (kind === list || kind === set) return elements(depth);
    if (kind === structure) return fields(depth + 1);
    throw new RangeError("a kind that Parquet does not use");
  };
  const fields = (depth: number): Numbers => {
    if (depth > deepest) throw new RangeError("too deep");
    const found = new Map<number, number | Numbers>();
    for (let field = 0; ;) {
      const head = view.getUint8(at++);
      if ((head & 15) === 0) return found;
      field = head >> 4 === 0 ? varint() / 2 : field + (head >> 4);
      const read = (head & 15) <= boolean + 1 ? Number((head & 15) === boolean) : value(head & 15, depth);
      if (read !== undefined) found.set(field, read);
    }
  };
  return { fields: fields(0), end: at };
}
