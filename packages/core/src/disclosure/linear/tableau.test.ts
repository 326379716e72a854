import * as fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf } from "./parts.ts";
import type { LinearSystem } from "./system.ts";
import { Tableau } from "./tableau.ts";
import { done } from "./work.ts";

const most = 4;

/** Small systems over whole numbers from 0 to 4, with sums as tables have them. */
const systems: fc.Arbitrary<LinearSystem> = fc.integer({ min: 1, max: 4 }).chain((size) =>
  fc.record({
    variables: fc.constant(Array.from({ length: size }, () => ({ min: 0, max: most }))),
    constraints: fc.array(
      fc
        .tuple(
          fc.array(fc.constantFrom(-1, 0, 1), { minLength: size, maxLength: size }),
          fc.integer({ min: -4, max: 6 }),
          fc.integer({ min: 0, max: 2 }),
        )
        .map(([coefficients, min, width]) => ({
          terms: coefficients.map((coefficient, variable) => ({ variable, coefficient })),
          min,
          max: min + width,
        })),
      { maxLength: 4 },
    ),
  }),
);

/** Every way to fill in whole numbers that fits. */
function* fillings(
  { variables, constraints }: LinearSystem,
  so: readonly number[] = [],
): Generator<readonly number[]> {
  if (so.length < variables.length) {
    for (let value = 0; value <= most; value++) yield* fillings({ variables, constraints }, [...so, value]);
    return;
  }
  const fits = constraints.every(({ terms, min, max }) => {
    const sum = terms.reduce(
      (all, { variable, coefficient }) => all + coefficient * (so[variable] as number),
      0,
    );
    return sum >= min && sum <= max;
  });
  if (fits) yield so;
}

function off(values: readonly number[], { variables, constraints }: LinearSystem): number {
  const ranges = [
    ...variables.map((range, index) => ({ ...range, value: values[index] as number })),
    ...constraints.map(({ terms, ...range }) => ({
      ...range,
      value: terms.reduce(
        (all, { variable, coefficient }) => all + coefficient * (values[variable] as number),
        0,
      ),
    })),
  ];
  return Math.max(...ranges.map(({ value, min, max }) => Math.max(min - value, value - max)));
}

test("finds values that fit, as far apart as any whole ones, and none where there are none", () => {
  let [fitting, impossible] = [0, 0];
  fc.assert(
    fc.property(systems, (system) => {
      const whole = [...fillings(system)];
      const tableau = new Tableau(system);
      const fits = done(tableau.settle());
      if (fits) fitting++;
      else impossible++;
      return fits ? reachesAll(whole, system, tableau) : whole.length === 0;
    }),
    { numRuns: 150, seed: 1 },
  );
  expect(Math.min(fitting, impossible)).toBeGreaterThan(30);
});

/** True when each variable can be stretched past every whole filling, to values that fit. */
function reachesAll(whole: readonly (readonly number[])[], system: LinearSystem, tableau: Tableau): boolean {
  return system.variables.every((_, variable) => {
    const max = done(tableau.stretch(variable, 1, Infinity));
    const values = system.variables.map((__, index) => tableau.value(index));
    const min = done(tableau.stretch(variable, -1, -Infinity));
    const passed = whole.every(
      (one) => (one[variable] as number) <= max + 1e-7 && (one[variable] as number) >= min - 1e-7,
    );
    return passed && off(values, system) < 1e-7;
  });
}

test("goes no further than it is asked", () => {
  const tableau = new Tableau({ variables: [{ min: 0, max: Infinity }], constraints: [] });
  expect(done(tableau.settle())).toBe(true);
  expect(done(tableau.stretch(0, 1, 7))).toBe(7);
  expect(done(tableau.stretch(0, 1, Infinity))).toBe(Infinity);
});

/** A square of numbers that add up to 1 along every row and column: as many bounds as can be are met wherever one stands. */
function square(size: number): LinearSystem & { readonly equations: readonly number[] } {
  const lines = Array.from({ length: size }, (_, index) => index);
  const sumOf = (places: readonly number[]) => ({
    terms: places.map((variable) => ({ variable, coefficient: 1 })),
    min: 1,
    max: 1,
  });
  const constraints = lines.flatMap((one) => [
    sumOf(lines.map((other) => one * size + other)),
    sumOf(lines.map((other) => other * size + one)),
  ]);
  const variables = Array.from({ length: size * size }, (_, index) => ({
    min: -1e-6 * (1 + ((index * 0.618) % 1)),
    max: 100,
  }));
  return { variables, constraints, equations: constraints.map((_, index) => size * size + index) };
}

test("soon knows that it has come to an end, where bounds are met on all sides", () => {
  const { equations, ...system } = square(10);
  const effort = { left: 1e9 };
  const tableau = new Tableau(system, effort);
  done(tableau.solve(equations));
  expect(done(tableau.settle())).toBe(true);
  for (const variable of system.variables.keys()) {
    expect(done(tableau.stretch(variable, 1, Infinity))).toBeCloseTo(1, 4);
    expect(done(tableau.stretch(variable, -1, -Infinity))).toBeCloseTo(0, 4);
  }
  expect(1e9 - effort.left).toBeLessThan(237_000);
});

test("stops when the effort is spent, with every bound kept so far", () => {
  const { equations, ...system } = square(10);
  const tableau = new Tableau(system, { left: 17_000 });
  done(tableau.solve(equations));
  expect(done(tableau.settle())).toBe(true);
  const reached = [...system.variables.keys()].map((variable) =>
    done(tableau.stretch(variable, 1, Infinity)),
  );
  expect(Math.min(...reached)).toBeLessThan(0.5);
  const values = system.variables.map((_, index) => tableau.value(index));
  expect(off(values, system)).toBeLessThan(1e-7);
});

test("divides a system where no condition joins it, and makes bounds of conditions on one variable", () => {
  const free = { min: 0, max: Infinity };
  const parts = partsOf({
    variables: [free, free, free, free],
    constraints: [
      { terms: [0, 2].map((variable) => ({ variable, coefficient: 1 })), min: 5, max: 5 },
      { terms: [{ variable: 1, coefficient: -2 }], min: -6, max: -2 },
      { terms: [1, -1].map((coefficient) => ({ variable: 3, coefficient })), min: 0, max: 0 },
    ],
  });
  expect(parts.map(({ variables }) => variables)).toEqual([[0, 2], [1], [3]]);
  expect(parts[1]?.system).toEqual({ variables: [{ min: 1, max: 3 }], constraints: [] });
});
