import { Buffer } from "node:buffer";
import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  instead,
  isPage,
  isRows,
  pages,
  refused,
  text,
  withBody,
  withHeaders,
  withoutHeader,
  withoutPackedPages,
} from "../_wrong.ts";

/** The form of answers. */
export const answers: readonly Fault[] = [
  {
    name: "JSON called text",
    wrong: changed((response, _, url) =>
      isPage(response, url) ? withHeaders(response, { "content-type": "text/plain" }) : undefined,
    ),
    caught: ["answers.media_types", "answers.accept"],
  },
  {
    name: "CSV without charset",
    wrong: changed((response) =>
      response.headers.get("content-type")?.startsWith("text/csv") === true
        ? withHeaders(response, { "content-type": "text/csv" })
        : undefined,
    ),
    caught: ["answers.media_types"],
  },
  {
    name: "Accept is ignored",
    wrong: asked((url, request) =>
      request.headers.has("accept") ? new Request(url, { method: request.method }) : undefined,
    ),
    caught: ["answers.accept", "refusals.not_acceptable"],
  },
  {
    name: "rows without an envelope",
    wrong: pages((page) => page.data as never),
    caught: ["answers.page"],
  },
  {
    name: "JSON with a byte order mark",
    wrong: text(
      (url, response) => isPage(response, url) && url.search === "?format=json",
      (body) => `\ufeff${body}`,
    ),
    caught: ["answers.utf8"],
  },
  { name: "no API-Version", wrong: withoutHeader("api-version"), caught: ["answers.headers"] },
  {
    name: "another major of the contract",
    wrong: changed((response) => withHeaders(response, { "api-version": "2.0.0" })),
    caught: ["answers.version"],
  },
  {
    name: "another version of the specification",
    wrong: pages((page) => ({
      ...page,
      meta: { ...page.meta, specification: "https://samapne.no/specs/x/y/9.9.9/schema.json" },
    })),
    caught: ["answers.specification"],
  },
  {
    name: "no links",
    wrong: withoutHeader("link"),
    caught: ["answers.links", "paging.link_header", "paging.csv", "paging.forms"],
  },
  { name: "no Vary", wrong: withoutHeader("vary"), caught: ["answers.headers", "forms.gzip"] },
  { name: "no rate limits told", wrong: withoutHeader("ratelimit-remaining"), caught: ["answers.headers"] },
  {
    name: "a row at its address is another row",
    wrong: changed(async (response, request, url) => {
      if (!url.pathname.startsWith("/v1/test-stations/s") || request.method !== "GET") return undefined;
      if (response.status !== 200) return undefined;
      const { data, ...rest } = (await response.clone().json()) as { data: object };
      return withBody(response, JSON.stringify({ ...rest, data: { ...data, doors: 77 } }));
    }),
    caught: ["answers.one"],
  },
  {
    name: "JSON in the letters of Latin-1",
    wrong: (serve) =>
      changed(async (response, request, url) => {
        if (request.method !== "GET" || url.search !== "?format=json" || !isPage(response, url))
          return undefined;
        return withBody(response, Buffer.from(await response.clone().text(), "latin1"));
      })(withoutPackedPages(serve)),
    caught: ["answers.utf8", "answers.page", "methods.head"],
  },
  {
    name: "*/* is refused",
    wrong: instead((request, url) =>
      isRows(url) && request.headers.get("accept") === "*/*" ? refused(406) : undefined,
    ),
    caught: ["answers.accept"],
  },
  {
    name: "rate limits in words",
    wrong: changed((response) => withHeaders(response, { "ratelimit-remaining": "many" })),
    caught: ["answers.headers"],
  },
  {
    name: "a page says that it is another",
    wrong: pages((page) => ({ ...page, links: { ...page.links, self: "/v1/test-ferries" } })),
    caught: ["answers.page"],
  },
  {
    name: "the data are from the future",
    wrong: pages((page) => ({ ...page, meta: { ...page.meta, updated_at: "2036-01-15T06:12:00Z" } })),
    caught: ["answers.page", "caching.last_modified", "service.status"],
  },
  {
    name: "a row for whatever key is asked for",
    wrong: changed((response, _, url) =>
      response.status === 404 && url.pathname.startsWith("/v1/test-stations/")
        ? withBody(response, '{"data":{},"links":{},"meta":{}}', 200)
        : undefined,
    ),
    caught: ["answers.one", "refusals.not_found"],
  },
];
