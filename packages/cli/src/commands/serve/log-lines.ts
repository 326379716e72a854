import type { LogEntry } from "@samapne/server";
import type { World } from "../../world/world.ts";

/** Lines that wait for standard output at most; when whoever reads it is too slow, the rest is counted and told later. */
const mostWaiting = 1000;

/** Writes an entry of the log as a line of JSON to standard output. */
export function logLines(world: World): (entry: LogEntry) => void {
  let waiting = 0;
  let lost = 0;
  const write = async (line: string): Promise<void> => {
    waiting += 1;
    await world.write(line);
    waiting -= 1;
  };
  return (entry) => {
    if (waiting >= mostWaiting) {
      lost += 1;
      return;
    }
    void write(`${JSON.stringify(lost === 0 ? entry : { ...entry, lost })}\n`);
    lost = 0;
  };
}
