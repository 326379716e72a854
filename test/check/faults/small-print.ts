import type { Fault } from "./_fault.ts";
import { asked, changed, instead, jsonRows, refused, text, to, withHeaders } from "../_wrong.ts";

/** What stands in the contract, and is read last. */
export const smallPrint: readonly Fault[] = [
  {
    name: "headings for Excel are in one language",
    wrong: asked((url, request) => {
      if (url.searchParams.get("dialect") !== "excel-nb" || !url.searchParams.has("lang")) return undefined;
      if (!["nb", "nn", "en"].includes(url.searchParams.get("lang") ?? "")) return undefined;
      url.searchParams.set("lang", "nb");
      return to(url, request);
    }),
    caught: ["forms.excel"],
  },
  {
    name: "headings for Excel are the names of fields",
    wrong: text(
      (url) => url.searchParams.get("dialect") === "excel-nb" && !url.searchParams.has("fields"),
      (csv) => csv.replace(/^[^\n]*/, `\ufeff${"abcdefghijklmnopq".split("").join(";")}\r`),
    ),
    caught: ["forms.excel"],
  },
  {
    name: "a list that is missing is empty",
    wrong: jsonRows((row) => (row["tags"] === undefined ? { ...row, tags: [] } : row)),
    caught: ["rows.members", "filters.fields"],
  },
  {
    name: "a cursor holds for rows in another order",
    wrong: cursorsFor(({ searchParams }) => searchParams.has("sort")),
    caught: ["refusals.cursor"],
  },
  {
    name: "a cursor holds for other filters",
    wrong: cursorsFor(({ searchParams }) => searchParams.has("station") && !searchParams.has("limit")),
    caught: ["refusals.cursor"],
  },
  {
    name: "numbers with an exponent are refused in filters",
    wrong: instead((_, url) => (/=[^&]*\de-?\d/.test(url.search) ? refused(400) : undefined)),
    caught: ["filters.exponents", "refusals.problems"],
  },
  {
    name: "a filter takes a number up to its exponent",
    wrong: asked((url, request) => {
      const height = url.searchParams.get("height");
      if (height === null || !/^[\d.]+e/.test(height)) return undefined;
      url.searchParams.set("height", String(Number.parseFloat(height.split("e")[0] ?? "")));
      return to(url, request);
    }),
    caught: ["filters.exponents"],
  },
  {
    name: "304 says that the answer differs by something else",
    wrong: changed((response) =>
      response.status === 304 ? withHeaders(response, { vary: "Accept-Encoding" }) : undefined,
    ),
    caught: ["caching.not_modified_empty"],
  },
  {
    name: "304 may be kept for longer than the answer",
    wrong: changed((response) =>
      response.status === 304
        ? withHeaders(response, { "cache-control": "public, max-age=86400" })
        : undefined,
    ),
    caught: ["caching.not_modified_empty"],
  },
  {
    name: "GeoJSON says in the header alone where the next page is",
    wrong: text(
      (url) => url.searchParams.get("format") === "geojson" && url.searchParams.has("limit"),
      (body) => body.replace(/,"next":"[^"]*"/, ""),
    ),
    caught: ["paging.forms"],
  },
];

/** A server whose cursors say where a page begins, whatever is asked for besides. */
function cursorsFor(concerns: (url: URL) => boolean): Fault["wrong"] {
  return (serve) => async (request) => {
    const url = new URL(request.url);
    const response = await serve(request);
    if (!url.searchParams.has("cursor") || response.status !== 409 || !concerns(url)) return response;
    url.searchParams.delete("cursor");
    return serve(to(url, request));
  };
}
