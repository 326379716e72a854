import type { Fault } from "./_fault.ts";
import { changed, withHeaders, withoutHeader } from "../_wrong.ts";

/** Use from web pages. */
export const cors: readonly Fault[] = [
  {
    name: "no CORS",
    wrong: withoutHeader("access-control-allow-origin"),
    caught: ["cors.origin", "cors.preflight"],
  },
  {
    name: "no CORS on refusals",
    wrong: changed((response) =>
      response.status >= 400 ? withHeaders(response, { "access-control-allow-origin": null }) : undefined,
    ),
    caught: ["cors.origin"],
  },
  {
    name: "nothing is exposed",
    wrong: withoutHeader("access-control-expose-headers"),
    caught: ["cors.exposed"],
  },
  {
    name: "with credentials",
    wrong: changed((response) => withHeaders(response, { "access-control-allow-credentials": "true" })),
    caught: ["cors.no_credentials"],
  },
  {
    name: "no CORS on 304",
    wrong: changed((response) =>
      response.status === 304 ? withHeaders(response, { "access-control-allow-origin": null }) : undefined,
    ),
    caught: ["cors.origin"],
  },
];
