import type { Dataset } from "@samapne/core";
import { lookInto, type Looked } from "../../formats/look-into.ts";
import type { Table } from "../../formats/table.ts";
import type { Candidate } from "../../headings/candidate.ts";
import { fold } from "../../headings/fold.ts";
import { headingIndex } from "../../headings/heading-index.ts";
import { type KnownDataset, loaded } from "../../headings/known-dataset.ts";
import type { Matching } from "../../headings/match.ts";
import { fits, matchNamed, recognise } from "../../headings/recognise.ts";
import type { Input } from "../../input.ts";
import { ReadError } from "../../read-error.ts";
import { placed } from "./row-numbers.ts";
import { swappedBack, swappedColumns, type SwappedFields } from "./swapped-columns.ts";
import { transposedError } from "./transposed.ts";

/** A table that has been looked at: what it is, and how to read it. */
export interface PreparedFile {
  readonly input: Input;
  readonly table: Table;
  readonly dataset: Dataset;
  readonly matching: Matching;
  /** The fields whose columns hold the values of each other; they are matched as the values stand. */
  readonly swapped?: SwappedFields;
  readonly recognisedBy: "headings" | "name";
  /** The sheets of the workbook that are not among its tables. */
  readonly unreadSheets: readonly string[];
}

/** An input, or a file in one, after the first look: the tables to judge in it, or why there is none. */
export type Prepared =
  | { readonly input: Input; readonly files: readonly PreparedFile[] }
  | { readonly input: Input; readonly problem: ReadError };

/** Looks at the tables of an input and says which dataset each follows. */
export async function prepare(
  input: Input,
  named: Dataset | undefined,
  datasets: readonly KnownDataset[],
): Promise<readonly Prepared[]> {
  const isHeading = knownHeadings(named ? [named] : datasets);
  const looked = await lookInto(input, { isHeading });
  const choosing = { named, datasets, isHeading };
  return Promise.all(looked.map(async (one) => ("problem" in one ? one : prepareTables(one, choosing))));
}

async function prepareTables(
  { input, tables }: Extract<Looked, { readonly tables: unknown }>,
  choosing: Choosing,
): Promise<Prepared> {
  const { named } = choosing;
  try {
    const chosen = await chooseUpright(tables, choosing, input.name);
    const unreadSheets = tables.flatMap((table) =>
      table.sheet !== undefined && !chosen.some((one) => one.table === table) ? [table.sheet] : [],
    );
    const recognisedBy = named ? ("name" as const) : ("headings" as const);
    const files = chosen.map(async ({ table, candidate: { dataset, matching } }) => {
      const judged = await loaded(dataset);
      const upright = await placed(table, judged, matching);
      const swapped = await swappedColumns(upright, judged, matching);
      const file = { input, table: upright, dataset: judged, recognisedBy, unreadSheets };
      return swapped ? { ...file, matching: swappedBack(matching, swapped), swapped } : { ...file, matching };
    });
    return { input, files: await Promise.all(files) };
  } catch (problem) {
    if (problem instanceof ReadError) return { input, problem };
    throw problem;
  }
}

interface Choosing {
  readonly named: Dataset | undefined;
  readonly datasets: readonly KnownDataset[];
  readonly isHeading: (text: string) => boolean;
}

interface Choice {
  readonly table: Table;
  readonly candidate: Candidate;
}

/** The tables to judge. Throws the `ReadError` of one that lies on its side, when there is no other. */
async function chooseUpright(
  tables: readonly Table[],
  choosing: Choosing,
  name: string,
): Promise<readonly Choice[]> {
  const { named, datasets } = choosing;
  const find = (headings: readonly string[]) =>
    named ? matchNamed(headings, named) : recognise(headings, datasets);
  const onItsSide = () => transposedError(tables, (headings) => withoutError(() => find(headings)));
  try {
    const chosen = chooseTables(tables, choosing, name);
    const error = chosen.some(({ candidate }) => fits(candidate)) ? undefined : await onItsSide();
    if (error) throw error;
    return chosen;
  } catch (error) {
    if (!(error instanceof ReadError) || error.code === "file.transposed") throw error;
    throw (await onItsSide()) ?? error;
  }
}

/** What is found, or nothing when there is a `ReadError`. */
function withoutError<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

/**
 * The tables to judge: all that are shown and fit a dataset; failing that, a hidden one that does; failing that, the
 * one with most headings of the dataset that was named. Throws the `ReadError` of the one with most known headings when
 * none will do: that is the table, and not the cover before it.
 */
function chooseTables(
  tables: readonly Table[],
  { named, datasets, isHeading }: Choosing,
  name: string,
): readonly Choice[] {
  const choices: Choice[] = [];
  let problem: { readonly error: unknown; readonly known: number } | undefined;
  for (const table of tables) {
    try {
      const { headings } = table;
      const candidate = named
        ? matchNamed(headings, named)
        : recognise(headings, datasets, wordsAround(table, name));
      choices.push({ table, candidate });
    } catch (error) {
      const known = table.headings.filter(isHeading).length;
      if (problem === undefined || known > problem.known) problem = { error, known };
    }
  }
  const fitting = choices.filter(({ candidate }) => fits(candidate));
  const shown = fitting.filter(({ table }) => !table.isHidden);
  if (shown.length > 0) return shown;
  const [best] = (fitting.length > 0 ? fitting : choices).sort(
    (a, b) => b.candidate.score - a.candidate.score,
  );
  if (!best) throw problem?.error;
  return [best];
}

/** What a file says of itself: its name, the name of the sheet, what stands above the table. */
function wordsAround({ sheet = "", above = [] }: Table, name: string): readonly string[] {
  return [name, sheet, ...above.flat().filter((cell) => typeof cell === "string")];
}

function knownHeadings(datasets: readonly KnownDataset[]): (text: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    if (text.length > 200) return false;
    known ??= new Set(datasets.flatMap((dataset) => [...headingIndex(dataset).keys()]));
    return known.has(fold(text));
  };
}
