import type { Fault } from "./_fault.ts";
import { asked, bomb, changed, text, withBody, withoutHeader } from "../_wrong.ts";

/** Sites of files. */
export const sites: readonly Fault[] = [
  { name: "files without CORS", wrong: withoutHeader("access-control-allow-origin"), caught: ["cors.files"] },
  {
    name: "files are sent again and again",
    wrong: asked((url, request) => new Request(url, { method: request.method })),
    caught: ["caching.files"],
  },
  {
    name: "the packed file is an old one",
    wrong: changed((response, _, url) =>
      url.pathname.endsWith("stations.csv.gz") ? withBody(response, bomb(3)) : undefined,
    ),
    caught: ["forms.packed_file"],
  },
  {
    name: "the data package is an old one",
    wrong: text(
      (url) => url.pathname === "/datapackage.json",
      (body) => body.replace(/"rows": ?\d+/, '"rows": 7'),
    ),
    caught: ["forms.data_package"],
  },
  {
    name: "Parquet is an old one",
    wrong: changed((response, _, url) =>
      url.pathname.endsWith("readings.parquet") ? withBody(response, "PAR1") : undefined,
    ),
    caught: ["forms.parquet"],
  },
  {
    name: "the file is not canonical",
    wrong: text(
      (url) => url.pathname.endsWith("readings.csv"),
      (body) => body.replaceAll(",", ";"),
    ),
    caught: ["forms.csv", "forms.packed_file"],
  },
  {
    name: "local time in the file",
    wrong: text(
      (url) => url.pathname.endsWith("readings.csv"),
      (body) => body.replaceAll("Z,", ","),
    ),
    caught: [
      "rows.instants",
      "rows.specification",
      "forms.data_package",
      "forms.ndjson",
      "forms.packed_file",
      "forms.parquet",
    ],
  },
  {
    name: "a page instead of 404 and of everything",
    wrong: changed((response, _, url) =>
      response.status === 404 || url.pathname.endsWith(".ttl") || url.pathname === "/openapi.json"
        ? new Response("<html lang='nb'>hei</html>", {
            headers: { "content-type": "text/html", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    caught: ["description.openapi", "catalogue.turtle"],
  },
];
