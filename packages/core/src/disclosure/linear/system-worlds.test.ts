import { expect, test } from "vitest";
import type { Constraint } from "./system.ts";
import { SystemWorlds } from "./system-worlds.ts";
import { done } from "./work.ts";
import type { Doubt } from "./worlds.ts";

const anyDoubt: Doubt = {
  whole: false,
  enough: () => false,
  highEnough: () => Infinity,
  lowEnough: () => -Infinity,
};

const sum = (variables: readonly number[], [min, max]: readonly [number, number]): Constraint => ({
  terms: variables.map((variable) => ({ variable, coefficient: 1 })),
  min,
  max,
});

/** A chain long enough to be too large with all conditions, and behind its first and its last figures a finer cell each. */
function longChain(size = 460) {
  const chain = Array.from({ length: size - 1 }, (_, index) => sum([index, index + 1], [10, 10]));
  const [first, last] = [size, size + 1];
  const finer = [sum([0, first], [8, 8]), sum([1, first], [8, 8]), sum([size - 1, last], [0, 6])];
  const variables = Array.from({ length: size + 2 }, () => ({ min: 0, max: 10 }));
  return { variables, constraints: [...chain, ...finer.map((one) => ({ ...one, minor: "finer" as const }))] };
}

/** The whole range of a variable, in whole numbers. */
function wholeRange(worlds: Pick<SystemWorlds, "narrow">, variable: number) {
  const { min = NaN, max = NaN } = done(worlds.narrow(variable, anyDoubt)) ?? {};
  return [Math.round(min) + 0, Math.round(max) + 0];
}

test("what one finer table tells is seen in a part that is too large with all of them", () => {
  const worlds = new SystemWorlds(longChain());
  expect(wholeRange(worlds, 0)).toEqual([0, 10]);
  expect([...worlds.closer()].map((look) => wholeRange(look, 0))).toEqual([
    [5, 5],
    [4, 10],
  ]);
});

test("a part that bears all its conditions is asked about everything at once", () => {
  const worlds = new SystemWorlds(longChain(40));
  expect(wholeRange(worlds, 0)).toEqual([5, 5]);
  expect([...worlds.closer()]).toEqual([]);
});
