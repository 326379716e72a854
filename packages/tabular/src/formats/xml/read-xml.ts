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
 * Scans XML from bytes, in UTF-8 or, with a byte order mark, UTF-16. Gives back control after each piece, and when the
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
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
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

const beginning: XmlPlace = { at: 0, within: [] };

/** Scans a whole document. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlPieces(chunks, handler));
}

function decoderOf([first, second]: Uint8Array = new Uint8Array(0)): TextDecoder {
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}
