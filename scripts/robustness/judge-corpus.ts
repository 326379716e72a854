// Judges the corpus file by file and tells of each, a line of JSON when it begins and one when it has ended. Run by
// `scripts/robustness.ts`, again from the next file when one has hung.
import { trials } from "../../test/robustness/corpus.ts";

const [seed, every, from] = process.argv.slice(2).map(Number) as [number, number, number];
let number = 0;
for await (const { family, name, judged } of trials({ seed, every })) {
  if (number++ < from) continue;
  say({ family, name, number });
  // No large file answers for what those before it left to be collected, which on a busy machine is collected late.
  if (family === "made to harm") globalThis.gc?.();
  const before = processorSeconds();
  const wrong = await judged();
  const seconds = processorSeconds() - before;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  say({ family, name, number, seconds, memory, ...(wrong === undefined ? {} : { wrong }) });
}

/** Time of the processor, not of the clock: a machine that is busy with other things makes nothing hang. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
