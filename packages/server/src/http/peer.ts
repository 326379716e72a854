/** What the platforms tell of who asks, beside the request: Node's adapter, Deno, or a caller that says it itself. */
export interface Peer {
  readonly client?: string;
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
  readonly remoteAddr?: { readonly hostname?: string };
  /**
   * Calls back once when the answer has left this program or has been given up, and nobody looks at its bytes any more.
   * Where it is told, they are used for another page then.
   */
  readonly sent?: (then: () => void) => void;
  /** Ends the connection at once. Where it is not told, an answer that is broken off ends when its reader takes more. */
  readonly cut?: () => void;
}

/** The address of who asks; the same word for all when the platform does not tell. Used to share requests out, never logged. */
export function clientOf(peer: Peer | undefined): string {
  return peer?.client ?? peer?.incoming?.socket?.remoteAddress ?? peer?.remoteAddr?.hostname ?? "somebody";
}

/** The same behind a reverse proxy: the address it added to X-Forwarded-For, the last one. Earlier ones anybody can write. */
export function clientBehindProxy(request: Request, peer: Peer | undefined): string {
  const last = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last === undefined || last === "" ? clientOf(peer) : last;
}
