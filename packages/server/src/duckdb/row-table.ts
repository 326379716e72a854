import type { Dataset } from "@samapne/core";
import { columnsOfDataset } from "../query/column.ts";
import { columnTypes } from "../sql/condition-sql.ts";
import type { RowTable } from "../sql/select-lines.ts";
import { stepsOf } from "../sql/steps.ts";
import { duckdb } from "./dialect.ts";

/** A table of a version, as `buildTable` makes it. */
export function rowTable(dataset: Dataset, name: string): RowTable {
  const steps = stepsOf(dataset);
  return { name, types: columnTypes(columnsOfDataset(dataset), steps), steps, dialect: duckdb };
}
