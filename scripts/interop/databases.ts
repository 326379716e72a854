// Lets real databases run the printed queries on made rows and tables, and compares with the plain validator.
import type { Dataset, Samples } from "@samapne/core";
import { chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import type { Database } from "../../packages/generators/src/sql/_testing-databases.ts";
import { writtenRows } from "../../test/referee/made-rows.ts";
import { writtenTables } from "../../test/referee/made-tables.ts";
import { now } from "../../test/referee/match.ts";
import { rounds } from "../../test/referee/rounds.ts";
import { shuffled } from "../../test/referee/shuffled.ts";
import { sql } from "../../test/referee/judges/sql.ts";
import { refereeRows, roundsOf } from "../../test/referee/referee-rows.ts";
import { refereeTables, tablesOf } from "../../test/referee/referee-tables.ts";
import { datasets, subjects, tableSubjects } from "../../test/referee/subjects.ts";
import { Tally } from "../../test/referee/tally.ts";
import { registry } from "../specs/registry.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

type Opened = (Database & { readonly version: string }) | string;

export interface Asked {
  readonly rows: number;
  readonly tables: number;
  readonly seed: number;
  readonly only?: string | undefined;
  /** Only the samples of drafts: for databases that need seconds to plan a query, however small the table. */
  readonly written?: boolean;
}

/** A referee of its own for a database that is not in `npm test`. */
export async function judgeInDatabase(
  name: string,
  open: () => Promise<Opened>,
  { rows, tables, seed, only, written = false }: Asked,
): Promise<Verdict> {
  const chosen = (some: typeof subjects) =>
    some.filter(({ dataset }) => only === undefined || dataset.id === only);
  const drafts = registry.filter(({ dataset }) => dataset.version === "draft");
  const all = chosen(written ? drafts : subjects);
  const ofTables = chosen(written ? drafts : tableSubjects);
  if (all.length === 0) return notRun(name, "only drafts are judged");
  const database = await open();
  if (typeof database === "string") return notRun(name, database);
  const judge = sql({ name, dialect: database.dialect, open: async () => database });
  const seen = { rows: new Tally(), tables: new Tally() };
  try {
    for (const subject of all) {
      const match = { ...subject, datasets, amount: rows, seed };
      const made = written ? writtenRounds(subject.dataset, subject.samples) : roundsOf(match);
      await refereeRows(match, [judge], seen.rows, made);
    }
    for (const subject of ofTables) {
      const match = { ...subject, datasets, amount: tables, seed };
      const made = written ? someTables(subject.samples, tables, seed) : tablesOf(match);
      await refereeTables(match, [judge], seen.tables, made);
    }
  } catch (error) {
    seen.rows.differences.push(String(error).slice(0, 1000));
  } finally {
    await judge.close?.();
  }
  const judged = [...seen.rows.counts.values(), ...seen.tables.counts.values()].flatMap((counts) => [
    ...counts.values(),
  ]);
  const count = judged.reduce((sum, { accepted, refused }) => sum + accepted + refused, 0);
  return verdictOf(
    `${name} ${database.version}`,
    count,
    `rows and tables of ${all.length} datasets, with the validator's verdict (${written ? "the samples" : `seed ${seed}`})`,
    [
      ...seen.rows.differences,
      ...seen.tables.differences,
      ...seen.rows.emptyProofs([judge], "rows"),
      ...seen.tables.emptyProofs([judge], "tables"),
    ],
  );
}

/** The samples in as few rounds as what they refer to allows. */
function writtenRounds(dataset: Dataset, samples: Samples | undefined) {
  return rounds({ dataset, datasets, now, related: samples?.related ?? {} }, writtenRows(samples));
}

/** The valid rows, and some other tables of the samples. */
function someTables(samples: Samples | undefined, most: number, seed: number) {
  const [valid, ...others] = writtenTables(samples);
  return valid ? [valid, ...shuffled(others, chanceOf(seed))].slice(0, most) : [];
}
