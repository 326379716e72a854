import { type AnyRow, pageSize } from "@samapne/core";
import { type Exchange, textOf } from "../http/exchange.ts";
import { Unusable } from "../note.ts";
import { reasons } from "../words/phrases.ts";
import type { Query, Table } from "./table.ts";

/** A page of JSON that has been read. */
export interface ReadPage {
  readonly exchange: Exchange;
  readonly rows: readonly AnyRow[];
  readonly links: AnyRow;
  readonly meta: AnyRow;
}

const parsed = new WeakMap<Exchange, { readonly json: unknown }>();

/** An answer's JSON; undefined when it is none. Read once, as many checks look at the same answer. */
export function jsonOf(exchange: Exchange): unknown {
  const before = parsed.get(exchange) ?? { json: parse(textOf(exchange)) };
  parsed.set(exchange, before);
  return before.json;
}

/** A text as JSON; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is AnyRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for an answer that can be read as a page. */
export function isPage(exchange: Exchange): boolean {
  const page = exchange.status === 200 ? jsonOf(exchange) : undefined;
  const rows = isObject(page) ? page["data"] : undefined;
  return Array.isArray(rows) && rows.every(isObject);
}

/** Reads a page, as far as it must be right to be looked at. Throws `Unusable` for what is none. */
export function pageOf(exchange: Exchange): ReadPage {
  if (!isPage(exchange)) throw new Unusable(reasons.noUsableAnswer);
  const { data, links, meta } = jsonOf(exchange) as AnyRow;
  return {
    exchange,
    rows: data as readonly AnyRow[],
    links: isObject(links) ? links : {},
    meta: isObject(meta) ? meta : {},
  };
}

/** Asks for a page of JSON. */
export async function askPage(table: Table, query: Query = []): Promise<ReadPage> {
  return pageOf(await table.list([...query, ["format", "json"]]));
}

/** All pages, one after the other, and why it ended before the last one, if it did. */
export interface Walk {
  readonly limit: number;
  readonly pages: readonly ReadPage[];
  readonly trouble?: "elsewhere" | "again" | "endless" | "refused" | "replaced";
  /** True when there are so many pages that the rest were left. */
  readonly isPart?: boolean;
}

/** How many rows a page shall have, so that there are several pages and the last one is not full. */
export function limitFor(rows: number): number {
  return Math.min(pageSize.most, Math.max(1, Math.ceil(rows / 6)));
}

/** Most pages that are turned. */
const mostPages = 30;

/**
 * Follows `next` from the first page to the last, of a table with so many rows; where more come after them, as far as
 * these go. A link that leads elsewhere, or back, is not followed.
 */
export async function walk(
  table: Table,
  limit: number,
  rows: number,
  hasMore: boolean,
  query: Query = [],
): Promise<Walk> {
  const pages: ReadPage[] = [];
  const expected = Math.ceil(rows / limit) + 3;
  const most = hasMore ? Math.min(mostPages, Math.floor(rows / limit)) : mostPages;
  const first = await askPage(table, [...query, ["limit", String(limit)]]);
  const seen = new Set([first.exchange.address]);
  for (let page = first; ;) {
    pages.push(page);
    const { next } = page.links;
    // Null is no address; that it ought to be left out, another check tells.
    if (next === undefined || next === null) return { limit, pages };
    if (pages.length >= most) return { limit, pages, isPart: true };
    if (pages.length >= expected) return { limit, pages, trouble: "endless" };
    const there = targetOf(next, page.exchange.address);
    if (there === undefined) return { limit, pages, trouble: "elsewhere" };
    if (seen.has(there.href)) return { limit, pages, trouble: "again" };
    seen.add(there.href);
    const exchange = await table.list([...there.searchParams]);
    if (exchange.status !== 200)
      return { limit, pages, trouble: exchange.status === 409 ? "replaced" : "refused" };
    page = pageOf(exchange);
  }
}

/** Where a link leads, when that is another page of the same list. */
function targetOf(next: unknown, address: string): URL | undefined {
  if (typeof next !== "string" || !URL.canParse(next, address)) return undefined;
  const [there, here] = [new URL(next, address), new URL(address)];
  return there.origin === here.origin && there.pathname === here.pathname ? there : undefined;
}
