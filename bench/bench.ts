import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { optionsOf } from "../scripts/options.ts";
import { comparisons } from "./comparisons.ts";
import { startTimes } from "./start.ts";
import { buildProgram, measure, ratio, type Timed } from "./measure.ts";

const values = optionsOf({ rows: "1000000", times: "3", seed: "1", only: "" }, ["rows", "times", "seed"]);

const settings = {
  rows: Number(values.rows),
  seed: Number(values.seed),
  oneWrongIn: 1000,
  byTime: false,
  letters: false,
};

const times: Readonly<Record<Timed, string>> = {
  seconds: "",
  clock: " (of the clock)",
  thread: " (of the thread that reports)",
};

const ofProcessor: readonly Timed[] = ["seconds"];

buildProgram();
const [cpu] = cpus();
print(`# ${values.rows} rows, seed ${values.seed}, median of ${values.times} runs in turn`);
print(
  `${cpu?.model ?? "?"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}, Node ${process.versions.node}`,
);
print(
  `Times are of the processor (unless told otherwise; the load is ${loadavg()[0]?.toFixed(1)}), start of the program left out; a ratio is the median of the pairs.\n`,
);
print("| comparison | contestant | seconds | million rows/s | MB at most | times ours |");
print("| --- | --- | --: | --: | --: | --: |");
for (const { name, by, entrants } of comparisons) {
  if (!name.includes(values.only)) continue;
  const measured = measure(await entrants(settings), Number(values.times));
  const [first] = measured.values();
  for (const timed of by ?? ofProcessor)
    for (const [contestant, one] of measured)
      print(
        `| ${name}${times[timed]} | ${contestant} | ${one[timed].toFixed(2)} | ${(one.file.rows / one[timed] / 1e6).toFixed(2)} | ${Math.round(one.megabytes)} | ${first ? ratio(one, first, timed).toFixed(2) : ""} |`,
      );
}

if ("start".includes(values.only)) {
  print("\n| the command line, as it is built, over Node itself | ms of the processor | ms on the wall |");
  print("| --- | --: | --: |");
  for (const [name, { processor, wall }] of startTimes(Number(values.times) * 5))
    print(`| ${name} | ${processor.toFixed(0)} | ${wall.toFixed(0)} |`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
