/** The address of the next page in a `Link` header (RFC 8288); undefined when there is none. */
export function nextInHeader(link: string): string | undefined {
  for (const [, address, parameters = ""] of link.matchAll(/<([^>]*)>([^<]*)/g)) {
    const [, quoted, plain = ""] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters) ?? [];
    if ((quoted ?? plain).toLowerCase().split(/\s+/).includes("next")) return address;
  }
  return undefined;
}
