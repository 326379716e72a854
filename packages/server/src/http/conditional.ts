import { headers, httpDateToMillis } from "@samapne/core";
import { Refusal } from "./problem.ts";

/** What identifies a representation to caches. Versions never share a second, so the date alone tells them apart too. */
export interface Validators {
  /** Strong, with its quotation marks. */
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Of the headers of a 200, those a 304 repeats (RFC 9110, 15.4.5). */
export function cachingOnly(all: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => repeated.has(name)));
}

const repeated: ReadonlySet<string> = new Set(
  (["etag", "lastModified", "cacheControl", "vary", "deprecation", "sunset"] as const).map(
    (id) => headers[id].name,
  ),
);

/**
 * Refuses with 412 what is another representation than the client goes by (RFC 9110, 13.2.2): If-Match first, otherwise
 * If-Unmodified-Since. Who fetches a file in parts would else put together parts of two. A condition that is none is as
 * if it were not there.
 */
export function mustHold(asked: Headers, { etag, modified }: Validators): void {
  const tags = tagsOf(asked.get("if-match"));
  const since = tags === undefined ? dateOf(asked.get("if-unmodified-since")) : undefined;
  const holds =
    tags === undefined ? since === undefined || inSeconds(modified) <= since : isAmong(tags, etag);
  if (!holds) throw new Refusal("data-changed");
}

/** True when the client already holds the representation (RFC 9110, 13.2.2): If-None-Match first, otherwise If-Modified-Since. */
export function holdsAlready(asked: Headers, { etag, modified }: Validators): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return listsTag(tags, etag);
  const since = dateOf(asked.get("if-modified-since"));
  return since !== undefined && inSeconds(modified) <= since;
}

/** True when `If-Range` lets a range be given: it is absent, or it is the strong tag or the exact date (RFC 9110, 13.1.5). */
export function mayGiveRange(asked: Headers, { etag, modified }: Validators): boolean {
  const condition = asked.get("if-range");
  if (condition === null) return true;
  if (condition.includes('"')) return condition.trim() === etag;
  return dateOf(condition) === inSeconds(modified);
}

/** A moment as dates of HTTP tell it, which know no less than a second. */
function inSeconds(modified: number): number {
  return Math.floor(modified / 1000) * 1000;
}

/** The tags of If-Match, each with its `W/`, or the star; undefined where there are none. */
function tagsOf(header: string | null): readonly string[] | undefined {
  return header?.trim() === "*" ? ["*"] : (header?.match(/(?:W\/)?"[^"]*"/g) ?? undefined);
}

/** If-Match compares strongly: a tag with `W/` is none that holds. */
function isAmong(tags: readonly string[], etag: string): boolean {
  return tags.includes("*") || tags.includes(etag);
}

/** If-None-Match compares weakly: `W/` is not looked at. */
function listsTag(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  const tags: readonly string[] = header.match(/"[^"]*"/g) ?? [];
  return tags.includes(etag);
}

/** An HTTP date as milliseconds; anything else is as if it were not there. */
function dateOf(text: string | null): number | undefined {
  return text === null ? undefined : httpDateToMillis(text);
}
