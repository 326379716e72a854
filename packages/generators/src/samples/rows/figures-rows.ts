import { type AnyRow, ModelError } from "@samapne/core";
import { addMonths } from "../values/calendar.ts";
import { type Cell, type Cube, cubesOf, type Filling, type FullBreakdown, smallestCount } from "./cube.ts";
import { type FiguresPlan, isTime, type Measure } from "./figures-plan.ts";
import { codeWeights } from "../values/hints.ts";
import { noise, randomFor } from "../values/random.ts";
import { makeValue, someSize } from "../values/values.ts";
import { makeRow, type Workshop } from "./workshop.ts";

/** How many periods back figures go: two years of quarters or months, three of years, more where some may be left out. */
const yearsBack = 3;
const shorterBack = 8;
/** How many periods are tried to find the newest one that may be published. */
const mostTooNew = 6;
/** Values of a breakdown that is free text, such as position codes. */
const freeParts = 8;
/** Persons in the smallest cell, at least, on average: few are then so small that they would be withheld. */
const usualInCell = 12;
/** From one period to another the whole changes by no more than this share. */
const mostChange = 0.04;
/** Somebody employed for a part of the year only is one more person in it. */
const moreInAYear = 1.06;

/**
 * Rows that are figures, for one employer after another: first the whole in each period and year, then one breakdown
 * after another, then two at a time. A breakdown comes whole or not at all, so that everything adds up wherever the
 * rows end; what room is left is filled with the next employer's totals.
 */
export function* figuresRows(shop: Workshop, plan: FiguresPlan, rows: number): Generator<AnyRow> {
  const breakdowns = plan.breakdowns.map((each) => withParts(shop, each));
  const newest = newestBack(shop, plan, breakdowns);
  if (newest === undefined) return;
  let made = 0;
  for (let thing = 0; made < rows; thing++) {
    const before = made;
    const times = tables(shop, plan, fillingOf(shop, plan, breakdowns, thing), newest);
    for (const block of blocksOf(shop, plan, times, { breakdowns, thing })) {
      if (block.size > rows - made) continue;
      const some = block.rows(made);
      yield* some;
      made += some.length;
    }
    if (made === before) return;
  }
}

function withParts(
  { dataset, place, now, seed }: Workshop,
  breakdown: FiguresPlan["breakdowns"][number],
): FullBreakdown {
  const { field: name, parts, total } = breakdown;
  const field = dataset.fields[name];
  const weights = field?.kind === "code" ? codeWeights[field.list.id] : undefined;
  const weightOf = (part: string) => weights?.codes[part] ?? weights?.other ?? 1;
  if (parts !== undefined || !field) return { ...breakdown, parts: parts ?? [], weightOf };
  const free = Array.from({ length: freeParts }, (_, index) => {
    const random = randomFor(seed, "part", name, index);
    return String(makeValue(field, { dataset, random, index, place, now, size: 1, row: {} }, true));
  });
  return { ...breakdown, parts: [...new Set(free)].filter((part) => part !== total), weightOf };
}

/** Rows that come together. `rows` is told the number of the first; it gives none when the rules forbid one of them. */
interface Block {
  readonly size: number;
  rows(from: number): readonly AnyRow[];
}

function* blocksOf(
  shop: Workshop,
  plan: FiguresPlan,
  times: readonly Table[],
  { breakdowns, thing }: Pick<Filling, "breakdowns" | "thing">,
): Generator<Block> {
  const block = (table: Table, cells: readonly Cell[]): Block => ({
    size: cells.length,
    rows: (from) => rowsOf(shop, plan, breakdowns, { thing, table, cells, from }),
  });
  const variants = combinations(plan.variants.map(({ field, codes }) => ({ field, parts: codes })));
  for (const table of times) for (const variant of variants) yield block(table, [variant]);
  const single = breakdowns.map(({ field, parts }) => combinations([{ field, parts }]));
  const pairs = breakdowns.flatMap((one, index) =>
    breakdowns.slice(index + 1).map((other) => combinations([one, other])),
  );
  const [usual = {}] = variants;
  const bySize = (a: readonly Cell[], b: readonly Cell[]) => a.length - b.length;
  const [newest, ...older] = times;
  for (const [some, breakdown] of [
    [newest ? [newest] : [], single.toSorted(bySize)],
    [older, single.toSorted(bySize)],
    [times, pairs],
  ] as const)
    for (const cells of breakdown)
      for (const table of some) {
        const allowed = cells.filter((cell) => isAllowed(shop, breakdowns, cell));
        yield block(
          table,
          allowed.map((cell) => ({ ...usual, ...cell })),
        );
      }
}

