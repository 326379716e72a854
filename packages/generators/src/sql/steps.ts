import { catalogue, type Dataset, type Field, type IssueCode } from "@samapne/core";
import { codeListOf, dayOf, isDated } from "./codes.ts";
import type { Dialect } from "./dialect.ts";
import type { FaultCondition } from "./fault-condition.ts";
import { faultCase, faultsOf } from "./faults.ts";
import { lines } from "./layout.ts";
import { columnType } from "./names.ts";
import { coveredText } from "./personal-data.ts";
import { columnIn, type Plan, stagingTable, steps } from "./plan.ts";
import { referenceParts } from "./references.ts";

const homeZone = "Europe/Oslo";

/** A step of the query: its name, what it does, and its SELECT. */
export interface Step {
  readonly name: string;
  readonly remark: string;
  readonly sql: string;
}

/** The steps from staged rows to rows whose values rules may read. */
export function stepsOf(plan: Plan): readonly Step[] {
  return [
    {
      name: "run",
      remark:
        "The moment data is judged at. Edit here; a classification date is the day all dated codes follow.",
      sql: runStep(plan),
    },
    {
      name: steps.source,
      remark: "The rows to judge. Edit here to judge another table or a part of one.",
      sql: sourceStep(plan),
    },
    { name: steps.judged, remark: "The first fault of each value.", sql: judgedStep(plan) },
    {
      name: steps.checked,
      remark: "Values that rules may read: what has a fault that leaves no value is NULL.",
      sql: checkedStep(plan),
    },
    { name: steps.known, remark: "The rows referred to, and which rows repeat a key.", sql: knownStep(plan) },
  ];
}

function runStep({ dialect, run }: Plan): string {
  const { types } = dialect;
  const now = "CURRENT_TIMESTAMP";
  const none = `CAST(NULL AS ${types.date})`;
  const day = (text: string | undefined) => (text === undefined ? none : dialect.dateLiteral(text));
  const parts = run
    ? [dialect.instantLiteral(run.instant), day(run.date), day(run.classificationDate)]
    : [now, dialect.localDay(dialect.millisOfInstant(now), homeZone), none];
  return `SELECT\n  ${parts[0]} AS now_instant,\n  ${parts[1]} AS now_date,\n  ${parts[2]} AS classification_date`;
}

function sourceStep(plan: Plan): string {
  const { dataset, dialect, rowColumn } = plan;
  const column = (name: string) => columnIn(plan, "t", name);
  const days = Object.entries(dataset.fields)
    .filter(([, field]) => needsDay(field))
    .map(
      ([name, field]) =>
        `${dayOf(field, dataset.fields, dialect, column)} AS ${dialect.identifier(`day.${name}`)}`,
    );
  const told =
    rowColumn === undefined ? rowKey(plan, "t") : `CAST(${column(rowColumn)} AS ${dialect.types.text})`;
  const key = `${told} AS ${dialect.identifier("row.key")}`;
  return `SELECT\n${lines(["t.*", key, ...days])}\nFROM ${stagingTable(plan)} AS t CROSS JOIN run`;
}

function needsDay(field: Field): boolean {
  const list = codeListOf(field);
  return list !== undefined && isDated(list);
}

/** The values of the key as one text, for people; a sensitive value or personal data is not repeated. Without a key, all open values. */
export function rowKey({ dataset, dialect }: Plan, relation: string): string {
  const names = dataset.key.length > 0 ? dataset.key : Object.keys(dataset.fields);
  const values = names.map((name) => {
    const field = dataset.fields[name] as Field;
    if (field.privacy === "sensitive") return dialect.text("•");
    const text = textOf(field, `${relation}.${dialect.identifier(name)}`, dialect);
    return `COALESCE(${coveredText(field, text, dialect)}, '')`;
  });
  return values.join(` || ${dialect.text(" · ")} || `);
}

/** A value as text that is the same on every machine. */
export function textOf({ kind }: Field, value: string, dialect: Dialect): string {
  if (kind === "date") return dialect.dateText(value);
  if (kind === "instant") return dialect.instantText(value);
  if (kind === "list") return dialect.listText(value);
  return kind === "integer" || kind === "decimal" || kind === "boolean"
    ? `CAST(${value} AS ${dialect.types.text})`
    : value;
}

