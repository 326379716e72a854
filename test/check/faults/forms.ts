import type { Fault } from "./_fault.ts";
import { asked, changed, isCsvExport, text, to, withBody, withHeaders, withoutHeader } from "../_wrong.ts";

/** Exports. */
export const forms: readonly Fault[] = [
  {
    name: "CSV with semicolons",
    wrong: text(isCsvExport, (body) => body.replaceAll(",", ";")),
    caught: ["forms.csv"],
  },
  {
    name: "CSV without a line of names",
    wrong: text(isCsvExport, (body) => body.slice(body.indexOf("\n") + 1)),
    caught: ["forms.csv"],
  },
  {
    name: "CSV with a byte order mark",
    wrong: text(isCsvExport, (body) => `\ufeff${body}`),
    caught: ["forms.csv"],
  },
  {
    name: "the CSV export lacks a row that the pages have",
    wrong: text(
      (url) => isCsvExport(url) && url.pathname.includes("readings"),
      (body) => `${body.trimEnd().split("\n").slice(0, -1).join("\n")}\n`,
    ),
    both: true,
    caught: [
      "paging.no_row_twice",
      "filters.from",
      "forms.ndjson",
      "forms.parquet",
      "paging.limit",
      "service.status",
    ],
  },
  {
    name: "NDJSON as one list",
    wrong: text(
      (url) => url.searchParams.get("format") === "ndjson" && !url.searchParams.has("colour"),
      (body) => `[${body.trim().replaceAll("\n", ",\n")}]`,
    ),
    caught: ["forms.ndjson"],
  },
  {
    name: "Parquet cut in half",
    wrong: changed(async (response, request, url) => {
      if (url.searchParams.get("format") !== "parquet" || response.status !== 200 || request.method !== "GET")
        return undefined;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return withBody(response, bytes.subarray(0, bytes.length >> 1));
    }),
    caught: ["forms.parquet", "forms.range"],
  },
  {
    name: "Range is one byte too long",
    wrong: asked((url, request) => {
      const range = request.headers.get("range");
      if (range !== "bytes=0-3") return undefined;
      return new Request(url, { headers: { ...Object.fromEntries(request.headers), range: "bytes=0-4" } });
    }),
    caught: ["forms.range"],
  },
  {
    name: "positions with latitude first",
    wrong: text(
      (url) => url.searchParams.get("format") === "geojson",
      (body) => body.replaceAll(/"coordinates":\[([\d.]+),([\d.]+)\]/g, '"coordinates":[$2,$1]'),
    ),
    caught: ["forms.geojson"],
  },
  {
    name: "the export has no file name",
    wrong: withoutHeader("content-disposition"),
    caught: ["forms.file_name"],
  },
  {
    name: "CSV for Excel with commas",
    wrong: asked((url, request) => {
      if (!url.searchParams.has("dialect")) return undefined;
      url.searchParams.delete("dialect");
      return to(url, request);
    }),
    caught: ["forms.excel"],
  },
  {
    name: "gzip with other content",
    wrong: (serve) => async (request) => {
      const response = await serve(request);
      if (request.headers.get("accept-encoding") !== "gzip") return response;
      const other = withBody(response, "something else");
      return withHeaders(other, { "content-encoding": null });
    },
    caught: ["forms.gzip"],
  },
];
