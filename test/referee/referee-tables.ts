import { type AnyRow, delivery, deliveryOrder, type Finding } from "@samapne/core";
import { compare } from "./compare.ts";
import type { Expected, Judge, Related, Subject, TableJudge, TableTrial } from "./judge.ts";
import { madeTables, type MadeTable } from "./made-tables.ts";
import { counted, differenceText, type Match, now } from "./match.ts";
import { smallestTable } from "./shrink.ts";
import type { Tally } from "./tally.ts";

/** Whole tables of a dataset, right and wrong. */
export function tablesOf({ dataset, datasets, samples, amount: most, seed }: Match): readonly MadeTable[] {
  return madeTables(dataset, { samples, datasets, now, seed, most });
}

/** Hands whole tables, with what they refer to, to every judge of tables; a delivery in core is the measure. */
export async function refereeTables(
  match: Match,
  judges: readonly Judge[],
  seen: Tally,
  made: readonly MadeTable[] = tablesOf(match),
): Promise<void> {
  const { dataset, datasets, hasty = false } = match;
  const groups = new Map<Related, MadeTable[]>();
  for (const table of made) {
    if (table.previous === undefined) seen.offer(dataset.id, "tables", table.kind);
    groups.set(table.related, [...(groups.get(table.related) ?? []), table]);
  }
  for (const [related, tables] of groups) {
    const subject: Subject = { dataset, datasets, now, related };
    for (const judge of judges) {
      const ask = await judge.tables?.(subject);
      if (ask) for (const table of tables) await refereeTable(match, subject, table, judge, ask, seen);
      if (hasty && seen.differences.length > 0) return;
    }
  }
}

async function refereeTable(
  match: Match,
  subject: Subject,
  table: MadeTable,
  judge: Judge,
  ask: TableJudge,
  seen: Tally,
): Promise<void> {
  const { kind, name } = table;
  const compared = async (rows: readonly AnyRow[]) => {
    const trial = { ...table, rows };
    return compare(judge, await ask(trial), foundIn(subject, trial), subject.dataset);
  };
  const words = counted(judge, await ask(table), foundIn(subject, table), subject.dataset, kind, seen);
  if (words.agrees) return;
  const smallest = match.hasty
    ? table.rows
    : await smallestTable(table.rows, async (some) => {
        const differ: boolean[] = [];
        for (const rows of some) differ.push(!(await compared(rows)).agrees);
        return differ;
      });
  const about = { kind, name, smallest, words: match.hasty ? words : await compared(smallest) };
  seen.differences.push(differenceText(match, judge, about));
}

/** What core finds in a table of a delivery. */
function foundIn(
  { dataset, datasets, related }: Subject,
  { rows, previous = [] }: TableTrial,
): readonly Expected[] {
  const found: Expected[] = [];
  const there = datasets.filter(({ id }) => id !== dataset.id && Object.hasOwn(related, id));
  const judging = delivery([...there, dataset], {
    now,
    report: (of, finding) => {
      if (of.id === dataset.id) found.push(expectedOf(finding));
    },
  });
  for (const [place, row] of previous.entries()) judging.previous(dataset).judge(row, place + 1);
  for (const table of deliveryOrder([...there, dataset])) {
    const handed = table.id === dataset.id ? rows : (related[table.id] ?? []);
    for (const [place, row] of handed.entries()) judging.table(table).judge(row, place + 1);
  }
  judging.end();
  return found;
}

function expectedOf({ code, kind, severity, field, item }: Finding): Expected {
  return { code, kind, severity, path: [field, item].filter((step) => step !== undefined), value: undefined };
}
