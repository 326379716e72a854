import {
  decimalText,
  type FunctionId,
  type RuleType,
  type TypedExpression,
  type Variable,
} from "@samapne/core";
import type { Dialect, Operand } from "./dialect.ts";
import { functionsOf, printerOf } from "./functions.ts";
import { mostScale } from "./standard.ts";

/** Where an expression finds its values: SQL of a row's field, of a field of a referenced row, and whether that row is known. */
export interface Columns {
  row(field: string): string;
  ref(reference: string, field: string): string;
  known(reference: string): string;
}

/** The columns of a relation as `rowsWithReferences` names them; the clock stands in `run`. */
export function columnsOf(dialect: Dialect, relation: string): Columns {
  const column = (name: string) => `${relation}.${dialect.identifier(name)}`;
  return {
    row: column,
    ref: (reference, field) => column(`ref.${reference}.${field}`),
    known: (reference) => column(`ref.${reference}`),
  };
}

/** Digits after the point where a declaration sets no limit. */
export const unlimitedScale = 9;

/**
 * A checked expression as SQL. Unknown is NULL, and SQL's three-valued logic is CEL's: a rule is broken when its
 * SQL IS FALSE. Timestamps and durations are whole milliseconds.
 */
export function printExpression(node: TypedExpression, dialect: Dialect, columns: Columns): string {
  return printer(dialect, columns)(node).sql;
}

type Print = (node: TypedExpression) => Operand;

function printer(dialect: Dialect, columns: Columns): Print {
  const functions = functionsOf(dialect);
  const print: Print = (node) => {
    const scale = scaleOf(node.type);
    switch (node.kind) {
      case "literal":
        return { sql: literalOf(node.value, node.type, dialect), scale };
      case "list":
        return { sql: listOf(node.values, node.type.of, dialect), scale };
      case "row":
      case "ref":
      case "now":
        return { sql: variableOf(node, dialect, columns), scale };
      case "has":
        return { sql: presenceOf(node.of, columns), scale };
      case "call":
        return { sql: callOf(node.function, node.operands), scale };
    }
  };
  const callOf = (id: string, nodes: readonly TypedExpression[]): string => {
    const operands = nodes.map(print);
    const logical = logic[id];
    if (logical) return logical(operands.map(({ sql }) => sql));
    const [first, second] = nodes;
    if (id.startsWith("in(") && second?.kind === "row")
      return dialect.isInList(
        operands[0]?.sql ?? "",
        listColumn(second, columns, first as TypedExpression, dialect),
      );
    const literal = second?.kind === "literal" ? String(second.value) : "";
    return printerOf(functions[id as FunctionId])(operands, literal);
  };
  return print;
}

/** The operators that may be known although an operand is not. */
const logic: Readonly<Record<string, (operands: readonly string[]) => string>> = {
  "&&": (operands) => `(${operands.join(" AND ")})`,
  "||": (operands) => `(${operands.join(" OR ")})`,
  "?:": ([test, then, otherwise]) =>
    `(CASE WHEN ${test} THEN ${then} WHEN NOT ${test} THEN ${otherwise} END)`,
};

function scaleOf(type: RuleType): number {
  return type.kind === "decimal" ? Math.min(type.decimals ?? unlimitedScale, mostScale) : 0;
}

function literalOf(value: string | number | boolean, type: RuleType, dialect: Dialect): string {
  if (type.kind === "decimal") return decimalText(value as number);
  if (typeof value === "string") return dialect.text(value);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function listOf(values: readonly (string | number | boolean)[], of: RuleType, dialect: Dialect): string {
  return `(${values.map((value) => literalOf(value, of, dialect)).join(", ")})`;
}

function variableOf(node: Variable, dialect: Dialect, columns: Columns): string {
  if (node.kind === "now") return nowColumns(dialect)[node.part];
  const column = node.kind === "row" ? columns.row(node.field) : columns.ref(node.reference, node.field);
  if (node.type.kind !== "timestamp") return column;
  return node.type.written === "date" ? dialect.millisOfDate(column) : dialect.millisOfInstant(column);
}

function nowColumns(dialect: Dialect) {
  return {
    instant: dialect.millisOfInstant("run.now_instant"),
    date: dialect.millisOfDate("run.now_date"),
    year: dialect.part("year", dialect.millisOfDate("run.now_date"), "UTC"),
  };
}

/** Known even when the value is not; but nothing is known of a row that is not known. */
function presenceOf(node: Variable, columns: Columns): string {
  if (node.kind === "row") return `(${columns.row(node.field)} IS NOT NULL)`;
  if (node.kind === "now") return "TRUE";
  return `(CASE WHEN ${columns.known(node.reference)} THEN ${columns.ref(node.reference, node.field)} IS NOT NULL END)`;
}

/** A list column to look in; a moment is looked for among the list's own values. */
function listColumn(
  list: Extract<TypedExpression, { kind: "row" }>,
  columns: Columns,
  needle: TypedExpression,
  dialect: Dialect,
): string {
  const column = columns.row(list.field);
  return needle.type.kind === "timestamp" ? dialect.momentsOfList(column, writtenOf(list.type)) : column;
}

function writtenOf(type: RuleType): "date" | "instant" {
  return (type.kind === "list" && type.of.kind === "timestamp" && type.of.written) || "instant";
}
