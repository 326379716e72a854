import type { Fault } from "./_fault.ts";
import { asked, changed, isList, pages, to, withHeaders } from "../_wrong.ts";

/** Pages. */
export const paging: readonly Fault[] = [
  {
    name: "off-by-one page: each page is a row short",
    wrong: pages((page) =>
      page.links["next"] === undefined ? undefined : { ...page, data: page.data.slice(0, -1) },
    ),
    caught: ["paging.limit", "paging.no_row_lost", "paging.csv"],
  },
  {
    name: "a row is lost at one seam",
    wrong: pages((page, url) =>
      url.searchParams.has("cursor") && page.links["next"] !== undefined
        ? { ...page, data: page.data.slice(1) }
        : undefined,
    ),
    caught: ["paging.no_row_lost", "paging.csv"],
  },
  {
    name: "the last row of a page comes again on the next",
    wrong: (serve) => {
      let last: Record<string, unknown> | undefined;
      return pages((page, url) => {
        const before = url.searchParams.has("cursor") ? last : undefined;
        last = page.data.at(-1);
        return before === undefined ? undefined : { ...page, data: [before, ...page.data] };
      })(serve);
    },
    caught: ["paging.no_row_twice", "paging.order", "paging.limit", "paging.csv"],
  },
  {
    name: "limit is ignored",
    wrong: asked((url, request) => {
      if (!/^\d+$/.test(url.searchParams.get("limit") ?? "") || Number(url.searchParams.get("limit")) > 22)
        return undefined;
      if (url.searchParams.get("limit") === "0") return undefined;
      url.searchParams.set("limit", "3");
      return to(url, request);
    }),
    caught: ["paging.limit", "refusals.invalid_limit"],
  },
  {
    name: "next leads to another host",
    wrong: pages((page) =>
      page.links["next"] === undefined
        ? undefined
        : { ...page, links: { ...page.links, next: `https://elsewhere.example/v1/x?cursor=abcdefgh` } },
    ),
    caught: ["paging.next", "paging.link_header"],
  },
  {
    name: "next is relative to the wrong place",
    wrong: pages((page) =>
      page.links["next"] === undefined
        ? undefined
        : { ...page, links: { ...page.links, next: "v1/test-stations?cursor=abcdefgh" } },
    ),
    caught: ["paging.next", "paging.link_header"],
  },
  {
    name: "next goes round in a circle",
    wrong: pages((page, url) =>
      url.searchParams.has("cursor") ? { ...page, links: { ...page.links, next: url.href } } : undefined,
    ),
    caught: ["paging.next", "paging.link_header"],
  },
  {
    name: "the last page links to an empty one, which never ends",
    wrong: (serve) => {
      let count = 0;
      return pages((page, url) =>
        page.links["next"] === undefined && url.searchParams.get("limit") !== "10000"
          ? { ...page, links: { ...page.links, next: `${url.pathname}?limit=7&samapne=${(count += 1)}` } }
          : undefined,
      )(serve);
    },
    caught: ["paging.next", "paging.link_header", "forms.gzip", "filters.nothing"],
  },
  {
    name: "the order is another each time",
    wrong: (serve) => {
      let turn = 0;
      return pages((page, url) =>
        url.searchParams.has("sort")
          ? undefined
          : { ...page, data: (turn += 1) % 2 === 0 ? page.data : page.data.toReversed() },
      )(serve);
    },
    caught: ["paging.order", "paging.csv", "forms.gzip"],
  },
  {
    name: "Link says nothing of the next page",
    wrong: changed((response, _, url) =>
      isList(url) && response.headers.has("link")
        ? withHeaders(response, {
            link: (response.headers.get("link") ?? "").replace(/<[^>]*>; rel="next", /, ""),
          })
        : undefined,
    ),
    caught: ["paging.link_header", "paging.csv", "paging.forms"],
  },
  {
    name: "later pages are the other way round",
    wrong: pages((page, url) =>
      url.searchParams.has("cursor") ? { ...page, data: page.data.toReversed() } : undefined,
    ),
    caught: ["paging.order", "paging.csv", "paging.selected"],
  },
  {
    name: "Link and links do not lead to the same page",
    wrong: changed((response, _, url) =>
      isList(url) && response.headers.has("link")
        ? withHeaders(response, {
            link: (response.headers.get("link") ?? "").replace(/cursor=[^&>]{4}/, "cursor=AAAA"),
          })
        : undefined,
    ),
    caught: ["paging.link_header", "paging.csv", "paging.forms"],
  },
];
