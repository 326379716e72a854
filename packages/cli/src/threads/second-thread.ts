import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { JudgedStretch, SecondThread, StretchJob, StretchJudge } from "@samapne/tabular";
import type { World } from "../world/world.ts";

/** Another thread for large files; none where there is one core, or one is asked for with `SAMAPNE_THREADS=1`. With 2 it is started even where it does not pay. */
export function secondThread({ environment }: Pick<World, "environment">): SecondThread | undefined {
  const asked = environment["SAMAPNE_THREADS"];
  if (availableParallelism() < 2 || asked === "1") return undefined;
  return {
    open: (input, job) => judgeInThread(input.name, job),
    clock: () => performance.now(),
    ...(asked === "2" ? { worthwhile: 0 } : {}),
  };
}

/** Judges stretches of a file in a thread. One that breaks off has no answers: the work is done without it then. */
function judgeInThread(path: string, job: StretchJob): StretchJudge | undefined {
  const worker = startWorker({ path, job });
  if (!worker) return undefined;
  let isRunning = true;
  let settle: (judged?: JudgedStretch) => void = () => {};
  const end = () => {
    isRunning = false;
    settle();
  };
  worker.on("message", (judged: JudgedStretch | undefined) => settle(judged));
  worker.on("error", end);
  worker.on("exit", end);
  return {
    judge: async (stretch) => {
      if (!isRunning) return undefined;
      worker.postMessage(stretch, []);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    close: () => void worker.terminate(),
  };
}

/** A thread; none where the platform allows none. */
function startWorker(workerData: { readonly path: string; readonly job: StretchJob }): Worker | undefined {
  try {
    // Taken where it is needed: to open threads takes as long as to judge a small file.
    const threads = process.getBuiltinModule("node:worker_threads");
    const program = import.meta.url.endsWith(".ts") ? "stretch-thread.ts" : "../bin/stretch-thread.js";
    return new threads.Worker(new URL(program, import.meta.url), { workerData });
  } catch {
    return undefined;
  }
}
