// One model, one verdict, on as many made rows as wanted: `npm run referee -- [--rows N] [--seed S]
// [--dataset id] [--part rows|tables|expressions]`.
// Every judge of `test/referee/judges` is asked about rows and tables of every kind, and databases about expressions of
// chance. A difference that no table explains, or a judge that was asked nothing, ends with 1.
import { allJudges } from "../test/referee/judges/index.ts";
import { optionsOf } from "./options.ts";
import { refereeExpressions } from "../test/referee/referee-expressions.ts";
import { refereeRows } from "../test/referee/referee-rows.ts";
import { refereeTables } from "../test/referee/referee-tables.ts";
import { datasets, subjects, tableSubjects } from "../test/referee/subjects.ts";
import { Tally } from "../test/referee/tally.ts";

const values = optionsOf({ rows: "10000", seed: "20261124", dataset: undefined, part: undefined }, [
  "rows",
  "seed",
]);
const [rows, seed] = [Number(values.rows), Number(values.seed)];

const isChosen = ({ dataset }: { readonly dataset: { readonly id: string } }) =>
  values.dataset === undefined || dataset.id === values.dataset;
const chosen = subjects.filter(isChosen);
if (chosen.length === 0) throw new Error(`no dataset ${values.dataset}`);

const judges = allJudges({ long: true });
const seen = { rows: new Tally(), tables: new Tally() };
const amount = Math.ceil(rows / chosen.length);
const isWanted = (part: string) => values.part === undefined || values.part === part;
if (isWanted("rows"))
  for (const subject of chosen) {
    const start = seen.rows.differences.length;
    await refereeRows({ ...subject, datasets, amount, seed }, judges, seen.rows);
    say(
      `${subject.dataset.id}: ${seen.rows.summary(subject.dataset.id)}`,
      seen.rows.differences.slice(start),
    );
  }
if (isWanted("tables"))
  for (const subject of tableSubjects.filter(isChosen)) {
    const start = seen.tables.differences.length;
    await refereeTables({ ...subject, datasets, amount: Infinity, seed }, judges, seen.tables);
    say(
      `${subject.dataset.id}, tables: ${seen.tables.summary(subject.dataset.id)}`,
      seen.tables.differences.slice(start),
    );
  }
const expressions = isWanted("expressions")
  ? await refereeExpressions({ checks: Math.ceil(rows / 2), seed })
  : { compared: 0, differences: [] };
console.log(`expressions of chance: ${expressions.compared} answers of closures and databases compared`);
const faults = [
  ...seen.rows.differences,
  ...seen.tables.differences,
  ...expressions.differences,
  ...(isWanted("rows") ? seen.rows.emptyProofs(judges, "rows") : []),
  ...(isWanted("tables") ? seen.tables.emptyProofs(judges, "tables") : []),
  ...(isWanted("expressions") && expressions.compared === 0 ? ["no expression was compared"] : []),
];
for (const judge of judges) await judge.close?.();
for (const judge of judges)
  for (const [line, count] of seen.rows.linesMet(judge)) console.log(`${judge.name}, ${line}: ${count} rows`);
for (const fault of faults) console.log(`DIFFERENT  ${fault}`);
console.log(`${faults.length} differences (seed ${seed})`);
process.exitCode = faults.length > 0 ? 1 : 0;

function say(line: string, differences: readonly string[]): void {
  console.log([`${line}, ${differences.length} differences`, ...differences].join("\n  "));
}
