import type { Fault } from "./_fault.ts";
import { bomb, changed, endless, instead, stuck, trickle, withHeaders } from "../_wrong.ts";

/** What servers do to those who ask. */
export const hostile: readonly Fault[] = [
  {
    name: "a redirect to plain http at a private address",
    wrong: instead((request, url) =>
      url.pathname === "/v1/test-readings" &&
      url.searchParams.get("sort") === "value" &&
      request.method === "GET"
        ? new Response(null, {
            status: 302,
            headers: { location: "http://192.168.1.1/", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    both: true,
    caught: ["transport.no_redirects"],
  },
  {
    name: "a gzip bomb",
    wrong: instead((request, url) =>
      url.pathname === "/v1/test-readings" && request.headers.get("accept") === "text/csv"
        ? new Response(bomb(64 * 1024 * 1024) as BodyInit, {
            headers: {
              "content-encoding": "gzip",
              "content-type": "text/csv",
              "access-control-allow-origin": "*",
            },
          })
        : undefined,
    ),
    both: true,
    caught: ["transport.size"],
  },
  {
    name: "a body without an end",
    wrong: instead((_, url) =>
      url.pathname === "/v1/test-readings" && url.searchParams.has("fields")
        ? new Response(endless(), {
            headers: { "content-type": "application/json", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    both: true,
    caught: ["transport.size"],
  },
  {
    name: "a body that does not go on",
    wrong: instead((_, url) =>
      url.pathname === "/status"
        ? new Response(stuck(), { headers: { "content-type": "application/json" } })
        : undefined,
    ),
    caught: ["transport.in_time"],
  },
  {
    name: "gzip that is none",
    wrong: changed((response, _, url) =>
      url.pathname === "/openapi.json" ? withHeaders(response, { "content-encoding": "gzip" }) : undefined,
    ),
    caught: ["transport.packing"],
  },
  {
    name: "a connection that is cut",
    wrong: instead((_, url) => {
      if (url.pathname === "/catalog.ttl") throw new Error("cut");
      return undefined;
    }),
    caught: ["transport.answers"],
  },
  {
    name: "a byte now and then",
    wrong: instead((_, url) =>
      url.pathname === "/status"
        ? new Response(trickle(), { headers: { "content-type": "application/json" } })
        : undefined,
    ),
    caught: ["transport.in_time"],
  },
];
