import type { Fault } from "./_fault.ts";
import { asked, changed, instead, isRows, refused, withHeaders } from "../_wrong.ts";

/** Methods. */
export const methods: readonly Fault[] = [
  {
    name: "HEAD with a body",
    wrong: (serve) => async (request) => {
      if (request.method !== "HEAD") return serve(request);
      const response = await serve(request);
      return new Response("body", { status: response.status, headers: response.headers });
    },
    caught: ["methods.head_empty", "transport.answers"],
  },
  {
    name: "HEAD is refused",
    wrong: instead((request, url) =>
      request.method === "HEAD" && isRows(url) ? new Response(null, refused(405)) : undefined,
    ),
    caught: ["methods.head", "catalogue.addresses_answer", "caching.none_match"],
  },
  {
    name: "POST is taken as GET",
    wrong: asked((url, request) => (request.method === "POST" ? new Request(url) : undefined)),
    caught: ["methods.others_refused"],
  },
  {
    name: "405 without Allow",
    wrong: changed((response) =>
      response.status === 405 ? withHeaders(response, { allow: null }) : undefined,
    ),
    caught: ["methods.others_refused"],
  },
  {
    name: "OPTIONS is refused",
    wrong: instead((request) => (request.method === "OPTIONS" ? refused(405) : undefined)),
    caught: ["cors.preflight", "methods.options"],
  },
  {
    name: "HEAD has another ETag",
    wrong: changed((response, { method }) =>
      method === "HEAD" && response.headers.has("etag")
        ? withHeaders(response, { etag: '"head"' })
        : undefined,
    ),
    caught: ["methods.head"],
  },
  {
    name: "HEAD tells another size",
    wrong: changed((response, { method }) =>
      method === "HEAD" && response.headers.has("content-length")
        ? withHeaders(response, { "content-length": "7" })
        : undefined,
    ),
    caught: ["methods.head"],
  },
];
