import type { Dataset, Samples } from "@samapne/core";
import { sampleMoment } from "@samapne/generators";
import { type Compared, compare } from "./compare.ts";
import type { Answer, Expected, Judge } from "./judge.ts";
import type { Tally } from "./tally.ts";

/** What is refereed: a dataset among others, its samples, how many rows or tables, and the seed they are made with. */
export interface Match {
  readonly dataset: Dataset;
  readonly datasets: readonly Dataset[];
  readonly samples?: Samples | undefined;
  readonly amount: number;
  readonly seed: number;
  /** Stop at the first difference and take it as it is: enough to see that there is one. */
  readonly hasty?: boolean;
}

/** The moment everything is judged at. */
export const now = sampleMoment;

/** Compares an answer and counts it: whom it is from, and what it was asked about. */
export function counted(
  judge: Judge,
  answer: Answer,
  expected: readonly Expected[],
  dataset: Dataset,
  kind: string,
  seen: Tally,
): Compared {
  const compared = compare(judge, answer, expected, dataset);
  if ("cannot" in answer) seen.line(dataset.id, judge, answer.cannot);
  else seen.judged(dataset.id, judge, kind, expected);
  if (compared.agrees) for (const line of compared.explained) seen.line(dataset.id, judge, line);
  return compared;
}

/** A difference for people: where it comes from, the smallest case, and what each side says. */
export function differenceText(
  { dataset, seed }: Match,
  judge: Judge,
  about: {
    readonly kind: string;
    readonly name: string;
    readonly smallest: unknown;
    readonly words: Compared;
  },
): string {
  const { kind, name, smallest, words } = about;
  const shown = JSON.stringify(smallest).slice(0, 3000);
  const said = words.agrees ? "" : `expected ${words.expected}; ${judge.name} found ${words.found}`;
  return `${dataset.id} (seed ${seed}, ${kind}: ${name}) ${shown}: ${said}`;
}
