import { mulberry32 } from "../../../packages/generators/src/mulberry32.ts";
import type { Axis, Recipe } from "../full-table.ts";

const letters = Array.from("abcdefghijklmnop");
const names = ["first", "second", "third", "fourth"];

/** A table of a shape nobody chose: two to four dimensions, flat, in trees or in overlapping groupings. */
export function randomRecipe(seed: number): Recipe {
  const random = mulberry32(seed);
  const below = (count: number) => Math.floor(random() * count);
  const dimensions = 2 + below(3);
  const axes = Array.from({ length: dimensions }, (_, index) => ({
    ...shapes[below(index === 0 ? shapes.length : 1)]?.(names[index] ?? "", 2 + below(index === 0 ? 7 : 3)),
    skew: random() * 1.5,
  })) as readonly Axis[];
  const cells = axes.reduce((size, { groups }) => size * (groups[0]?.parts.length ?? 1), 1);
  const quarters = random() < 0.25 && dimensions === 2 ? 4 : 0;
  return {
    name: `shape ${seed}`,
    axes,
    persons: 30 + below(Math.min(250, 12 * cells)),
    seed,
    ...(dimensions > 2 ? { mostBreakdowns: 2 } : {}),
    ...(quarters > 0 ? { quarters } : {}),
    ...(random() < 0.2 ? { threshold: 8 } : {}),
  };
}

const shapes: readonly ((name: string, parts: number) => Axis)[] = [
  (name, parts) => ({ name, total: "all", groups: [{ total: "all", parts: letters.slice(0, parts) }] }),
  (name, parts) => ({
    name,
    total: "all",
    groups: [
      { total: "all", parts: letters.slice(0, parts) },
      { total: "a", parts: ["a1", "a2", "a3"] },
    ],
  }),
  (name, parts) => ({
    name,
    total: "all",
    groups: [
      { total: "all", parts: letters.slice(0, parts + 2) },
      { total: "all", parts: ["one", "other"] },
      { total: "one", parts: letters.slice(0, 2) },
      { total: "other", parts: letters.slice(2, parts + 2) },
    ],
  }),
];
