import { parentPort, workerData } from "node:worker_threads";
import { judgeStretches, type Stretch, type StretchJob } from "@samapne/tabular";
import { inputFile } from "./input-file.ts";

// The program of a second thread: is asked for stretches of one file, and answers what it has found in them.
const { path, job } = workerData as { readonly path: string; readonly job: StretchJob };
const stretches = judgeStretches(job, inputFile(path));
const answer = async (stretch: Stretch) => parentPort?.postMessage(await stretches?.judge(stretch), []);
parentPort?.on("message", (stretch: Stretch) => void answer(stretch));
