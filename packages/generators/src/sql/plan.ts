import {
  checkExpression,
  type Dataset,
  environmentOf,
  parseExpression,
  type RuleKind,
  type Severity,
  type TypedExpression,
} from "@samapne/core";
import type { Dialect } from "./dialect.ts";
import { type Columns, columnsOf, printExpression } from "./expression.ts";
import { stagingName, tableName } from "./names.ts";

/** The moment data is judged at, and the day dated codes in the whole file follow. */
export interface RunMoment {
  readonly instant: string;
  readonly date: string;
  readonly classificationDate?: string | undefined;
}

/** What is being printed: the dataset to judge, in which dialect, and the other datasets whose tables are there. */
export interface Plan {
  readonly dataset: Dataset;
  readonly dialect: Dialect;
  /** Declarations of other datasets, by id. */
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** The ids of datasets whose tables are there. */
  readonly present: ReadonlySet<string>;
  /** The moment, when it is fixed; otherwise the database's own clock. */
  readonly run?: RunMoment | undefined;
  /** A column of the staging table that tells its rows apart; otherwise the key does. */
  readonly rowColumn?: string | undefined;
}

/** What a check is printed as: a query over violations, or why it is left out. */
export type PrintedCheck = { readonly sql: string } | { readonly leftOut: string };

/** The names of the steps every violations query goes through; no dataset's table has a name like these. */
export const steps = {
  source: "source_rows",
  judged: "judged_rows",
  checked: "checked_rows",
  known: "known_rows",
} as const;

/** The table a dataset's rows are read from: the first step for the dataset being judged, otherwise its published table. */
export function tableOf({ dataset, dialect }: Plan, id: string): string {
  return id === dataset.id ? steps.source : dialect.identifier(tableName(id));
}

/** The staging table of the dataset being judged. */
export function stagingTable({ dataset, dialect }: Plan): string {
  return dialect.identifier(stagingName(dataset));
}

/** An expression of the rule language about a dataset's rows, checked. */
export function typedIn(dataset: Dataset, text: string): TypedExpression {
  const place = `${dataset.id}.sql`;
  const environment = environmentOf(dataset.fields, dataset.references);
  return checkExpression(parseExpression(text, place), environment, place);
}

/** An expression of the rule language about a dataset's rows, as SQL. */
export function expressionIn(
  { dialect }: Plan,
  dataset: Dataset,
  text: string,
  columns: Columns = columnsOf(dialect, "r"),
): { readonly sql: string; readonly kind: RuleKind } {
  const typed = typedIn(dataset, text);
  return { sql: printExpression(typed, dialect, columns), kind: typed.type.kind };
}

/** What a violation is called, how bad it is, and the SQL that gives its row's key and its rows. */
export interface Violation {
  readonly code: string;
  /** SQL that gives the code, when it depends on the row. */
  readonly codeSql?: string;
  readonly severity: Severity;
  readonly key: string;
  readonly from: string;
}

/** A violation of a whole row or table, one for each row of `from`. */
export function violations({ dialect }: Plan, violation: Violation): string {
  const { types, text } = dialect;
  const { code, codeSql = text(code), severity, key, from } = violation;
  return (
    `SELECT ${codeSql} AS code, ${text(severity)} AS severity,` +
    ` CAST(NULL AS ${types.text}) AS field, ${key} AS row_key\nFROM ${from}`
  );
}

/** A column of a relation. */
export function columnIn({ dialect }: Plan, relation: string, name: string): string {
  return `${relation}.${dialect.identifier(name)}`;
}
