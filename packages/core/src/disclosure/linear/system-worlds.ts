import { closerLooks } from "./closer-looks.ts";
import { partsOf, type SystemPart } from "./parts.ts";
import type { LinearSystem, Minor, Range } from "./system.ts";
import { type Doubt, Worlds } from "./worlds.ts";

/** So many numbers a tableau may have: 160 MB. */
const largestTableau = 2e7;

/** A part with a larger tableau is divided further, without the conditions that may be given up; those on finer tables make the work hard. */
const comfortableTableau: Readonly<Record<Minor, number>> = { finer: 2e5, rule: 7e5 };

/** The worlds of a part, or why there are none: its conditions contradict each other, or it is too large. */
type PartWorlds = Worlds | "contradicted" | "untried";

/** Worlds that fit conditions too that are given up where all is asked about at once. */
export interface NarrowerWorlds {
  readonly variables: readonly number[];
  /** The whole range of one of the variables when it is not open enough. */
  narrow(variable: number, doubt: Doubt): Range | undefined;
}

interface Spot {
  readonly part: number;
  /** The variable's place in its part. */
  readonly place: number;
}

/** The worlds that fit a system, part by part; a part is looked into when it is asked about. */
export class SystemWorlds {
  readonly #wholes: readonly SystemPart[];
  readonly #parts: readonly SystemPart[];
  readonly #spots: readonly Spot[];
  readonly #worlds = new Map<number, PartWorlds>();

  constructor(system: LinearSystem) {
    this.#wholes = partsOf(system);
    this.#parts = this.#wholes.flatMap((part) => divided(part, ["finer", "rule"]));
    const spots: Spot[] = [];
    for (const [part, { variables }] of this.#parts.entries())
      for (const [place, variable] of variables.entries()) spots[variable] = { part, place };
    this.#spots = spots;
  }

  /** Why nothing can be said of a variable, and which part of the system it stands in; undefined when it can. */
  trouble(variable: number): { readonly part: number; readonly why: "contradicted" | "untried" } | undefined {
    const [{ part }, worlds] = this.#at(variable);
    return worlds instanceof Worlds ? undefined : { part, why: worlds };
  }

  /** The whole range of a variable when it is not open enough. */
  narrow(variable: number, doubt: Doubt): Range | undefined {
    const [{ place }, worlds] = this.#at(variable);
    return worlds instanceof Worlds ? worlds.narrow(place, doubt) : undefined;
  }

  /** True when a variable can be less than a bound. */
  canBeLess(variable: number, bound: number): boolean {
    const [{ place }, worlds] = this.#at(variable);
    return !(worlds instanceof Worlds) || worlds.canBeLess(place, bound);
  }

  /** True when a variable can be at least a bound. */
  canReach(variable: number, bound: number): boolean {
    const [{ place }, worlds] = this.#at(variable);
    return !(worlds instanceof Worlds) || worlds.canReach(place, bound);
  }

  /** The worlds of each closer look at the parts that are too large with all their conditions; one is in memory at a time. */
  *closer(): Generator<NarrowerWorlds> {
    for (const whole of this.#wholes)
      if (sizeOf(whole.system) > comfortableTableau.finer)
        for (const look of closerLooks(whole)) yield* narrowerWorlds(look);
  }

  #at(variable: number): readonly [Spot, PartWorlds] {
    const spot = this.#spots[variable] as Spot;
    const known = this.#worlds.get(spot.part);
    if (known !== undefined) return [spot, known];
    const worlds = worldsOf((this.#parts[spot.part] as SystemPart).system);
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

/** The worlds of a look: without what rules say where that makes it large, and none where it is large all the same. */
function* narrowerWorlds(look: SystemPart): Generator<NarrowerWorlds> {
  const { variables } = look;
  const isSmall = sizeOf(look.system) <= comfortableTableau.finer;
  const system = isSmall ? look.system : without("rule", look.system);
  const worlds = sizeOf(system) <= comfortableTableau.rule ? Worlds.of(system) : undefined;
  if (!worlds) return;
  const places = new Map(variables.map((variable, place) => [variable, place]));
  yield { variables, narrow: (variable, doubt) => worlds.narrow(places.get(variable) as number, doubt) };
}

function without(given: Minor, { variables, constraints }: LinearSystem): LinearSystem {
  return { variables, constraints: constraints.filter(({ minor }) => minor !== given) };
}

function worldsOf(system: LinearSystem): PartWorlds {
  if (sizeOf(system) > largestTableau) return "untried";
  return Worlds.of(system) ?? Worlds.of(certain(system)) ?? "contradicted";
}

function certain({ variables, constraints }: LinearSystem): LinearSystem {
  return {
    variables,
    constraints: constraints
      .filter(({ likely }) => likely !== "all")
      .map((one) => (one.likely === "min" ? { ...one, min: -Infinity, rounded: false } : one)),
  };
}
