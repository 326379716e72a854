import type { Dataset } from "./dataset.ts";
import { found, showingOf } from "./issues/found.ts";
import type { Finding, Params } from "./issues/issue.ts";
import { type AskedRule, brokenByOneCell } from "./one-cell.ts";
import type { Severity } from "./severity.ts";
import type { Scope } from "./rules/index.ts";
import { brokenBySwap } from "./two-cells.ts";
import { unknowing } from "./unknowing.ts";

/** A rule that a row breaks. */
export interface BrokenRule extends AskedRule {
  /** Fields of the rows it refers to, which are told as wrong there. */
  readonly doubted?: Scope["doubted"];
}

/**
 * What there is to say of the rules that one row breaks. A rule may be broken only because values that cannot be used
 * count as absent, or because of values that are told as wrong and used as they stand: those of the fields in `told`,
 * or of another row. Were they right, or not there, it would hold or not be known, and that is no fault of its own. Nor is what one
 * wrong cell breaks besides a rule that is told.
 */
export function tellBroken(
  broken: readonly BrokenRule[],
  told: readonly string[],
  dataset: Dataset,
): readonly Finding[] {
  const following = new Map<BrokenRule, Pick<Finding, "isExplained" | "explainedBy">>();
  const left = new Map<AskedRule, BrokenRule>();
  for (const one of broken) {
    const { compiled, doubted } = one;
    const scope = told.length === 0 ? one.scope : unknowing(one.scope, told, told, dataset);
    const needed = told.filter((name) => dataset.fields[name]?.required === true);
    const isMended = () =>
      compiled.holds(scope) !== false ||
      compiled.holds(unknowing(one.scope, told, needed, dataset)) !== false;
    if (told.length > 0 && isMended()) following.set(one, { isExplained: true });
    else if (doubted === undefined || compiled.holds({ ...scope, doubted }) === false)
      left.set({ compiled, scope }, one);
    else following.set(one, explainedBy(Object.keys(doubted), dataset));
  }
  if (left.size > 1) {
    const byOne = brokenByOneCell([...left.keys()], dataset);
    const rest = [...left.keys()].filter((asked) => !byOne.has(asked));
    for (const asked of [...byOne, ...brokenBySwap(rest, dataset)])
      following.set(left.get(asked) as BrokenRule, { isExplained: true });
  }
  return broken.map((one) => ({ ...ruleFinding(one, dataset), ...following.get(one) }));
}

/** Follows from rows that some references point to; the dataset is named when it is another. */
function explainedBy(
  names: readonly string[],
  dataset: Dataset,
): Pick<Finding, "isExplained" | "explainedBy"> {
  const others = names.map((name) => dataset.references?.[name]?.dataset);
  const id = others.find((other) => other !== dataset.id);
  return { isExplained: true, ...(id === undefined ? {} : { explainedBy: id }) };
}

/** The fields that are told as wrong in a row. Of what must not be published at all nothing follows for the value. */
export function wrongFields(findings: readonly Finding[]): readonly string[] {
  const wrong: string[] = [];
  for (const { severity, field, code } of findings) {
    if (severity !== "error" || field === undefined || code.startsWith("personal.")) continue;
    if (!wrong.includes(field)) wrong.push(field);
  }
  return wrong;
}

/** Does a finding only warn of a value? What is personal in it is another matter. */
export function isUnusual({ severity, field, kind }: Finding): boolean {
  return severity === "warning" && field !== undefined && kind !== "rule" && !kind.startsWith("personal.");
}

function ruleFinding(
  { compiled: { rule, reads }, scope: { row, ref } }: AskedRule,
  dataset: Dataset,
): Finding {
  const params: Record<string, Params[string]> = {};
  for (const name of reads.row) params[name] = found(row[name], showingOf(dataset.fields[name]));
  for (const [reference, target] of Object.entries(ref))
    for (const name of Object.keys(dataset.references?.[reference]?.borrows ?? {}))
      params[`ref.${reference}.${name}`] = found(target?.[name]);
  return { code: rule.id, kind: "rule", severity: rule.severity ?? "error", params, fields: reads.row };
}

const none: readonly AskedRule[] = [];

/** Those of the rules that a row breaks that are errors, or warnings. */
export function brokenOf(severity: Severity, broken: readonly AskedRule[]): readonly AskedRule[] {
  if (broken.length === 0) return none;
  return broken.filter(({ compiled: { rule } }) => (rule.severity ?? "error") === severity);
}
