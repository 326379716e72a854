import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  instead,
  isExport,
  isList,
  isPage,
  okHeader,
  pages,
  refused,
  text,
  to,
  withHeaders,
} from "../_wrong.ts";

/** What stands in front of a service, or was there before it: proxies, caches, and products with answers of their own. */
export const proxies: readonly Fault[] = [
  {
    name: "behind a proxy, links have the address from inside",
    wrong: pages((page) => {
      const { next } = page.links;
      if (typeof next !== "string") return undefined;
      return { ...page, links: { ...page.links, next: new URL(next, "http://10.0.0.5:8080/").href } };
    }),
    caught: ["paging.next", "paging.link_header"],
    says: "leads to http://10.0.0.5:8080,",
  },
  {
    name: "no page has more than ten rows, whatever limit says",
    wrong: asked((url, request) => {
      const limit = Number(url.searchParams.get("limit") ?? 1000);
      if (!isList(url) || !(limit > 10 && limit <= 10_000)) return undefined;
      url.searchParams.set("limit", "10");
      return to(url, request);
    }),
    caught: ["paging.limit"],
    says: "Gave 10 rows, expected 23.",
  },
  {
    name: "a cache gives pages for longer than it may",
    wrong: okHeader("age", "86400"),
    caught: ["caching.cache_control"],
    says: "A cache on the way",
  },
  {
    name: "who is turned away is told to come again soon",
    wrong: instead((request, url) =>
      request.method === "GET" && url.pathname === "/catalog.ttl"
        ? withHeaders(refused(503), { "retry-after": "soon" })
        : undefined,
    ),
    caught: ["transport.retry_after", "catalogue.turtle", "transport.no_server_errors"],
  },
  {
    name: "the last page leads to null",
    wrong: pages((page) => ({ ...page, links: { next: null, ...page.links } })),
    caught: ["answers.page"],
    says: "“links.next” is missing or has the wrong form",
  },
  {
    name: "a page is an array of rows",
    wrong: text(
      (url, response) => isPage(response, url),
      (body) => JSON.stringify((JSON.parse(body) as { data: unknown }).data),
    ),
    caught: ["answers.page"],
    says: "but no object",
  },
  {
    name: "pages begin with a byte order mark",
    wrong: text(
      (url, response) => isPage(response, url),
      (body) => `\ufeff${body}`,
    ),
    caught: ["answers.utf8"],
    says: "EF BB BF",
  },
  {
    name: "machines behind one address have a version each",
    wrong: instead((_, url) =>
      (url.searchParams.get("cursor")?.length ?? 0) > 8 ? refused(409) : undefined,
    ),
    caught: ["paging.next", "paging.csv"],
    says: "several machines behind the address",
  },
  {
    name: "Accept is not looked at",
    wrong: asked((url, { method, headers }) => {
      const { accept: _, ...others } = Object.fromEntries(headers);
      return isList(url) && headers.has("accept") ? new Request(url, { method, headers: others }) : undefined;
    }),
    caught: ["answers.accept", "refusals.not_acceptable"],
    says: "/v1/test-stations?limit=1 (Accept: text/csv) The header",
  },
  {
    name: "exports break off on the way",
    wrong: changed(async (response, { method }, url) => {
      if (!isExport(url) || method !== "GET" || response.status !== 200) return undefined;
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      const half = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length >> 1)),
        pull: (controller) => controller.error(new TypeError("terminated")),
      });
      return new Response(half, { headers: response.headers });
    }),
    caught: ["transport.answers"],
    says: "The answer broke off after its headers",
  },
  {
    name: "a page instead of a row that is not there",
    wrong: changed((response, _, url) =>
      response.status === 404 && url.pathname.startsWith("/v1/test-stations/")
        ? new Response("<html></html>", {
            headers: { "content-type": "text/html", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    caught: ["answers.one", "refusals.not_found"],
  },
];
