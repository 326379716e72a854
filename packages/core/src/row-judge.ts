import type { Dataset, Rule } from "./dataset.ts";
import { type BrokenRule, brokenOf, isUnusual, tellBroken, wrongFields } from "./broken-rules.ts";
import { type Doubt, doubtedBy, type DoubtsOf, type ToldRow } from "./doubts.ts";
import type { Field } from "./field.ts";
import type { Fault } from "./fields/value-check.ts";
import { valueCheck } from "./fields/index.ts";
import { catalogue } from "./issues/catalogue.ts";
import { found } from "./issues/found.ts";
import type { Finding } from "./issues/issue.ts";
import { didYouMean, nearest } from "./issues/suggest.ts";
import { personalDataSearch } from "./personal-data/search.ts";
import type { AnyRow } from "./row.ts";
import { type RowShape, rowShapes } from "./row-shape.ts";
import type { AskedRule } from "./one-cell.ts";
import { compileRule, type CompiledRule } from "./rule.ts";
import type { Now, Scope } from "./rules/index.ts";
import { unknowing } from "./unknowing.ts";

/** What the judging of rows may know besides the rows. Nothing here is required; what is unknown is not checked. */
export interface JudgeOptions {
  readonly now?: Now | undefined;
  /** The date (YYYY-MM-DD) that dated codes in the whole file follow (DOMAIN C2). */
  readonly classificationDate?: string | undefined;
}

/** The row a reference points to; undefined when it is not known. */
export type Lookup = (reference: string, row: AnyRow) => AnyRow | undefined;

/** What is told as wrong where a row refers to others. */
export interface ToldOfOthers {
  /** In the rows it refers to. */
  readonly doubtsOf: DoubtsOf;
  /** The fields of the row by which no other row is found, although one must be. */
  strayFields(): readonly string[];
  /** Would some other value of a field, by which the row finds no other, find one? */
  isMisreferring(row: AnyRow, field: string): boolean;
}

/** The verdict on one row: what is wrong, the values that rules and table checks may use, the rules left unknown. */
export interface JudgedRow {
  readonly findings: readonly Finding[];
  readonly values: AnyRow;
  readonly unchecked: readonly string[];
  /** The rules of errors that it breaks. */
  readonly broken: readonly AskedRule[];
  /** And of warnings. */
  readonly warned: readonly AskedRule[];
}

/** Judges rows one by one: fields, then the rules across fields. */
export interface RowJudge {
  /** `told` knows what is told as wrong in the rows that `lookup` gives, or does not. */
  judge(row: unknown, lookup?: Lookup, told?: ToldOfOthers): JudgedRow;
  /** The values that table checks may use, where nothing is to be said of the row itself. */
  values(row: unknown): AnyRow;
  /** Makes what tells of a row what those who borrow some fields of it must know; what is absent they see themselves. */
  teller(borrowed: ReadonlySet<string>): (row: unknown) => ToldRow;
}

/** Judges the values of one field by themselves. */
export interface FieldJudge {
  readonly name: string;
  /**
   * Adds what is wrong with a value to `findings`, and tells whether rules and checks may use it. An absent value is
   * null or undefined; codes that are judged at a day of their row need the row.
   */
  judge(value: unknown, row: AnyRow, findings: Finding[]): boolean;
}

interface ReadyRule extends CompiledRule {
  /** The rows it refers to, where nobody knows them. */
  readonly unknown: Scope["ref"];
}

const nobody: Lookup = () => undefined;
const nothingTold: ToldOfOthers = {
  doubtsOf: () => [],
  strayFields: () => [],
  isMisreferring: () => false,
};
const empty: AnyRow = Object.freeze({});

