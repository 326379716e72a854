const [frameMagic, skippable] = [0xfd2fb528, 0x184d2a50];
const [raw, same] = [0, 1];
/** A block of Zstandard unpacks to 128 KiB at most (RFC 8878, section 3.1.1.2.4). */
const block = 128 * 1024;

/**
 * How many bytes Zstandard becomes at least, and at most with the window that is needed to unpack it, told by the headers
 * of its frames and blocks alone: four bytes may stand for 128 KiB. Throws a `RangeError` when it ends before them.
 */
export function unpackedSize(bytes: Uint8Array): { readonly least: number; readonly most: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [least, most] = [0, 0];
  for (let at = 0; at < bytes.length;) {
    const magic = view.getUint32(at, true);
    if ((magic & ~15) === skippable) {
      at += 8 + view.getUint32(at + 4, true);
      continue;
    }
    if (magic >>> 0 !== frameMagic) throw new RangeError("no frame of Zstandard");
    const frame = frameHeader(view, at + 4);
    at = frame.end;
    let [sure, sum] = [0, 0];
    for (let isLast = false; !isLast;) {
      const head = view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
      const [kind, size] = [(head >> 1) & 3, head >> 3];
      isLast = (head & 1) === 1;
      const isSure = kind === raw || kind === same;
      sure += isSure ? size : 0;
      sum += isSure ? size : block;
      at += 3 + (kind === same ? 1 : size);
    }
    least += frame.size ?? sure;
    most += frame.size ?? sum + frame.window;
    if (frame.hasChecksum) at += 4;
  }
  return { least, most };
}

/** What the header of a frame says: its window, and how many bytes it becomes when it says so. */
function frameHeader(view: DataView, start: number) {
  const said = view.getUint8(start);
  const isSingle = (said & 32) !== 0;
  const dictionary = [0, 1, 2, 4][said & 3] as number;
  const sizeBytes = [Number(isSingle), 2, 4, 8][said >> 6] as number;
  const at = start + 1 + Number(!isSingle) + dictionary;
  const descriptor = isSingle ? 0 : view.getUint8(start + 1);
  const window = 2 ** (10 + (descriptor >> 3)) * (1 + (descriptor & 7) / 8);
  return {
    end: at + sizeBytes,
    hasChecksum: (said & 4) !== 0,
    window: isSingle ? 0 : window,
    size: sizeBytes === 0 ? undefined : sizeIn(view, at, sizeBytes),
  };
}

function sizeIn(view: DataView, at: number, bytes: number): number {
  if (bytes === 1) return view.getUint8(at);
  if (bytes === 2) return view.getUint16(at, true) + 256;
  return bytes === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}
