import type { Fault } from "./_fault.ts";
import { asked, isCsvExport, isRows, jsonRows, pages, text, to } from "../_wrong.ts";

/** Figures about employees, and what gives them away. A row that is withheld in the CSV has these. */
const withheld = { headcount: 3, full_time_headcount: 2, part_time_headcount: 1 };

export const persons: readonly Fault[] = [
  {
    name: "small cells leak in JSON",
    wrong: jsonRows((row) => (row["suppression"] === "confidential" ? { ...row, ...withheld } : row)),
    caught: ["disclosure.every_form", "disclosure.sort", "filters.sort", "rows.same_in_json", "paging.csv"],
  },
  {
    name: "small cells leak everywhere",
    wrong: text(isText, (body, url) =>
      isCsvExport(url)
        ? body.replaceAll(/,,,,,,,confidential/g, ",3,2,1,,,,confidential")
        : body.replaceAll(
            '"suppression":"confidential"',
            '"headcount":3,"full_time_headcount":2,"part_time_headcount":1,"suppression":"confidential"',
          ),
    ),
    caught: [
      "disclosure.gate",
      "disclosure.every_form",
      "disclosure.sort",
      "filters.equals",
      "filters.several",
      "filters.sort",
      "filters.to",
      "forms.parquet",
      "rows.specification",
      "paging.csv",
      "forms.excel",
      "paging.selected",
      "filters.export_shape",
    ],
  },
  {
    name: "small cells leak through a filter",
    wrong: asked((url, request) => {
      if (url.searchParams.get("headcount_from") !== "0") return undefined;
      url.searchParams.delete("headcount_from");
      return to(url, request);
    }),
    caught: ["disclosure.filters"],
  },
  {
    name: "small cells leak through sorting",
    wrong: pages((page, url) =>
      url.searchParams.get("sort") === "headcount" ? { ...page, data: page.data.toReversed() } : undefined,
    ),
    caught: ["disclosure.sort", "filters.sort", "paging.selected"],
  },
  {
    name: "withheld figures are 0",
    wrong: jsonRows((row) => (row["suppression"] === "confidential" ? { ...row, headcount: 0 } : row)),
    caught: ["disclosure.every_form", "disclosure.sort", "filters.sort", "rows.same_in_json", "paging.csv"],
  },
  {
    name: "small cells leak in NDJSON",
    wrong: text(
      (url) => url.searchParams.get("format") === "ndjson",
      (body) => body.replaceAll('"suppression":"confidential"', '"headcount":3,"suppression":"confidential"'),
    ),
    caught: ["disclosure.every_form", "forms.ndjson", "filters.export_shape"],
  },
];

function isText(url: URL): boolean {
  return isRows(url) && !url.searchParams.has("dialect") && url.searchParams.get("format") !== "parquet";
}
