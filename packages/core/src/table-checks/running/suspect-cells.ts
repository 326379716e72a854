import type { Dataset } from "../../dataset.ts";
import type { Field } from "../../field.ts";
import type { AskedRule } from "../../one-cell.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { Severity } from "../../severity.ts";
import { compileRule } from "../../rule.ts";
import { unknowing } from "../../unknowing.ts";

const none: readonly string[] = [];

/**
 * Those of some fields of the row at hand that may be what is told as wrong in it: the cell is told, or a code that was
 * not valid on its day, or it alone would mend every rule that the row breaks, were it another. What only warns of a row explains a warning, and no error.
 */
export function suspectCells(
  cursor: TableCursor,
  fields: readonly string[],
  severity: Severity = "error",
): readonly string[] {
  const { told, dataset } = cursor;
  const broken = brokenFor(severity, cursor);
  if (told.length === 0 && broken.length === 0) return none;
  return fields.filter(
    (name) =>
      told.includes(name) ||
      told.some((other) => isDayOf(name, other, dataset)) ||
      (broken.length > 0 && areMended(broken, [name], dataset)),
  );
}

/**
 * The same, and the days that a rule ties to such a cell: of a period that begins and ends a year too late it may be told of its
 * end alone, and the beginning is wrong as well.
 */
export function tiedCells(
  cursor: TableCursor,
  fields: readonly string[],
  severity: Severity = "error",
): readonly string[] {
  const { told, dataset } = cursor;
  if (told.length === 0 && brokenFor(severity, cursor).length === 0) return none;
  const suspects = suspectCells(cursor, Object.keys(dataset.fields), severity);
  if (suspects.length === 0) return none;
  const ties = tiesOf(dataset);
  return fields.filter(
    (name) =>
      suspects.includes(name) ||
      ties.some((tie) => tie.includes(name) && tie.some((one) => suspects.includes(one))),
  );
}

/** What a row breaks that may explain a finding: errors, and only where there are none, for a warning, warnings. */
function brokenFor(severity: Severity, { broken, warned }: TableCursor): readonly AskedRule[] {
  return severity === "error" || broken.length > 0 ? broken : warned;
}

const known = new WeakMap<Dataset, readonly (readonly string[])[]>();

/** The days and moments of a row that each rule of a dataset compares. */
function tiesOf(dataset: Dataset): readonly (readonly string[])[] {
  const before = known.get(dataset);
  if (before) return before;
  const ties = (dataset.rules ?? []).flatMap((rule) => {
    const { reads } = compileRule(rule, dataset);
    const days = reads.row.filter((name) => isDay(dataset.fields[name]));
    return days.length > 1 && reads.ref.length === 0 ? [days] : [];
  });
  known.set(dataset, ties);
  return ties;
}

function isDay(field: Field | undefined): boolean {
  return field?.kind === "date" || field?.kind === "instant" || field?.kind === "period";
}

function isDayOf(name: string, told: string, { fields }: Dataset): boolean {
  const field = fields[told];
  return field?.kind === "code" && field.at === name;
}

/** Would a row that breaks rules break none of them, were the values of some fields others? */
export function areMended(broken: readonly AskedRule[], names: readonly string[], dataset: Dataset): boolean {
  return broken.every(
    ({ compiled, scope }) => compiled.holds(unknowing(scope, names, names, dataset)) !== false,
  );
}

/** Would it break none of them with this value? */
export function areMendedBy(broken: readonly AskedRule[], name: string, value: unknown): boolean {
  return broken.every(
    ({ compiled, scope }) => compiled.holds({ ...scope, row: { ...scope.row, [name]: value } }) !== false,
  );
}
