/** 1980-01-01 00:00, the first moment a ZIP file knows: day 1, month 1, year 0 (APPNOTE 4.4.6). */
const firstDay = 0x0021;

const endOfDirectory = 0x06054b50;

/**
 * The ZIP file with every file in it dated 1980-01-01 00:00, so that the same content is the same bytes on any day and
 * in any time zone. Only for archives without ZIP64, as writers of small files make them.
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = placeOfEnd(view);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    date(view, entry + 12);
    date(view, view.getUint32(entry + 42, true) + 10);
    entry += 46 + [28, 30, 32].reduce((length, at) => length + view.getUint16(entry + at, true), 0);
  }
  return bytes;
}

function date(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
}

/** The end record is the last thing in the file; a writer that leaves a comment after it is not ours. */
function placeOfEnd(view: DataView): number {
  const end = view.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory)
    throw new Error("expected a ZIP file without comment");
  return end;
}
