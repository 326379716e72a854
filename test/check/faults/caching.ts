import type { Fault } from "./_fault.ts";
import { asked, changed, instead, isRows, okHeader, withHeaders, withoutHeader } from "../_wrong.ts";

/** Caches. */
export const caching: readonly Fault[] = [
  {
    name: "the ETag never changes",
    wrong: changed((response) =>
      response.headers.has("etag") ? withHeaders(response, { etag: '"1"' }) : undefined,
    ),
    caught: ["caching.etag_tells_apart", "caching.none_match", "forms.gzip", "forms.range"],
  },
  {
    name: "the ETag is another each time",
    wrong: (serve) => {
      let count = 0;
      return changed((response) =>
        response.headers.has("etag") ? withHeaders(response, { etag: `"${(count += 1)}"` }) : undefined,
      )(serve);
    },
    caught: ["caching.etag_steady", "caching.none_match", "forms.range", "methods.head"],
  },
  {
    name: "the ETag is weak",
    wrong: changed((response) =>
      response.headers.has("etag")
        ? withHeaders(response, { etag: `W/${response.headers.get("etag")}` })
        : undefined,
    ),
    caught: ["caching.etag"],
  },
  {
    name: "there is no ETag",
    wrong: withoutHeader("etag"),
    caught: ["caching.etag"],
  },
  {
    name: "If-None-Match is ignored",
    wrong: asked((url, request) => {
      if (!request.headers.has("if-none-match")) return undefined;
      return new Request(url, { method: request.method });
    }),
    caught: ["caching.none_match"],
  },
  {
    name: "304 whatever is asked",
    wrong: instead((request) =>
      request.headers.has("if-none-match")
        ? new Response(null, { status: 304, headers: { etag: '"x"', "access-control-allow-origin": "*" } })
        : undefined,
    ),
    caught: ["caching.none_match", "caching.not_modified_empty"],
  },
  {
    name: "304 without the ETag",
    wrong: changed((response) =>
      response.status === 304 ? withHeaders(response, { etag: null }) : undefined,
    ),
    caught: ["caching.not_modified_empty"],
  },
  {
    name: "If-Modified-Since is ignored",
    wrong: asked((url, request) =>
      request.headers.has("if-modified-since") ? new Request(url, { method: request.method }) : undefined,
    ),
    caught: ["caching.modified_since"],
  },
  {
    name: "Last-Modified in another form of date",
    wrong: okHeader("last-modified", "2026-01-15T06:12:00Z"),
    caught: ["caching.last_modified"],
  },
  { name: "no Cache-Control", wrong: withoutHeader("cache-control"), caught: ["caching.cache_control"] },
  {
    name: "Cache-Control forbids it",
    wrong: okHeader("cache-control", "no-store, private"),
    caught: ["caching.cache_control"],
  },
  {
    name: "the ETag is of the path, whatever the filter is",
    wrong: changed((response, _, url) =>
      response.headers.has("etag") && isRows(url)
        ? withHeaders(response, {
            etag: `"${url.pathname} ${response.headers.get("content-type")} ${response.headers.get("content-encoding")}"`,
          })
        : undefined,
    ),
    caught: ["caching.etag_tells_apart", "caching.none_match", "forms.range"],
  },
  {
    name: "the ETag is of the address, whatever Accept says",
    wrong: changed((response, _, url) =>
      response.headers.has("etag") && isRows(url)
        ? withHeaders(response, {
            etag: `"${encodeURIComponent(url.search)} ${response.headers.get("content-encoding")}"`,
          })
        : undefined,
    ),
    caught: ["caching.none_match", "forms.range"],
  },
  {
    name: "Last-Modified is in the future",
    wrong: okHeader("last-modified", "Thu, 15 Jan 2032 06:12:00 GMT"),
    caught: ["caching.last_modified", "caching.modified_since"],
  },
];
