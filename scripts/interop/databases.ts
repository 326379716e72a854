// Lets real databases run the printed queries on made rows and tables, and compares with the plain validator.
import type { Database } from "../../packages/generators/src/sql/_testing-databases.ts";
import { sql } from "../../test/referee/judges/sql.ts";
import { refereeRows, roundsOf } from "../../test/referee/referee-rows.ts";
import { refereeTables } from "../../test/referee/referee-tables.ts";
import { datasets, subjects, tableSubjects } from "../../test/referee/subjects.ts";
import { Tally } from "../../test/referee/tally.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

type Opened = (Database & { readonly version: string }) | string;

export interface Asked {
  readonly rows: number;
  readonly tables: number;
  readonly seed: number;
  readonly only?: string | undefined;
}

/** A referee of its own for a database that is not in `npm test`. */
export async function judgeInDatabase(
  name: string,
  open: () => Promise<Opened>,
  { rows, tables, seed, only }: Asked,
): Promise<Verdict> {
  const database = await open();
  if (typeof database === "string") return notRun(name, database);
  const judge = sql({ name, dialect: database.dialect, open: async () => database });
  const seen = { rows: new Tally(), tables: new Tally() };
  const chosen = (some: typeof subjects) =>
    some.filter(({ dataset }) => only === undefined || dataset.id === only);
  try {
    for (const subject of chosen(subjects)) {
      const match = { ...subject, datasets, amount: rows, seed };
      await refereeRows(match, [judge], seen.rows, roundsOf(match));
    }
    for (const subject of chosen(tableSubjects))
      await refereeTables({ ...subject, datasets, amount: tables, seed }, [judge], seen.tables);
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
    `rows and tables of ${chosen(subjects).length} datasets, with the validator's verdict (seed ${seed})`,
    [
      ...seen.rows.differences,
      ...seen.tables.differences,
      ...seen.rows.emptyProofs([judge], "rows"),
      ...seen.tables.emptyProofs([judge], "tables"),
    ],
  );
}
