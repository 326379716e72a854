import type { Fault } from "./_fault.ts";
import { asked, changed, html, instead, isRows, refused, to, withBody, withHeaders } from "../_wrong.ts";

/** Refusals. */
export const refusals: readonly Fault[] = [
  {
    name: "unknown parameters are ignored",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("samapne_no_such_parameter")) return undefined;
      url.searchParams.delete("samapne_no_such_parameter");
      return to(url, request);
    }),
    caught: ["refusals.unknown_parameter"],
  },
  {
    name: "an HTML page for errors",
    wrong: changed((response) =>
      response.status >= 400
        ? withHeaders(withBody(response, html), { "content-type": "text/html" })
        : undefined,
    ),
    caught: ["refusals.problems", "refusals.not_acceptable"],
  },
  {
    name: "a stack trace",
    wrong: changed(async (response, { method }) => {
      if (response.status < 400 || method === "HEAD") return undefined;
      const problem = (await response.clone().json()) as object;
      const detail = "TypeError: x is undefined\n    at list (/srv/app/server.js:12:7)";
      return withBody(response, JSON.stringify({ ...problem, detail }));
    }),
    caught: ["refusals.no_stack_traces"],
  },
  {
    name: "a problem says another status",
    wrong: changed(async (response, { method }) => {
      if (response.status < 400 || method === "HEAD") return undefined;
      const problem = (await response.clone().json()) as object;
      return withBody(response, JSON.stringify({ ...problem, status: 200 }));
    }),
    caught: ["refusals.problems"],
  },
  {
    name: "the value that was sent is repeated",
    wrong: changed(async (response, { method }, url) => {
      if (response.status !== 400 || method === "HEAD") return undefined;
      const problem = (await response.clone().json()) as object;
      return withBody(response, JSON.stringify({ ...problem, detail: url.search }));
    }),
    caught: ["refusals.no_echo"],
  },
  {
    name: "a broken cursor breaks the server",
    wrong: instead((_, url) =>
      url.searchParams.get("cursor") === "!"
        ? new Response("", { status: 500, headers: { "access-control-allow-origin": "*" } })
        : undefined,
    ),
    caught: ["refusals.cursor", "refusals.problems", "transport.no_server_errors"],
  },
  {
    name: "an impossible limit is taken for the usual one",
    wrong: asked((url, request) => {
      const limit = url.searchParams.get("limit");
      if (limit === null || (/^[1-9]\d*$/.test(limit) && Number(limit) <= 10_000)) return undefined;
      url.searchParams.delete("limit");
      return to(url, request);
    }),
    caught: ["refusals.invalid_limit"],
  },
  {
    name: "dates that do not exist are taken",
    wrong: asked((url, request) => {
      if (url.searchParams.get("built") !== "2025-13-45") return undefined;
      url.searchParams.delete("built");
      return to(url, request);
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "a box with south above north is empty",
    wrong: turnedBoxes(({ west, south, east, north }) =>
      south > north ? { west, south: -90, east, north: -90 } : undefined,
    ),
    caught: ["refusals.box"],
  },
  {
    name: "a box with south above north is turned back",
    wrong: turnedBoxes(({ west, south, east, north }) =>
      south > north ? { west, south: north, east, north: south } : undefined,
    ),
    caught: ["refusals.box"],
  },
  {
    name: "a box beyond the poles is taken for one to the poles",
    wrong: turnedBoxes(({ west, south, east, north }) =>
      Math.abs(south) > 90 || Math.abs(north) > 90
        ? { west, south: Math.max(-90, south), east, north: Math.min(90, north) }
        : undefined,
    ),
    caught: ["refusals.box"],
  },
  {
    name: "what is not there is an empty page",
    wrong: changed((response) => (response.status === 404 ? withBody(response, "{}", 200) : undefined)),
    caught: ["refusals.not_found", "answers.one"],
  },
  {
    name: "refusals are in English only",
    wrong: asked((url, request) => {
      url.searchParams.delete("lang");
      const headers = { ...Object.fromEntries(request.headers), "accept-language": "en" };
      return isRows(url) ? new Request(url, { method: request.method, headers }) : undefined;
    }),
    caught: ["refusals.language", "refusals.invalid_value", "forms.excel"],
  },
  {
    name: "Content-Language is wrong",
    wrong: changed((response) =>
      response.status >= 400 ? withHeaders(response, { "content-language": "no" }) : undefined,
    ),
    caught: ["refusals.language"],
  },
  {
    name: "problems called a page",
    wrong: changed((response) =>
      response.status >= 400 ? withHeaders(response, { "content-type": "text/html" }) : undefined,
    ),
    caught: ["refusals.problems"],
  },
  {
    name: "400 does not say what is wrong",
    wrong: changed(async (response, { method }) => {
      if (response.status !== 400 || method === "HEAD") return undefined;
      const { errors: _, ...problem } = (await response.clone().json()) as Record<string, unknown>;
      return withBody(response, JSON.stringify(problem));
    }),
    caught: ["refusals.problems"],
  },
  {
    name: "a quotation mark breaks the database",
    wrong: instead((_, url) =>
      url.search.includes("%27") ? withHeaders(refused(500), { allow: null }) : undefined,
    ),
    caught: ["refusals.odd_requests", "transport.no_server_errors"],
  },
  {
    name: "a long address breaks the server",
    wrong: instead((_, url) => (url.search.length > 4000 ? refused(500) : undefined)),
    caught: ["refusals.odd_requests", "transport.no_server_errors"],
  },
  {
    name: "a field nobody has is left out of fields",
    wrong: asked((url, request) => {
      if (url.searchParams.get("fields") !== "samapne_no_such_field") return undefined;
      url.searchParams.delete("fields");
      return to(url, request);
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "a format nobody has is JSON",
    wrong: asked((url, request) => {
      if (url.searchParams.get("format") !== "samapne") return undefined;
      url.searchParams.delete("format");
      return to(url, request);
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "a cursor of another query is the first page",
    wrong: (serve) => async (request) => {
      const [response, url] = [await serve(request), new URL(request.url)];
      if (response.status !== 409 || !url.searchParams.has("cursor")) return response;
      url.searchParams.delete("cursor");
      return serve(to(url, request));
    },
    caught: ["refusals.cursor"],
  },
];

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A server to which boxes of four numbers come changed. */
function turnedBoxes(change: (box: Box) => Box | undefined): Fault["wrong"] {
  return asked((url, request) => {
    const sides = url.searchParams.get("bbox")?.split(",").map(Number) ?? [];
    const [west = 0, south = 0, east = 0, north = 0] = sides;
    const other = sides.length === 4 ? change({ west, south, east, north }) : undefined;
    if (other === undefined) return undefined;
    url.searchParams.set("bbox", [other.west, other.south, other.east, other.north].join(","));
    return to(url, request);
  });
}
