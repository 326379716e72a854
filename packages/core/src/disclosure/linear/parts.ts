import type { Constraint, LinearSystem, Range } from "./system.ts";

/** A part of a system that no condition connects with the rest; `variables` gives each variable's place in the whole. */
export interface SystemPart {
  readonly variables: readonly number[];
  readonly system: LinearSystem;
}

/** Divides a system into parts that can be judged one by one. Conditions on one variable become its bounds. */
export function partsOf({ variables, constraints }: LinearSystem): readonly SystemPart[] {
  const ranges: Range[] = [...variables];
  const joint: Constraint[] = [];
  for (const constraint of constraints.map(gathered)) {
    const [first, ...others] = constraint.terms;
    if (!first) continue;
    if (others.length > 0) joint.push(constraint);
    else {
      const { variable, coefficient } = first;
      ranges[variable] = within(ranges[variable] as Range, constraint, coefficient);
    }
  }
  return divided(ranges, joint);
}

/** The condition with each variable named once. */
function gathered({ terms, ...condition }: Constraint): Constraint {
  const sums = new Map<number, number>();
  for (const { variable, coefficient } of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  const used = [...sums].filter(([, coefficient]) => coefficient !== 0);
  return { ...condition, terms: used.map(([variable, coefficient]) => ({ variable, coefficient })) };
}

function within(range: Range, { min, max }: Range, coefficient: number): Range {
  const [a, b] = [min / coefficient, max / coefficient];
  const [low, high] = [Math.max(range.min, Math.min(a, b)), Math.min(range.max, Math.max(a, b))];
  return { min: low, max: high };
}

function divided(ranges: readonly Range[], joint: readonly Constraint[]): readonly SystemPart[] {
  const find = connected(
    ranges.length,
    joint.map(({ terms }) => terms.map(({ variable }) => variable)),
  );
  const members = grouped([...ranges.keys()], find);
  const conditions = grouped(joint, ({ terms }) => find(terms[0]?.variable as number));
  return [...members].map(([lead, variables]) => {
    const placeOf = new Map(variables.map((variable, place) => [variable, place]));
    const constraints = (conditions.get(lead) ?? []).map(({ terms, ...condition }) => ({
      ...condition,
      terms: terms.map(({ variable, coefficient }) => ({
        variable: placeOf.get(variable) as number,
        coefficient,
      })),
    }));
    return { variables, system: { variables: variables.map((one) => ranges[one] as Range), constraints } };
  });
}

/** For things that are linked with each other, by number: the one that stands for all a thing is connected with. */
export function connected(size: number, links: readonly (readonly number[])[]): (one: number) => number {
  const leader = Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] as number] as number;
    return at;
  };
  for (const link of links) for (const one of link) leader[find(one)] = find(link[0] as number);
  return find;
}

/** Items by the group they are in. */
export function grouped<T>(
  items: readonly T[],
  groupOf: (item: T) => number,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(groupOf(item));
    if (group) group.push(item);
    else groups.set(groupOf(item), [item]);
  }
  return groups;
}
