import type { TextTable } from "../../formats/text-table.ts";
import { guarded } from "../../formats/guarded.ts";
import type { FileWork } from "../file-work.ts";
import type { JudgeFileSetting } from "../judge-file-setting.ts";
import type { TextWalk } from "../text-walk.ts";
import type { Division } from "./open-division.ts";
import type { JudgedStretch, Stretch, StretchJudge } from "./stretch.ts";
import { stretchTaker } from "./take-stretch.ts";

/** After so many stretches in a row that were of no use, no more are asked for. */
const mostRefusals = 3;

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
  const { input } = work.file.table as TextTable;
  const { rows, step } = walk;
  const { judge, size, stretchSize } = division;
  const take = stretchTaker(walk, division, work, setting);
  const pace = new Pace(stretchSize);
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
    return refusals < mostRefusals && stretch.to < size ? ask(judge, stretch) : undefined;
  };

  try {
    let asked = askBehind(pace.own);
    while (await judgeHere(asked?.stretch.from ?? Infinity)) {
      if (!asked) return;
      const { stretch, answer, state } = asked;
      pace.meet(state.isAnswered);
      const judged = await answer;
      // The other thread goes on while its answer is looked at.
      asked = askBehind(stretch.to + pace.own);
      const isTaken = judged !== undefined && (await take(judged));
      refusals = isTaken ? 0 : refusals + 1;
      await setting.progress(work.rows, rows.offset);
    }
  } finally {
    judge.close();
  }
}

interface Asked {
  readonly stretch: Stretch;
  /** Never fails: a thread that does is one without an answer. */
  readonly answer: Promise<JudgedStretch | undefined>;
  readonly state: { isAnswered: boolean };
}

function ask(judge: StretchJudge, stretch: Stretch): Asked {
  const state = { isAnswered: false };
  const answer = async () => {
    try {
      return await judge.judge(stretch);
    } catch {
      return undefined;
    } finally {
      state.isAnswered = true;
    }
  };
  return { stretch, answer: answer(), state };
}

/** How much is judged here for each stretch that is judged there: more when this thread had to wait, less when the other had. */
class Pace {
  own: number;
  readonly #stretchSize: number;

  constructor(stretchSize: number) {
    this.own = stretchSize;
    this.#stretchSize = stretchSize;
  }

  meet(isAnswered: boolean): void {
    const own = Math.round(isAnswered ? this.own * 0.9 : this.own * 1.1);
    this.own = Math.min(Math.max(own, this.#stretchSize / 4), this.#stretchSize * 4);
  }
}
