import type { Dataset } from "@samapne/core";
import type { Context, Generator } from "../generator.ts";
import type { Dialect } from "./dialect.ts";
import { dialects } from "./dialects.ts";
import { inexpressible } from "./inexpressible.ts";
import { remark } from "./layout.ts";
import { stagingName, tableName } from "./names.ts";
import { publishedTable, stagingTableText } from "./table.ts";
import { violationsQuery } from "./violations.ts";

/** SQL of one dialect: the published table, a staging table, and the query that judges what was staged. */
export const sqlGenerators: readonly Generator[] = dialects.map(generatorOf);

function generatorOf(dialect: Dialect): Generator {
  return {
    id: `sql-${dialect.id}`,
    path: `${dialect.id}.sql`,
    mediaType: "application/sql",
    print: (dataset, { datasets }: Context & { readonly datasets?: readonly Dataset[] | undefined }) =>
      [
        head(dataset, dialect),
        remark(`1. The published table: ${tableName(dataset.id)}.`),
        publishedTable(dataset, dialect),
        remark(`2. The staging table: ${stagingName(dataset)}. Rows land here first.`),
        stagingTableText(dataset, dialect),
        remark(`3. Every violation in ${stagingName(dataset)}: dataset, code, severity, field, row_key.`),
        violationsQuery(dataset, dialect, { datasets }),
      ].join("\n"),
  };
}

function head(dataset: Dataset, dialect: Dialect): string {
  const kinds = new Set((dataset.checks ?? []).map(({ kind }) => kind));
  const unsaid = inexpressible.filter(
    ({ dialects: ids, check }) => ids.includes(dialect.id) && (check === undefined || kinds.has(check)),
  );
  return `${remark(
    [
      `${dataset.id} ${dataset.version} for ${dialect.name}`,
      "",
      "Judges typed columns: a value that is not of its column's type cannot be staged at all.",
      "Tables of other datasets are read under their published names, and taken as they are: judge them first.",
      "What this file cannot say:",
      ...unsaid.map(({ what, reason }) => `- ${what}: ${reason}`),
    ].join("\n"),
  )}\n`;
}
