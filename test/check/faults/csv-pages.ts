import type { Fault } from "./_fault.ts";
import { changed, isCsvPage, isList, text, withHeaders } from "../_wrong.ts";

/** Pages of CSV that are right in number, and wrong in their cells. */
export const csvPages: readonly Fault[] = [
  {
    name: "a value is another in pages of CSV only",
    wrong: lines((line) => line.replace(/,red,/, ",blue,")),
    caught: ["paging.csv"],
  },
  {
    name: "decimals are rounded in pages of CSV",
    wrong: lines((line) => line.replaceAll(/(?<=,\d+\.\d)\d+(?=,)/g, "")),
    caught: ["paging.csv"],
  },
  {
    name: "pages of CSV have their columns in another order",
    wrong: text(isCsvPage, (body) =>
      body.replaceAll(/^((?:"(?:[^"]|"")*"|[^",\n]*)),((?:"(?:[^"]|"")*"|[^",\n]*)),/gm, "$2,$1,"),
    ),
    caught: ["paging.csv"],
  },
  {
    name: "pages of CSV put nothing in quotation marks",
    wrong: lines((line) => line.replaceAll(/"((?:[^"]|"")*)"/g, "$1")),
    caught: ["paging.csv"],
  },
  {
    name: "quotation marks in pages of CSV stand behind backslashes",
    wrong: lines((line) => line.replaceAll('""', '\\"')),
    caught: ["paging.csv"],
  },
  {
    name: "what is missing is NULL in pages of CSV",
    wrong: lines((line) => line.replaceAll(/(?<=,)(?=,)/g, "NULL")),
    caught: ["paging.csv"],
  },
  {
    name: "empty columns are left out of pages of CSV",
    wrong: lines((line) => line.replace(/,,/, ",")),
    caught: ["paging.csv"],
  },
  {
    name: "pages of CSV have their rows in another order",
    wrong: text(isCsvPage, (body) => {
      const [heading = "", ...rows] = body.trimEnd().split("\n");
      return `${[heading, ...rows.toReversed()].join("\n")}\n`;
    }),
    caught: ["paging.csv"],
  },
  {
    name: "true is 1 in pages of CSV",
    wrong: lines((line) => line.replaceAll(",true,", ",1,").replaceAll(",false,", ",0,")),
    caught: ["paging.csv"],
  },
  {
    name: "moments are in local time in pages of CSV",
    wrong: lines((line) => line.replaceAll(/T(\d\d)(:\d\d:\d\d(?:\.\d+)?)Z/g, "T$1$2+00:00")),
    caught: ["paging.csv"],
  },
  {
    name: "lists have commas in pages of CSV",
    wrong: lines((line) => line.replaceAll(/,([a-z]+)\|([a-z]+),/g, ',"$1,$2",')),
    caught: ["paging.csv"],
  },
  {
    name: "the second page of CSV is the first once more",
    wrong: (serve) => async (request) => {
      const url = new URL(request.url);
      const isSecond =
        isList(url) && url.searchParams.get("format") === "csv" && url.searchParams.has("cursor");
      if (isSecond) url.searchParams.delete("cursor");
      return serve(new Request(url, { method: request.method, headers: request.headers }));
    },
    caught: ["paging.csv"],
  },
  {
    name: "the page after one of CSV is JSON",
    wrong: changed((response, _, url) => {
      if (!isCsvPage(url, response)) return undefined;
      const link = (response.headers.get("link") ?? "").replaceAll(/([?&])format=csv&?/g, "$1");
      return withHeaders(response, { link });
    }),
    caught: ["paging.csv"],
  },
  {
    name: "a space after each comma in pages of CSV",
    wrong: lines((line) => line.replaceAll(/,(?=[a-z])/g, ", ")),
    caught: ["paging.csv"],
  },
];

/** A server whose lines of CSV pages are changed, all but the first. */
function lines(change: (line: string) => string): Fault["wrong"] {
  return text(isCsvPage, (body) =>
    body
      .split("\n")
      .map((line, index) => (index === 0 ? line : change(line)))
      .join("\n"),
  );
}
