import { Buffer } from "node:buffer";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  instead,
  isCsvExport,
  isExport,
  isPage,
  isRows,
  okHeader,
  pages,
  text,
  to,
  withBody,
  withHeaders,
} from "../_wrong.ts";

/** What shows only to who comes again: on the next page, with the next part, after a refusal, when data have changed. */
export const afterwards: readonly Fault[] = [
  {
    name: "the next page has all fields",
    wrong: pages((page, url) => {
      const { next } = page.links;
      if (!url.searchParams.has("fields") || typeof next !== "string") return undefined;
      return { ...page, links: { ...page.links, next: next.replace(/(?<=[?&])fields=[^&]*&?/, "") } };
    }),
    caught: ["paging.selected"],
  },
  ...[
    ["data_version", "20250101T000000000Z-00000000"],
    ["updated_at", "2025-01-01T00:00:00.000Z"],
  ].map(([name = "", value]) => ({
    name: `later pages have another ${name}`,
    wrong: pages((page, url) =>
      url.searchParams.has("cursor") ? { ...page, meta: { ...page.meta, [name]: value } } : undefined,
    ),
    caught: ["paging.one_version"],
  })),
  ...[null, '"part"'].map((etag) => ({
    name: etag === null ? "a part has no ETag" : "a part has an ETag of its own",
    wrong: changed((response) => (response.status === 206 ? withHeaders(response, { etag }) : undefined)),
    caught: ["forms.range"],
  })),
  {
    name: "who asks for a part of the same gets all of it",
    wrong: asked((url, request) => {
      const { "if-range": condition, range: _, ...headers } = Object.fromEntries(request.headers);
      if (condition === undefined || condition.includes("no-such")) return undefined;
      return new Request(url, { method: request.method, headers });
    }),
    caught: ["forms.range"],
  },
  {
    name: "nothing has changed since any day of this century",
    wrong: (serve) => async (request) => {
      const response = await serve(request);
      const { "if-modified-since": since, "if-none-match": tag } = Object.fromEntries(request.headers);
      const isAsked = since !== undefined && tag === undefined && Date.parse(since) > Date.UTC(2000);
      if (!isAsked || response.status !== 200) return response;
      return new Response(null, { status: 304, headers: response.headers });
    },
    caught: ["caching.modified_since"],
  },
  {
    name: "of several tags only the first is looked at",
    wrong: asked((url, request) => {
      const headers = Object.fromEntries(request.headers);
      const [first, second] = headers["if-none-match"]?.split(",") ?? [];
      if (first === undefined || second === undefined) return undefined;
      return new Request(url, { method: request.method, headers: { ...headers, "if-none-match": first } });
    }),
    caught: ["caching.none_match"],
  },
  {
    name: "the ETag of an export is weak",
    wrong: changed((response, _, url) => {
      const tag = response.headers.get("etag");
      return isExport(url) && tag !== null ? withHeaders(response, { etag: `W/${tag}` }) : undefined;
    }),
    caught: ["caching.etag"],
  },
  {
    name: "of languages the first counts, however little it is wanted",
    wrong: asked((url, request) => {
      const headers = Object.fromEntries(request.headers);
      const [first = "", second] = headers["accept-language"]?.split(/[,;]/) ?? [];
      if (second === undefined) return undefined;
      return new Request(url, { method: request.method, headers: { ...headers, "accept-language": first } });
    }),
    caught: ["refusals.language"],
  },
  {
    name: "refusals do not say their API-Version",
    wrong: changed((response) =>
      response.status >= 400 ? withHeaders(response, { "api-version": null }) : undefined,
    ),
    caught: ["answers.headers"],
  },
  {
    name: "what is to go is gone before anybody is warned",
    wrong: (serve) =>
      okHeader("deprecation", "@1893456000")(okHeader("sunset", "Thu, 01 Jan 2026 00:00:00 GMT")(serve)),
    caught: ["answers.headers"],
  },
  {
    name: "JSON says that it is Latin-1",
    wrong: changed((response, _, url) =>
      isPage(response, url)
        ? withHeaders(response, { "content-type": "application/json; charset=iso-8859-1" })
        : undefined,
    ),
    caught: ["answers.media_types"],
  },
  {
    name: "who asks for gzip gets brotli",
    wrong: changed(async (response, { method }, url) => {
      if (!isRows(url) || method !== "GET" || response.headers.get("content-encoding") !== "gzip")
        return undefined;
      const plain = gunzipSync(Buffer.from(await response.clone().arrayBuffer()));
      return withHeaders(withBody(response, brotliCompressSync(plain)), { "content-encoding": "br" });
    }),
    caught: ["forms.gzip"],
  },
  {
    name: "who is turned away is not told when to come again",
    wrong: instead((request, url) =>
      request.method === "GET" && url.pathname === "/catalog.ttl"
        ? new Response(
            '{"type":"https://samapne.no/problems/too-many-requests","title":"Vent litt","status":429}',
            {
              status: 429,
              headers: { "content-type": "application/problem+json", "access-control-allow-origin": "*" },
            },
          )
        : undefined,
    ),
    caught: ["transport.retry_after", "catalogue.turtle"],
  },
  {
    name: "the catalogue says that data follow another specification",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.replaceAll("/specs/test/test-stations/", "/specs/test/test-ferries/"),
    ),
    caught: ["catalogue.names_datasets"],
  },
  {
    name: "/status has words of its own",
    wrong: text(
      (url) => url.pathname === "/status",
      (body) => body.replace('"status":"ok"', '"status":"UP"'),
    ),
    caught: ["service.status"],
  },
  ...["Vary", "Cache-Control"].map((name) => ({
    name: `304 without ${name}`,
    wrong: changed((response) =>
      response.status === 304 ? withHeaders(response, { [name]: null }) : undefined,
    ),
    caught: ["caching.not_modified_empty"],
  })),
  {
    name: "/status is plain text",
    wrong: changed((response, _, url) =>
      url.pathname === "/status" && response.status === 200
        ? withHeaders(response, { "content-type": "text/plain" })
        : undefined,
    ),
    caught: ["service.status"],
  },
  {
    name: "no rows are null",
    wrong: pages((page) => (page.data.length === 0 ? { ...page, data: null as never } : undefined)),
    caught: ["filters.between", "filters.near", "filters.nothing"],
  },
  {
    name: "the last line of CSV has no line break",
    wrong: text(isCsvExport, (csv) => csv.trimEnd()),
    caught: ["forms.csv"],
  },
  {
    name: "a plus sign in an address is a plus sign",
    wrong: asked((url, request) =>
      url.search.includes("+") ? to(new URL(url.href.replaceAll("+", "%2B")), request) : undefined,
    ),
    caught: ["filters.signs"],
  },
  {
    name: "HEAD of a page of some rows tells of all",
    wrong: asked((url, request) => {
      if (request.method !== "HEAD" || url.searchParams.get("limit") !== "1") return undefined;
      url.searchParams.delete("limit");
      return to(url, request);
    }),
    caught: ["methods.head"],
  },
];
