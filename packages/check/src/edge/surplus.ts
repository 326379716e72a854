import type { ClientRequest, IncomingMessage } from "node:http";

const [carriageReturn, newline] = [0x0d, 0x0a];

/** How long is waited for bytes that ought not to come, in milliseconds. */
const patience = 200;

/** How many bytes are kept, headers included: enough to see that something came, and no flood fills the memory. */
const most = 64 * 1024;

/**
 * Listens to a connection for what comes after the headers of an answer that has no body: Node throws it away, and a
 * check wants to know. Gives what reads those bytes.
 */
export function afterHeaders(asked: ClientRequest): (answer: IncomingMessage) => AsyncIterable<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let closed = (): void => {};
  const ended = new Promise<void>((resolve) => (closed = resolve));
  if (asked.method !== "HEAD") return (answer) => answer;
  asked.on("socket", (socket) => {
    let size = 0;
    socket.on("data", (piece: Uint8Array) => {
      if (size < most) pieces.push(piece);
      size += piece.length;
      if (size >= most) closed();
    });
    socket.on("close", closed);
  });
  return async function* surplus(answer) {
    answer.resume();
    answer.on("error", () => undefined);
    const timer = setTimeout(closed, patience);
    await ended;
    clearTimeout(timer);
    asked.destroy();
    const all = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
    const end = endOfHeaders(all);
    if (end < all.length) yield all.subarray(end);
  };
}

const interim = new TextEncoder().encode("HTTP/1.1 1");

/** Where the headers of the answer end. Before it there may be others that say only that it will come (RFC 9110, section 15.2). */
function endOfHeaders(bytes: Uint8Array): number {
  let end = headersEnd(bytes, 0);
  for (let at = 0; interim.every((byte, index) => bytes[at + index] === byte) && end < bytes.length;) {
    at = end;
    end = headersEnd(bytes, at);
  }
  return end;
}

function headersEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 3 < bytes.length; at++)
    if (
      bytes[at] === carriageReturn &&
      bytes[at + 1] === newline &&
      bytes[at + 2] === carriageReturn &&
      bytes[at + 3] === newline
    )
      return at + 4;
  return bytes.length;
}
