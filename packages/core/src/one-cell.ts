import { referenceFields } from "./reference-fields.ts";
import type { Dataset } from "./dataset.ts";
import type { CompiledRule } from "./rule.ts";
import type { Scope } from "./rules/index.ts";
import { unknowing } from "./unknowing.ts";

/** A rule that a row breaks, and what it was asked of. */
export interface AskedRule {
  readonly compiled: CompiledRule;
  readonly scope: Scope;
}

/** A cell that may be what is wrong, and how: its value should be another, or it should be empty. */
interface Suspect {
  readonly field: string;
  readonly isEmpty: boolean;
}

/**
 * Which of the rules that one row breaks follow from another of them: one cell, were it another, would mend both, and
 * whatever else has been put down to that cell. Told is the rule that says most of where the cell is: errors go before
 * warnings, and rules that read few cells before others. That something is not for all to see is told whatever else is.
 */
export function brokenByOneCell(broken: readonly AskedRule[], dataset: Dataset): ReadonlySet<AskedRule> {
  const following = new Set<AskedRule>();
  const told: { readonly level: number; suspects: readonly Suspect[] }[] = [];
  const ranked = broken.map((asked) => {
    const cells = cellsOf(asked.compiled, dataset);
    return { asked, cells, level: levelOf(asked.compiled) };
  });
  for (const { asked, cells, level } of ranked.toSorted(byRank)) {
    const suspects = suspectsIn(cells, asked, dataset);
    const first = level === open ? undefined : told.find((other) => isShared(other.suspects, suspects));
    if (first === undefined) told.push({ level, suspects });
    else {
      following.add(asked);
      first.suspects = first.suspects.filter((suspect) => isAmong(suspect, suspects));
    }
  }
  return following;
}

const [open, error, warning] = [0, 1, 2];

/** Errors that say that something is not for all to see stand above all others. */
function levelOf(compiled: CompiledRule): number {
  if (isForNobody(compiled)) return open;
  return (compiled.rule.severity ?? "error") === "error" ? error : warning;
}

/** Is it an error that says that something is not for all to see? */
export function isForNobody({ rule: { severity = "error", fixer } }: CompiledRule): boolean {
  return severity === "error" && (fixer === "privacy" || fixer === "publisher");
}

interface Ranked {
  readonly level: number;
  readonly cells: readonly string[];
}

function byRank(one: Ranked, other: Ranked): number {
  return one.level - other.level || one.cells.length - other.cells.length;
}

/** The cells of a row that an answer rests on: those it reads, and those by which it finds the rows of other tables. */
function cellsOf({ reads }: CompiledRule, dataset: Dataset): readonly string[] {
  return [...new Set([...reads.row, ...referenceFields(reads.ref, dataset)])];
}

/** Those of some cells that would mend a rule. */
function suspectsIn(cells: readonly string[], asked: AskedRule, dataset: Dataset): readonly Suspect[] {
  const { compiled, scope } = asked;
  return cells.flatMap((field) => {
    const unread = scope.unread ?? [];
    const empty = unknowing(scope, [field], unread, dataset);
    const other = { ...empty, unread: [...unread, field] };
    const mayBeEmpty = dataset.fields[field]?.required !== true;
    return [
      ...(compiled.holds(other) === false ? [] : [{ field, isEmpty: false }]),
      ...(mayBeEmpty && compiled.holds(empty) !== false ? [{ field, isEmpty: true }] : []),
    ];
  });
}

function isShared(some: readonly Suspect[], others: readonly Suspect[]): boolean {
  return some.some((suspect) => isAmong(suspect, others));
}

function isAmong({ field, isEmpty }: Suspect, others: readonly Suspect[]): boolean {
  return others.some((other) => other.field === field && other.isEmpty === isEmpty);
}
