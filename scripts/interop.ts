// Lets judges from outside look at what we print:
// `npm run interop [-- --shapes <folder> --only <words> --dataset <id> --rows <number>]`, where a word is part of a
// judge's name or of its program's, and commas stand between several. Judges are installed into folders of their own below `.turbo`; one that cannot be had
// is listed as not run, and counts for nothing.
import { chosenEntries, chosenJudges, NoneChosen } from "./interop/chosen.ts";
import { judges } from "./interop/judges.ts";
import type { Verdict } from "./interop/verdict.ts";
import { optionsOf } from "./options.ts";
import { registry } from "./specs/registry.ts";

process.on("uncaughtException", (error) => {
  console.error(error instanceof NoneChosen ? error.message : error);
  process.exit(2);
});

const values = optionsOf({ shapes: undefined, only: "", dataset: undefined, rows: "200" }, ["rows"]);
const { dataset: only, shapes } = values;
const rows = Number(values.rows);
const subject = { entries: chosenEntries(registry, only), only, rows, shapes };

const verdicts: Verdict[] = [];
for (const { words, looksAtAll, ask } of chosenJudges(judges, values.only)) {
  if (only !== undefined && looksAtAll !== undefined)
    console.log(`--dataset is ignored by ${words[0]}: ${looksAtAll}`);
  for (const verdict of await ask(subject)) {
    verdicts.push(verdict);
    say(verdict);
  }
}
const count = (wanted: Verdict["verdict"]) => verdicts.filter(({ verdict }) => verdict === wanted).length;
console.log(`\n${count("passed")} passed, ${count("failed")} failed, ${count("not run")} not run`);
process.exitCode = count("failed") > 0 || count("passed") === 0 ? 1 : 0;

function say({ judge, verdict, lines }: Verdict): void {
  console.log(
    [`${verdict.toUpperCase().padEnd(8)} ${judge}`, ...lines.map((line) => `           ${line}`)].join("\n"),
  );
}
