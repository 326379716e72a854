import { main } from "./main.ts";
import { removeUnfinished } from "./unfinished.ts";
import { thisProcess } from "./world.ts";

// The one place that ends the process.
process.exitCode = await main(process.argv.slice(2), thisProcess(stop));

/** Asked to stop in the middle of something: nothing half is left behind, and the shell is told by which signal (128 + n). */
function stop(signal: number): void {
  removeUnfinished();
  process.exit(128 + signal);
}
