import type { InProcess } from "@samapne/check";
import { gzipSync } from "node:zlib";
import { asked, changed, isPage, pages, text, to, withBody, withHeaders } from "./_wrong.ts";

/** Used by tests only: servers that are right, each in another way than ours in what the contract leaves free. */
export const rightOtherwise: Readonly<Record<string, (serve: InProcess) => InProcess>> = {
  "packs nothing, and never says how long an answer is": (serve) =>
    inPieces(asked((url, request) => to(url, without(request, "accept-encoding")))(serve)),

  "packs whatever may be packed, however short": changed(async (response, request) => {
    const isWanted = /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(request.headers.get("accept-encoding") ?? "");
    const isFree =
      response.status === 200 &&
      !response.headers.has("content-encoding") &&
      response.headers.get("accept-ranges") !== "bytes" &&
      response.headers.has("etag");
    if (request.method !== "GET" || !isWanted || !isFree) return undefined;
    const packed = gzipSync(new Uint8Array(await response.clone().arrayBuffer()));
    return withBody(withHeaders(response, { "content-encoding": "gzip" }), packed);
  }),

  "has the members of everything in another order, blanks between them, and letters as escapes": json(
    (value) =>
      JSON.stringify(backwards(value), undefined, 3).replaceAll(
        /[\u0080-\uffff]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
  ),

  "says more than it must: members, headers, links and reasons": (serve) =>
    changed(async (response, request, url) => {
      const more = withHeaders(response, {
        server: "nginx/1.27.0",
        date: new Date().toUTCString(),
        "x-request-id": "7f3c",
        "strict-transport-security": "max-age=31536000",
        "alt-svc": 'h3=":443"; ma=86400',
        "referrer-policy": "no-referrer",
        vary: [response.headers.get("vary"), "Origin"].filter(Boolean).join(", "),
      });
      const isProblem = response.headers.get("content-type") === "application/problem+json";
      if (!isProblem || request.method !== "GET") return more;
      const problem = (await response.clone().json()) as object;
      const told = { ...problem, instance: url.pathname, trace_id: "7f3c", docs: "https://example.no/hjelp" };
      return withBody(more, JSON.stringify(told));
    })(
      pages((page) => ({
        ...page,
        links: { ...page.links, first: page.links["self"], license: "https://data.norge.no/nlod/no/2.0" },
        meta: { ...page.meta, count: page.data.length, took_ms: 3 },
        took: "3 ms",
      }))(serve),
    ),

  "spells types of content and directives otherwise": changed((response) => {
    const type = response.headers.get("content-type");
    const control = response.headers.get("cache-control");
    const allow = response.headers.get("allow");
    return withHeaders(response, {
      ...(type && { "content-type": spelt(type) }),
      ...(control && {
        "cache-control": control.split(", ").toReversed().join(" , ").replace("public", "Public"),
      }),
      ...(allow && { allow: allow.split(", ").toReversed().join(",") }),
    });
  }),

  "has Link with attributes in another order, without quotation marks, and relations together": changed(
    (response) => {
      const link = response.headers.get("link");
      if (link === null) return undefined;
      const links = link.split(/,\s*(?=<)/).map((one) => {
        const [target = "", ...attributes] = one.split(/;\s*/);
        const told = attributes.map((each) =>
          each.replace(
            /^rel="([a-z-]+)"$/,
            (_, relation) => `REL=${relation === "next" ? '"next last"' : relation}`,
          ),
        );
        return [target, "title*=UTF-8''v%C3%A6r%2C%20mer", ...told.toReversed()].join(" ;  ");
      });
      return withHeaders(response, { link: links.toReversed().join(" ,\t") });
    },
  ),

  "leads on with whole addresses, and cursors that are long and have signs": (serve) =>
    changed(async (response, request) => {
      const link = response.headers.get("link");
      if (link === null) return undefined;
      const told = withHeaders(response, { link: wholeAddresses(link), "content-length": null });
      const type = response.headers.get("content-type") ?? "";
      if (request.method !== "GET" || response.status !== 200 || !/\/(?:geo\+)?json$/.test(type)) return told;
      return withBody(told, wholeAddresses(await response.clone().text()));
    })(
      asked((url, request) => {
        const own = /^v=2&k=(.*)==$/.exec(url.searchParams.get("cursor") ?? "")?.[1];
        const search = own === undefined ? url.search : url.search.replace(/cursor=[^&]*/, `cursor=${own}`);
        return to(new URL(url.pathname + search, url), without(request, "accept-encoding"));
      })(serve),
    ),

  "ends lines of CSV as RFC 4180 does": text(
    ({ searchParams }, { headers }) =>
      headers.get("content-type")?.startsWith("text/csv") === true && !searchParams.has("dialect"),
    (csv) => csv.replaceAll("\n", "\r\n"),
  ),

  "writes numbers with zeros behind the point, and with exponents": (serve) =>
    changed(async (response, request, url) => {
      if (!isPage(response, url)) return undefined;
      if (request.method === "HEAD") return withHeaders(response, { "content-length": null });
      const text = await response.clone().text();
      return withBody(
        response,
        text
          .replaceAll(/("height":-?\d+\.\d+)/g, "$10")
          .replaceAll(/"doors":(-?[1-9]\d*)(?=[,}])/g, '"doors":$1e0'),
      );
    })(asked((url, request) => to(url, without(request, "accept-encoding")))(serve)),

  "answers OPTIONS with 200 and some words, and HEAD without a length": changed(async (response, request) => {
    if (request.method === "HEAD") return withHeaders(response, { "content-length": null });
    if (request.method !== "OPTIONS") return undefined;
    const headers = new Headers(response.headers);
    headers.set("content-type", "text/plain");
    return new Response("GET, HEAD, OPTIONS", { status: 200, headers });
  }),

  "has tags of another form, and lets nobody keep an answer for long": (serve) => {
    const told = changed((response) => {
      const etag = response.headers.get("etag");
      return etag === null ? undefined : withHeaders(response, { etag: `"v1:${etag.slice(1, -1)}-ÿ,;\\"` });
    });
    const heard = asked((url, request) => {
      const headers = new Headers(request.headers);
      for (const name of ["if-none-match", "if-match", "if-range"]) {
        const value = headers.get(name);
        if (value !== null) headers.set(name, value.replaceAll(/"v1:([\w-]*?)-\u00ff,;\\"/g, '"$1"'));
      }
      return new Request(url, { method: request.method, headers });
    });
    return told(heard(serve));
  },
};

