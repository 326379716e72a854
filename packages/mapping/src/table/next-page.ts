import type { FoundRows } from "./found-rows.ts";
import { isObject, type Members } from "./json-values.ts";

/** How an answer of a service goes on. */
export interface GoesOn {
  /** The address of the next page as it is written, perhaps relative. */
  readonly next?: string;
  /** There is more, wherever it may be had. */
  readonly hasMore: boolean;
  /** How many rows there are on all pages, where it is said. */
  readonly all?: number;
}

/** What programs call the way to the next page, and the number of all rows. */
const namesOfNext = /^(?:next|next_?(?:page|link|url)(?:_?token)?|@?odata\.nextlink)$/i;
const namesOfAll =
  /^(?:total|count|n?hits|total_?(?:count|elements|features|hits|items|results)|numbermatched|@?odata\.count)$/i;

/**
 * How an answer says that it goes on: with a link (OGC API - Features, HAL, JSON:API, OData, CKAN and those that page), or
 * without one (a token; ArcGIS, which only tells that its limit is exceeded).
 */
export function goesOn(answer: Members, { holder }: Pick<FoundRows, "holder">): GoesOn {
  const places = [...new Set([answer, holder])].flatMap((one) => [
    one,
    ...Object.values(one).filter(isObject),
  ]);
  const said = places.flatMap((place) => Object.entries(place));
  const nexts = said.flatMap(([name, value]) =>
    namesOfNext.test(name) && (isObject(value) || (typeof value === "string" && value !== "")) ? [value] : [],
  );
  const links = places.flatMap(linksIn).filter(isNext);
  const [next] = [...links.toSorted(jsonFirst), ...nexts].flatMap(addressIn);
  const isCut = said.some(([name, value]) => name === "exceededTransferLimit" && value === true);
  const numbers = said.flatMap(([name, value]) =>
    namesOfAll.test(name) && typeof value === "number" ? [value] : [],
  );
  return {
    ...(next === undefined ? {} : { next }),
    hasMore: isCut || nexts.length > 0 || links.length > 0,
    ...(numbers.length > 0 ? { all: Math.max(...numbers) } : {}),
  };
}

function linksIn(place: Members): readonly Members[] {
  return ["links", "_links", "link"].flatMap((name) => {
    const links = place[name];
    return Array.isArray(links) ? links.filter(isObject) : [];
  });
}

function isNext({ rel }: Members): boolean {
  return rel === "next";
}

/** The same page may be had in several forms. */
function jsonFirst(a: Members, b: Members): number {
  const rank = ({ type }: Members) => (typeof type !== "string" || type.includes("json") ? 0 : 1);
  return rank(a) - rank(b);
}

/** The address of a link; none in a token. */
function addressIn(link: unknown): readonly string[] {
  const address = isObject(link) ? link["href"] : link;
  return typeof address === "string" && /^(?:https?:\/\/|[/?.])/i.test(address) ? [address] : [];
}
