import type { Input } from "@samapne/tabular";
import type { HeadingLine } from "./messages.ts";

/** A file of the reader's machine as input for the validator: read in pieces, or at any place. `headings` replaces the first line. */
export function inputOf(file: File, headings: HeadingLine | undefined): Input {
  const { name } = file;
  if (headings !== undefined) return { name, open: () => withHeadings(file, headings) };
  return {
    name,
    open: () => piecesOf(file),
    at: {
      size: () => Promise.resolve(file.size),
      read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
    },
  };
}

/** Not `for await` over the stream: Safari's streams are not iterable. */
async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    reader.releaseLock();
  }
}

/** The file with its line of headings replaced; what stands above the headings is left out, the rest is passed on as it is. */
async function* withHeadings(
  file: File,
  { fields, encoding, delimiter, line, now }: HeadingLine,
): AsyncGenerator<Uint8Array> {
  const isWide = encoding.startsWith("utf-16");
  const start = await afterLine(file, line, isWide);
  const names = now.map((heading, index) => quoted(fields[index] ?? heading, delimiter));
  yield encoded(`${names.join(delimiter)}\n`, encoding);
  yield* piecesOf(file.slice(start));
}

/** Where the line after a line begins, in bytes. */
async function afterLine(file: File, line: number, isWide: boolean): Promise<number> {
  let [seen, at] = [0, 0];
  for await (const piece of piecesOf(file))
    for (const byte of piece) {
      at++;
      if (byte === 10 && ++seen === line) return isWide ? at + (at % 2) : at;
    }
  return at;
}

function quoted(name: string, delimiter: string): string {
  return name.includes(delimiter) || name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name;
}

/** Names of fields are ASCII; other headings that stay are written in the file's own encoding. */
function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "windows-1252")
    return Uint8Array.from(text, (sign) => (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 63));
  if (!encoding.startsWith("utf-16")) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  const isLittle = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, isLittle);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}
