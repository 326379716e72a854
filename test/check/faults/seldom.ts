import { gzipSync } from "node:zlib";
import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  instead,
  isCsvExport,
  isExport,
  isList,
  isPage,
  isRows,
  pages,
  refused,
  text,
  to,
  withBody,
  withHeaders,
} from "../_wrong.ts";

/** What goes wrong seldom, and is promised all the same: the next page of a filter, the other quotation mark, the second value. */
export const seldom: readonly Fault[] = [
  {
    name: "the next page has forgotten the filter",
    wrong: pages((page, url) => (hasFilter(url) ? withNext(page, withoutFilters) : undefined)),
    caught: ["paging.selected"],
  },
  {
    name: "the next page has forgotten how it is sorted",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("cursor") || !url.searchParams.has("sort")) return undefined;
      url.searchParams.delete("sort");
      url.searchParams.delete("cursor");
      return to(url, request);
    }),
    caught: ["paging.selected", "refusals.cursor"],
  },
  {
    name: "of rows that sort alike some are lost at the seam",
    wrong: pages((page, url) =>
      url.searchParams.has("sort") && url.searchParams.has("cursor")
        ? { ...page, data: page.data.slice(1) }
        : undefined,
    ),
    caught: ["paging.selected"],
  },
  {
    name: "a text filter is cut at commas",
    wrong: asked((url, request) => {
      const place = url.searchParams.getAll("place");
      if (!place.some((one) => one.includes(","))) return undefined;
      url.searchParams.delete("place");
      for (const one of place.flatMap((all) => all.split(","))) url.searchParams.append("place", one.trim());
      return to(url, request);
    }),
    caught: ["filters.signs"],
  },
  {
    name: "a filter for false is no filter",
    wrong: asked((url, request) => {
      if (url.searchParams.get("open") !== "false") return undefined;
      url.searchParams.delete("open");
      return to(url, request);
    }),
    caught: ["filters.equals"],
  },
  {
    name: "a filter for 0 is no filter",
    wrong: asked((url, request) => {
      if (url.searchParams.get("doors") !== "0") return undefined;
      url.searchParams.delete("doors");
      return to(url, request);
    }),
    caught: ["filters.equals"],
  },
  {
    name: "of a parameter that stands twice the last one counts",
    wrong: asked((url, request) => {
      const limits = url.searchParams.getAll("limit");
      if (limits.length < 2) return undefined;
      url.searchParams.set("limit", limits.at(-1) ?? "");
      return to(url, request);
    }),
    caught: ["refusals.invalid_limit"],
  },
  {
    name: "fields leaves out the key",
    wrong: pages((page, url) => {
      const fields = url.searchParams.get("fields")?.split(",");
      if (fields === undefined || fields.includes("station")) return undefined;
      return { ...page, data: page.data.map(withoutKey) };
    }),
    caught: ["filters.fields"],
  },
  {
    name: "rows without a value meet every range",
    wrong: (serve) => async (request) => {
      const url = new URL(request.url);
      const isRange = isList(url) && url.searchParams.has("doors_from") && request.method === "GET";
      const response = await serve(request);
      if (!isRange || !isPage(response, url)) return response;
      const page = (await response.clone().json()) as { data: { station: string }[] };
      const whole = await serve(new Request(`${url.origin}${url.pathname}?limit=10000`));
      const { data } = (await whole.json()) as { data: { doors?: number }[] };
      const missing = data.filter(({ doors }) => doors === undefined);
      return withBody(response, JSON.stringify({ ...page, data: [...page.data, ...missing] }));
    },
    caught: ["filters.from", "filters.between"],
  },
  {
    name: "numbers are rounded before they are compared",
    wrong: numbersAsked(
      "height",
      (wanted) =>
        ({ height }) =>
          Math.abs(height - wanted) < 0.01,
    ),
    caught: ["filters.near"],
  },
  {
    name: "numbers above another are found by two of its decimals",
    wrong: numbersAsked(
      "height_from",
      (wanted) =>
        ({ height }) =>
          height >= Math.floor(wanted * 100) / 100,
    ),
    caught: ["filters.near"],
  },
  {
    name: "Accept takes the first, whatever its quality",
    wrong: asked((url, request) => {
      const accept = request.headers.get("accept");
      if (!isRows(url) || accept?.includes(",") !== true) return undefined;
      const headers = { ...Object.fromEntries(request.headers), accept: accept.split(",")[0] ?? "" };
      return new Request(url, { method: request.method, headers });
    }),
    caught: ["answers.accept"],
  },
  {
    name: "lang loses to Accept-Language",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("lang") || !request.headers.has("accept-language")) return undefined;
      if (!["nb", "nn", "en"].includes(url.searchParams.get("lang") ?? "")) return undefined;
      url.searchParams.delete("lang");
      return to(url, request);
    }),
    caught: ["refusals.language"],
  },
  {
    name: "CSV for Excel has decimal points",
    wrong: text(
      (url) => url.searchParams.get("dialect") === "excel-nb",
      (body) => body.replaceAll(/(?<=;-?\d+),(?=\d+(?:;|\r?\n))/g, "."),
    ),
    caught: ["forms.excel"],
  },
  {
    name: "CSV for Excel is a row short",
    wrong: text(
      (url) => url.searchParams.get("dialect") === "excel-nb",
      (body) => `${body.trimEnd().split("\r\n").slice(0, -1).join("\r\n")}\r\n`,
    ),
    caught: ["forms.excel", "filters.export"],
  },
  {
    name: "CSV for Excel has other values",
    wrong: text(
      (url) => url.searchParams.get("dialect") === "excel-nb",
      (body) => body.replaceAll(/;(red|green);/g, ";blue;"),
    ),
    caught: ["forms.excel"],
  },
  {
    name: "the export is in another order than the pages",
    wrong: text(isCsvExport, (body) => {
      const [heading = "", ...lines] = body.trimEnd().split("\n");
      return `${[heading, ...lines.toReversed()].join("\n")}\n`;
    }),
    caught: ["paging.order", "forms.excel"],
  },
  {
    name: "gzip is given to who has said that it wants none",
    wrong: changed(async (response, request) => {
      if (!/gzip\s*;\s*q=0/.test(request.headers.get("accept-encoding") ?? "")) return undefined;
      if (request.method !== "GET" || response.status !== 200) return undefined;
      const packed = new Uint8Array(gzipSync(await response.clone().arrayBuffer()));
      return withHeaders(withBody(response, packed), { "content-encoding": "gzip" });
    }),
    caught: ["forms.gzip"],
  },
  {
    name: "a packed export is cut in half",
    wrong: changed(async (response, request, url) => {
      if (!isExport(url) || response.headers.get("content-encoding") !== "gzip") return undefined;
      if (request.method !== "GET") return undefined;
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      return withBody(response, bytes.subarray(0, bytes.length >> 1));
    }),
    caught: ["transport.packing"],
  },
  {
    name: "If-None-Match does not know a star",
    wrong: conditionsWithout((tags) => tags.trim() === "*"),
    caught: ["caching.none_match"],
  },
  {
    name: "If-None-Match does not know a weak tag",
    wrong: conditionsWithout((tags) => tags.includes("W/")),
    caught: ["caching.none_match"],
  },
  {
    name: "HEAD knows no conditions",
    wrong: asked((url, request) => {
      if (request.method !== "HEAD" || !request.headers.has("if-none-match")) return undefined;
      const headers = new Headers(request.headers);
      headers.delete("if-none-match");
      return new Request(url, { method: "HEAD", headers });
    }),
    caught: ["caching.none_match"],
  },
  {
    name: "the export is another each time it is asked whether it has changed",
    wrong: asked((url, request) => {
      if (!isExport(url) || !request.headers.has("if-none-match")) return undefined;
      const headers = new Headers(request.headers);
      headers.delete("if-none-match");
      return new Request(url, { method: request.method, headers });
    }),
    caught: ["caching.none_match"],
  },
  {
    name: "Range is ignored",
    wrong: asked((url, request) => {
      if (!request.headers.has("range")) return undefined;
      const headers = new Headers(request.headers);
      headers.delete("range");
      return new Request(url, { method: request.method, headers });
    }),
    caught: ["forms.range"],
  },
  {
    name: "a slash at the end is no matter",
    wrong: asked((url, request) => {
      if (!/^\/v1\/[a-z-]+\/$/.test(url.pathname)) return undefined;
      url.pathname = url.pathname.slice(0, -1);
      return to(url, request);
    }),
    caught: ["refusals.not_found"],
  },
  {
    name: "api-catalog is plain JSON",
    wrong: changed((response, _, url) =>
      url.pathname.endsWith("/api-catalog")
        ? withHeaders(response, { "content-type": "application/json" })
        : undefined,
    ),
    caught: ["service.api_catalog"],
  },
  {
    name: "CORS is for the one who asks",
    wrong: changed((response, request) => {
      const origin = request.headers.get("origin");
      return origin === null ? undefined : withHeaders(response, { "access-control-allow-origin": origin });
    }),
    caught: ["cors.origin", "cors.preflight"],
  },
  {
    name: "browsers may not read the rate limits",
    wrong: changed((response) => {
      const told = response.headers.get("access-control-expose-headers");
      if (told === null) return undefined;
      const left = told.split(",").filter((name) => !/ratelimit-(?:limit|reset)/i.test(name));
      return withHeaders(response, { "access-control-expose-headers": left.join(",") });
    }),
    caught: ["cors.exposed"],
  },
  {
    name: "an error is called 200",
    wrong: changed((response) => (response.status === 400 ? withStatus(response, 200) : undefined)),
    caught: [
      "disclosure.sensitive_fields",
      "refusals.box",
      "refusals.cursor",
      "refusals.invalid_limit",
      "refusals.invalid_value",
      "refusals.unknown_parameter",
    ],
  },
  {
    name: "an unknown parameter of a row is ignored",
    wrong: asked((url, request) => {
      if (!/^\/v1\/[a-z-]+\/(?!export)/.test(url.pathname) || url.search === "") return undefined;
      return to(new URL(url.pathname, url.origin), request);
    }),
    caught: ["refusals.unknown_parameter", "answers.one_feature"],
  },
  {
    name: "a row at its address has no ETag",
    wrong: changed((response, _, url) =>
      /^\/v1\/[a-z-]+\/(?!export)/.test(url.pathname) ? withHeaders(response, { etag: null }) : undefined,
    ),
    caught: ["caching.etag"],
  },
  {
    name: "keys with a slash are not found",
    wrong: instead((_, url) =>
      /^\/v1\/[a-z-]+\/.*%2F/i.test(url.pathname) ? withHeaders(refused(404), { allow: null }) : undefined,
    ),
    caught: ["answers.one", "answers.one_feature", "refusals.unknown_parameter"],
  },
  {
    name: "the filter of an export lets everything through as GeoJSON",
    wrong: asked((url, request) => {
      if (!isExport(url) || url.searchParams.get("format") !== "geojson") return undefined;
      return to(new URL(`${url.origin}${url.pathname}?format=geojson`), request);
    }),
    caught: ["filters.export", "filters.export_shape"],
  },
  {
    name: "GeoJSON is called JSON",
    wrong: changed((response, _, url) =>
      url.searchParams.get("format") === "geojson" && response.status === 200
        ? withHeaders(response, { "content-type": "application/json" })
        : undefined,
    ),
    caught: ["forms.geojson", "answers.one_feature"],
  },
  {
    name: "a row is GeoJSON of another place",
    wrong: text(
      (url) =>
        /^\/v1\/[a-z-]+\/(?!export)/.test(url.pathname) && url.searchParams.get("format") === "geojson",
      (body) => body.replace(/"coordinates":\[([\d.]+),([\d.]+)\]/, '"coordinates":[$2,$1]'),
    ),
    caught: ["answers.one_feature"],
  },
];

