import type { AnyRow, Dataset } from "@samapne/core";
import { encoded } from "../encoded.ts";
import type { Format } from "../format.ts";

type Write = Format["write"];

/** Writes one JSON object a line: fields in the dataset's order, missing values left out. */
export const writeNdjson: Write = (rows, dataset) =>
  encoded(rows, {
    row: (row) => `${JSON.stringify(memberOf(row, dataset))}\n`,
  });

/** Writes an array with one object a line. */
export const writeJson: Write = (rows, dataset) =>
  encoded(rows, {
    before: "[",
    row: (row, index) => `${index === 0 ? "" : ","}\n${JSON.stringify(memberOf(row, dataset))}`,
    after: "\n]\n",
  });

function memberOf(row: AnyRow, { fields }: Dataset): AnyRow {
  const members = Object.keys(fields).filter((name) => row[name] !== undefined && row[name] !== null);
  return Object.fromEntries(members.map((name) => [name, row[name]]));
}
