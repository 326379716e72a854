import { type Effort, isSpent } from "./linear/effort.ts";
import type { Constraint, LinearSystem, Range } from "./linear/system.ts";
import { type NarrowWorlds, SystemWorlds } from "./linear/system-worlds.ts";
import type { Pause, Work } from "./linear/work.ts";
import type { Doubt } from "./linear/worlds.ts";
import { type Exposure, rowCounts, type Target, targetsOf, withholdsAnything } from "./targets.ts";
import type { Releases } from "./system/layout.ts";
import { type Depth, unknownsOf, type Unknowns } from "./system/unknowns.ts";
import type { SuppressionCheck } from "../suppression-check.ts";
import { type Cell, figure } from "./cell-table.ts";

/** What an attack found: a figure that can be told too closely, or why it could not be tried at a row. */
export type Found =
  | ({ readonly kind: "exposed" } & Exposure)
  /** The figures beside the row contradict each other, or too many withheld rows hang together. */
  | { readonly kind: "contradicted" | "untried"; readonly cell: Cell };

/** A pause of an attack, and how much of what is withheld it has tried by then, from 0 to 1. */
export interface Halt extends Pause {
  readonly share: number;
}

/** How open a withheld figure must be. */
export interface Protection {
  /** The least width, in persons, of the range a count may be in, for a reader who knows only what is published. */
  readonly persons: number;
  /** The same for a reader who also knows that nobody withholds a row about nobody. */
  readonly personsKnownToBe: number;
  /** The least width of the range of a count that only must not be small, where it may be. */
  readonly few: number;
  /** The least width of the range of any other figure, as a share of the most it may be. */
  readonly share: number;
}

/** How open withheld figures must be, for a threshold. */
export type ProtectionFor = (threshold: number) => Protection;

/**
 * The gate's measure. A count in a withheld row may be anything in a range as wide as the threshold, as P4 asks of
 * differences; and when the reader knows that somebody is in the row, still as wide as from 1 to just below the
 * threshold, which P1 itself tells. Other figures are open by a fifth: the p% rule with 10 to either side
 * (A. Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
 */
export const gateProtection: ProtectionFor = (threshold) => ({
  persons: threshold,
  personsKnownToBe: threshold - 2,
  few: threshold - 2,
  share: 0.2,
});

/**
 * So much is computed for a table, a hundred times what tables of a municipality take; what was not attacked by then
 * is said to be untried.
 */
const mostEffort = 1.5e10;

/** How a table is attacked. */
export interface AttackOptions {
  readonly depth?: Depth | undefined;
  /** Rows that are known to give something away: they are not attacked, and nothing is attacked closely beside them. */
  readonly reported?: ReadonlySet<Cell> | undefined;
  /** So much is computed at most; what tests make small. */
  readonly most?: number | undefined;
}

/**
 * Attacks what is withheld: for each withheld figure, the range of values that fit everything published (sums,
 * figures that rows share, the finer table behind them, rounding, the dataset's own rules, the release before), found
 * by linear programming.
 * Persons come first: what hides them mostly hides the rest, so whoever mends a table may stop there. The closest look
 * costs most, and is taken at tables that have withstood all else.
 */
export function* attack(
  releases: Releases,
  protection: ProtectionFor,
  options: AttackOptions = {},
): Generator<Found> {
  for (const found of attackInPortions(releases, protection, options))
    if (found.kind !== "paused") yield found;
}

/** The same with a pause after each portion of effort, for who has something else to do meanwhile, or may be asked to stop. */
export function* attackInPortions(
  releases: Releases,
  protection: ProtectionFor,
  { depth = "all", reported = new Set(), most = mostEffort }: AttackOptions = {},
): Generator<Found | Halt> {
  if (!withholdsAnything(releases)) return;
  const unknowns = unknownsOf(releases, depth);
  const { targets, told } = targetsOf(releases, unknowns);
  const effort: Effort = { left: most };
  const plain = new SystemWorlds(unknowns.system, effort);
  const tried = new Set<Target>();
  const known: Known = { releases, unknowns, protection, plain, effort, reported, tried };
  let hasWithstood = reported.size === 0;
  function* attacks(): Generator<Found | Pause> {
    for (const found of attackAtOnce(targets, told, known)) {
      if (found.kind !== "paused") hasWithstood = false;
      yield found;
    }
    if (hasWithstood) yield* attackClosely(targets, known);
  }
  for (const found of attacks())
    yield found.kind === "paused" ? { ...found, share: tried.size / targets.length } : found;
  const [first] = [...targets, ...told];
  if (first && isSpent(effort)) yield { kind: "untried", cell: first.cell };
}

