import type { Breakdown, FiguresPlan, Measure } from "./figures-plan.ts";
import { hash32, noise, randomFor } from "../values/random.ts";
import { rounded } from "../values/values.ts";

/** The codes of a cell by field; a breakdown that is not named stands at its total. */
export type Cell = Readonly<Record<string, string>>;

/** The numbers of a cell by name. */
export type Numbers = Readonly<Record<string, number>>;

/** What the figures of one thing are made with. */
export interface Filling {
  readonly plan: FiguresPlan;
  readonly breakdowns: readonly FullBreakdown[];
  /** Of each number, its usual amount for each one of the first. */
  readonly ratios: Numbers;
  readonly seed: number;
  readonly thing: number;
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

/** Makes the figures at a time: `size` is the first number of the whole. */
export type Cubes = (size: number, time: number) => Cube;

/**
 * Counts from the smallest cells up: the first number is divided, the others follow it, a little more or less in each
 * part. What is the same at all times is worked out once.
 */
export function cubesOf(filling: Filling): Cubes {
  const { measures } = filling.plan;
  const sums: Sums = new Map();
  const cells = [...cellsOf(filling, sums)];
  return (size, time) => {
    const amounts = new Float64Array(sums.size);
    const seasons = measures.map(({ name }) => noise(hash32(name, filling.seed), time));
    for (const { share, above, parts } of cells) {
      const count = Math.round(size * share);
      addUp(amounts, above, count);
      const written = new Map<string, number>();
      for (const part of parts) {
        const expected = count * part.share * part.ratio;
        const usual = expected * (part.tilt + ((seasons[part.at] as number) - 0.5) * 0.1);
        const most = (part.within === undefined ? undefined : written.get(part.within)) ?? count;
        for (const [variant, amount] of counted(part, usual, most)) {
          addUp(amounts, variant.above, amount);
          written.set(part.own, amount);
        }
      }
    }
    const amountOf = (measure: Measure, cell: Cell) => amounts[sums.get(keyFor(measure, cell)) ?? -1] ?? 0;
    return {
      at: (cell) =>
        Object.fromEntries(
          measures.map((measure) => [measure.name, rounded(amountOf(measure, cell), measure.decimals)]),
        ),
    };
  };
}

/** Where in a list the sum of each cell stands, by the cell's name. */
type Sums = Map<string, number>;

function placeOf(key: string, sums: Sums): number {
  const place = sums.get(key) ?? sums.size;
  sums.set(key, place);
  return place;
}

/** A smallest cell: what share of the whole it is, which sums it is in, and the numbers that follow its own. */
interface SmallestCell {
  readonly share: number;
  readonly above: readonly number[];
  readonly parts: readonly Part[];
}

/** A number in a smallest cell. */
interface Part {
  readonly measure: Measure;
  /** Which of the measures it is. */
  readonly at: number;
  readonly share: number;
  readonly ratio: number;
  /** A little more or less than usual. */
  readonly tilt: number;
  /** The name of the number it is a part of there, and its own. */
  readonly within: string | undefined;
  readonly own: string;
  readonly variants: readonly VariantOfPart[];
}

interface VariantOfPart {
  readonly code: string;
  /** The variant that counts this one too. */
  readonly outer: string | undefined;
  readonly share: number;
  readonly chance: number;
  readonly above: readonly number[];
}

function* cellsOf(filling: Filling, sums: Sums): Generator<SmallestCell> {
  const [first, ...others] = filling.plan.measures;
  const dividing = breakdownsOf(first, filling);
  const divided = others.map((measure) => [...smallest(breakdownsOf(measure, filling, dividing), filling)]);
  for (const { cell, share } of smallest(dividing, filling)) {
    const parts = others.flatMap((measure, index) =>
      (divided[index] ?? []).map((part): Part => {
        const codes = { ...cell, ...part.cell };
        return {
          measure,
          at: index + 1,
          share: part.share,
          ratio: filling.ratios[measure.name] ?? 0,
          tilt: tiltOf(measure, codes, filling),
          within: measure.partOf === undefined ? undefined : keyOf(measure.partOf, codes),
          own: keyOf(measure.name, codes),
          variants: variantsOf(measure, codes, filling, sums),
        };
      }),
    );
    yield { share, above: sumsAbove(first, { codes: cell, variant: {} }, sums), parts };
  }
}

/** A number in each variant it depends on; where it depends on none, as one that has no code. */
function variantsOf(measure: Measure, codes: Cell, filling: Filling, sums: Sums): readonly VariantOfPart[] {
  const chanceOf = (...about: readonly string[]) =>
    measure.isWhole ? chance(filling, measure.name, ...Object.values(codes), ...about) : 0;
  const [own] = filling.plan.variants.filter(({ field }) => measure.dependsOn.includes(field));
  if (!own) {
    const above = sumsAbove(measure, { codes, variant: {} }, sums);
    return [{ code: "", outer: undefined, share: 1, chance: chanceOf(), above }];
  }
  return outerFirst(own.codes, own.within).map((code) => ({
    code,
    outer: own.within[code],
    share: 0.3 + 0.7 * chance(filling, measure.name, code),
    chance: chanceOf(code),
    above: sumsAbove(measure, { codes, variant: { [own.field]: code } }, sums),
  }));
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

function keyOf(measure: string, codes: Cell): string {
  return JSON.stringify([measure, codes]);
}

/** A number in each of its variants; what is counted within another is less than it. */
function* counted(
  { measure, variants }: Part,
  usual: number,
  most: number,
): Generator<readonly [variant: VariantOfPart, amount: number]> {
  const amounts = new Map<string, number>();
  for (const variant of variants) {
    const outer = amounts.get(variant.outer ?? "");
    const expected = outer === undefined ? usual * variant.share : outer * shareWithin;
    const amount = measure.isWhole
      ? wholeNumber(expected, measure, most, variant.chance)
      : rounded(expected, measure.decimals);
    amounts.set(variant.code, amount);
    yield [variant, amount];
  }
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

/** A little more or less than usual in each part; from time to time the season is added. */
function tiltOf({ name, isWhole }: Measure, codes: Cell, filling: Filling): number {
  const spread = isWhole ? 0.3 : 0.06;
  const parts = Object.entries(codes).map(([field, code]) => chance(filling, name, field, code));
  const mean = parts.length === 0 ? 0.5 : parts.reduce((a, b) => a + b, 0) / parts.length;
  return 1 + (mean - 0.5) * spread;
}

function chance({ seed, thing }: Filling, ...about: readonly string[]): number {
  return noise(hash32(about.join("\u0000"), seed), thing);
}

interface Counted {
  readonly codes: Cell;
  readonly variant: Cell;
}

/** The sums a number is in: the total of each breakdown, or its own part in at most two of them. */
function sumsAbove(measure: Measure | undefined, { codes, variant }: Counted, sums: Sums): readonly number[] {
  if (!measure) return [];
  return uppersOf(Object.entries(codes), mostBreakdowns).map((upper) =>
    placeOf(keyFor(measure, { ...Object.fromEntries(upper), ...variant }), sums),
  );
}

function addUp(amounts: Float64Array, above: readonly number[], amount: number): void {
  for (const place of above) amounts[place] = (amounts[place] as number) + amount;
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
