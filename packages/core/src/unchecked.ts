import type { Dataset, Rule } from "./dataset.ts";
import { compileRule } from "./rule.ts";
import type { TableCheck } from "./table-check.ts";

/** Why a rule or check could not be known: a table, the clock or a value was not there. */
export interface Unchecked {
  readonly dataset: Dataset;
  /** The rule's or check's id, or `reference:<name>`. */
  readonly id: string;
  readonly reason: "no_related_table" | "no_previous" | "no_clock" | "missing_values";
  /** The dataset that was not given, for `no_related_table`. */
  readonly needs?: string;
  /** How many rows were not checked; all of them when undefined. */
  readonly rows?: number;
}

interface Known {
  /** How many rows each rule could not be told for. */
  readonly unknown: ReadonlyMap<string, number>;
  readonly hasPrevious: boolean;
  readonly hasClock: boolean;
}

/** What could not be checked in a table, and what would have been needed. */
export function uncheckedOf(
  dataset: Dataset,
  given: ReadonlyMap<string, Dataset>,
  known: Known,
): readonly Unchecked[] {
  return [
    ...uncheckedReferences(dataset, given),
    ...(dataset.rules ?? []).flatMap((rule) => uncheckedRule(rule, dataset, given, known)),
    ...(dataset.checks ?? []).flatMap((check) => uncheckedCheck(check, dataset, given, known)),
  ];
}

function uncheckedReferences(dataset: Dataset, given: ReadonlyMap<string, Dataset>): readonly Unchecked[] {
  return Object.entries(dataset.references ?? {})
    .filter(([, reference]) => !given.has(reference.dataset))
    .map(([name, reference]) => ({
      dataset,
      id: `reference:${name}`,
      reason: "no_related_table" as const,
      needs: reference.dataset,
    }));
}

function uncheckedRule(
  rule: Rule,
  dataset: Dataset,
  given: ReadonlyMap<string, Dataset>,
  { unknown, hasClock }: Known,
): readonly Unchecked[] {
  const rows = unknown.get(rule.id);
  if (rows === undefined) return [];
  const { reads } = compileRule(rule, dataset);
  const needs = reads.ref
    .map((name) => dataset.references?.[name]?.dataset)
    .find((id) => id !== undefined && !given.has(id));
  if (needs !== undefined) return [{ dataset, id: rule.id, reason: "no_related_table", needs, rows }];
  const reason = reads.now && !hasClock ? "no_clock" : "missing_values";
  return [{ dataset, id: rule.id, reason, rows }];
}

function uncheckedCheck(
  check: TableCheck,
  dataset: Dataset,
  given: ReadonlyMap<string, Dataset>,
  { hasPrevious }: Known,
): readonly Unchecked[] {
  const needs = tablesOf(check).find((id) => (id === "previous" ? !hasPrevious : !given.has(id)));
  if (needs === undefined) return [];
  if (needs === "previous") return [{ dataset, id: check.id, reason: "no_previous" }];
  return [{ dataset, id: check.id, reason: "no_related_table", needs }];
}

/** The other tables a check needs. */
function tablesOf(check: TableCheck): readonly string[] {
  if (check.kind === "covers") return [check.of.dataset];
  if (check.kind === "sums")
    return [check.total.dataset, check.parts.dataset].filter((id) => id !== undefined);
  if (check.kind === "suppression") return ["previous"];
  return check.kind === "constant_within" && check.against ? [check.against] : [];
}