/** Makes the judge of a dataset's rows. Compiled once, used for any number of rows. */
export function rowJudge(dataset: Dataset, options: JudgeOptions = {}): RowJudge {
  const fields = [...fieldJudges(dataset, options).values()];
  const rules = (dataset.rules ?? []).map((rule): ReadyRule => {
    const compiled = compileRule(rule, dataset);
    return { ...compiled, unknown: referencedRows(compiled.reads.ref, empty, nobody) };
  });
  const shapeOf = rowShapes(Object.keys(dataset.fields));
  return {
    judge(row, lookup = nobody, told = nothingTold) {
      if (!isObject(row)) return notAnObject(row);
      const shape = shapeOf(row);
      const findings: Finding[] = shape.unknown.map((name) => unknownField(name, dataset));
      const values = judgeFields(row, shape, fields, findings);
      const { broken, unchecked } = judgeRules(
        values,
        rules,
        options,
        { lookup, doubtsOf: told.doubtsOf },
        findings,
      );
      if (broken.length > 0) {
        const wrong = [...wrongFields(findings), ...told.strayFields()];
        findings.push(...tellBroken(broken, wrong, dataset));
      }
      if (findings.length > 0) explainValues(findings, { values, broken, told }, dataset, options);
      return {
        findings,
        values,
        unchecked,
        broken: brokenOf("error", broken),
        warned: brokenOf("warning", broken),
      };
    },
    values: (row) => (isObject(row) ? judgeFields(row, shapeOf(row), fields, []) : empty),
    teller(borrowed) {
      const own = rules.filter((rule) => isOfBorrowed(rule, borrowed));
      return (row) => {
        if (!isObject(row)) return { values: empty, doubts: [] };
        const findings: Finding[] = [];
        const values = judgeFields(row, shapeOf(row), fields, findings);
        const wrong = findings
          .filter(isError)
          .flatMap(({ field = "", code }) => (code === missing.code ? [] : field));
        const doubts = [...new Set(wrong)].filter((name) => borrowed.has(name)).map((name): Doubt => [name]);
        return { values, doubts: [...doubts, ...contradictions(values, own, options)] };
      };
    },
  };
}

function isError({ severity = "error" }: Pick<Rule, "severity">): boolean {
  return severity === "error";
}

/**
 * Does a rule say that values are wrong, of nothing but borrowed fields of their own row? One for those who publish says
 * that they are not for all to see.
 */
export function isOfBorrowed(
  { rule, reads }: Pick<CompiledRule, "rule" | "reads">,
  borrowed: ReadonlySet<string>,
): boolean {
  const saysWrong = isError(rule) && rule.fixer !== "privacy" && rule.fixer !== "publisher";
  return saysWrong && reads.ref.length === 0 && reads.row.every((name) => borrowed.has(name));
}

/** The fields of rules that a row breaks. */
function contradictions(row: AnyRow, rules: readonly ReadyRule[], { now }: JudgeOptions): readonly Doubt[] {
  return rules
    .filter(({ holds }) => holds({ row, now, ref: noReferences }) === false)
    .map(({ reads }) => reads.row);
}

