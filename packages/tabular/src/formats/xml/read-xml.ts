import { brokenXml } from "./broken-xml.ts";
import { type XmlHandler, XmlScanner } from "./scan.ts";

/**
 * Scans XML from bytes, in UTF-8 or, with a byte order mark, UTF-16. Gives back control after each piece, so that what
 * was found can be taken; who stops early need not read the rest. Throws a `ReadError` on anything that is not XML.
 */
export async function* xmlPieces(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const scanner = new XmlScanner(handler);
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
    scanner.write(decoded(chunk));
    yield;
  }
  scanner.write(decoded());
  scanner.end();
  yield;
}

/** Scans a whole document. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlPieces(chunks, handler));
}

function decoderOf([first, second]: Uint8Array = new Uint8Array(0)): TextDecoder {
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}
