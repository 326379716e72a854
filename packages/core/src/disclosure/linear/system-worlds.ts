import { closerLooks } from "./closer-looks.ts";
import { type Effort, isSpent } from "./effort.ts";
import { partsOf, type SystemPart } from "./parts.ts";
import type { LinearSystem, Minor, Range } from "./system.ts";
import type { Work } from "./work.ts";
import { type Doubt, Worlds } from "./worlds.ts";

/** So many numbers a tableau may have: 160 MB. */
const largestTableau = 2e7;

/** A part with a larger tableau is divided further, without the conditions that may be given up; those on finer tables make the work hard. */
const comfortableTableau: Readonly<Record<Minor, number>> = { finer: 2e5, rule: 7e5 };

/** The worlds of a part, or why there are none: its conditions contradict each other, or it is too large. */
type PartWorlds = Worlds | "contradicted" | "untried";

/** Worlds that are asked how narrow a variable's range is. */
export interface NarrowWorlds {
  /** True when it is known already that the variable is open enough. */
  isOpen(variable: number, doubt: Doubt): Work<boolean>;
  /** The whole range of a variable when it is not open enough. */
  narrow(variable: number, doubt: Doubt): Work<Range | undefined>;
}

/** Worlds that fit conditions too that are given up where all is asked about at once; only these variables may be asked about. */
export interface NarrowerWorlds extends NarrowWorlds {
  readonly variables: readonly number[];
}

interface Spot {
  readonly part: number;
  /** The variable's place in its part. */
  readonly place: number;
}

/** The worlds that fit a system, part by part; a part is looked into when it is asked about. */
export class SystemWorlds implements NarrowWorlds {
  readonly #wholes: readonly SystemPart[];
  readonly #parts: readonly SystemPart[];
  readonly #spots: readonly Spot[];
  readonly #worlds = new Map<number, PartWorlds>();
  readonly #effort: Effort;

  constructor(system: LinearSystem, effort: Effort = { left: Infinity }) {
    this.#effort = effort;
    this.#wholes = partsOf(system);
    this.#parts = this.#wholes.flatMap((part) => divided(part, ["finer", "rule"]));
    const spots: Spot[] = [];
    for (const [part, { variables }] of this.#parts.entries())
      for (const [place, variable] of variables.entries()) spots[variable] = { part, place };
    this.#spots = spots;
  }

  /** Why nothing can be said of a variable, and which part of the system it stands in; undefined when it can. */
  *trouble(
    variable: number,
  ): Work<{ readonly part: number; readonly why: "contradicted" | "untried" } | undefined> {
    const [{ part }, worlds] = yield* this.#at(variable);
    return worlds instanceof Worlds ? undefined : { part, why: worlds };
  }

  *isOpen(variable: number, doubt: Doubt): Work<boolean> {
    const [{ place }, worlds] = yield* this.#at(variable);
    return worlds instanceof Worlds && worlds.isOpen(place, doubt);
  }

  *narrow(variable: number, doubt: Doubt): Work<Range | undefined> {
    const [{ place }, worlds] = yield* this.#at(variable);
    return worlds instanceof Worlds ? yield* worlds.narrow(place, doubt) : undefined;
  }

  /** True when a variable can be less than a bound. */
  *canBeLess(variable: number, bound: number): Work<boolean> {
    const [{ place }, worlds] = yield* this.#at(variable);
    return !(worlds instanceof Worlds) || (yield* worlds.canBeLess(place, bound));
  }

  /** True when a variable can be at least a bound. */
  *canReach(variable: number, bound: number): Work<boolean> {
    const [{ place }, worlds] = yield* this.#at(variable);
    return !(worlds instanceof Worlds) || (yield* worlds.canReach(place, bound));
  }

  /** The worlds of each closer look at the parts that are too large with all their conditions; one is in memory at a time. */
  *closer(): Generator<NarrowerWorlds> {
    for (const whole of this.#wholes)
      if (sizeOf(whole.system) > comfortableTableau.finer)
        for (const look of closerLooks(whole)) yield narrowerWorlds(look, this.#effort);
  }

  *#at(variable: number): Work<readonly [Spot, PartWorlds]> {
    const spot = this.#spots[variable] as Spot;
    const known = this.#worlds.get(spot.part);
    if (known !== undefined) return [spot, known];
    const worlds = yield* worldsOf((this.#parts[spot.part] as SystemPart).system, this.#effort);
    this.#worlds.set(spot.part, worlds);
    return [spot, worlds];
  }
}

function sizeOf({ variables, constraints }: LinearSystem): number {
  return variables.length * constraints.length;
}

/** A part as it is, or divided further as long as it is too large: without what may be given up, one kind after the other. */
function divided(part: SystemPart, [first, ...others]: readonly Minor[]): readonly SystemPart[] {
  const { variables, system } = part;
  if (first === undefined) return [part];
  if (sizeOf(system) <= comfortableTableau[first]) return divided(part, others);
  return partsOf(without(first, system))
    .map((one) => ({ ...one, variables: one.variables.map((variable) => variables[variable] as number) }))
    .flatMap((one) => divided(one, others));
}

/** The worlds of a look, found when it is asked: without what rules say where that makes it large, and none where it is large all the same. */
function narrowerWorlds({ variables, system }: SystemPart, effort: Effort): NarrowerWorlds {
  const places = new Map(variables.map((variable, place) => [variable, place]));
  let found: readonly [Worlds | undefined] | undefined;
  function* worlds(): Work<Worlds | undefined> {
    found ??= [yield* worldsOfLook(system, effort)];
    return found[0];
  }
  const placeOf = (variable: number) => places.get(variable) as number;
  return {
    variables,
    *isOpen(variable, doubt) {
      return (yield* worlds())?.isOpen(placeOf(variable), doubt) ?? true;
    },
    *narrow(variable, doubt) {
      const known = yield* worlds();
      return known && (yield* known.narrow(placeOf(variable), doubt));
    },
  };
}

function* worldsOfLook(whole: LinearSystem, effort: Effort): Work<Worlds | undefined> {
  const system = sizeOf(whole) <= comfortableTableau.finer ? whole : without("rule", whole);
  return sizeOf(system) <= comfortableTableau.rule ? yield* Worlds.of(system, effort) : undefined;
}

function without(given: Minor, { variables, constraints }: LinearSystem): LinearSystem {
  return { variables, constraints: constraints.filter(({ minor }) => minor !== given) };
}

function* worldsOf(system: LinearSystem, effort: Effort): Work<PartWorlds> {
  if (sizeOf(system) > largestTableau) return "untried";
  const worlds = (yield* Worlds.of(system, effort)) ?? (yield* Worlds.of(certain(system), effort));
  return worlds ?? (isSpent(effort) ? "untried" : "contradicted");
}

function certain({ variables, constraints }: LinearSystem): LinearSystem {
  return {
    variables,
    constraints: constraints
      .filter(({ likely }) => likely !== "all")
      .map((one) => (one.likely === "min" ? { ...one, min: -Infinity, rounded: false } : one)),
  };
}
