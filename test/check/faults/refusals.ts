import type { Fault } from "./_fault.ts";
import { asked, changed, html, instead, isRows, to, withBody, withHeaders } from "../_wrong.ts";

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
    wrong: changed(async (response) => {
      if (response.status < 400) return undefined;
      const problem = (await response.clone().json()) as object;
      const detail = "TypeError: x is undefined\n    at list (/srv/app/server.js:12:7)";
      return withBody(response, JSON.stringify({ ...problem, detail }));
    }),
    caught: ["refusals.no_stack_traces"],
  },
  {
    name: "a problem says another status",
    wrong: changed(async (response) => {
      if (response.status < 400) return undefined;
      const problem = (await response.clone().json()) as object;
      return withBody(response, JSON.stringify({ ...problem, status: 200 }));
    }),
    caught: ["refusals.problems"],
  },
  {
    name: "the value that was sent is repeated",
    wrong: changed(async (response, _, url) => {
      if (response.status !== 400) return undefined;
      const problem = (await response.clone().json()) as object;
      return withBody(response, JSON.stringify({ ...problem, detail: decodeURIComponent(url.search) }));
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
    name: "what is not there is an empty page",
    wrong: changed((response) => (response.status === 404 ? withBody(response, "{}", 200) : undefined)),
    caught: ["refusals.not_found"],
  },
  {
    name: "refusals are in English only",
    wrong: asked((url, request) => {
      url.searchParams.delete("lang");
      const headers = { ...Object.fromEntries(request.headers), "accept-language": "en" };
      return isRows(url) ? new Request(url, { method: request.method, headers }) : undefined;
    }),
    caught: ["refusals.language"],
  },
  {
    name: "Content-Language is wrong",
    wrong: changed((response) =>
      response.status >= 400 ? withHeaders(response, { "content-language": "no" }) : undefined,
    ),
    caught: ["refusals.language"],
  },
];
