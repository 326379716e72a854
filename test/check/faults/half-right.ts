import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  isCsvPage,
  isList,
  type Page,
  pages,
  text,
  to,
  withBody,
  withHeaders,
} from "../_wrong.ts";

/** What programs that are right in all that is tried every day get wrong: the other way to ask, the second page, the old file. */
export const halfRight: readonly Fault[] = [
  {
    name: "a type with a star is no type",
    wrong: accepts((accept) => accept.replace("text/*", "application/x-none")),
    caught: ["answers.accept"],
  },
  {
    name: "a type in capitals is no type",
    wrong: accepts((accept) => (/[A-Z]/.test(accept) ? "application/x-none" : accept)),
    caught: ["answers.accept"],
  },
  {
    name: "304 says that the answer is a page",
    wrong: on304({ "content-type": "text/html" }),
    caught: ["caching.not_modified_empty"],
  },
  {
    name: "304 says that the answer is empty",
    wrong: on304({ "content-length": "0" }),
    caught: ["caching.not_modified_empty"],
  },
  {
    name: "what goes on from a byte is a byte short",
    wrong: changed(async (response, request) => {
      if (response.status !== 206 || !/^bytes=\d+-$/.test(request.headers.get("range") ?? ""))
        return undefined;
      return withBody(response, new Uint8Array(await response.clone().arrayBuffer()).subarray(0, -1));
    }),
    caught: ["forms.range"],
  },
  {
    name: "a zero at the end of a number makes it another",
    wrong: withValues((value) => (/^-?\d+\.\d*0$/.test(value) ? "-89.5" : value)),
    caught: ["filters.exponents"],
  },
  {
    name: "letters that are put together are others to a filter",
    wrong: withValues((value) => (value === value.normalize("NFC") ? value : "samapne")),
    caught: ["filters.signs"],
  },
  {
    name: "Allow has the methods in small letters",
    wrong: changed((response) => {
      const allow = response.headers.get("allow");
      return allow === null ? undefined : withHeaders(response, { allow: allow.toLowerCase() });
    }),
    caught: ["methods.options", "methods.others_refused"],
  },
  {
    name: "NDJSON has no line break at the end",
    wrong: text(
      (_, { headers }) => headers.get("content-type")?.startsWith("application/x-ndjson") === true,
      (lines) => lines.trimEnd(),
    ),
    caught: ["forms.ndjson"],
    says: "cannot see that all of it came",
  },
  {
    name: "an empty cursor is the first page",
    wrong: asked((url, request) => {
      if (url.searchParams.get("cursor") !== "") return undefined;
      url.searchParams.delete("cursor");
      return to(url, request);
    }),
    caught: ["refusals.cursor"],
  },
  {
    name: "every page says that it is the first",
    wrong: pages((page, url) => ({ ...page, links: { ...page.links, self: url.pathname } })),
    caught: ["paging.next"],
  },
  {
    name: "the page after one for Excel is not for Excel",
    wrong: changed((response, _, url) => {
      const link = response.headers.get("link");
      if (!isCsvPage(url, response) || link === null) return undefined;
      return withHeaders(response, { link: link.replace(/dialect=excel-nb&?/, "") });
    }),
    caught: ["paging.csv"],
  },
  {
    name: "the next page has forgotten the box",
    wrong: (serve) => async (request) => {
      const url = new URL(request.url);
      if (!isList(url) || !url.searchParams.has("bbox") || !url.searchParams.has("cursor"))
        return serve(request);
      // As a server would that finds where a page begins, and never what it is of.
      url.searchParams.delete("bbox");
      url.searchParams.delete("cursor");
      return serve(to(url, request));
    },
    caught: ["paging.selected"],
  },
  {
    name: "the catalogue was made once",
    wrong: text(
      ({ pathname }) => pathname === "/catalog.ttl",
      (catalogue) => catalogue.replaceAll(/(dct:modified ")\d{4}/g, "$12019"),
    ),
    caught: ["catalogue.dates"],
    says: "Whoever harvests the catalogue",
  },
  {
    name: "api-catalog points to a description that was there before",
    wrong: text(
      ({ pathname }) => pathname === "/.well-known/api-catalog",
      (linkset) => linkset.replaceAll("openapi.json", "swagger.json"),
    ),
    caught: ["service.api_catalog"],
  },
  {
    name: "OpenAPI has the address from inside",
    wrong: text(
      ({ pathname }) => pathname === "/openapi.json",
      (document) => JSON.stringify({ ...(JSON.parse(document) as object), servers: [{ url: "/api" }] }),
    ),
    caught: ["description.addresses_answer"],
    says: "“servers” leads to http://localhost/api",
  },
  {
    name: "packed pages say nothing of the next one",
    wrong: changed((response, _, url) =>
      isList(url) && response.headers.has("content-encoding")
        ? withHeaders(response, { link: null })
        : undefined,
    ),
    caught: ["forms.gzip"],
  },
  {
    name: "packed pages are called archives",
    wrong: changed((response, _, url) =>
      isList(url) && response.headers.has("content-encoding")
        ? withHeaders(response, { "content-type": "application/gzip" })
        : undefined,
    ),
    caught: ["forms.gzip"],
  },
  {
    name: "no CORS on the catalogue",
    wrong: changed((response, _, { pathname }) =>
      pathname === "/catalog.ttl"
        ? withHeaders(response, { "access-control-allow-origin": null })
        : undefined,
    ),
    caught: ["cors.origin"],
  },
  {
    name: "a row is sent again and again",
    wrong: asked((url, request) => {
      if (!/^\/v1\/[a-z-]+\/(?!export)/.test(url.pathname)) return undefined;
      const headers = new Headers(request.headers);
      headers.delete("if-none-match");
      return new Request(url, { method: request.method, headers });
    }),
    caught: ["caching.none_match"],
  },
  {
    name: "a page of nothing leads on",
    wrong: pages((page, url) =>
      page.data.length === 0 && !url.searchParams.has("changed_since") ? leadingOn(page, url) : undefined,
    ),
    caught: ["filters.nothing"],
  },
  {
    name: "a page that is just full leads on",
    wrong: pages((page, url) =>
      page.links["next"] === undefined && String(page.data.length) === url.searchParams.get("limit")
        ? leadingOn(page, url)
        : undefined,
    ),
    caught: ["paging.next"],
  },
];

/** A server that reads `Accept` in its own way. */
function accepts(change: (accept: string) => string): Fault["wrong"] {
  return asked((url, request) => {
    const accept = request.headers.get("accept");
    if (accept === null) return undefined;
    const headers = new Headers(request.headers);
    headers.set("accept", change(accept));
    return new Request(url, { method: request.method, headers });
  });
}

/** A server whose 304 say more. */
function on304(headers: Readonly<Record<string, string>>): Fault["wrong"] {
  return changed((response) => (response.status === 304 ? withHeaders(response, headers) : undefined));
}

/** A server that reads values of parameters in its own way. */
function withValues(change: (value: string) => string): Fault["wrong"] {
  return asked((url, request) => {
    const pairs = [...url.searchParams];
    if (pairs.every(([, value]) => change(value) === value)) return undefined;
    url.search = new URLSearchParams(pairs.map(([name, value]) => [name, change(value)])).toString();
    return to(url, request);
  });
}

/** The page with a link to one after it. */
function leadingOn(page: Page, { pathname }: URL): Page {
  return { ...page, links: { ...page.links, next: `${pathname}?cursor=c2FtYXBuZS1tYWRlLXVw` } };
}
