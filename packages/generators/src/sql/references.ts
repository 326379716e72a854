import type { Borrowed, Dataset, Field, Reference } from "@samapne/core";
import { columnType } from "./names.ts";
import { type Plan, columnIn, tableOf } from "./plan.ts";

/** What the references of a dataset add to its rows: columns `ref.<name>` and `ref.<name>.<field>`, and the joins they come from. */
export interface ReferenceParts {
  readonly columns: readonly string[];
  readonly joins: readonly string[];
}

/** The rows that the rows of a relation refer to. What is in no present table is unknown: NULL. */
export function referenceParts(dataset: Dataset, relation: string, plan: Plan): ReferenceParts {
  const parts = Object.entries(dataset.references ?? {}).map(([name, reference]) =>
    plan.present.has(reference.dataset)
      ? joined(name, reference, relation, plan)
      : unknown(name, reference, plan),
  );
  return { columns: parts.flatMap(({ columns }) => columns), joins: parts.flatMap(({ joins }) => joins) };
}

function unknown(name: string, { borrows = {} }: Reference, { dialect }: Plan): ReferenceParts {
  const none = (type: string, column: string) =>
    `CAST(NULL AS ${type}) AS ${dialect.identifier(`ref.${column}`)}`;
  return {
    columns: [
      none(dialect.types.boolean, name),
      ...Object.entries(borrows).map(([field, borrowed]) =>
        none(typeOf(borrowed, dialect), `${name}.${field}`),
      ),
    ],
    joins: [],
  };
}

/** The row referred to; of several with the same key any one. */
function joined(name: string, reference: Reference, relation: string, plan: Plan): ReferenceParts {
  const { dialect } = plan;
  const column = (field: string) => dialect.identifier(field);
  const alias = `ref_${name}`;
  const borrows = Object.entries(reference.borrows ?? {});
  const read = [...new Set([...reference.to, ...borrows.map(([field]) => field)])].map(column).join(", ");
  const key = reference.to.map(column).join(", ");
  const on = reference.to
    .map(
      (field, index) =>
        `${alias}.${column(field)} = ${columnIn(plan, relation, reference.fields[index] ?? "")}`,
    )
    .join(" AND ");
  const borrowed = borrows.map(([field, kind]) => {
    const value = `${alias}.${column(field)}`;
    const typed = kind.kind === "decimal" && dialect.stagingScale !== undefined;
    return `${typed ? `CAST(${value} AS ${typeOf(kind, dialect)})` : value} AS ${column(`ref.${name}.${field}`)}`;
  });
  return {
    columns: [`(${alias}.${column("row.copy")} IS NOT NULL) AS ${column(`ref.${name}`)}`, ...borrowed],
    joins: [
      `LEFT JOIN (SELECT ${read}, row_number() OVER (PARTITION BY ${key} ORDER BY ${key}) AS ${column("row.copy")}` +
        ` FROM ${tableOf(plan, reference.dataset)}) AS ${alias} ON ${on} AND ${alias}.${column("row.copy")} = 1`,
    ],
  };
}

function typeOf(borrowed: Borrowed, dialect: Plan["dialect"]): string {
  return columnType(borrowed as Field, dialect);
}

/** The rows of another dataset's table as they are, with what they refer to; relation name `r`, for FROM. */
export function rowsOf(other: Dataset, plan: Plan): string {
  const { columns, joins } = referenceParts(other, "t", plan);
  const select = ["t.*", ...columns].join(", ");
  return `(SELECT ${select} FROM ${[`${tableOf(plan, other.id)} AS t`, ...joins].join(" ")}) AS r CROSS JOIN run`;
}
