import { brokenXml } from "./broken-xml.ts";
import { type XmlHandler, XmlScanner } from "./scan.ts";

/** A place within a document, known from an earlier scan of it. */
export interface XmlPlace {
  /** In characters from the beginning. */
  readonly at: number;
  /** The elements that are open there, from the outermost. */
  readonly within: readonly string[];
}

/**
 * Scans XML from bytes, in UTF-8 or UTF-16. Gives back control after each piece, and when the
 * handler is full, so that what was found can be taken; who stops early need not read the rest. What stands before `from`
 * is unpacked, but not scanned again. Throws a `ReadError` on anything that is not XML.
 */
export async function* xmlPieces(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  from: XmlPlace = beginning,
): AsyncGenerator<void> {
  const scanner = new XmlScanner(handler);
  scanner.write(from.within.map((name) => `<${name}>`).join(""));
  let toSkip = from.at;
  const scan = (piece: string): void => {
    const skipped = Math.min(toSkip, piece.length);
    toSkip -= skipped;
    if (skipped < piece.length) scanner.write(skipped === 0 ? piece : piece.slice(skipped));
  };
  let decoder: TextDecoder | undefined;
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return (decoder ??= decoderOf(chunk)).decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw brokenXml();
    }
  };
  for await (const chunk of fromTwoBytes(chunks)) {
    scan(decoded(chunk));
    yield* halts(scanner);
  }
  scan(decoded());
  yield* halts(scanner);
  scanner.end();
}

/** Gives back control, and again as often as the handler is full before it has been told all there is. */
function* halts(scanner: XmlScanner): Generator<void> {
  yield;
  while (scanner.isHalted) {
    scanner.write("");
    yield;
  }
}

/** The same bytes without empty pieces, and with two in the first if there are so many: they tell the encoding. */
async function* fromTwoBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | undefined;
  let isOver = false;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    const bytes = first ? Uint8Array.from([...first, ...chunk]) : chunk;
    first = undefined;
    if (isOver || bytes.length > 1) yield bytes;
    else first = bytes.slice();
    isOver ||= first === undefined;
  }
  if (first) yield first;
}

const beginning: XmlPlace = { at: 0, within: [] };

/** Scans a whole document. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlPieces(chunks, handler));
}

/** UTF-16 is told by its byte order mark, or by the `<` that a document begins with (XML 1.0, appendix F); all else is UTF-8. */
function decoderOf([first, second]: Uint8Array = new Uint8Array(0)): TextDecoder {
  const little = (first === 0xff && second === 0xfe) || (first === lessThan && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === lessThan);
  return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "utf-8", { fatal: true });
}

const lessThan = 0x3c;
