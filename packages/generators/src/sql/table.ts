import { type Dataset, type Field, inLanguage } from "@samapne/core";
import type { Dialect } from "./dialect.ts";
import { columnsOf, printExpression } from "./expression.ts";
import { fitsInConstraint } from "./in-constraints.ts";
import { indent, lines } from "./layout.ts";
import { columnType, stagingName, stagingType, tableName } from "./names.ts";
import { type Plan, typedIn } from "./plan.ts";
import { fieldFaults } from "./steps.ts";

/** The published table of a dataset: types, comments, NOT NULL, the key, and the constraints the dialect can hold. */
export function publishedTable(dataset: Dataset, dialect: Dialect): string {
  const columns = Object.entries(dataset.fields).map(([name, field]) =>
    columnLine(name, field, columnType(field, dialect), dialect, field.required === true),
  );
  const constraints = dialect.holds.constraints
    ? [
        ...keyConstraint(dataset, dialect),
        ...fieldConstraints(dataset, dialect),
        ...ruleConstraints(dataset, dialect),
      ]
    : [];
  return createTable(tableName(dataset.id), [...columns, ...constraints], dataset, dialect);
}

/** The staging table: the same columns without constraints, so that every row can land there and be judged. */
export function stagingTableText(dataset: Dataset, dialect: Dialect): string {
  const columns = Object.entries(dataset.fields).map(
    ([name, field]) => `${dialect.identifier(name)} ${stagingType(field, dialect)}`,
  );
  return `CREATE TABLE ${dialect.identifier(stagingName(dataset))} (\n${lines(columns)}\n);\n`;
}

function createTable(name: string, parts: readonly string[], dataset: Dataset, dialect: Dialect): string {
  const title = dialect.text(inLanguage(dataset.title, "en"));
  const table = dialect.identifier(name);
  if (dialect.comments === "inline")
    return `CREATE TABLE ${table} (\n${lines(parts)}\n)\nCOMMENT ${title};\n`;
  const remarks = Object.entries(dataset.fields).map(
    ([field, about]) =>
      `COMMENT ON COLUMN ${table}.${dialect.identifier(field)} IS ${dialect.text(commentOf(about))};\n`,
  );
  return `CREATE TABLE ${table} (\n${lines(parts)}\n);\nCOMMENT ON TABLE ${table} IS ${title};\n${remarks.join("")}`;
}

function columnLine(name: string, field: Field, type: string, dialect: Dialect, required: boolean): string {
  const comment = dialect.comments === "inline" ? ` COMMENT ${dialect.text(commentOf(field))}` : "";
  return `${dialect.identifier(name)} ${type}${required ? " NOT NULL" : ""}${comment}`;
}

/** The label, and the unit in brackets. */
function commentOf(field: Field): string {
  const unit = field.kind === "integer" || field.kind === "decimal" ? field.unit : undefined;
  return unit === undefined ? field.label.en : `${field.label.en} [${unit}]`;
}

function keyConstraint({ key }: Dataset, dialect: Dialect): readonly string[] {
  return key.length === 0 ? [] : [`PRIMARY KEY (${key.map(dialect.identifier).join(", ")})`];
}

/** What the column itself says: NOT NULL, and the digits of its type. */
const saidByType: ReadonlySet<string> = new Set([
  "field.missing",
  "number.too_many_decimals",
  "instant.invalid",
]);

/** What the value alone decides. A constraint lets NULL through, as the rules do. */
function fieldConstraints(dataset: Dataset, dialect: Dialect): readonly string[] {
  const plan = planOf(dataset, dialect);
  return fieldFaults(plan, "").flatMap(({ name, faults }) => {
    const conditions = faults
      .filter(({ alone, code }) => alone && !saidByType.has(code))
      .map(({ when }) => when.replaceAll(`.${dialect.identifier(name)}`, dialect.identifier(name)));
    if (conditions.length === 0) return [];
    return [
      `CONSTRAINT ${dialect.identifier(`${name}_value`)} CHECK (NOT (\n${indent(conditions.map((one) => `(${one})`).join("\nOR "), 4)}\n  ))`,
    ];
  });
}

/** Rules that a constraint can hold; the violations query judges them all. SQL lets a constraint pass when it is unknown, just as a rule does. */
function ruleConstraints(dataset: Dataset, dialect: Dialect): readonly string[] {
  const bare = { ...columnsOf(dialect, ""), row: dialect.identifier };
  return (dataset.rules ?? [])
    .filter(({ severity = "error" }) => severity === "error")
    .map(({ id, expression }) => ({ id, typed: typedIn(dataset, expression) }))
    .filter(({ typed }) => fitsInConstraint(typed, dialect))
    .map(
      ({ id, typed }) =>
        `CONSTRAINT ${dialect.identifier(id)} CHECK (${printExpression(typed, dialect, bare)})`,
    );
}

function planOf(dataset: Dataset, dialect: Dialect): Plan {
  return { dataset, dialect, datasets: new Map(), present: new Set([dataset.id]) };
}
