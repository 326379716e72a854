import {
  checkExpression,
  compileExpression,
  environmentOf,
  type Field,
  parseExpression,
  type Reference,
  type Scope,
} from "@samapne/core";
import * as fc from "fast-check";
import {
  expressionOf,
  fields,
  references,
  scopes,
} from "../../packages/core/src/rules/_testing-expressions.ts";
import {
  type Database,
  openDuckdb,
  openPostgres,
  valueSql,
} from "../../packages/generators/src/sql/_testing-databases.ts";
import { columnsOf, printExpression } from "../../packages/generators/src/sql/expression.ts";
import { columnType } from "../../packages/generators/src/sql/names.ts";
import { columnLimit } from "../../packages/generators/src/sql/staging-limit.ts";

/** What closures and databases said of expressions of chance on rows of chance. */
export interface ExpressionTally {
  readonly compared: number;
  /** Answers SQL leaves unknown because a decimal has no room for them: the line `long-products`. */
  readonly unknown: number;
  readonly differences: readonly string[];
}

const inOneQuery = { expressions: 200, rows: 40 };

/** Asks databases about well-typed expressions of the rule language; core's closures are the measure. */
export async function refereeExpressions({
  checks,
  seed,
  databases = [openDuckdb, openPostgres],
}: {
  readonly checks: number;
  readonly seed: number;
  readonly databases?: readonly (() => Promise<Database>)[];
}): Promise<ExpressionTally> {
  const rounds = Math.ceil(checks / databases.length / inOneQuery.expressions / inOneQuery.rows);
  const seen = { compared: 0, unknown: 0, differences: [] as string[] };
  for (const open of databases) {
    const database = await open();
    for (let round = 0; round < rounds; round++) await refereeQuery(database, seed + round, seen);
    await database.close();
  }
  return seen;
}

/** The values of the rows have two decimals, and a typed column holds no more than it declares. */
const meter = {
  ...(references["meter"] as Reference),
  borrows: { ...references["meter"]?.borrows, limit: { kind: "decimal", decimals: 2 } as const },
};
const environment = environmentOf(fields, { meter });

async function refereeQuery(
  { dialect, rows }: Database,
  seed: number,
  seen: { compared: number; unknown: number; differences: string[] },
): Promise<void> {
  const expressions = fc.sample(expressionOf("bool", 3), { seed, numRuns: inOneQuery.expressions });
  const typed = expressions.map((text) => checkExpression(parseExpression(text, "t"), environment, "t"));
  const moments = fc.sample(scopes, { seed, numRuns: inOneQuery.rows }) as readonly Scope[];
  const data = moments.map((scope, id) => `SELECT ${id} AS id, ${scopeColumns(scope, dialect).join(", ")}`);
  const printed = typed.map(
    (node, index) =>
      `${dialect.safely(printExpression(node, dialect, columnsOf(dialect, "r")))} AS v${index}`,
  );
  const answers = await rows(
    `WITH r AS (${data.join("\nUNION ALL\n")}), run AS (SELECT id, now_instant, now_date FROM r)\n` +
      `SELECT ${printed.join(",\n")} FROM r JOIN run ON r.id = run.id ORDER BY r.id`,
    true,
  );
  seen.compared += moments.length * typed.length;
  for (const [at, scope] of moments.entries())
    for (const [index, node] of typed.entries()) {
      const expected = compileExpression(node)(scope) ?? null;
      const found = answers[at]?.[`v${index}`];
      if (found === expected) continue;
      if (found === null && dialect.stagingScale !== undefined) seen.unknown += 1;
      else
        seen.differences.push(
          `(seed ${seed}) ${expressions[index]} on ${JSON.stringify(scope)}: expected ${JSON.stringify(expected)}, ${dialect.name} found ${JSON.stringify(found)}`,
        );
    }
}

/** A scope as columns; what is absent, of a wrong type or a list with such an item is NULL. */
function scopeColumns({ row, ref, now }: Scope, dialect: Database["dialect"]): readonly string[] {
  const column = (name: string, field: Field, value: unknown) => {
    const text = columnLimit(field, value, dialect) === undefined ? valueSql(field, value, dialect) : "NULL";
    return `CAST(${text} AS ${columnType(field, dialect)}) AS ${dialect.identifier(name)}`;
  };
  const target = ref["meter"];
  return [
    ...Object.entries(fields).map(([name, field]) => column(name, field, row[name])),
    `${target ? "TRUE" : "CAST(NULL AS BOOLEAN)"} AS ${dialect.identifier("ref.meter")}`,
    ...Object.entries(meter.borrows).map(([name, field]) =>
      column(`ref.meter.${name}`, field as Field, target?.[name]),
    ),
    `${now ? dialect.instantLiteral(now.instant) : `CAST(NULL AS ${dialect.types.instant})`} AS now_instant`,
    `${now ? dialect.dateLiteral(now.date) : `CAST(NULL AS ${dialect.types.date})`} AS now_date`,
  ];
}