interface Paged {
  readonly data: Record<string, unknown>[];
  readonly links: Record<string, unknown>;
  readonly meta: Record<string, unknown>;
}

/** True for a page that is limited to some rows. */
function hasFilter({ searchParams }: URL): boolean {
  return [...searchParams.keys()].some((name) => /^(?:colour|doors|station|place|open|built)/.test(name));
}

function withNext(page: Paged, change: (next: string) => string): Paged | undefined {
  const { next } = page.links;
  return typeof next === "string" ? { ...page, links: { ...page.links, next: change(next) } } : undefined;
}

function withoutFilters(next: string): string {
  return next.replaceAll(/(?<=[?&])(?:colour|doors|station|place|open|built)\w*=[^&]*&?/g, "");
}

/** A server that does not look at some conditions. */
function conditionsWithout(isUnknown: (tags: string) => boolean): Fault["wrong"] {
  return asked((url, request) => {
    const tags = request.headers.get("if-none-match");
    if (tags === null || !isUnknown(tags)) return undefined;
    const headers = new Headers(request.headers);
    headers.delete("if-none-match");
    return new Request(url, { method: request.method, headers });
  });
}

function withoutKey(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== "station"));
}

function withStatus(response: Response, status: number): Response {
  return new Response(response.body, { status, headers: response.headers });
}

/** A server that finds the stations of a number in its own way. */
function numbersAsked(
  name: string,
  meets: (wanted: number) => (row: { readonly height: number }) => boolean,
): Fault["wrong"] {
  return (serve) => async (request) => {
    const url = new URL(request.url);
    const response = await serve(request);
    const wanted = Number(url.searchParams.get(name) ?? Number.NaN);
    const isOther = Number.isNaN(wanted) || url.searchParams.has("height_to");
    if (isOther || !isPage(response, url) || request.method !== "GET") return response;
    const page = (await response.clone().json()) as object;
    const whole = await serve(new Request(`${url.origin}${url.pathname}?limit=10000`));
    const { data } = (await whole.json()) as { data: { height: number }[] };
    return withBody(response, JSON.stringify({ ...page, data: data.filter(meets(wanted)) }));
  };
}
