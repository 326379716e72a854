import type { Breakdown, FiguresPlan, Measure } from "./figures-plan.ts";
import { hash32, noise, randomFor } from "../values/random.ts";
import { rounded } from "../values/values.ts";

/** The codes of a cell by field; a breakdown that is not named stands at its total. */
export type Cell = Readonly<Record<string, string>>;

/** The numbers of a cell by name. */
export type Numbers = Readonly<Record<string, number>>;

/** What the figures of one thing at one time are made with. */
export interface Filling {
  readonly plan: FiguresPlan;
  readonly breakdowns: readonly FullBreakdown[];
  /** Of each number, its usual amount for each one of the first. */
  readonly ratios: Numbers;
  /** The first number of the whole. */
  readonly size: number;
  readonly seed: number;
  readonly thing: number;
  readonly time: number;
  /** False for two parts that the rules do not let stand together: nothing is counted there. */
  isAllowed(pair: Cell): boolean;
}

/** A breakdown whose parts are known, and how large each is beside the others. */
export interface FullBreakdown extends Breakdown {
  readonly parts: readonly string[];
  weightOf(part: string): number;
}

/** Figures that add up exactly: the numbers of any cell with at most two breakdowns. */
export interface Cube {
  at(cell: Cell): Numbers;
}

/** What is in none of the parts, where parts need not be all of their total; never a cell of its own. */
const elsewhere = "";
const shareElsewhere = 0.05;
const mostBreakdowns = 2;
/** How much of what one variant counts another counts too. */
const shareWithin = 0.67;

/** Counts from the smallest cells up: the first number is divided, the others follow it, a little more or less in each part. */
export function cubeOf(filling: Filling): Cube {
  const { measures } = filling.plan;
  const sums = new Map<string, number>();
  const [first, ...others] = measures;
  const dividing = breakdownsOf(first, filling);
  for (const { cell, share } of smallest(dividing, filling)) {
    const count = Math.round(filling.size * share);
    addUp(sums, first, { codes: cell, variant: {} }, count);
    const written = new Map<string, number>();
    for (const measure of others)
      for (const part of smallest(breakdownsOf(measure, filling, dividing), filling)) {
        const codes = { ...cell, ...part.cell };
        const expected = count * part.share * (filling.ratios[measure.name] ?? 0);
        const most = written.get(keyOf(measure.partOf, codes)) ?? count;
        for (const { variant, amount } of counted(measure, expected, { codes, most }, filling)) {
          addUp(sums, measure, { codes, variant }, amount);
          written.set(keyOf(measure.name, codes), amount);
        }
      }
  }
  return {
    at: (cell) =>
      Object.fromEntries(
        measures.map((measure) => [
          measure.name,
          rounded(sums.get(keyFor(measure, cell)) ?? 0, measure.decimals),
        ]),
      ),
  };
}

/** How many smallest cells the first number is divided into. */
export function smallestCount({ measures: [first] }: FiguresPlan, all: readonly FullBreakdown[]): number {
  const dividing = all.filter(({ field }) => first?.dependsOn.includes(field));
  return dividing.reduce((count, { parts }) => count * parts.length, 1);
}

/** The breakdowns a number depends on, without those it has been divided by already. */
function breakdownsOf(
  measure: Measure | undefined,
  { breakdowns }: Filling,
  divided: readonly FullBreakdown[] = [],
): readonly FullBreakdown[] {
  return breakdowns.filter((each) => measure?.dependsOn.includes(each.field) && !divided.includes(each));
}

interface Share {
  readonly cell: Cell;
  readonly share: number;
}

/** Every combination of parts that may stand together, with the share of the whole that it is. */
function* smallest(breakdowns: readonly FullBreakdown[], filling: Filling): Generator<Share> {
  const [breakdown, ...rest] = breakdowns;
  if (!breakdown) return yield { cell: {}, share: 1 };
  const shares = sharesOf(breakdown, filling);
  for (const below of smallest(rest, filling))
    for (const [part, share] of shares) {
      const others = Object.entries(below.cell);
      const pairs = others.map(([field, code]) => ({ [field]: code, [breakdown.field]: part }));
      if (pairs.every((pair) => filling.isAllowed(pair)))
        yield { cell: { ...below.cell, [breakdown.field]: part }, share: share * below.share };
    }
}

