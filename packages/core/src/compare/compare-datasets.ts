import type { Dataset, Reference, Rule } from "../dataset.ts";
import type { TableCheck } from "../table-check.ts";
import type { Change, ChangeSize } from "./change.ts";
import { compareFields } from "./compare-fields.ts";
import { change, same } from "./make-change.ts";

/**
 * What changed from a version of a dataset to another, the largest first. Exactly decidable, because fields are of a closed
 * set of kinds; where it is not (a pattern, a rule in CEL), the change counts as one that may refuse what was accepted.
 */
export function compareDatasets(before: Dataset, after: Dataset): readonly Change[] {
  const found = [
    ...about(before, after),
    ...compareFields(before.fields, after.fields),
    ...references(before.references ?? {}, after.references ?? {}),
    ...rules("rules", before.rules ?? [], after.rules ?? []),
    ...rules("checks", before.checks ?? [], after.checks ?? []),
  ];
  return found.toSorted((a, b) => sizes.indexOf(a.size) - sizes.indexOf(b.size));
}

const sizes: readonly ChangeSize[] = ["major", "minor", "patch"];

/** The size of the largest change; undefined when nothing changed. */
export function largestChange(changes: readonly Change[]): ChangeSize | undefined {
  return sizes.find((size) => changes.some((one) => one.size === size));
}

const wordParts = ["title", "purpose", "rowMeaning", "privacyNote", "notes"] as const;
const aboutParts = ["domain", "frequency", "themes", "los", "legislation"] as const;

function about(before: Dataset, after: Dataset): readonly Change[] {
  return [
    ...(before.id === after.id ? [] : [change("dataset.id", "id", { before: before.id, after: after.id })]),
    ...(same(before.key, after.key)
      ? []
      : [change("key.changed", "key", { before: before.key, after: after.key })]),
    ...(before.privacy === after.privacy
      ? []
      : [change("dataset.privacy", "privacy", { before: before.privacy, after: after.privacy })]),
    ...aboutParts
      .filter((part) => !same(before[part] ?? [], after[part] ?? []))
      .map((part) => change("dataset.about", part, { before: before[part], after: after[part] })),
    ...wordParts
      .filter((part) => !same(before[part], after[part]))
      .map((part) => change("dataset.words", part, { name: part })),
  ];
}

type References = Readonly<Record<string, Reference>>;

function references(before: References, after: References): readonly Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    const path = `references.${name}`;
    if (old === undefined) return [change("reference.added", path, { name })];
    if (now === undefined) return [change("reference.removed", path, { name })];
    return same(old, now) ? [] : [change("reference.changed", path, { name })];
  });
}

/** Rules and checks alike: what they ask, how bad it is, what they say. */
function rules(
  part: "rules" | "checks",
  before: readonly (Rule | TableCheck)[],
  after: readonly (Rule | TableCheck)[],
): readonly Change[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const old = before.find((one) => one.id === id);
    const now = after.find((one) => one.id === id);
    const path = `${part}.${id}`;
    if (old === undefined)
      return [change(now?.severity === "warning" ? "rule.added_warning" : "rule.added", path, { name: id })];
    if (now === undefined) return [change("rule.removed", path, { name: id })];
    return comparedRule(old, now, path);
  });
}

function comparedRule(before: Rule | TableCheck, after: Rule | TableCheck, path: string): readonly Change[] {
  const { severity: was = "error", message: _, fixer: __, note: ___, ...asked } = before;
  const { severity: is = "error", message: ____, fixer: _____, note: ______, ...asks } = after;
  const name = before.id;
  return [
    ...(same(asked, asks) ? [] : [change("rule.changed", path, { name })]),
    ...(was === is ? [] : [change(is === "error" ? "rule.now_error" : "rule.now_warning", path, { name })]),
    ...(same([before.message, before.fixer, before.note], [after.message, after.fixer, after.note])
      ? []
      : [change("rule.words", path, { name })]),
  ];
}