/** Attacks with all that can be asked about at once. */
function* attackAtOnce(
  targets: readonly Target[],
  told: readonly Exposure[],
  known: Known,
): Generator<Found | Pause> {
  const peopled = new SystemWorlds(yield* withPersons(known), known.effort);
  const persons = targets.filter(({ kind }) => kind === "persons");
  yield* attackTargets(persons, known, peopled);
  for (const one of told) if (yield* mayBeSmall(one.cell, known)) yield { kind: "exposed", ...one };
  const others = targets.filter(({ kind }) => kind !== "persons");
  yield* attackTargets(others, known, peopled);
}

/** Attacks figures one by one, until the effort is spent. A part of the system that cannot be tried is told once. */
function* attackTargets(
  targets: readonly Target[],
  known: Known,
  peopled: SystemWorlds,
): Generator<Found | Pause> {
  const untried = new Set<number>();
  for (const target of targets) {
    const { variable, cell, measure, kind } = target;
    const trouble = yield* known.plain.trouble(variable);
    const isAsked = !trouble && !known.reported.has(cell);
    const open = isAsked ? yield* missing[kind](target, known, peopled) : undefined;
    known.tried.add(target);
    if (isSpent(known.effort)) return;
    if (open) yield { kind: "exposed", cell, measure, open };
    else if (trouble && !untried.has(trouble.part)) yield { kind: trouble.why, cell };
    if (trouble) untried.add(trouble.part);
  }
}

/** Attacks figures that withstood and may be open to a closer look, with what one finer table at a time tells of them beside all sums. */
function* attackClosely(targets: readonly Target[], known: Known): Generator<Found | Pause> {
  const left = new Map(
    targets.flatMap((target) => (target.kind === "figure" ? [[target.variable, target]] : [])),
  );
  for (const look of known.plain.closer())
    for (const variable of look.variables) {
      const target = left.get(variable);
      const open = target && (yield* missingOfFigure(target, known, look));
      if (isSpent(known.effort)) return;
      if (!open) continue;
      left.delete(variable);
      yield { kind: "exposed", cell: target.cell, measure: target.measure, open };
    }
}

interface Known {
  readonly releases: Releases;
  readonly unknowns: Unknowns;
  readonly protection: ProtectionFor;
  /** The worlds that fit what is published, and nothing more. */
  readonly plain: SystemWorlds;
  readonly effort: Effort;
  readonly reported: ReadonlySet<Cell>;
  /** What has been attacked so far. */
  readonly tried: Set<Target>;
}

/** The system with somebody in every withheld row that can have somebody. */
function* withPersons({ releases, unknowns, plain }: Known): Work<LinearSystem> {
  const { variables, constraints } = unknowns.system;
  const somebody: Constraint[] = [];
  for (const { cells, check } of releases)
    for (const cell of cells.values()) {
      if (cell.state !== "withheld") continue;
      const figured = rowCounts(check).flatMap((count) => unknowns.figure(count, cell) ?? []);
      const open = figured.flatMap((one) => ("variable" in one ? [one.variable] : []));
      if (open.length < figured.length || !(yield* canAnyReach(open, 1, plain))) continue;
      const terms = open.map((variable) => ({ variable, coefficient: 1 }));
      somebody.push({ terms, min: 1, max: Infinity });
    }
  return { variables, constraints: [...constraints, ...somebody] };
}

function* canAnyReach(variables: readonly number[], bound: number, worlds: SystemWorlds): Work<boolean> {
  for (const variable of variables) if (yield* worlds.canReach(variable, bound)) return true;
  return false;
}

