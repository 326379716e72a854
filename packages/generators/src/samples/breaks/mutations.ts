import { type AnyRow, type Dataset, type ExpectedIssue, type Now, rowJudge } from "@samapne/core";
import { changed } from "../solve/assignment.ts";
import { fieldBreaks } from "./field-breaks.ts";
import { type Healing, healed } from "./heal.ts";
import type { Base, Judge, Mutation, Mutations, Unbroken } from "./mutation.ts";
import { lookupIn, relatedOf, targetFinder } from "./row-targets.ts";
import { breakRule } from "./rule-breaks.ts";
import { type Related, sampleMoment } from "../values/situation.ts";

/** What right rows are judged with before they are broken. */
export interface MutationOptions {
  readonly related?: Related | undefined;
  readonly now?: Now | undefined;
}

/**
 * One invalid row for each constraint of each field and each rule, with exactly the issues to expect: the broken one
 * and, where it cannot be helped, rules that fall with it. Several right rows make it likelier that all can be broken.
 */
export function mutations(
  dataset: Dataset,
  validRows: readonly AnyRow[],
  { related: given = {}, now = sampleMoment }: MutationOptions = {},
): Mutations {
  const related = { [dataset.id]: validRows, ...given };
  const judge = judgeOf(dataset, now);
  const find = targetFinder(dataset, related);
  const bases = validRows.map((row) => ({ row, targets: find(row) }));
  const right = bases.filter(({ row, targets }) => judge(row, relatedOf(dataset, targets)).length === 0);
  const constraints = Object.keys(dataset.fields).flatMap((name) =>
    breakField({ dataset, judge, now }, name, right),
  );
  const rules = (dataset.rules ?? []).map((rule) => breakRule(dataset, rule, right, judge, now));
  const all = [...constraints, unknownField(dataset, right, judge), ...rules];
  return {
    samples: all.filter((each): each is Mutation => "row" in each),
    unbroken: all.filter((each): each is Unbroken => "reason" in each),
  };
}

function judgeOf(dataset: Dataset, now: Now): Judge {
  const rows = rowJudge(dataset, { now });
  return (row, related) =>
    rows
      .judge(row, lookupIn(dataset, related))
      .findings.map(({ code, field }) => (field === undefined ? { code } : { code, field }))
      .sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1));
}

const lineOf = ({ code, field = "" }: ExpectedIssue): string => `${code} ${field}`;

/** How many right rows a value is tried in. */
const mostBases = 40;

type Work = Pick<Healing, "dataset" | "judge" | "now">;

function breakField(work: Work, name: string, bases: readonly Base[]): readonly (Mutation | Unbroken)[] {
  const { dataset } = work;
  const field = dataset.fields[name];
  if (!field) return [];
  const filled = bases.find(({ row }) => row[name] !== undefined && row[name] !== null);
  const value = filled?.row[name] ?? field.example;
  return fieldBreaks(field, value).map(({ constraint, code, values }) => {
    const breaks = `${name}: ${constraint}`;
    const told = toldBy(name, code, dataset);
    const first = (filled ? [filled, ...bases] : bases).slice(0, mostBases);
    const found = fewest(attempts(work, name, breaks, { values, bases: first }), ({ expect }) =>
      expect.some((each) => told.some((by) => each.code === by.code && each.field === by.field)),
    );
    const by = told.find((one) =>
      found?.expect.some((each) => each.code === one.code && each.field === one.field),
    );
    if (found && by) return healed(found, { ...work, ...by });
    return { id: breaks, reason: reasonFor(bases, values) };
  });
}

/** The issue that tells of a broken constraint: its own, or a rule that explains the field's faults of range. */
function toldBy(
  field: string,
  code: string,
  { rules = [] }: Dataset,
): readonly { code: string; field?: string }[] {
  const isRange = code === "number.too_small" || code === "number.too_large";
  const explaining = isRange ? rules.filter(({ explains = [] }) => explains.includes(field)) : [];
  return [{ code, field }, ...explaining.map(({ id }) => ({ code: id }))];
}

function reasonFor(bases: readonly Base[], values: readonly unknown[]): string {
  if (bases.length === 0) return "there is no right row to start from";
  return values.length === 0 ? "no value of the field breaks it" : "none of the values tried gives the issue";
}

/** Each value in each row, one when it is asked for. */
function* attempts(
  { dataset, judge }: Work,
  name: string,
  breaks: string,
  { values, bases }: { readonly values: readonly unknown[]; readonly bases: readonly Base[] },
): Generator<Mutation> {
  for (const value of values)
    for (const base of bases) yield attempt(dataset, base, breaks, changed(base.row, name, value), judge);
}

function attempt(dataset: Dataset, base: Base, breaks: string, row: AnyRow, judge: Judge): Mutation {
  const related = relatedOf(dataset, base.targets);
  return { breaks, name: breaks, row, related, expect: judge(row, related) };
}

/** Of the mutations that do what they should, the first with the fewest issues; none has fewer than one, so nothing is tried after that. */
function fewest(tried: Iterable<Mutation>, does: (mutation: Mutation) => boolean): Mutation | undefined {
  let best: Mutation | undefined;
  for (const each of tried) {
    if (does(each) && (best === undefined || each.expect.length < best.expect.length)) best = each;
    if (best?.expect.length === 1) break;
  }
  return best;
}

function unknownField(dataset: Dataset, [base]: readonly Base[], judge: Judge): Mutation | Unbroken {
  if (!base) return { id: "unknown field", reason: reasonFor([], []) };
  return attempt(dataset, base, "unknown field", { ...base.row, ukjent_felt_xyz: 1 }, judge);
}
