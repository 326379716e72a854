import type { Dataset } from "@samapne/core";
import { tablesOf } from "../formats/tables-of.ts";
import type { Table } from "../formats/table.ts";
import { fold } from "../headings/fold.ts";
import { headingIndex } from "../headings/heading-index.ts";
import type { Matching } from "../headings/match.ts";
import { matchNamed, recognise } from "../headings/recognise.ts";
import type { Input } from "../input.ts";

/** A table that has been looked at: what it is, and how to read it. */
export interface PreparedFile {
  readonly input: Input;
  readonly table: Table;
  readonly dataset: Dataset;
  readonly matching: Matching;
  readonly recognisedBy: "headings" | "name";
}

/** Looks at the tables of a file. Throws a `ReadError` when there is none, or no known dataset fits any. */
export async function prepare(
  input: Input,
  named: Dataset | undefined,
  datasets: readonly Dataset[],
): Promise<readonly PreparedFile[]> {
  const isHeading = knownHeadings(named ? [named] : datasets);
  return (await tablesOf(input, { isHeading })).map((table) => {
    const { headings } = table;
    const { dataset, matching } = named ? matchNamed(headings, named) : recognise(headings, datasets);
    return { input, table, dataset, matching, recognisedBy: named ? "name" : "headings" };
  });
}

function knownHeadings(datasets: readonly Dataset[]): (text: string) => boolean {
  const known = new Set(datasets.flatMap((dataset) => [...headingIndex(dataset).keys()]));
  return (text) => text.length <= 200 && known.has(fold(text));
}
