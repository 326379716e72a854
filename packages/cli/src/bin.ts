import { main } from "./main.ts";
import { removeUnfinished } from "./files/unfinished.ts";
import { thisProcess } from "./world/world.ts";

void run();

// The one place that ends the process. What is built is a script, which cannot wait outside of a function.
async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), thisProcess(stop));
}

/** Asked to stop in the middle of something: nothing half is left behind, and the shell is told by which signal (128 + n). */
function stop(signal: number): void {
  removeUnfinished();
  process.exit(128 + signal);
}