/** The faults of each field of a dataset whose values stand in a relation. */
export function fieldFaults({ dataset, dialect }: Plan, relation: string): readonly FieldFaults[] {
  return Object.entries(dataset.fields).map(([name, field]) => {
    const value = `${relation}.${dialect.identifier(name)}`;
    const day = `${relation}.${dialect.identifier(`day.${name}`)}`;
    const faults = faultsOf(field, { value, day }, dialect);
    const missing: FaultCondition = {
      code: "field.missing",
      when: `${value} IS NULL`,
      usable: false,
      alone: true,
    };
    return { name, field, faults: field.required ? [missing, ...faults] : faults };
  });
}

/** A field with everything that may be wrong with its value. */
export interface FieldFaults {
  readonly name: string;
  readonly field: Field;
  readonly faults: readonly FaultCondition[];
}

function judgedStep(plan: Plan): string {
  const { dialect } = plan;
  const faults = fieldFaults(plan, "s").map(({ name, faults }) => {
    const fault = faults.length === 0 ? `CAST(NULL AS ${dialect.types.text})` : faultCase(faults, dialect);
    return `${fault} AS ${dialect.identifier(`fault.${name}`)}`;
  });
  return `SELECT\n${lines(["s.*", ...faults])}\nFROM ${steps.source} AS s`;
}

function checkedStep(plan: Plan): string {
  const { dialect } = plan;
  const columns = fieldFaults(plan, "j").map(({ name, field, faults }) => {
    const value = columnIn(plan, "j", name);
    const usable = usableValue(value, columnIn(plan, "j", `fault.${name}`), field, faults, dialect);
    return usable === value ? value : `${usable} AS ${dialect.identifier(name)}`;
  });
  const kept = ["row.key", ...Object.keys(plan.dataset.fields).map((name) => `fault.${name}`)];
  return `SELECT\n${lines([...kept.map((name) => columnIn(plan, "j", name)), ...columns])}\nFROM ${steps.judged} AS j`;
}

function usableValue(
  value: string,
  fault: string,
  field: Field,
  faults: readonly FaultCondition[],
  dialect: Dialect,
): string {
  const usable = new Set(faults.filter((one) => one.usable).map(({ code }) => code));
  const spoiling = [
    ...new Set(faults.filter((one) => !one.usable && !usable.has(one.code)).map(({ code }) => code)),
  ].filter((code): code is IssueCode => code !== "field.missing");
  const typed =
    field.kind === "decimal" && dialect.stagingScale !== undefined
      ? `CAST(${value} AS ${columnType(field, dialect)})`
      : value;
  const empty = field.kind === "text" ? ` OR ${value} = ''` : "";
  if (spoiling.length === 0) return typed;
  return `CASE WHEN ${fault} IN (${spoiling.map(dialect.text).join(", ")})${empty} THEN NULL ELSE ${typed} END`;
}

function knownStep(plan: Plan): string {
  const { dataset, dialect } = plan;
  const { columns, joins } = referenceParts(dataset, "c", plan);
  const all = ["c.*", `${copyOf(dataset, plan)} AS ${dialect.identifier("row.copy")}`, ...columns];
  return `SELECT\n${lines(all)}\nFROM ${[`${steps.checked} AS c`, ...joins].join("\n")}`;
}

/** Which of the rows with the same key a row is; 1 for rows without a whole key. */
function copyOf({ key }: Dataset, plan: Plan): string {
  if (key.length === 0) return "1";
  const columns = key.map((name) => columnIn(plan, "c", name));
  const whole = columns.map((column) => `${column} IS NOT NULL`).join(" AND ");
  const list = columns.join(", ");
  return `CASE WHEN ${whole} THEN row_number() OVER (PARTITION BY ${list} ORDER BY ${list}) ELSE 1 END`;
}

/** The severity of a field's faults, as SQL over the column that holds its code. */
export function severityOf(fault: string, faults: readonly FaultCondition[], dialect: Dialect): string {
  const warnings = [...new Set(faults.map(({ code }) => code))].filter(
    (code) => catalogue[code].severity === "warning",
  );
  if (warnings.length === 0) return "'error'";
  return `CASE WHEN ${fault} IN (${warnings.map(dialect.text).join(", ")}) THEN 'warning' ELSE 'error' END`;
}
