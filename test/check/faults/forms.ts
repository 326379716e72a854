import { gzipSync } from "node:zlib";
import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  isCsvExport,
  isExport,
  text,
  to,
  withBody,
  withHeaders,
  withoutHeader,
} from "../_wrong.ts";

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
      "filters.export",
      "filters.from",
      "filters.near",
      "filters.offsets",
      "filters.signs",
      "forms.excel",
      "forms.ndjson",
      "forms.parquet",
      "paging.limit",
      "paging.no_row_twice",
      "service.status",
      "filters.several",
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
    caught: ["forms.geojson", "answers.one_feature"],
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
    caught: ["forms.excel", "refusals.invalid_value", "filters.export_shape"],
  },
  {
    name: "gzip with other content",
    wrong: (serve) => async (request) => {
      const response = await serve(request);
      if (request.headers.get("accept-encoding") !== "gzip" || response.status !== 200) return response;
      const other = withBody(response, "something else");
      return withHeaders(other, { "content-encoding": null });
    },
    caught: ["forms.gzip"],
  },
  {
    name: "CSV that says it is Latin-1",
    wrong: changed((response) =>
      response.headers.get("content-type")?.startsWith("text/csv") === true
        ? withHeaders(response, { "content-type": "text/csv; charset=iso-8859-1; header=present" })
        : undefined,
    ),
    caught: ["answers.media_types"],
  },
  {
    name: "Parquet is an old one, beside newer pages",
    wrong: asked((url, request) => {
      if (!isExport(url) || url.searchParams.get("format") !== "parquet") return undefined;
      url.searchParams.set("doors_to", "5");
      return to(url, request);
    }),
    caught: ["forms.parquet"],
  },
  {
    name: "decimals as text in NDJSON",
    wrong: text(
      (url) => url.searchParams.get("format") === "ndjson",
      (body) => body.replaceAll(/"height":([\d.]+)/g, '"height":"$1"'),
    ),
    caught: ["forms.ndjson"],
  },
  {
    name: "NDJSON with a byte order mark",
    wrong: text(
      (url) => url.searchParams.get("format") === "ndjson" && !url.searchParams.has("colour"),
      (body) => `\ufeff${body}`,
    ),
    caught: ["forms.ndjson"],
  },
  {
    name: "206 says that it is another part",
    wrong: changed((response) =>
      response.status === 206 ? withHeaders(response, { "content-range": "bytes 0-99/100000" }) : undefined,
    ),
    caught: ["forms.range"],
  },
  {
    name: "If-Range is ignored",
    wrong: asked((url, request) => {
      const { "if-range": condition, ...headers } = Object.fromEntries(request.headers);
      return condition === undefined ? undefined : new Request(url, { method: request.method, headers });
    }),
    caught: ["forms.range"],
  },
  {
    name: "If-Match is ignored",
    wrong: asked((url, request) => {
      const { "if-match": condition, ...headers } = Object.fromEntries(request.headers);
      return condition === undefined ? undefined : new Request(url, { method: request.method, headers });
    }),
    caught: ["forms.range"],
  },
  {
    name: "If-Match fails for the file that is there",
    wrong: asked((url, request) => {
      if (!request.headers.has("if-match")) return undefined;
      const headers = { ...Object.fromEntries(request.headers), "if-match": '"samapne-no-such-tag"' };
      return new Request(url, { method: request.method, headers });
    }),
    caught: ["forms.range"],
  },
  {
    name: "packed and unpacked bytes have the same strong ETag",
    wrong: (serve) => async (request) => {
      const response = await serve(request);
      if (!response.headers.has("content-encoding")) return response;
      const { "accept-encoding": _, ...headers } = Object.fromEntries(request.headers);
      const plain = await serve(new Request(request.url, { method: request.method, headers }));
      return withHeaders(response, { etag: plain.headers.get("etag") });
    },
    caught: ["forms.gzip", "caching.none_match"],
  },
  {
    name: "the export is packed for everybody",
    wrong: changed(async (response, request, url) => {
      const isPlain = isExport(url) && response.status === 200 && !response.headers.has("content-encoding");
      if (!isPlain || request.method !== "GET" || url.searchParams.get("format") !== "csv") return undefined;
      const packed = withBody(response, gzipSync(new Uint8Array(await response.clone().arrayBuffer())));
      return withHeaders(packed, { "content-encoding": "gzip" });
    }),
    caught: ["forms.gzip"],
  },
  {
    name: "the export is saved as a program",
    wrong: changed((response) =>
      response.headers.has("content-disposition")
        ? withHeaders(response, { "content-disposition": 'attachment; filename="a.exe"' })
        : undefined,
    ),
    caught: ["forms.file_name"],
  },
];
