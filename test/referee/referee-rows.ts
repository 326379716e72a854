import { sampleRelated } from "@samapne/generators";
import { compare } from "./compare.ts";
import type { Answer, Expected, Judge, RowJudge, Subject } from "./judge.ts";
import { plainJudge } from "./judges/plain.ts";
import { isFurther, madeRows, type MadeRow } from "./made-rows.ts";
import { counted, differenceText, type Match, now } from "./match.ts";
import { type Round, rounds } from "./rounds.ts";
import { smallestRow } from "./shrink.ts";
import type { Tally } from "./tally.ts";

const mostRelated = 200;
const mostDifferences = 3;

/** Rows of a dataset in rounds, each told the same. */
export function roundsOf({ dataset, datasets, samples, amount: rows, seed }: Match): Iterable<Round> {
  const related = sampleRelated(dataset, datasets, { rows: Math.min(rows, mostRelated), seed, now });
  const made = madeRows(dataset, { samples, related, now, rows, seed });
  return rounds({ dataset, datasets, now, related }, made);
}

/** Hands made rows of a dataset to every judge; the plain validator is the one the others are measured by. */
export async function refereeRows(
  match: Match,
  judges: readonly Judge[],
  seen: Tally,
  made: Iterable<Round> = roundsOf(match),
): Promise<void> {
  for (const round of made) {
    const plain = plainJudge(round.subject);
    const expected = round.rows.map(({ row }) => plain(row));
    for (const { kind } of round.rows) seen.offer(match.dataset.id, "rows", kind);
    noteUnbroken(round, expected, seen);
    for (const judge of judges) {
      await refereeRound(match, round, expected, judge, seen);
      if (match.hasty && seen.differences.length > 0) return;
    }
  }
}

/** A row made to break something must break something. */
function noteUnbroken(
  { subject, rows }: Round,
  expected: readonly (readonly Expected[])[],
  seen: Tally,
): void {
  for (const [place, { kind, breaks, row }] of rows.entries())
    if ((kind === "constraint" || kind === "rule") && expected[place]?.length === 0)
      seen.differences.push(
        `${subject.dataset.id}: nothing is wrong, though it breaks ${breaks}: ${JSON.stringify(row)}`,
      );
}

async function refereeRound(
  match: Match,
  { subject, rows }: Round,
  expected: readonly (readonly Expected[])[],
  judge: Judge,
  seen: Tally,
): Promise<void> {
  const ask = await judge.rows?.(subject);
  if (!ask) return;
  let different = 0;
  const lookAt = async (looked: readonly (readonly [place: number, made: MadeRow])[]) => {
    const answers = looked.length === 0 ? [] : await ask(looked.map(([, { row }]) => row));
    for (const [at, [place, { kind, breaks: name, row }]] of looked.entries()) {
      const found = expected[place] as readonly Expected[];
      const words = counted(judge, answers[at] as Answer, found, subject.dataset, kind, seen);
      if (words.agrees || (different += 1) > mostDifferences) continue;
      const smaller = match.hasty ? { smallest: row, words } : await smallestCase(row, subject, judge, ask);
      seen.differences.push(differenceText(match, judge, { kind, name, ...smaller }));
    }
  };
  const all = [...rows.entries()];
  const isDue = ([place, made]: (typeof all)[number]) => isLookedAt(made, place, judge);
  await lookAt(all.filter(isDue));
  await lookAt(all.filter((one) => !isDue(one) && !seen.hasJudged(subject.dataset.id, judge, one[1].kind)));
  if (different > mostDifferences)
    seen.differences.push(
      `${subject.dataset.id}: ${judge.name} differs on ${different - mostDifferences} more rows`,
    );
}

/** Slow judges look at all that breaks something on purpose, and at a part of the rest, or all of it while they could judge none of its kind. */
function isLookedAt(made: MadeRow, place: number, { every = 1 }: Judge): boolean {
  return place % every === 0 || !isFurther(made);
}

async function smallestCase(row: unknown, subject: Subject, judge: Judge, ask: RowJudge) {
  const plain = plainJudge(subject);
  const compared = async (some: readonly unknown[]) => {
    const answers = await ask(some);
    return some.map((one, at) => compare(judge, answers[at] as Answer, plain(one), subject.dataset));
  };
  const smallest = await smallestRow(row, async (some) =>
    (await compared(some)).map(({ agrees }) => !agrees),
  );
  const [words] = await compared([smallest]);
  return { smallest, words: words as NonNullable<typeof words> };
}
