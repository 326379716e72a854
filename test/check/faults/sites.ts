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
  {
    name: "NDJSON is an old one",
    wrong: text(
      (url) => url.pathname.endsWith("readings.ndjson"),
      (body) => body.slice(body.indexOf("\n") + 1),
    ),
    caught: ["forms.ndjson"],
  },
  {
    name: "the data package knows other fields",
    wrong: text(
      (url) => url.pathname === "/datapackage.json",
      (body) =>
        body.replaceAll('"name": "value"', '"name": "verdi"').replaceAll('"name":"value"', '"name":"verdi"'),
    ),
    caught: ["forms.data_package"],
  },
  {
    name: "the data package lacks a file",
    wrong: text(
      (url) => url.pathname === "/datapackage.json",
      (body) => {
        const all = JSON.parse(body) as { resources: unknown[] };
        return JSON.stringify({ ...all, resources: all.resources.slice(1) });
      },
    ),
    caught: ["forms.data_package"],
  },
  {
    name: "the digest of the data package is another's",
    wrong: text(
      (url) => url.pathname === "/datapackage.json",
      (body) => body.replaceAll(/sha256:[0-9a-f]{8}/g, "sha256:00000000"),
    ),
    caught: ["forms.data_package"],
  },
  {
    name: "whatever is asked, nothing has changed",
    wrong: changed((response, request) =>
      request.headers.has("if-none-match")
        ? new Response(null, { status: 304, headers: response.headers })
        : undefined,
    ),
    caught: ["caching.files"],
  },
  {
    name: "HEAD finds no files",
    wrong: changed((_, { method }, url) =>
      method === "HEAD" && url.pathname.endsWith(".csv")
        ? new Response(null, { status: 404, headers: { "access-control-allow-origin": "*" } })
        : undefined,
    ),
    caught: ["methods.head", "catalogue.addresses_answer", "description.addresses_answer"],
  },
  {
    name: "the file has a byte order mark",
    wrong: text(
      (url) => url.pathname.endsWith("readings.csv"),
      (body) => `\ufeff${body}`,
    ),
    caught: ["forms.csv", "forms.packed_file"],
  },
  {
    name: "the catalogue of the site leads to nothing",
    wrong: text(
      (url) => url.pathname === "/catalog.ttl",
      (body) => body.replaceAll(".parquet", ".parkett"),
    ),
    caught: ["catalogue.addresses_answer"],
  },
  {
    name: "the description of the site is of another dataset",
    wrong: text(
      (url) => url.pathname === "/openapi.json",
      (body) => body.replaceAll("test-readings", "test-others"),
    ),
    caught: ["description.names_datasets", "description.addresses_answer"],
  },
  {
    name: "there is no page for people at the site",
    wrong: changed((_, __, url) =>
      url.pathname === "/"
        ? new Response("<h1>404</h1>", {
            status: 404,
            headers: { "content-type": "text/html", "access-control-allow-origin": "*" },
          })
        : undefined,
    ),
    caught: ["service.home_page", "description.addresses_answer"],
  },
];