/** The figures of one period, or of a year made of its quarters. */
interface Table {
  readonly time: AnyRow;
  readonly cube: Cube;
}

/** How many periods back the newest one is that may be published: the same for everybody. Undefined where none may. */
function newestBack(
  shop: Workshop,
  plan: FiguresPlan,
  breakdowns: readonly FullBreakdown[],
): number | undefined {
  return Array.from({ length: mostTooNew }, (_, back) => back).find((back) =>
    isPublishable(shop, plan, breakdowns, timeAt(shop, plan, back)),
  );
}

/** The newest periods that may be published, and the years all of whose quarters are among them. */
function tables(shop: Workshop, plan: FiguresPlan, filling: Filling, newest: number): readonly Table[] {
  const cubes = cubesOf(filling);
  const whole = wholeOf(shop, filling);
  const periods = Array.from({ length: periodsBack(shop, plan) }, (_, index) => {
    const back = newest + index;
    const size = whole * (1 + (noise(filling.seed + filling.thing, back) - 0.5) * mostChange);
    return { time: timeAt(shop, plan, back), cube: cubes(size, back) };
  });
  return [...periods, ...yearsOf(plan, periods, (year) => cubes(whole * moreInAYear, year))];
}

function periodsBack({ dataset }: Workshop, { time }: FiguresPlan): number {
  const { checks = [] } = dataset;
  const field = time === undefined ? undefined : dataset.fields[time];
  if (!field) return 1;
  const isShorter = field.kind === "period" && field.granularities[0] !== "year";
  const [every = 1] = checks.flatMap((check) =>
    check.kind === "contiguous" && check.measure === "period" ? (check.every ?? []) : [],
  );
  return (isShorter ? shorterBack : yearsBack) + every - 1;
}

function yearsOf(
  plan: FiguresPlan,
  periods: readonly Table[],
  personsIn: (year: number) => Cube,
): readonly Table[] {
  const { yearly, time: field = "" } = plan;
  if (yearly === undefined) return [];
  const years = [...new Set(periods.map(({ time }) => String(time[field]).slice(0, 4)))];
  return years.flatMap((year): readonly Table[] => {
    const quarters = periods.filter(({ time }) => String(time[field]).startsWith(year));
    if (quarters.length !== 4) return [];
    const persons = personsIn(Number(year));
    const at = (cell: Cell) => {
      const sums = yearly.map((name) => [
        name,
        Number(quarters.reduce((sum, { cube }) => sum + (cube.at(cell)[name] ?? 0), 0).toFixed(3)),
      ]);
      return { ...persons.at(cell), ...Object.fromEntries(sums) };
    };
    return [{ time: { [field]: year }, cube: { at } }];
  });
}

function fillingOf(
  shop: Workshop,
  plan: FiguresPlan,
  breakdowns: readonly FullBreakdown[],
  thing: number,
): Filling {
  const [first] = plan.measures;
  const usual = exampleOf(shop, first);
  const ratios = plan.measures.map((measure) => [measure.name, exampleOf(shop, measure) / usual]);
  return {
    plan,
    breakdowns,
    ratios: Object.fromEntries(ratios),
    seed: shop.seed,
    thing,
    isAllowed: remembered((pair) => isAllowed(shop, breakdowns, pair)),
  };
}

/** The first number of the whole of a thing. */
function wholeOf(shop: Workshop, { plan, breakdowns, seed, thing }: Filling): number {
  const [first] = plan.measures;
  const least = smallestCount(plan, breakdowns) * usualInCell;
  return Math.max(exampleOf(shop, first), least) * (0.8 + 0.4 * someSize(randomFor(seed, "size", thing)));
}

