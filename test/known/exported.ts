import type { Dataset } from "@samapne/core";
import {
  answered,
  type Mapping,
  openConversion,
  outcomeText,
  proposeMapping,
  questionsOf,
} from "@samapne/mapping";
import { registry } from "../../scripts/specs/registry.ts";

interface Exported {
  readonly mapping: Mapping;
  readonly fields: Mapping["fields"];
  /** What is suggested as the answer to each question, by its id. */
  readonly suggested: Readonly<Record<string, string | undefined>>;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  convertedRows(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What the conversion says of itself, in one line. */
  account(): Promise<string>;
}

/** What is proposed for a file, and its rows when it is answered as given and as suggested. */
export async function exported(
  id: string,
  content: string | Uint8Array,
  answers: Readonly<Record<string, string>> = {},
): Promise<Exported> {
  const dataset = registry.find((one) => one.dataset.id === id)?.dataset as Dataset;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const input = {
    name: "eksport",
    async *open() {
      yield bytes;
    },
  };
  const proposal = await proposeMapping({ input, dataset, language: "nb" });
  const { mapping, questions, suggestions, readColumn } = proposal;
  const suggested = Object.fromEntries(questions.map((one) => [one.id, one.suggestion]));
  let full = mapping;
  for (let turn = 0; turn < 3; turn++)
    for (const { id: place, path, suggestion } of questionsOf(full, dataset, suggestions)) {
      const said = answers[place] ?? suggestion ?? suggested[place];
      if (said !== undefined) full = answered(full, path, said, dataset, readColumn);
    }
  const convertedRows = async () => {
    const { rows } = await openConversion({ input, mapping: full, dataset });
    const all: Readonly<Record<string, unknown>>[] = [];
    for await (const batch of rows) all.push(...batch);
    return all;
  };
  const account = async () => {
    const conversion = await openConversion({ input, mapping: full, dataset });
    for await (const _ of conversion.rows);
    return outcomeText(conversion.outcome(), dataset, "nb").replace(/\s+/g, " ");
  };
  return {
    account,
    mapping,
    fields: mapping.fields,
    suggested,
    warnings: proposal.warnings.map(({ nb }) => nb),
    notes: proposal.notes.map(({ text }) => text),
    convertedRows,
  };
}

/** Rows of a text file. */
export const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\r\n`).join("");
