import type { Fault } from "./_fault.ts";
import { asked, changed, isCsvPage, isExport, isList, to, withHeaders } from "../_wrong.ts";

/** What holds where rows are JSON, and not where they are written elsewhere in the program. */
export const elsewhere: readonly Fault[] = [
  ...["ndjson", "parquet", "geojson"].flatMap((format) => [
    {
      name: `pages of ${format} do not follow filters`,
      wrong: without(isList, format, "colour", "place", "open", "doors", "station"),
      caught: ["paging.forms"],
    },
    {
      name: `pages of ${format} have all fields`,
      wrong: without(isList, format, "fields"),
      caught: ["paging.forms"],
    },
    {
      name: `pages of ${format} are the first one again`,
      wrong: without(isList, format, "cursor"),
      caught: ["paging.forms"],
    },
    {
      name: `pages of ${format} do not lead on`,
      wrong: changed((response, _, url) =>
        isList(url) && isOf(url, format) ? withHeaders(response, { link: null }) : undefined,
      ),
      caught: ["paging.forms"],
    },
  ]),
  {
    name: "pages of NDJSON have as many rows as the server likes",
    wrong: without(isList, "ndjson", "limit"),
    caught: ["paging.forms"],
  },
  ...["parquet", "geojson"].flatMap((format) => [
    {
      name: `the export as ${format} has all fields`,
      wrong: without(isExport, format, "fields"),
      caught: ["filters.export_shape"],
    },
    {
      name: `the export as ${format} ignores sort`,
      wrong: without(isExport, format, "sort"),
      caught: ["filters.export_shape"],
    },
  ]),
  {
    name: "the export as CSV for Excel has all fields",
    wrong: asked((url, request) => {
      if (!isExport(url) || !url.searchParams.has("dialect")) return undefined;
      url.searchParams.delete("fields");
      return to(url, request);
    }),
    caught: ["filters.export_shape"],
  },
  {
    name: "pages of CSV do not say what they follow",
    wrong: changed((response, _, url) =>
      isCsvPage(url, response) ? withHeaders(response, { link: notDescribed(response) }) : undefined,
    ),
    caught: ["answers.links"],
  },
  {
    name: "exports do not say what they follow",
    wrong: changed((response, _, url) =>
      isExport(url) ? withHeaders(response, { link: notDescribed(response) }) : undefined,
    ),
    caught: ["answers.links"],
  },
];

function isOf(url: URL, format: string): boolean {
  return url.searchParams.get("format") === format;
}

/** A server that does not look at some parameters in a form. */
function without(concerns: (url: URL) => boolean, format: string, ...names: readonly string[]) {
  return asked((url, request) => {
    if (!concerns(url) || !isOf(url, format)) return undefined;
    for (const name of names) url.searchParams.delete(name);
    return to(url, request);
  });
}

function notDescribed({ headers }: Response): string {
  const links = (headers.get("link") ?? "").split(/,\s*(?=<)/);
  return links.filter((one) => !one.includes('"describedby"')).join(", ");
}
