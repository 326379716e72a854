import type { Context } from "../generator.ts";
import type { Dataset } from "@samapne/core";
import { codesSheet } from "./codes-sheet.ts";
import { dataSheet } from "./data-sheet.ts";
import { explanationSheet } from "./explanation-sheet.ts";
import { workbook } from "./workbook.ts";

/** An Excel workbook a clerk can fill in: the data, what the fields mean, and the codes to choose from. */
export const template = {
  id: "template",
  path: "template.xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  print: (dataset: Dataset, { samples }: Context): Promise<Uint8Array> =>
    workbook(
      [dataSheet(dataset, samples?.valid[0]), explanationSheet(dataset), codesSheet(dataset)].filter(
        (sheet) => sheet !== undefined,
      ),
    ),
};
