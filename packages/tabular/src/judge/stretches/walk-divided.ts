import type { TextTable } from "../../formats/text-table.ts";
import { guarded } from "../../formats/guarded.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import type { TextWalk } from "../walks/text-walk.ts";
import type { Division } from "./open-division.ts";
import type { JudgedStretch, Stretch, StretchJudge } from "../work/stretch.ts";
import { stretchTaker } from "./take-stretch.ts";

/** After so many stretches in a row that were of no use, no more are asked for. */
const mostRefusals = 3;
/** What one thread will have judged in so many milliseconds is not worth a second one, which begins with code that nothing has compiled. */
const usuallyWorthwhile = 1000;
/** A second thread answers so many milliseconds later the first time. */
const beginning = 400;

/**
 * Walks over a file together with another thread. By turns this one judges a part itself, and takes what the other has
 * found in the stretch behind it; where that does not fit, it judges the stretch too, as if nobody else had. Findings,
 * their order and their places are those of one thread.
 */
export async function walkDivided(
  walk: TextWalk,
  division: Division,
  work: FileWork,
  setting: JudgeFileSetting,
): Promise<void> {
  const { input, headerRow } = work.file.table as TextTable;
  const { rows, step } = walk;
  const { size, stretchSize, second } = division;
  const take = stretchTaker(walk, division, work, setting);
  let judge: StretchJudge | undefined;
  let refusals = 0;

  /** Judges the rows here that begin before a byte; false when the file has ended. */
  const judgeHere = async (until: number): Promise<boolean> => {
    rows.begin(rows.offset);
    let end = until;
    for await (const _ of rows.pass(guarded(input, rows.read))) {
      step(rows.placeOf(end));
      await setting.progress(work.rows, rows.read);
      // Bytes cannot be found again in what had to be written anew.
      if (rows.source.encoding !== "utf-8") end = Infinity;
      else if (rows.offset >= end) return true;
    }
    return false;
  };
  const askBehind = (from: number): Asked | undefined => {
    const stretch = { from, to: from + stretchSize };
    if (refusals >= mostRefusals || stretch.to >= size) return undefined;
    judge ??= division.start();
    return judge && ask(judge, stretch, second.clock);
  };

  try {
    // What is judged first takes longer than the rest will, and tells little of it.
    if (!(await judgeHere(stretchSize / 2))) return;
    const [began, at] = [second.clock(), rows.offset];
    if (!(await judgeHere(stretchSize))) return;
    // What stands above the headings is no row, and a stretch cannot tell that it begins there.
    while (walk.counter.row <= headerRow) if (!(await judgeHere(rows.offset + stretchSize))) return;
    const perByte = (second.clock() - began) / (rows.offset - at);
    const { worthwhile = usuallyWorthwhile } = second;
    const pays = (size - rows.offset) * perByte >= worthwhile;
    const pace = new Pace(Math.min(beginning, worthwhile) / perByte, stretchSize);
    let asked = pays ? askBehind(rows.offset + pace.own) : undefined;
    while (await judgeHere(asked?.stretch.from ?? Infinity)) {
      if (!asked) return;
      const { stretch, answer, timing } = asked;
      const here = second.clock() - timing.since;
      const judged = await answer;
      pace.meet(here, timing.until - timing.since);
      // The other thread goes on while its answer is looked at.
      asked = askBehind(stretch.to + pace.own);
      const isTaken = judged !== undefined && (await take(judged));
      refusals = isTaken ? 0 : refusals + 1;
      await setting.progress(work.rows, rows.offset);
    }
  } finally {
    judge?.close();
  }
}

interface Asked {
  readonly stretch: Stretch;
  /** Never fails: a thread that does is one without an answer. */
  readonly answer: Promise<JudgedStretch | undefined>;
  /** When it was asked for, and when it was answered. */
  readonly timing: { readonly since: number; until: number };
}

function ask(judge: StretchJudge, stretch: Stretch, clock: () => number): Asked {
  const timing = { since: clock(), until: 0 };
  const answer = async () => {
    try {
      return await judge.judge(stretch);
    } catch {
      return undefined;
    } finally {
      timing.until = clock();
    }
  };
  return { stretch, answer: answer(), timing };
}

/** How much is judged here for each stretch that is judged there: as much as takes the same time. */
class Pace {
  own: number;
  readonly #stretchSize: number;

  constructor(own: number, stretchSize: number) {
    this.#stretchSize = stretchSize;
    this.own = this.#within(own);
  }

  /** Learns how long the last parts took, here and there. */
  meet(here: number, there: number): void {
    this.own = this.#within(this.own * Math.min(Math.max(there / here, 0.5), 2));
  }

  #within(own: number): number {
    return Math.round(Math.min(Math.max(own, this.#stretchSize / 4), this.#stretchSize * 4));
  }
}
