import type { Scalar } from "../query/column.ts";
import { changesSince, type History } from "../store/history.ts";
import type { Version, VersionFacts } from "../store/version.ts";
import type { QueryRunner } from "./query-runner.ts";
import { type RowTable, selectValues } from "./select-lines.ts";
import { fromSteps } from "./steps.ts";

/** What a version in a database is made of; `Runner` is what it asks of the database. */
export interface SqlParts<Runner = QueryRunner> extends VersionFacts {
  readonly table: RowTable;
  readonly runner: Runner;
  readonly history: History;
}

/** What every version does alike whose rows are found in a table of a database: all but giving the rows. */
export function sqlVersion({
  table,
  runner,
  history,
  ...facts
}: SqlParts<Pick<QueryRunner, "columns">>): Omit<Version, "lines" | "stream"> {
  return {
    ...facts,
    valuesAt: async (place, columns, signal) => {
      if (columns.length === 0) return [];
      const found = await runner.columns(selectValues(table, place, columns), signal);
      return columns.map((column, index) => {
        const value = found[index]?.[0];
        const decimals = table.steps.get(column);
        return typeof value === "bigint" && decimals !== undefined
          ? fromSteps(value, decimals)
          : scalar(value, table.types.get(column) === "text");
      });
    },
    changesSince: async (moment, most) => changesSince(history, moment, most),
  };
}

/** Whole numbers come as bigint from one database and as text from another. */
function scalar(value: unknown, isText: boolean): Scalar | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" && !isText ? Number(value) : (value as Scalar);
}