function sharesOf(
  { field, parts, isWhole, weightOf }: FullBreakdown,
  { seed, thing }: Filling,
): readonly (readonly [string, number])[] {
  const random = randomFor(seed, "share", thing, field);
  const weights = parts.map((part) => weightOf(part) * (0.7 + 0.6 * random()));
  const sum = weights.reduce((a, b) => a + b, 0);
  const inParts = isWhole ? 1 : 1 - shareElsewhere;
  const shares = parts.map((part, index) => [part, ((weights[index] as number) / sum) * inParts] as const);
  return isWhole ? shares : [...shares, [elsewhere, shareElsewhere] as const];
}

interface Place {
  readonly codes: Cell;
  /** More than so many there cannot be. */
  readonly most: number;
}

function keyOf(measure: string | undefined, codes: Cell): string {
  return JSON.stringify([measure, codes]);
}

/** A number in a smallest cell, in each variant it depends on; what is counted within another is less than it. */
function counted(
  measure: Measure,
  expected: number,
  { codes, most }: Place,
  filling: Filling,
): readonly { readonly variant: Cell; readonly amount: number }[] {
  const usual = expected * tiltOf(measure, codes, filling);
  const write = (amount: number, ...about: readonly string[]) =>
    measure.isWhole
      ? wholeNumber(amount, measure, most, chance(filling, measure.name, ...Object.values(codes), ...about))
      : rounded(amount, measure.decimals);
  const [own] = filling.plan.variants.filter(({ field }) => measure.dependsOn.includes(field));
  if (!own) return [{ variant: {}, amount: write(usual) }];
  const amounts = new Map<string, number>();
  for (const code of outerFirst(own.codes, own.within)) {
    const outer = amounts.get(own.within[code] ?? "");
    const share = 0.3 + 0.7 * chance(filling, measure.name, code);
    amounts.set(code, write(outer === undefined ? usual * share : outer * shareWithin, code));
  }
  return [...amounts].map(([code, amount]) => ({ variant: { [own.field]: code }, amount }));
}

function outerFirst(codes: readonly string[], within: Readonly<Record<string, string>>): readonly string[] {
  return codes.toSorted((a, b) => Number(a in within) - Number(b in within));
}

/** None, five or more (or whatever is the fewest): of what is less, a little more than that now and then, and otherwise none. */
function wholeNumber(amount: number, { fewest }: Measure, most: number, chance: number): number {
  if (most < fewest) return 0;
  if (amount >= fewest) return Math.min(Math.floor(amount), most);
  const some = Math.min(most, fewest + Math.floor(((chance * 1000) % 1) * 4));
  return chance < amount / some ? some : 0;
}

/** A little more or less than usual: in each part, and from time to time. */
function tiltOf({ name, isWhole }: Measure, codes: Cell, filling: Filling): number {
  const spread = isWhole ? 0.3 : 0.06;
  const parts = Object.entries(codes).map(([field, code]) => chance(filling, name, field, code));
  const mean = parts.length === 0 ? 0.5 : parts.reduce((a, b) => a + b, 0) / parts.length;
  const season = noise(hash32(name, filling.seed), filling.time);
  return 1 + (mean - 0.5) * spread + (season - 0.5) * 0.1;
}

function chance({ seed, thing }: Filling, ...about: readonly string[]): number {
  return noise(hash32(about.join("\u0000"), seed), thing);
}

interface Counted {
  readonly codes: Cell;
  readonly variant: Cell;
}

/** Adds a number to every cell it is in: the total of each breakdown, or its own part in at most two of them. */
function addUp(
  sums: Map<string, number>,
  measure: Measure | undefined,
  { codes, variant }: Counted,
  amount: number,
): void {
  if (!measure || amount === 0) return;
  for (const upper of uppersOf(Object.entries(codes), mostBreakdowns)) {
    const key = keyFor(measure, { ...Object.fromEntries(upper), ...variant });
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
}

type Entries = readonly (readonly [string, string])[];

function uppersOf(entries: Entries, most: number): readonly Entries[] {
  const [first, ...rest] = entries;
  if (!first) return [[]];
  const without = uppersOf(rest, most);
  if (most === 0 || first[1] === elsewhere) return without;
  return [...without, ...uppersOf(rest, most - 1).map((upper) => [first, ...upper])];
}

/** The name of the cell a number stands in: its codes in the order of the key, those it does not depend on left out. */
function keyFor({ name, dependsOn }: Measure, cell: Cell): string {
  let key = name;
  for (const field of dependsOn) key += `|${cell[field] ?? ""}`;
  return key;
}
