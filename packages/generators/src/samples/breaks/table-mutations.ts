import { type AnyRow, type Dataset, delivery, type Now } from "@samapne/core";
import type { Mutations, TableMutation, Unbroken } from "./mutation.ts";
import { type Related, sampleMoment } from "../values/situation.ts";
import { brokenTables } from "./table-breaks.ts";
import type { Table } from "./table-source.ts";

/** What right tables are judged with before they are broken; `datasets` are those `related` has rows of. */
export interface TableMutationOptions {
  readonly related?: Related | undefined;
  readonly datasets?: readonly Dataset[] | undefined;
  readonly now?: Now | undefined;
}

/**
 * One invalid table for the key, each reference and each table check, with the issues to expect and how often: those of
 * what was broken, and those that cannot but come with it. The rows must be right ones; rows are left out, repeated or changed.
 */
export function tableMutations(
  dataset: Dataset,
  rows: readonly AnyRow[],
  { related = {}, datasets = [], now = sampleMoment }: TableMutationOptions = {},
): Mutations<TableMutation> {
  const others = datasets.filter(({ id }) => id !== dataset.id && Object.hasOwn(related, id));
  const judge = judgeOf(dataset, others, now);
  const right: Table = { rows, related, previous: [] };
  const already = judge(right);
  const made = brokenTables(dataset, { rows, related, others, now }).map(({ breaks, code, name, tables }) => {
    for (const table of tables) {
      const found = judge({ ...right, ...table });
      if ((found.get(code) ?? 0) > (already.get(code) ?? 0))
        return mutationOf(breaks, name, { ...right, ...table }, found);
    }
    return {
      id: breaks,
      reason:
        tables.length === 0 ? "the rows give no place to break it" : "no change of the rows gives the issue",
    };
  });
  return {
    samples: made.filter((each): each is TableMutation => "rows" in each),
    unbroken: made.filter((each): each is Unbroken => "reason" in each),
  };
}

function mutationOf(
  breaks: string,
  name: string,
  table: Table,
  found: ReadonlyMap<string, number>,
): TableMutation {
  const expect = [...found].map(([line, count]) => {
    const [code = "", field] = line.split(" ");
    return { code, ...(field === undefined ? {} : { field }), count };
  });
  const { rows, related, previous } = table;
  return { breaks, name, rows, related, ...(previous.length > 0 ? { previous } : {}), expect };
}

type JudgeTable = (table: Table) => ReadonlyMap<string, number>;

/** Counts what is found in one table of a delivery, by `code` or `code field`. */
function judgeOf(dataset: Dataset, others: readonly Dataset[], now: Now): JudgeTable {
  return ({ rows, related, previous }) => {
    const found = new Map<string, number>();
    const judging = delivery([...others, dataset], {
      now,
      report: (of, { code, field }) => {
        if (of.id !== dataset.id) return;
        const line = field === undefined ? code : `${code} ${field}`;
        found.set(line, (found.get(line) ?? 0) + 1);
      },
    });
    for (const [index, row] of previous.entries()) judging.previous(dataset).judge(row, index + 1);
    for (const other of others)
      for (const [index, row] of (related[other.id] ?? []).entries())
        judging.table(other).judge(row, index + 1);
    for (const [index, row] of rows.entries()) judging.table(dataset).judge(row, index + 1);
    judging.end();
    return found;
  };
}
