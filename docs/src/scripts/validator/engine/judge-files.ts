import { type Input, judge, type JudgeRequest, type Report } from "@samapne/tabular";
import { datasets } from "../datasets.ts";
import { inputOf } from "../input.ts";
import type { ToJudge } from "../messages.ts";
import { clock } from "./clock.ts";
import { sorted } from "./declared.ts";
import { type Post, progressOf, tablesOf } from "./progress.ts";

declare const VALIDATOR_VERSION: string;

/** What the version of the engine is called in reports. */
export const versions = { validator: VALIDATOR_VERSION };

/** Judges files of the reader's machine; all of them as the declaration among them, if one is there. Gives the inputs too, by which notes on them are found. */
export async function judgeFiles(
  { files, dataset: chosen, mode, now }: ToJudge,
  post: Post,
  notes?: JudgeRequest["notes"],
): Promise<{ readonly report: Report; readonly inputs: readonly Input[] }> {
  const { data, declared } = await sorted(files);
  const dataset = declared ?? datasets.find(({ id }) => id === chosen);
  const inputs = data.map((file) => inputOf(file, file.name));
  const report = await judge({
    datasets: declared ? [declared, ...datasets] : datasets,
    inputs: inputs.map((input) => ({ input, ...(dataset && { dataset }) })),
    mode,
    now: clock(now),
    versions,
    ...(notes && { notes }),
    progress: progressOf(
      data.reduce((sum, { size }) => sum + size, 0),
      post,
    ),
    partJudged: tablesOf(post),
  });
  return { report, inputs };
}