function isObject(row: unknown): row is AnyRow {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

function notAnObject(row: unknown): JudgedRow {
  const finding: Finding = {
    code: "row.not_object",
    kind: "row.not_object",
    severity: "error",
    params: { found: found(row) },
  };
  return { findings: [finding], values: empty, unchecked: [], broken: [], warned: [] };
}

function unknownField(name: string, dataset: Dataset): Finding {
  const near = nearest(name, Object.keys(dataset.fields));
  const suggestion = near === undefined ? "" : didYouMean(near);
  return {
    code: "row.unknown_field",
    kind: "row.unknown_field",
    severity: "error",
    params: { name: found(name), suggestion },
  };
}

/** The judges of a dataset's fields by name, in their order. */
export function fieldJudges(dataset: Dataset, options: JudgeOptions): ReadonlyMap<string, FieldJudge> {
  const judges = Object.entries(dataset.fields).map(([name, field]) => fieldJudge(name, field, options));
  return new Map(judges.map((judge) => [judge.name, judge]));
}

function fieldJudge(name: string, field: Field, { classificationDate }: JudgeOptions): FieldJudge {
  const check = valueCheck(field);
  const search = personalDataSearch(name, field);
  // One object for all rows: making one for each value takes as long as many a check.
  const context = { row: empty, classificationDate };
  const followsRow = field.kind === "code" && field.at !== undefined;
  // The last text or number that nothing was said of: columns repeat themselves.
  let right: unknown;
  return {
    name,
    judge: (value, row, findings) => {
      if (value === undefined || value === null) {
        if (field.required === true) findings.push(fieldFinding(name, missing));
        return true;
      }
      if (value === right) return true;
      context.row = row;
      const before = findings.length;
      const wrong = check(value, context);
      if (wrong !== undefined) findings.push(fieldFinding(name, wrong));
      if (search !== undefined) for (const personal of search(value)) findings.push(personal);
      if (findings.length === before && !followsRow && typeof value !== "object") right = value;
      return wrong === undefined || wrong.usable;
    },
  };
}

const missing: Fault = { code: "field.missing", params: {}, usable: false };

function judgeFields(
  row: AnyRow,
  { has }: RowShape,
  fields: readonly FieldJudge[],
  findings: Finding[],
): AnyRow {
  let values: Record<string, unknown> | undefined;
  for (let index = 0; index < fields.length; index++) {
    const { name, judge } = fields[index] as FieldJudge;
    // What a row only inherits, or hides from a list of its members, is seldom asked for.
    const isThere = has[index] === 1 || Object.hasOwn(row, name);
    const value = isThere ? row[name] : undefined;
    if (!judge(value, row, findings)) (values ??= { ...row })[name] = undefined;
  }
  return values ?? row;
}

/**
 * That a code was not valid on a day of its row follows from that day, where the day itself is told as wrong, or a rule that it
 * breaks. That a value is unusual follows from such a rule too, and from a reference that it makes find nothing.
 */
function explainValues(
  findings: Finding[],
  {
    values,
    broken,
    told,
  }: Pick<JudgedRow, "values"> & {
    readonly broken: readonly BrokenRule[];
    readonly told: ToldOfOthers;
  },
  dataset: Dataset,
  { classificationDate }: JudgeOptions,
): void {
  const { fields } = dataset;
  /** Is a rule told that another value would mend? */
  const isTold = (name: string) =>
    broken.some(({ compiled: { rule, reads, holds }, scope }) => {
      const isSaid = findings.some(({ code, isExplained }) => code === rule.id && isExplained !== true);
      const isOfIt = isSaid && isError(rule) && reads.row.includes(name);
      return isOfIt && holds(unknowing(scope, [name], [name], dataset)) !== false;
    });
  for (const [index, finding] of findings.entries()) {
    const { code, field: name = "" } = finding;
    const field = fields[name];
    const isOfDay = code === "code.expired" || code === "code.not_valid_then";
    // Codes that follow a date of the whole file are judged by no day of their row.
    const isDated = isOfDay && field?.kind === "code" && classificationDate === undefined;
    const day = isDated ? field.at : undefined;
    // Where there is no day, nothing is told that a day may be.
    const isWrong = (other: Finding) => other.field === day && other.code !== missing.code && isError(other);
    const followsDay = day !== undefined && (findings.some(isWrong) || isTold(day));
    if (followsDay || (isUnusual(finding) && (isTold(name) || told.isMisreferring(values, name))))
      findings[index] = { ...finding, isExplained: true };
  }
}

function fieldFinding(field: string, { code, params, item }: Fault): Finding {
  const { severity } = catalogue[code];
  return { code, kind: code, field, severity, params, ...(item === undefined ? {} : { item }) };
}

/** The rules that a row breaks, and the names of those that were not known. */
function judgeRules(
  row: AnyRow,
  rules: readonly ReadyRule[],
  { now }: JudgeOptions,
  { lookup, doubtsOf }: { readonly lookup: Lookup; readonly doubtsOf: DoubtsOf },
  findings: Finding[],
): { readonly broken: readonly BrokenRule[]; readonly unchecked: readonly string[] } {
  const unchecked: string[] = [];
  let broken = none;
  for (const compiled of rules) {
    const { rule, reads, holds, unknown, typed } = compiled;
    const scope: Scope = {
      row,
      now,
      ref: lookup === nobody ? unknown : referencedRows(reads.ref, row, lookup),
    };
    const answer = holds(scope);
    if (answer === undefined) unchecked.push(rule.id);
    if (answer !== false) continue;
    dropExplained(rule, findings);
    const doubted = doubtedBy(typed, reads.ref, doubtsOf);
    broken = [...broken, { compiled, scope, ...(doubted === undefined ? {} : { doubted }) }];
  }
  return { broken, unchecked };
}

const none: readonly BrokenRule[] = [];
const noReferences: Scope["ref"] = Object.freeze({});

function referencedRows(names: readonly string[], row: AnyRow, lookup: Lookup): Scope["ref"] {
  if (names.length === 0) return noReferences;
  return Object.fromEntries(names.map((name) => [name, lookup(name, row)]));
}

/** Range faults that the rule explains better are not reported beside it. */
function dropExplained({ explains = [] }: Rule, findings: Finding[]): void {
  if (explains.length === 0) return;
  const explained = (finding: Finding) =>
    finding.field !== undefined &&
    explains.includes(finding.field) &&
    (finding.kind === "number.too_small" || finding.kind === "number.too_large");
  for (let index = findings.length - 1; index >= 0; index--)
    if (explained(findings[index] as Finding)) findings.splice(index, 1);
}
