import { CutAnswer } from "./unreachable.ts";

const [lineBreak, parquet] = [0x0a, [0x50, 0x41, 0x52, 0x31]];

/**
 * The bytes of an answer whose end nothing tells, to its end. Platforms unpack what is cut without a word (fetch of Node
 * and browsers take what there is), and what ends with its connection ends wherever that is cut (RFC 9112, section 8): a
 * number cut in the middle is another number. So the size is asked for afterwards; where nobody tells it, a text must end
 * with a line break, as canonical CSV and NDJSON do. Throws a `CutAnswer`.
 */
export async function* whole(
  chunks: AsyncIterable<Uint8Array>,
  /** Asks for the size; `isEnded`: the end of the bytes looks like one; `isEmpty`: there were none. */
  sizeUnpacked: (seen: {
    readonly isEnded: boolean;
    readonly isEmpty: boolean;
  }) => Promise<number | undefined>,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  let last: number | undefined;
  let isParquet = false;
  for await (const chunk of chunks) {
    if (seen === 0) isParquet = parquet.every((byte, at) => chunk[at] === byte);
    seen += chunk.length;
    last = chunk.at(-1) ?? last;
    yield chunk;
  }
  const isEnded = isParquet || last === lineBreak;
  const told = await sizeUnpacked({ isEnded, isEmpty: seen === 0 });
  const isWhole = told === undefined ? isEnded : told === seen;
  if (!isWhole) throw new CutAnswer("fewer bytes than there are");
}

/** Was the body packed on its way? */
export function isPacked(headers: Headers): boolean {
  return !["", "identity"].includes(headers.get("content-encoding")?.trim().toLowerCase() ?? "");
}

/**
 * Does the body end where the connection does? Nothing tells how long it is, nor that it comes in pieces with an end.
 * Where connections are not told of, as by browsers, their ends are.
 */
export function isOpenEnded(headers: Headers): boolean {
  const isClosed = headers.get("connection")?.trim().toLowerCase() === "close";
  return isClosed && !headers.has("content-length") && !headers.has("transfer-encoding");
}

/** How many bytes an answer says it would have if it were not packed; undefined when it does not say. */
export function toldSize({ status, headers }: Response): number | undefined {
  const size = Number(headers.get("content-length"));
  // Some say 0 of whatever they do not know.
  return status === 200 && !isPacked(headers) && size > 0 ? size : undefined;
}
