import type { Column, ColumnType, Scalar } from "../query/column.ts";
import { changed, type Condition, position } from "../query/condition.ts";
import { type Dialect, type Param, typeOf } from "./statement.ts";
import { inSteps, noSteps, type Steps } from "./steps.ts";

/** The types of columns by name, those of every version among them. */
export type ColumnTypes = ReadonlyMap<string, ColumnType>;

/** The types of a dataset's columns, of which some may be kept in whole steps. */
export function columnTypes(columns: readonly Column[], steps = noSteps): ColumnTypes {
  return new Map<string, ColumnType>([
    [position, "integer"],
    [changed, "integer"],
    ...columns.map(({ name, type }): [string, ColumnType] => [name, steps.has(name) ? "integer" : type]),
  ]);
}

/** Prints conditions as SQL, and collects the values that stand in them as `$1`, `$2` … */
export interface ConditionPrinter {
  readonly params: readonly Param[];
  print(condition: Condition): string;
}

/** How the columns of a table are kept, and how its database spells SQL. */
export interface ConditionSetting {
  readonly dialect: Dialect;
  readonly types: ColumnTypes;
  readonly steps: Steps;
}

/** Makes a printer of conditions. A condition that holds for every row is `TRUE`. */
export function conditionPrinter({ dialect, types, steps }: ConditionSetting): ConditionPrinter {
  const params: Param[] = [];
  const typeAt = (column: string): ColumnType => types.get(column) ?? "text";
  const param = (column: string, value: Scalar): string => {
    params.push({ type: typeAt(column), value });
    return `$${params.length}`;
  };
  const print = (asked: Condition): string => {
    const condition = inSteps(asked, steps);
    if (condition.kind === "all" || condition.kind === "any")
      return joined(condition.kind, condition.of.map(print));
    const column = dialect.identifier(condition.column);
    switch (condition.kind) {
      case "compare":
        return `${column} ${condition.sign} ${param(condition.column, condition.value)}`;
      case "in":
        return `${column} IN (${condition.values.map((value) => param(condition.column, value)).join(", ")})`;
      case "missing":
        return `${column} IS NULL`;
      case "holds_any": {
        const values = condition.values.map((value) => param(condition.column, value));
        return overlap(column, values, typeOf(typeAt(condition.column), dialect), dialect);
      }
    }
  };
  return { params, print };
}

function joined(kind: "all" | "any", parts: readonly string[]): string {
  if (parts.length === 0) return kind === "all" ? "TRUE" : "FALSE";
  return `(${parts.join(kind === "all" ? " AND " : " OR ")})`;
}

/** True when a list column holds one of the values; unknown when there is no list. */
function overlap(column: string, values: readonly string[], type: string, { id }: Dialect): string {
  const list = values.map((value) => `CAST(${value} AS ${type})`).join(", ");
  return id === "duckdb" ? `list_has_any(${column}, [${list}])` : `${column} && ARRAY[${list}]`;
}
