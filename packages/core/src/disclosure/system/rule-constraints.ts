import { checkExpression, environmentOf, parseExpression } from "../../rules/index.ts";
import { type Cell, cellKey, type CellTable, figure } from "../cell-table.ts";
import { type Knowledge, type Linear, type Statement, statementOf } from "../linear/statement.ts";
import type { Constraint, Term } from "../linear/system.ts";
import { oncePerCheck } from "../once-per-check.ts";
import type { Told } from "./figures.ts";
import type { FinerCell } from "./finer-constraints.ts";

/** A figure: a number that was told, or a variable. */
export type Figured = { readonly told: Told } | { readonly variable: number };

/** A figure of a row; undefined when it is not among those that add up. */
export type FigureOf = (measure: string, cell: Cell) => Figured | undefined;

/**
 * What the dataset's own rules say of the figures a row does not tell: the rules are public too. Those about what may
 * be published say nothing of what is withheld.
 */
export function* ruleConstraints(release: CellTable, figureOf: FigureOf): Generator<Constraint> {
  const rules = statementsOf(release);
  const { status, measures } = release.check;
  if (rules.length === 0) return;
  for (const cell of release.cells.values()) {
    if (cell.state === "nobody" || measures.every((name) => figure(cell.row, name) !== undefined)) continue;
    const known: Knowledge = {
      row: { ...cell.row, [status.field]: status.shown },
      figure: (name) => linear(name, cell, release, figureOf),
    };
    for (const rule of rules) for (const constraint of rule(known)) yield { ...constraint, minor: "rule" };
  }
}

/** So many conditions of rules on finer tables are thought of: more bind every figure to every other, and take minutes. */
const mostFinerRules = 100;

/** What the rules say of the cells of the finer tables behind the rows: they hold there too, though no row shows them. */
export function finerRuleConstraints(
  release: CellTable,
  cells: ReadonlyMap<string, readonly FinerCell[]>,
): readonly Constraint[] {
  const constraints = [...finerRules(release, cells)];
  return constraints.length <= mostFinerRules ? constraints : [];
}

function* finerRules(
  release: CellTable,
  cells: ReadonlyMap<string, readonly FinerCell[]>,
): Generator<Constraint> {
  const { check } = release;
  const [rules, merged] = [statementsOf(release), finerRows(cells, release)];
  for (const { codes, sums } of merged.values()) {
    const names = check.dimensions.map(({ field }, index) => [field, codes[index]] as const);
    const known: Knowledge = {
      row: { ...Object.fromEntries(names), [check.status.field]: check.status.shown },
      figure: (name) => {
        const terms = check.means?.some(({ field }) => field === name) ? undefined : sums.get(name);
        return terms && { constant: 0, terms };
      },
    };
    for (const rule of rules)
      for (const constraint of rule(known)) yield { ...constraint, minor: "finer", likely: "all" };
  }
}

interface FinerRow {
  readonly codes: readonly string[];
  /** For each measure the cells that make its figure. */
  readonly sums: Map<string, Term[]>;
}

/** The finest rows that have a figure of every measure: those along which some measure is the same are added up. */
function finerRows(
  cells: ReadonlyMap<string, readonly FinerCell[]>,
  { check: { dimensions } }: CellTable,
): ReadonlyMap<string, FinerRow> {
  const rows = new Map<string, FinerRow>();
  for (const [measure, places] of cells)
    for (const { table, codes: own, variable } of places) {
      const codes = own.map((code, index) => {
        const { same = [], total = "" } = dimensions[index] ?? {};
        return same.length > 0 ? total : code;
      });
      const key = cellKey({ table, codes });
      const row = rows.get(key) ?? { codes, sums: new Map<string, Term[]>() };
      rows.set(key, row);
      const terms = row.sums.get(measure) ?? [];
      row.sums.set(measure, terms);
      terms.push({ variable, coefficient: 1 });
    }
  return rows;
}

/** What the rules of the dataset say that are not about what may be published. */
const statementsOf = oncePerCheck(({ dataset, check }): readonly Statement[] => {
  const environment = environmentOf(dataset.fields, dataset.references);
  const measures = new Set(check.measures);
  const aboutPublishing = new Set(Object.values(check.rules ?? {}).flat());
  const rules = (dataset.rules ?? []).filter(
    ({ id, severity }) => severity !== "warning" && !aboutPublishing.has(id),
  );
  return rules.map(({ id, expression }) => {
    const place = `${dataset.id}.rules.${id}`;
    return statementOf(checkExpression(parseExpression(expression, place), environment, place), measures);
  });
});

function linear(name: string, cell: Cell, { check }: CellTable, figureOf: FigureOf): Linear | undefined {
  const shown = figure(cell.row, name);
  if (shown !== undefined) return { constant: shown, terms: [] };
  const mean = check.means?.find(({ field }) => field === name);
  const value = figureOf(name, cell);
  if (!value) return undefined;
  if ("told" in value) return mean ? undefined : { constant: value.told.value, terms: [] };
  const persons = mean ? figure(cell.row, mean.count) : 1;
  if (persons === undefined || persons === 0) return undefined;
  return { constant: 0, terms: [{ variable: value.variable, coefficient: 1 / persons }] };
}
