import { parentPort, workerData } from "node:worker_threads";
import { judgeStretches, machineCode, type Stretch, type StretchJob } from "@samapne/tabular";
import { inputFile } from "../files/input-file.ts";

// The program of a second thread: is asked for stretches of one file, and answers what it has found in them.
const { path, job } = workerData as { readonly path: string; readonly job: StretchJob };
const stretches = judgeStretches(job, inputFile(path), machineCode);
parentPort?.on("message", (stretch: Stretch) => void answer(stretch));

async function answer(stretch: Stretch): Promise<void> {
  const judged = await stretches?.judge(stretch);
  parentPort?.postMessage(judged, [...buffersOf(judged)]);
}

/** The memory behind the columns of numbers in an answer: it is handed over, not copied. */
function* buffersOf(value: unknown): Generator<ArrayBuffer> {
  if (typeof value !== "object" || value === null) return;
  if (ArrayBuffer.isView(value)) yield value.buffer as ArrayBuffer;
  else if (Array.isArray(value)) {
    if (typeof value[0] === "object") for (const one of value) yield* buffersOf(one);
  } else for (const one of Object.values(value)) yield* buffersOf(one);
}
