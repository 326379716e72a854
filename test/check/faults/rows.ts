import type { Fault } from "./_fault.ts";
import { isCsvExport, jsonRows, text } from "../_wrong.ts";

/** Rows. */
export const rows: readonly Fault[] = [
  {
    name: "local time instead of UTC",
    wrong: jsonRows((row) => ({
      ...row,
      ...(typeof row["seen"] === "string" ? { seen: row["seen"].replace("Z", "") } : {}),
    })),
    caught: ["rows.instants", "rows.same_in_json", "paging.csv"],
  },
  {
    name: "float noise",
    wrong: jsonRows((row) => ({
      ...row,
      ...(row["height"] === undefined ? {} : { height: Number(row["height"]) + 1e-12 }),
    })),
    caught: ["rows.numbers", "rows.same_in_json", "paging.csv"],
  },
  {
    name: "numbers as text",
    wrong: jsonRows((row) => ({
      ...row,
      ...(row["doors"] === undefined ? {} : { doors: `${Number(row["doors"])}` }),
    })),
    caught: ["rows.types", "filters.sort"],
  },
  {
    name: "null for what is missing",
    wrong: jsonRows((row) => ({ doors: null, ...row })),
    caught: ["rows.members", "filters.fields"],
  },
  {
    name: "a column is missing in JSON",
    wrong: jsonRows((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== "page"))),
    caught: ["rows.members", "rows.same_in_json", "paging.csv"],
  },
  {
    name: "a member nobody knows",
    wrong: jsonRows((row) => ({ ...row, _id: 7 })),
    caught: ["rows.members", "filters.fields"],
  },
  {
    name: "other values in JSON than in CSV",
    wrong: jsonRows((row) => ({
      ...row,
      ...(row["doors"] === undefined ? {} : { doors: Number(row["doors"]) + 1 }),
    })),
    caught: ["rows.same_in_json", "paging.csv"],
  },
  {
    name: "a key twice in the CSV",
    wrong: text(isCsvExport, (body) => `${body}${body.trimEnd().split("\n").at(-1)}\n`),
    caught: [
      "filters.between",
      "filters.box",
      "filters.equals",
      "filters.export",
      "filters.from",
      "filters.near",
      "filters.several",
      "filters.signs",
      "filters.to",
      "forms.excel",
      "forms.geojson",
      "forms.ndjson",
      "forms.parquet",
      "paging.limit",
      "paging.no_row_lost",
      "rows.keys",
      "service.status",
    ],
  },
  {
    name: "rows that follow no specification",
    wrong: text(
      (url) => isCsvExport(url) && url.pathname.includes("stations"),
      (body) => body.replace(/,red,/, ",purple,"),
    ),
    caught: [
      "rows.specification",
      "answers.one",
      "forms.geojson",
      "forms.ndjson",
      "forms.parquet",
      "rows.same_in_json",
      "answers.one_feature",
      "forms.excel",
      "filters.several",
    ],
  },
  {
    name: "rows that refer to nothing",
    wrong: text(
      (url) => isCsvExport(url) && url.pathname.includes("readings"),
      (body) => body.replaceAll("s/00000", "s/99999"),
    ),
    both: true,
    caught: [
      "rows.references",
      "filters.combined",
      "filters.equals",
      "filters.exponents",
      "filters.export",
      "filters.from",
      "filters.offsets",
      "filters.several",
      "filters.to",
      "forms.ndjson",
      "forms.parquet",
      "paging.no_row_lost",
      "paging.no_row_twice",
      "filters.signs",
      "forms.excel",
      "filters.between",
    ],
  },
];
