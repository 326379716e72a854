import type { Dataset } from "@samapne/core";
import { lookInto } from "../formats/look-into.ts";
import { noTable } from "../formats/not-a-table.ts";
import type { Table } from "../formats/table.ts";
import { fold } from "../headings/fold.ts";
import type { Input } from "../input.ts";
import { ReadError } from "../read-error.ts";
import { firstRows } from "./grid.ts";
import type { Mapping } from "./mapping.ts";
import { placesOf } from "./places-of.ts";
import { type Plan, planFor } from "./plan.ts";
import type { OtherYear } from "./outcome.ts";
import { noSheet } from "./problems.ts";
import { onlyYear, titlesOf } from "./titles.ts";

/** What a conversion reads, and the names of what lies beside it in the workbook or archive. */
export interface FoundTable {
  readonly table: Table;
  readonly plan: Plan;
  readonly unread: readonly string[];
  /** The one year that titles, sheet and file name, where it is another than the one the mapping has for all times. */
  readonly otherYear?: OtherYear;
}

/** Finds the table of a file that a mapping is for. Throws the `ReadError` that says why there is none. */
export async function findTable({
  input,
  mapping,
  dataset,
}: {
  readonly input: Input;
  readonly mapping: Mapping;
  readonly dataset: Dataset;
}): Promise<FoundTable> {
  const known = new Set(placesOf(mapping).flatMap(({ column = [] }) => [column].flat().map(fold)));
  const looked = await lookInto(input, { isHeading: (text) => known.has(fold(text)) });
  const found = looked.flatMap((one): readonly { readonly name: string; readonly table?: Table }[] => {
    const { name } = one.input;
    return "problem" in one ? [{ name }] : one.tables.map((table) => ({ name: table.sheet ?? name, table }));
  });
  const tables = found.flatMap(({ table }) => table ?? []);
  const [problem] = looked.flatMap((one) => ("problem" in one ? [one.problem] : []));
  const { sheet, delimiter } = mapping.table ?? {};
  const named = sheet === undefined ? tables : tables.filter((table) => table.sheet === sheet);
  if (named.length === 0 && tables.length > 0)
    throw noSheet(
      sheet ?? "",
      found.map(({ name }) => name),
    );
  const shownFirst = [
    ...named.filter(({ isHidden }) => !isHidden),
    ...named.filter(({ isHidden }) => isHidden),
  ];
  let refused: ReadError | undefined = problem;
  for (const table of shownFirst) {
    try {
      const rows = await firstRows(table, signOf(delimiter));
      const plan = planFor(mapping, dataset, table, rows);
      const above = rows.filter(({ row }) => row < plan.headings.row).map(({ cells }) => cells);
      const otherYear = otherYearIn(titlesOf(above, table, input.name), mapping);
      return {
        table,
        plan,
        unread: found.filter((one) => one.table !== table).map(({ name }) => name),
        ...(otherYear ? { otherYear } : {}),
      };
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refused ??= error;
    }
  }
  throw refused ?? noTable();
}

function otherYearIn(titles: readonly string[], { time }: Mapping): OtherYear | undefined {
  const [year] = /^\d{4}\b/.exec(String(time?.value ?? "")) ?? [];
  const file = onlyYear(titles);
  return year === undefined || file === undefined || year === file ? undefined : { mapping: year, file };
}

/** The delimiter a mapping names, as it is written. */
export function signOf(delimiter: string | undefined): string | undefined {
  return delimiter === "tab" ? "\t" : delimiter;
}