type Missing = (target: Target, known: Known, peopled: SystemWorlds) => Work<Exposure["open"] | undefined>;

/** For each kind of figure how far it would have to be able to go for a reader not to tell it; undefined when it can. */
const missing: Readonly<Record<Target["kind"], Missing>> = {
  *persons({ variable, threshold }, { plain, protection }, peopled) {
    if (!(yield* plain.canReach(variable, 1))) return undefined;
    const { persons, personsKnownToBe } = protection(threshold);
    const open = yield* lacking(peopled, variable, width(personsKnownToBe));
    if (open || personsKnownToBe >= persons) return open;
    return yield* lacking(plain, variable, width(persons));
  },
  *few(target, { plain, protection, releases }) {
    const { variable, threshold } = target;
    const doubt = width(protection(threshold).few);
    const range = yield* plain.narrow(variable, doubt);
    if (!range || range.max < 1 || range.min >= threshold || isOutAlready(target, range, releases))
      return undefined;
    return goals(range, doubt);
  },
  figure: (target, known) => missingOfFigure(target, known, known.plain),
};

/** How far a figure that is no count would have to be able to go, in some worlds. What costs least is asked first. */
function* missingOfFigure(
  { variable, cell, threshold }: Target,
  known: Known,
  worlds: NarrowWorlds,
): Work<Exposure["open"] | undefined> {
  const off = known.unknowns.off[variable] as number;
  const doubt = share(known.protection(threshold).share, off);
  if ((yield* worlds.isOpen(variable, doubt)) || !(yield* mayBeSmall(cell, known))) return undefined;
  const range = yield* worlds.narrow(variable, doubt);
  return range && range.max > off ? goals(range, doubt) : undefined;
}

/**
 * True when a reader of the release before knew as much from a single row: that of so many, no more than so few can be
 * counted. It cannot be called back, and the new release adds nothing to it.
 */
function isOutAlready({ cell, measure }: Target, { min, max }: Range, [, before]: Releases): boolean {
  if (!before || min > 0) return false;
  return [...before.cells.values()].some((one) => {
    const most =
      one.state === "shown" && covers(one, cell, before.check) ? figure(one.row, measure) : undefined;
    return most !== undefined && most <= max;
  });
}

/** True when everybody in a row is in another too: along each dimension that is the same, or stands for all. */
function covers(large: Cell, { table, codes }: Cell, { dimensions }: SuppressionCheck): boolean {
  if (large.table !== table) return false;
  return dimensions.every(({ total }, index) => [codes[index], total].includes(large.codes[index]));
}

function* lacking(worlds: SystemWorlds, variable: number, doubt: Doubt): Work<Exposure["open"] | undefined> {
  const range = yield* worlds.narrow(variable, doubt);
  return range && goals(range, doubt);
}

function goals({ min, max }: Range, { highEnough, lowEnough }: Doubt): Exposure["open"] {
  return { high: highEnough(min), low: lowEnough(max) };
}

/** True unless it can be told that enough persons are behind the row; then its figures give nobody away. */
function* mayBeSmall(cell: Cell, { releases, unknowns, plain }: Known): Work<boolean> {
  const [{ check, threshold }] = releases;
  for (const count of rowCounts(check)) {
    const figured = unknowns.figure(count, cell);
    if (!figured) return true;
    if ("told" in figured) {
      if (figured.told.value < threshold) return true;
    } else if (yield* plain.canBeLess(figured.variable, threshold)) return true;
  }
  return false;
}

function width(persons: number): Doubt {
  return {
    whole: true,
    enough: ({ min, max }) => max - min >= persons,
    highEnough: (min) => min + persons,
    lowEnough: (max) => max - persons,
  };
}

/** Open by a share of the most the figure may be, besides what rounding alone leaves open. */
function share(part: number, off: number): Doubt {
  return {
    whole: false,
    enough: ({ min, max }) => max - min >= part * max + off,
    highEnough: (min) => (min + off) / (1 - part),
    lowEnough: (max) => (1 - part) * max - off,
  };
}
