import { type Dataset, deliveryOrder } from "@samapne/core";
import {
  inexpressibleInSql,
  inexpressibleInSqlLine,
  type ViolationsOptions,
  violationsQuery,
} from "@samapne/generators";
import {
  type Database,
  type Column,
  type Rows,
  tablesSql,
  valuesSql,
} from "../../../packages/generators/src/sql/_testing-databases.ts";
import type { Dialect } from "../../../packages/generators/src/sql/dialect.ts";
import { stagingName, stagingType, tableName } from "../../../packages/generators/src/sql/names.ts";
import { stagingLimit } from "../../../packages/generators/src/sql/staging-limit.ts";
import { alone } from "../alone.ts";
import type { Answer, Expected, Judge, Plant, Subject } from "../judge.ts";
import { changedBy } from "../printed.ts";

/** A database, opened when it is first asked and shared by all datasets. */
export interface SqlJudgeSetting {
  readonly name: string;
  readonly dialect: Dialect;
  open(): Promise<Database>;
}

const rowColumn = "row number";
const manyRows = 100;

/** The printed violations query in a database. One query judges a batch of rows or a table, and is planned once. */
export function sql({ name, dialect, open }: SqlJudgeSetting, plant: Plant = {}): Judge {
  let opened: Promise<Workplace> | undefined;
  const workplace = () => (opened ??= open().then((database) => new Workplace(database)));
  const queryOf = (
    { dataset, datasets, related, now, classificationDate }: Subject,
    more: ViolationsOptions,
  ) => {
    const told = now && { run: { ...now, classificationDate } };
    const present = Object.keys(related);
    const planted = plant.dataset?.(dataset) ?? dataset;
    const query = violationsQuery(planted, dialect, { datasets, present, ...told, ...more });
    return plant.text ? changedBy(plant.text, query) : query;
  };
  return {
    name,
    lines: linesOf(dialect),
    spell: (found) => [found.map(faultOf).sort()],
    limit: ({ code, kind = code, path: [field] }, dataset) =>
      [code, kind]
        .map((one) =>
          inexpressibleInSqlLine(one, field === undefined ? undefined : String(field), dataset, dialect.id),
        )
        .find((line) => line !== undefined)?.id,
    rows: async (given) => {
      const subject = alone(given);
      if (subject.now === undefined) return undefined;
      const query = queryOf(subject, { rowColumn });
      const place = await workplace();
      return async (rows) => {
        const limits = rows.map((row) => stagingLimit(subject.dataset, row, dialect));
        const staged = rows.flatMap((row, number) =>
          limits[number] === undefined ? [{ number, row: row as Staged }] : [],
        );
        const ask = await place.ready(subject, query, [rowColumn]);
        await place.stage(
          subject.dataset,
          staged.map(({ row }) => row),
          (index) => [String(staged[index]?.number)],
        );
        const found = byRow(await ask(rows.length >= manyRows));
        return limits.map((line, number): Answer =>
          line === undefined ? { faults: (found.get(number) ?? []).sort() } : { cannot: line },
        );
      };
    },
    tables: async (subject) => {
      if (subject.now === undefined) return undefined;
      const query = queryOf(subject, {});
      const place = await workplace();
      return async ({ rows, previous = [] }) => {
        if (previous.length > 0) return { cannot: "previous" };
        const line = rows
          .map((row) => stagingLimit(subject.dataset, row, dialect))
          .find((one) => one !== undefined);
        if (line !== undefined) return { cannot: line };
        const ask = await place.ready(subject, query);
        await place.stage(subject.dataset, rows);
        return { faults: (await ask()).map(violationText).sort() };
      };
    },
    close: async () => (await opened)?.close(),
  };
}

/** Which of several rows is named shows in no verdict; what a product has no room for, in expressions of chance. */
const elsewhere: ReadonlySet<string> = new Set(["first-of-many", "long-products"]);

function linesOf({ id: dialect }: Dialect): Judge["lines"] {
  const mine = inexpressibleInSql.filter(({ dialects }) => dialects.includes(dialect));
  return Object.fromEntries(
    mine.map(({ id, scope }) => [id, elsewhere.has(id) ? "elsewhere" : scope === "row" ? "rows" : "tables"]),
  );
}

type Staged = Subject["related"][string][number];
type Ask = (many?: boolean) => Promise<Rows>;

/** A database with the tables of one dataset in it. Queries stay planned as long as only rows change. */
class Workplace {
  readonly #database: Database;
  readonly #planned = new Map<string, Ask>();
  #tables = "";
  #loaded: Subject["related"] | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Makes the tables of a subject with the rows it refers to, and plans the query, unless that is done. */
  async ready(subject: Subject, query: string, first: readonly string[] = []): Promise<Ask> {
    const { dataset, datasets, related } = subject;
    const { dialect } = this.#database;
    const others = deliveryOrder(datasets).filter(
      ({ id }) => id !== dataset.id && Object.hasOwn(related, id),
    );
    const columns = first.map((name) => `${dialect.identifier(name)} ${dialect.types.integer}`);
    const tables = tablesSql(dataset, others, dialect, undefined, columns);
    if (tables !== this.#tables) {
      if (!this.#database.fill) await this.#database.run(tables);
      this.#planned.clear();
      this.#loaded = undefined;
      this.#tables = tables;
    }
    if (related !== this.#loaded) {
      for (const other of others) await this.#fill(tableName(other.id), other, related[other.id] ?? []);
      this.#loaded = related;
    }
    const ask = this.#planned.get(query) ?? (await this.#database.prepare(query));
    this.#planned.set(query, ask);
    return ask;
  }

  async stage(
    dataset: Dataset,
    rows: readonly Staged[],
    first?: (index: number) => readonly string[],
  ): Promise<void> {
    await this.#fill(stagingName(dataset), dataset, rows, first);
  }

  async #fill(
    table: string,
    dataset: Dataset,
    rows: readonly Staged[],
    first?: (index: number) => readonly string[],
  ): Promise<void> {
    const { dialect } = this.#database;
    const values = valuesSql(dataset, rows, dialect, first);
    if (values === undefined) throw new Error(`rows of ${dataset.id} do not fit the columns of ${table}`);
    if (this.#database.fill) {
      const own = Object.entries(dataset.fields).map(([name, field]): Column => [
        name,
        stagingType(field, dialect),
      ]);
      const before: readonly Column[] = first ? [[rowColumn, dialect.types.integer]] : [];
      return this.#database.fill(table, [...before, ...own], values);
    }
    const name = dialect.identifier(table);
    const insert = values === "" ? "" : `INSERT INTO ${name} VALUES ${values};`;
    return this.#database.run(`DELETE FROM ${name};\n${insert}`);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

/** What was found in each row; what only a table can show is not the row's own. */
function byRow(violations: Rows): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const violation of violations) {
    if (String(violation["code"]).startsWith("reference.")) continue;
    const number = Number(violation["row_key"]);
    const faults = found.get(number) ?? [];
    faults.push(violationText(violation));
    found.set(number, faults);
  }
  return found;
}

function violationText({ severity, code, field }: Rows[number]): string {
  return [severity, code, field].filter((part) => typeof part === "string").join(" ");
}

/** SQL names the field of a fault in a list, not the item. */
function faultOf({ severity, code, path: [field] }: Expected): string {
  return [severity, code, field].filter((part) => part !== undefined).join(" ");
}
