import { type Looked, lookInto, type LookSetting, type Table } from "@samapne/tabular/reading";
import type { Input } from "@samapne/tabular";
import { rowsOfAnswer } from "./rows-of-answer.ts";
import { withTimesNamed } from "./times-with-values.ts";
import { unfolded } from "./unfolded.ts";
import { withoutSeparators } from "./without-separators.ts";

/** A file that was looked into, and what a mapping calls it where it lies in an archive with others. */
export type NamedLook = Looked & { readonly called?: string };

/** The list in the rows of a table whose objects are rows; none where it is undefined. */
export type ListOf = (table: Table) => Promise<string | undefined> | string | undefined;

/**
 * Looks into a file for a mapping. To a mapping the files of an archive are sheets of one workbook, called as they are
 * without their ending and the folder all lie in: one for each month, one for each meter.
 */
export async function lookNamed(
  input: Input,
  setting: LookSetting,
  listOf: ListOf,
): Promise<readonly NamedLook[]> {
  const lines = await withoutSeparators(input);
  const inside = await Promise.all((await lookInto(lines, setting)).map((one) => withRows(one, setting)));
  const looked = await Promise.all(inside.map((one) => withMembers(one, listOf)));
  const names = fileNames(looked.map(({ input: { name } }) => name));
  if (looked.length < 2 || new Set(names).size < names.length) return looked;
  return looked.map((one, at) => {
    const name = names[at] ?? "";
    if ("problem" in one) return { ...one, called: name };
    const isOfOne = one.tables.length === 1;
    const called = (table: Table) => (isOfOne ? name : `${name} ${table.sheet ?? ""}`.trim());
    const tables = one.tables.map((table) => ({ ...table, sheet: called(table) }));
    return { ...one, tables, ...(isOfOne ? { called: name } : {}) };
  });
}

/** A document of JSON has its rows where programs put them: told by one that seems to have none, or a single one. */
async function withRows(one: Looked, setting: LookSetting): Promise<Looked> {
  const mayHaveOthers = "problem" in one ? noRows.has(one.problem.code) : await isOneRecord(one.tables);
  const inner = mayHaveOthers ? await rowsOfAnswer(one.input) : undefined;
  return (inner && (await lookInto(inner, setting))[0]) ?? one;
}

const noRows = new Set(["file.no_rows_in_document", "file.row_too_long", "file.not_text"]);

async function isOneRecord([table]: readonly Table[]): Promise<boolean> {
  if (!table?.keyed) return false;
  let count = 0;
  for await (const { records } of table.read()) {
    count += records.length;
    if (count > 1) break;
  }
  return count === 1;
}

async function withMembers(one: Looked, listOf: ListOf): Promise<Looked> {
  if ("problem" in one) return one;
  const tables = one.tables.map(async (given) => {
    const table = await withTimesNamed(given);
    return unfolded(table, table.keyed ? await listOf(table) : undefined);
  });
  return { ...one, tables: await Promise.all(tables) };
}

/** The names of files without the folders all have in common, and without their endings. */
function fileNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split("/"));
  const [first = []] = parts;
  const different = first.findIndex((part, at) =>
    parts.some((one) => one.length <= at + 1 || one[at] !== part),
  );
  return parts.map((one) =>
    one
      .slice(Math.max(different, 0))
      .join("/")
      .replace(/(?:\.[a-z]{2,6}){1,2}$/i, ""),
  );
}
