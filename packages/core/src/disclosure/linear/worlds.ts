import type { Effort } from "./effort.ts";
import type { Constraint, LinearSystem, Range } from "./system.ts";
import { Tableau } from "./tableau.ts";
import type { Work } from "./work.ts";

/** More than all the trifles that are added to bounds. */
const rounding = 1e-4;

/** What must be uncertain of a variable for `worlds` to leave it: given the least and most value found so far. */
export interface Doubt {
  /** Only whole numbers count. */
  readonly whole: boolean;
  /** True when so wide a range leaves the value open. */
  enough(range: Range): boolean;
  /** How high the value must be able to get, given how low it can, and the other way round. */
  highEnough(min: number): number;
  lowEnough(max: number): number;
}

/**
 * A trifle by which bounds are moved apart, each by another: where many variables stand at their bounds at once, as
 * zeros do, the simplex method else goes round among worlds that are the same (A. Charnes, 1952).
 */
function unevenness(index: number): number {
  return 1e-6 * (1 + ((index * 0.618_033_988_749_895) % 1));
}

/** The variables with a bound beyond all that was told, where they have none: so nothing runs off to infinity. */
function bounded(variables: readonly Range[], constraints: readonly Constraint[]): readonly Range[] {
  const told = [...variables, ...constraints].flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  const beyond = 10 * told.reduce((most, value) => Math.max(most, Math.abs(value)), 100);
  return variables.map(({ min, max }, index) => ({
    min: Math.max(min, -beyond) - unevenness(index),
    max: min === max ? max + unevenness(index) : Math.min(max, beyond) + unevenness(index),
  }));
}

/**
 * The worlds that fit a system: every way the numbers could be, told by the least and most each has been seen to be.
 * One world that is found shows something about all variables, so few are needed. Where sums are rounded, one way
 * the rounding may have been is found and kept: what rounding leaves open is no doubt worth the name.
 */
export class Worlds {
  readonly #tableau: Tableau;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  /** The ends of variables that were come to: no world lies beyond. Two for each variable, the lower one first. */
  readonly #ends: Uint8Array;

  private constructor(tableau: Tableau, size: number) {
    this.#tableau = tableau;
    this.#low = new Float64Array(size).fill(Infinity);
    this.#high = new Float64Array(size).fill(-Infinity);
    this.#ends = new Uint8Array(2 * size);
    this.#look();
  }

  /** Finds first worlds; undefined when the system contradicts itself, or the effort was spent before there were any. */
  static *of({ variables, constraints }: LinearSystem, effort?: Effort): Work<Worlds | undefined> {
    if (variables.some(({ min, max }) => min > max + rounding)) return undefined;
    const tableau = new Tableau({ variables: bounded(variables, constraints), constraints }, effort);
    const equations = constraints.flatMap(({ rounded, min, max }, index) =>
      rounded || min === max ? [variables.length + index] : [],
    );
    yield* tableau.solve(equations);
    if (!(yield* tableau.settle())) return undefined;
    for (const [index, { rounded }] of constraints.entries())
      if (rounded) tableau.freeze(variables.length + index);
    return new Worlds(tableau, variables.length);
  }

  /** The least and most a variable has been seen to be. */
  seen(variable: number, whole = false): Range {
    const [min, max] = [this.#low[variable] as number, this.#high[variable] as number];
    return whole ? { min: Math.ceil(min - rounding), max: Math.floor(max + rounding) } : { min, max };
  }

  /** True when worlds that were seen so far leave the variable's value open enough. */
  isOpen(variable: number, doubt: Doubt): boolean {
    return doubt.enough(this.seen(variable, doubt.whole));
  }

  /** Looks for worlds until the variable's value is open enough; otherwise gives the whole range it can be in. */
  *narrow(variable: number, doubt: Doubt): Work<Range | undefined> {
    const open = () => this.isOpen(variable, doubt);
    if (open()) return undefined;
    yield* this.#stretch(variable, 1, doubt.highEnough(this.seen(variable, doubt.whole).min));
    if (open()) return undefined;
    yield* this.#stretch(variable, -1, doubt.lowEnough(this.seen(variable, doubt.whole).max));
    if (open()) return undefined;
    yield* this.#stretch(variable, 1, Infinity);
    yield* this.#stretch(variable, -1, -Infinity);
    return open() ? undefined : this.seen(variable, doubt.whole);
  }

  /** True when a variable can be less than a bound. */
  *canBeLess(variable: number, bound: number): Work<boolean> {
    if (this.seen(variable).min >= bound - rounding) yield* this.#stretch(variable, -1, bound - 2 * rounding);
    return this.seen(variable).min < bound - rounding;
  }

  /** True when a variable can be at least a bound. */
  *canReach(variable: number, bound: number): Work<boolean> {
    if (this.seen(variable).max < bound - rounding) yield* this.#stretch(variable, 1, bound);
    return this.seen(variable).max >= bound - rounding;
  }

  *#stretch(variable: number, direction: 1 | -1, until: number): Work<void> {
    const end = 2 * variable + (direction > 0 ? 1 : 0);
    if (this.#ends[end] === 1) return;
    const reached = yield* this.#tableau.stretch(variable, direction, until, () => this.#look());
    this.#look();
    if (direction * (until - reached) > 0) this.#ends[end] = 1;
  }

  #look(): void {
    for (let variable = 0; variable < this.#low.length; variable++) {
      const value = this.#tableau.value(variable);
      if (value < (this.#low[variable] as number)) this.#low[variable] = value;
      if (value > (this.#high[variable] as number)) this.#high[variable] = value;
    }
  }
}
