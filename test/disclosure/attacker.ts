import type { AnyRow } from "@samapne/core";
import type { Highs } from "highs";
import type { Axis, Recipe } from "./full-table.ts";

/**
 * An attacker of its own, which shares nothing with the gate: it does not add rows up, but thinks of the finest table
 * there could be behind the published one (everybody has an area, a sex, an age; every day a type and a duration) and
 * asks HiGHS how many persons, or days, each withheld row can stand for.
 */
export interface Attacked {
  /** The withheld row. */
  readonly row: AnyRow;
  readonly measure: string;
  readonly min: number;
  readonly max: number;
}

interface Unknown {
  readonly codes: readonly string[];
  readonly entries: readonly number[];
  readonly row: AnyRow;
}

/** Attacks a count of persons: whole numbers, at least one in each withheld row unless said, nobody where there is no row. */
export function attackPersons(
  highs: Highs,
  recipe: Recipe,
  published: readonly AnyRow[],
  { measure = "headcount", least = 1 } = {},
): readonly Attacked[] {
  const axes = recipe.axes.filter(({ ofDays }) => !ofDays);
  return periodsOf(published, recipe).flatMap((rows) => {
    const finest = finestCells(axes);
    const shown = new Map<string, number>();
    const hidden = new Map<string, AnyRow>();
    for (const row of rows) {
      const key = codesOf(row, axes).join("|");
      const told = row[measure];
      if (typeof told === "number") shown.set(key, told);
      else if (row["suppression"] === "not_applicable") shown.set(key, 0);
      else hidden.set(key, row);
    }
    const model = highs.createModel();
    model.options.set({ output_flag: false });
    const whole = highs.constants.variableType.integer;
    for (const _ of finest) model.addVar(0, highs.infinity);
    for (const [index] of finest.entries()) model.changeColIntegrality(index, whole);
    const unknowns: Unknown[] = [];
    for (const codes of possibleRows(axes, recipe.mostBreakdowns)) {
      const key = codes.join("|");
      const entries = covered(finest, codes, axes);
      const told = shown.get(key) ?? (hidden.has(key) ? undefined : 0);
      const row = hidden.get(key);
      if (told === undefined && row) unknowns.push({ codes, entries, row });
      const [min, max] = told === undefined ? [least, highs.infinity] : [told, told];
      model.addRow(min, max, { indices: entries, values: entries.map(() => 1) });
    }
    const ranges = unknowns.map(({ entries, row }) => {
      const [min, max] = [-1, 1].map((sign) => wholeOf(extreme(highs, model, entries, sign)));
      return { row, measure, min: min as number, max: max as number };
    });
    model.dispose();
    return ranges;
  });
}

/** A count as the whole number it is: the solver may miss one by a billionth. */
function wholeOf(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value;
}

type Model = ReturnType<Highs["createModel"]>;

/** The least (−1) or most (1) the sum of some columns can be. */
function extreme(highs: Highs, model: Model, entries: readonly number[], sign: number): number {
  for (const index of entries) model.changeColCost(index, -sign);
  model.run();
  const status = model.getModelStatus();
  const value = -sign * model.getObjectiveValue();
  for (const index of entries) model.changeColCost(index, 0);
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  if (status === optimal) return value;
  if (status === unbounded || status === unboundedOrInfeasible) return sign * Infinity;
  throw new Error(`the attacker came to no answer (${status})`);
}

/**
 * Attacks the days: to work and away, in every quarter and the year they make, a tenth of a day rounded away. Of more
 * than `most` withheld figures so many are attacked, spread over the table.
 */