/** What the dataset gives as an example of a number: about how large it is. */
function exampleOf({ dataset }: Workshop, measure: Measure | undefined): number {
  return Number(dataset.fields[measure?.name ?? ""]?.example ?? 1);
}

/** The same answers, each worked out once. */
function remembered(ask: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const known = new Map<string, boolean>();
  return (cell) => {
    const key = JSON.stringify(cell);
    const answer = known.get(key) ?? ask(cell);
    known.set(key, answer);
    return answer;
  };
}

/** The time so many periods ago; dates on the day and month of the example. */
function timeAt({ dataset, now }: Workshop, { time }: FiguresPlan, back: number): AnyRow {
  const field = time === undefined ? undefined : dataset.fields[time];
  if (time === undefined || !field || !isTime(field)) return {};
  const year = Number(now.date.slice(0, 4)) - back;
  if (field.kind === "integer") return { [time]: year };
  if (field.kind === "date") return { [time]: `${year}-${String(field.example ?? now.date).slice(5)}` };
  const granularity = field.kind === "period" ? field.granularities[0] : "year";
  if (granularity === "year") return { [time]: String(year) };
  const month = addMonths(now.date, granularity === "month" ? -back : -3 * back);
  const quarter = Math.ceil(Number(month.slice(5, 7)) / 3);
  return { [time]: granularity === "month" ? month.slice(0, 7) : `${month.slice(0, 4)}-Q${quarter}` };
}

/** True when the rules do not forbid the time itself. */
function isPublishable(
  shop: Workshop,
  plan: FiguresPlan,
  breakdowns: readonly FullBreakdown[],
  time: AnyRow,
): boolean {
  const given = { ...totals(breakdowns), ...time };
  try {
    makeRow(shop, { index: 0, parents: {}, given, isFull: true });
    return true;
  } catch (error) {
    if (error instanceof ModelError) return plan.time === undefined;
    throw error;
  }
}

/** True when the rules, as far as they ask for codes only, let them stand together. */
function isAllowed({ repair }: Workshop, breakdowns: readonly FullBreakdown[], cell: Cell): boolean {
  return repair.meets({ ...totals(breakdowns), ...cell }, {});
}

function totals(breakdowns: readonly FullBreakdown[]): Cell {
  return Object.fromEntries(breakdowns.map(({ field, total }) => [field, total]));
}

interface Order {
  readonly thing: number;
  readonly table: Table;
  readonly cells: readonly Cell[];
  readonly from: number;
}

function rowsOf(
  shop: Workshop,
  plan: FiguresPlan,
  breakdowns: readonly FullBreakdown[],
  { thing, table, cells, from }: Order,
): readonly AnyRow[] {
  const employer = { ...identityOf(shop, plan, thing), ...table.time, ...totals(breakdowns) };
  const figures = cells.map((cell) => ({ ...employer, ...cell, ...table.cube.at(cell) }));
  if (!figures.every((given) => shop.repair.meets(given, {}))) return [];
  try {
    return figures.map((given, at) => makeRow(shop, { index: from + at, parents: {}, given, isFull: true }));
  } catch (error) {
    if (error instanceof ModelError) return [];
    throw error;
  }
}

/** The values of the key that tell one employer from another. */
function identityOf(shop: Workshop, { breakdowns }: FiguresPlan, thing: number): AnyRow {
  const { dataset, place, now, seed } = shop;
  const names = dataset.key.filter(
    (name) => dataset.fields[name]?.kind === "identifier" && breakdowns.every(({ field }) => field !== name),
  );
  return Object.fromEntries(
    names.map((name) => {
      const random = randomFor(seed, "identity", name, thing);
      const field = dataset.fields[name];
      return [
        name,
        field && makeValue(field, { dataset, random, index: thing, place, now, size: 1, row: {} }, true),
      ];
    }),
  );
}

interface Axis {
  readonly field: string;
  readonly parts: readonly string[];
}

/** Every combination of one part of each. */
function combinations(axes: readonly Axis[]): readonly Cell[] {
  const [axis, ...rest] = axes;
  if (!axis) return [{}];
  const below = combinations(rest);
  return axis.parts.flatMap((part) => below.map((cell) => ({ [axis.field]: part, ...cell })));
}
