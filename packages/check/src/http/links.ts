import { type Exchange, headerOf } from "./exchange.ts";

/** A link of an answer: its target as written, and what it is. */
export interface Link {
  readonly target: string;
  readonly relation: string;
}

/** The links in the header `Link` (RFC 8288), one for each relation. */
export function linksIn(exchange: Pick<Exchange, "headers">): readonly Link[] {
  const header = headerOf(exchange, "link") ?? "";
  return [...header.matchAll(/<([^>]*)>([^<]*)/g)].flatMap(([, target = "", rest = ""]) => {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]+))/i.exec(rest);
    const names = (relations?.[1] ?? relations?.[2] ?? "").split(/\s+/).filter((name) => name !== "");
    return names.map((relation) => ({ target, relation: relation.toLowerCase() }));
  });
}