export function attackDays(
  highs: Highs,
  recipe: Recipe,
  published: readonly AnyRow[],
  most = Infinity,
): readonly Attacked[] {
  const { axes, mostBreakdowns } = recipe;
  const persons = axes.filter(({ ofDays }) => !ofDays);
  const dayCells = finestCells(axes);
  const personCells = finestCells(persons);
  const periods = [...new Set(published.map((row) => periodOf(row, recipe)))];
  const quarters = periods.filter((period) => period.length !== 4);
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  const size = dayCells.length + personCells.length;
  for (let index = 0; index < size * quarters.length; index++) model.addVar(0, highs.infinity);
  const unknowns: { row: AnyRow; measure: "days" | "contracted"; entries: readonly number[] }[] = [];
  const condition = (entries: readonly number[], value: unknown, isThere: boolean) => {
    const told = typeof value === "number" ? value : isThere ? undefined : 0;
    if (told !== undefined)
      model.addRow(told - 0.0501, told + 0.0501, { indices: entries, values: entries.map(() => 1) });
  };
  const byKey = new Map(
    published.map((row) => [`${periodOf(row, recipe)}|${codesOf(row, axes).join("|")}`, row]),
  );
  for (const period of periods) {
    const used = period.length === 4 ? quarters.map((_, index) => index) : [quarters.indexOf(period)];
    for (const codes of possibleRows(axes, mostBreakdowns)) {
      const row = byKey.get(`${period}|${codes.join("|")}`);
      const personCodes = codes.filter((_, index) => !axes[index]?.ofDays);
      const days = used.flatMap((quarter) =>
        covered(dayCells, codes, axes).map((cell) => quarter * size + cell),
      );
      const work = used.flatMap((quarter) =>
        covered(personCells, personCodes, persons).map((cell) => quarter * size + dayCells.length + cell),
      );
      condition(
        days,
        row?.["days"] ?? (row?.["suppression"] === "not_applicable" ? 0 : undefined),
        row !== undefined,
      );
      condition(
        work,
        row?.["contracted"] ?? (row?.["suppression"] === "not_applicable" ? 0 : undefined),
        row !== undefined,
      );
      if (row?.["suppression"] !== "confidential") continue;
      unknowns.push({ row, measure: "days", entries: days }, { row, measure: "contracted", entries: work });
    }
  }
  for (const [quarter] of quarters.entries())
    for (const [index, person] of personCells.entries()) {
      const away = dayCells.flatMap((cell, place) =>
        axes.every((axis, at) => axis.ofDays || cell[at] === person[persons.indexOf(axis)]) ? [place] : [],
      );
      const indices = [
        ...away.map((place) => quarter * size + place),
        quarter * size + dayCells.length + index,
      ];
      model.addRow(-highs.infinity, 0, {
        indices,
        values: indices.map((_, at) => (at < away.length ? 1 : -1)),
      });
    }
  const step = Math.max(1, Math.ceil(unknowns.length / most));
  const attacked = unknowns.filter((_, index) => index % step === 0);
  const ranges = attacked.map(({ row, measure, entries }) => {
    const [min, max] = [-1, 1].map((sign) => extreme(highs, model, entries, sign));
    return { row, measure, min: min as number, max: max as number };
  });
  model.dispose();
  return ranges;
}

function periodOf(row: AnyRow, { quarters = 0 }: Recipe): string {
  return row[quarters > 0 ? "period" : "unit"] as string;
}

function periodsOf(rows: readonly AnyRow[], recipe: Recipe): readonly (readonly AnyRow[])[] {
  const periods = [...new Set(rows.map((row) => periodOf(row, recipe)))];
  return periods.map((period) => rows.filter((row) => periodOf(row, recipe) === period));
}

/** The codes of a row along some axes. */
function codesOf(row: AnyRow, axes: readonly Axis[]): readonly string[] {
  return axes.map(({ name }) => row[name] as string);
}

/** The finest codes a code of an axis covers. */
function finest({ groups }: Axis, code: string): readonly string[] {
  const [group] = groups.filter(({ total }) => total === code);
  return group ? [...new Set(group.parts.flatMap((part) => finest({ groups } as Axis, part)))] : [code];
}

function finestCells(axes: readonly Axis[]): readonly (readonly string[])[] {
  return axes.reduce<readonly (readonly string[])[]>(
    (cells, axis) => cells.flatMap((cell) => finest(axis, axis.total).map((code) => [...cell, code])),
    [[]],
  );
}

/** Every row there may be, by its codes; the rest of an axis has none. */
function possibleRows(axes: readonly Axis[], most = Infinity): readonly (readonly string[])[] {
  const rows = axes.reduce<readonly (readonly string[])[]>(
    (all, { total, groups, rest }) => {
      const codes = new Set([total, ...groups.flatMap((group) => [group.total, ...group.parts])]);
      if (rest !== undefined) codes.delete(rest);
      return all.flatMap((row) => [...codes].map((code) => [...row, code]));
    },
    [[]],
  );
  return rows.filter((row) => row.filter((code, index) => code !== axes[index]?.total).length <= most);
}

/** The finest cells that a row covers. */
function covered(
  cells: readonly (readonly string[])[],
  codes: readonly string[],
  axes: readonly Axis[],
): readonly number[] {
  const covers = codes.map((code, index) => new Set(finest(axes[index] as Axis, code)));
  return cells.flatMap((cell, place) =>
    cell.every((code, index) => covers[index]?.has(code)) ? [place] : [],
  );
}
