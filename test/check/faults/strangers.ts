import type { Fault } from "./_fault.ts";
import {
  asked,
  changed,
  isExport,
  isList,
  isPage,
  jsonRows,
  okHeader,
  pages,
  text,
  to,
  withBody,
  withHeaders,
} from "../_wrong.ts";

const isJson = (_: URL, { headers }: Response): boolean =>
  /^application\/(?:geo\+)?json/.test(headers.get("content-type") ?? "");
const isNdjson = (_: URL, { headers }: Response): boolean =>
  headers.get("content-type")?.startsWith("application/x-ndjson") === true;
const isCsv = (_: URL, { headers }: Response): boolean =>
  headers.get("content-type")?.startsWith("text/csv") === true;

/** A text in a row as another one. */
const texts = (change: (value: string) => string) =>
  jsonRows((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "string" && name === "place" ? change(value) : value,
      ]),
    ),
  );

/** What programs that were written by others, for other contracts, bring with them. */
export const strangers: readonly Fault[] = [
  {
    name: "the ETag has no quotation marks",
    wrong: changed((response) => {
      const etag = response.headers.get("etag");
      return etag === null ? undefined : withHeaders(response, { etag: etag.replaceAll('"', "") });
    }),
    caught: ["caching.etag", "caching.none_match"],
  },
  { name: "answers vary by everything", wrong: okHeader("vary", "*"), caught: ["answers.headers"] },
  {
    name: "moments of meta are in local time",
    wrong: pages((page) => ({
      ...page,
      meta: { ...page.meta, updated_at: String(page.meta["updated_at"]).replace("Z", "+01:00") },
    })),
    caught: ["answers.page", "caching.last_modified", "service.status"],
  },
  {
    name: "the version of the data is a number",
    wrong: pages((page) => ({ ...page, meta: { ...page.meta, data_version: 20260115 } })),
    caught: ["answers.page", "service.status"],
  },
  {
    name: "CSV has its names in quotation marks",
    wrong: text(
      (url, response) => isCsv(url, response) && !url.searchParams.has("dialect"),
      (csv) =>
        csv.replace(/^[^\n]*/, (line) =>
          line
            .split(",")
            .map((name) => `"${name}"`)
            .join(","),
        ),
    ),
    caught: ["forms.csv"],
  },
  {
    name: "NDJSON has empty lines between its rows",
    wrong: text(isNdjson, (lines) => lines.replaceAll("\n", "\n\n")),
    caught: ["forms.ndjson"],
  },
  {
    name: "NDJSON has the marks of a sequence (RFC 7464)",
    wrong: text(isNdjson, (lines) => lines.replaceAll(/^(?=\{)/gm, "\u001e")),
    caught: ["forms.ndjson"],
  },
  {
    name: "the header of the last page leads on",
    wrong: changed((response, _, url) => {
      const link = response.headers.get("link");
      return link === null || !isPage(response, url) || /rel="next"/.test(link)
        ? undefined
        : withHeaders(response, { link: `<${url.pathname}?limit=2>; rel="next", ${link}` });
    }),
    caught: ["paging.link_header"],
  },
  {
    name: "letters are put together otherwise in JSON",
    wrong: texts((value) => value.normalize("NFD")),
    caught: ["rows.same_in_json", "filters.sort"],
  },
  {
    name: "signs of HTML are escaped in JSON",
    wrong: texts((value) =>
      value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("æ", "&aelig;"),
    ),
    caught: ["rows.same_in_json", "paging.csv"],
  },
  {
    name: "blanks around texts are lost in JSON",
    wrong: texts((value) => value.replaceAll(" ", "")),
    caught: ["rows.same_in_json", "paging.csv"],
  },
  {
    name: "signs outside the first plane are question marks",
    wrong: texts((value) => value.replaceAll(/[^ -ÿ]/gu, "?")),
    caught: ["rows.same_in_json", "filters.sort", "paging.csv"],
  },
  {
    name: "lists are texts with commas in JSON",
    wrong: jsonRows((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value]),
      ),
    ),
    caught: ["rows.types", "paging.csv", "rows.same_in_json"],
  },
  {
    name: "true is 1 in JSON",
    wrong: jsonRows((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === "boolean" ? Number(value) : value,
        ]),
      ),
    ),
    caught: ["rows.types", "paging.csv", "rows.same_in_json"],
  },
  {
    name: "moments have thousandths of a second in JSON",
    wrong: text(isJson, (json) => json.replaceAll(/("seen":"[^".]*)Z"/g, '$1.000Z"')),
    caught: ["rows.same_in_json", "answers.one", "answers.one_feature", "forms.geojson", "paging.csv"],
  },
  {
    name: "a language nobody has is bokmål",
    wrong: asked((url, request) => {
      const lang = url.searchParams.get("lang");
      if (lang === null || ["nb", "nn", "en"].includes(lang)) return undefined;
      url.searchParams.delete("lang");
      return to(url, request);
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "a dialect nobody has is the usual one",
    wrong: asked((url, request) => {
      const dialect = url.searchParams.get("dialect");
      if (dialect === null || ["canonical", "excel-nb"].includes(dialect)) return undefined;
      url.searchParams.delete("dialect");
      return to(url, request);
    }),
    caught: ["refusals.invalid_value"],
  },
  {
    name: "to sort by a field nobody has is no order",
    wrong: asked((url, request) => {
      const sort = url.searchParams.get("sort");
      if (sort === null || !/nobody|samapne|finnes|colour|[^a-z_,-]/.test(sort)) return undefined;
      url.searchParams.delete("sort");
      return to(url, request);
    }),
    caught: ["refusals.invalid_value", "filters.sort", "paging.selected"],
  },
  {
    name: "the description is called a text",
    wrong: changed((response, _, url) =>
      url.pathname === "/openapi.json" ? withHeaders(response, { "content-type": "text/plain" }) : undefined,
    ),
    caught: ["description.openapi"],
  },
  {
    name: "exports do not say their API-Version",
    wrong: changed((response, _, url) =>
      isExport(url) ? withHeaders(response, { "api-version": null }) : undefined,
    ),
    caught: ["answers.headers"],
  },
  {
    name: "406 does not say what there is",
    wrong: changed(async (response) => {
      if (response.status !== 406) return undefined;
      const { available: _, ...rest } = (await response.clone().json()) as Record<string, unknown>;
      return withBody(response, JSON.stringify(rest));
    }),
    caught: ["refusals.not_acceptable"],
  },
  {
    name: "an export is shown and not saved",
    wrong: changed((response, _, url) => {
      const told = response.headers.get("content-disposition");
      return told === null || !isExport(url)
        ? undefined
        : withHeaders(response, { "content-disposition": told.replace("attachment", "inline") });
    }),
    caught: ["forms.file_name"],
  },
  {
    name: "GeoJSON has its features' properties beside them",
    wrong: text(
      (_, { headers }) => headers.get("content-type") === "application/geo+json",
      (json) => json.replaceAll(/"properties":\{([^{}]*)\}/g, '"properties":{},$1'),
    ),
    caught: ["forms.geojson", "answers.one_feature", "filters.export", "paging.forms"],
  },
  {
    name: "GeoJSON is one feature after the other",
    wrong: text(
      (_, { headers }) => headers.get("content-type") === "application/geo+json",
      (json) =>
        (JSON.parse(json) as { features?: unknown[] }).features
          ?.map((one) => JSON.stringify(one))
          .join("\n") ?? json,
    ),
    caught: ["forms.geojson"],
  },
  {
    name: "no more than two values of a filter are looked at",
    wrong: asked((url, request) => {
      let isCut = false;
      for (const [name, value] of new URLSearchParams(url.searchParams)) {
        const values = value.split(",");
        if (values.length <= 2 || ["fields", "sort", "bbox"].includes(name)) continue;
        url.searchParams.set(name, values.slice(0, 2).join(","));
        isCut = true;
      }
      return isCut && isList(url) ? to(url, request) : undefined;
    }),
    caught: ["filters.several"],
  },
  {
    name: "the page begins with blanks lines",
    wrong: text(
      (url, response) => isPage(response, url),
      (json) => `\n\n)]}',\n${json}`,
    ),
    caught: ["answers.page"],
  },
  {
    name: "numbers have a thousands separator in pages of CSV",
    wrong: text(
      (url, response) => isCsv(url, response) && isList(url),
      (csv) => csv.replaceAll(/(?<=,)(\d+)\.(\d+)(?=,)/g, "+$1.$2"),
    ),
    caught: ["paging.csv"],
  },
  {
    name: "HEAD answers 204",
    wrong: changed((response, request) =>
      request.method === "HEAD" && response.status === 200
        ? new Response(null, { status: 204, headers: response.headers })
        : undefined,
    ),
    caught: ["methods.head", "catalogue.addresses_answer", "service.api_catalog"],
  },
];