function wholeAddresses(text: string): string {
  return text
    .replaceAll(/(?<=[?&]cursor=)[\w-]+/g, (cursor) => `v%3D2%26k%3D${cursor}%3D%3D`)
    .replaceAll(/(?<=<|"next":")(?:\.\.\/)+/g, "http://localhost/");
}

function without(request: Request, name: string): Request {
  const headers = new Headers(request.headers);
  headers.delete(name);
  return new Request(request.url, { method: request.method, headers });
}

/** Answers in pieces of some bytes, whose length nobody tells. */
const inPieces = changed(async (response, request) => {
  if (response.body === null || request.method !== "GET" || response.status === 206) return undefined;
  const bytes = new Uint8Array(await response.clone().arrayBuffer());
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += 700)));
    },
  });
  const { status, headers } = withHeaders(response, { "content-length": null });
  return new Response(body, { status, headers });
});

/** Changes how the JSON of pages, rows, problems and GeoJSON is written. */
function json(write: (value: unknown) => string): (serve: InProcess) => InProcess {
  return (serve) =>
    changed(async (response, request, url) => {
      const type = response.headers.get("content-type") ?? "";
      if (!/[/+]json$/.test(type) || url.pathname === "/openapi.json") return undefined;
      if (request.method === "HEAD") return withHeaders(response, { "content-length": null });
      if (response.body === null || request.method !== "GET") return undefined;
      return withBody(response, write(await response.clone().json()));
    })(asked((url, request) => to(url, without(request, "accept-encoding")))(serve));
}

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, one]) => [name, backwards(one)]),
  );
}

function spelt(type: string): string {
  if (type === "application/json") return "Application/JSON; charset=utf-8";
  if (type.startsWith("text/csv")) return 'text/csv;header=present; charset="UTF-8"';
  if (type === "application/problem+json") return "application/problem+json;charset=UTF-8";
  return type === "application/geo+json" ? "application/geo+json; charset=utf-8" : type;
}
