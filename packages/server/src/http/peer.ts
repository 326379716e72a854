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

/** Who asks, by address; the same word for all when the platform does not tell. Used to share requests out, never logged. */
export function clientOf(peer: Peer | undefined): string {
  const address = peer?.incoming?.socket?.remoteAddress ?? peer?.remoteAddr?.hostname;
  return peer?.client ?? (address === undefined ? "somebody" : ofOneClient(address));
}

/**
 * What the limits count an address as. Whoever has one address of IPv6 has all of its network of 64 bits (RFC 6177), so
 * those are one client; an address of IPv4 that is written as one of IPv6 is that of IPv4. Anything else is itself.
 */
export function ofOneClient(address: string): string {
  if (!address.includes(":")) return address;
  const plain = address.replace(/^\[(.*)\](?::\d+)?$/, "$1");
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(":") || !/^[\da-f:]+$/i.test(plain)) return address;
  const [before = "", after] = plain.toLowerCase().split("::");
  const [first, last] = [before, after ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const left = after === undefined ? 0 : Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0));
  const groups = [...(first ?? []), ...Array.from({ length: left }, () => "0"), ...(last ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** The same behind a reverse proxy: the address it added to X-Forwarded-For, the last one. Earlier ones anybody can write. */
export function clientBehindProxy(request: Request, peer: Peer | undefined): string {
  const last = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last === undefined || last === "" ? clientOf(peer) : ofOneClient(last);
}
