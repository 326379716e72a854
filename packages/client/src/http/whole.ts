import { CutAnswer } from "./unreachable.ts";

/** What is known of bytes that have come to their end. */
export interface Seen {
  /** The first four of them. */
  readonly beginning: readonly number[];
  readonly last: number | undefined;
  /** The first and the last that is no blank. */
  readonly signs: readonly [number | undefined, number | undefined];
}

/** Do bytes look as if their end were one? */
export type Ending = (seen: Seen) => boolean;

const [lineBreak, parquet] = [0x0a, [0x50, 0x41, 0x52, 0x31]];
/** What packs files tells its own end: zip, gzip. */
const packers = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
];
/** Brackets around a document of JSON. */
const brackets: ReadonlyMap<number | undefined, number> = new Map([
  [0x5b, 0x5d],
  [0x7b, 0x7d],
]);

/** Rows as the contract has them: canonical CSV and NDJSON end with a line break, and Parquet tells its own end. */
export const endOfRows: Ending = ({ beginning, last }) => last === lineBreak || begins(beginning, parquet);

/** Any file: one of JSON cannot be read without its end. */
export const endOfFile: Ending = (seen) => {
  const { beginning, signs } = seen;
  const isPacked = packers.some((packer) => begins(beginning, packer));
  return endOfRows(seen) || isPacked || (signs[1] !== undefined && brackets.get(signs[0]) === signs[1]);
};

function begins(bytes: readonly number[], beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}

/**
 * The bytes of an answer whose end nothing tells, to its end. Platforms unpack what is cut without a word (fetch of Node
 * and browsers take what there is), and what ends with its connection ends wherever that is cut (RFC 9112, section 8): a
 * number cut in the middle is another number. So the size is asked for afterwards; where nobody tells it, the bytes must
 * look as if their end were one. Throws a `CutAnswer`.
 */
export async function* whole(
  chunks: AsyncIterable<Uint8Array>,
  /** Asks for the size; `isEnded`: the end of the bytes looks like one; `isEmpty`: there were none. */
  sizeUnpacked: (seen: {
    readonly isEnded: boolean;
    readonly isEmpty: boolean;
  }) => Promise<number | undefined>,
  ending: Ending,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  const beginning: number[] = [];
  let last: number | undefined;
  let signs: Seen["signs"] = [undefined, undefined];
  for await (const chunk of chunks) {
    if (size < 4) beginning.push(...chunk.subarray(0, 4 - size));
    size += chunk.length;
    last = chunk.at(-1) ?? last;
    signs = [signs[0] ?? chunk.find(isSign), chunk.findLast(isSign) ?? signs[1]];
    yield chunk;
  }
  const isEnded = ending({ beginning, last, signs });
  const told = await sizeUnpacked({ isEnded, isEmpty: size === 0 });
  const isWhole = told === undefined ? isEnded : told === size;
  if (!isWhole) throw new CutAnswer("fewer bytes than there are");
}

/** No blank, and no mark of the order of bytes. */
function isSign(byte: number): boolean {
  return byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte);
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
