import { mulberry32 } from "../../mulberry32.ts";

/** A source of numbers in [0, 1); the same numbers on every machine. */
export type Random = () => number;

/** Random numbers for a seed and what they are for. */
export function randomFor(seed: number, ...about: readonly (string | number)[]): Random {
  return mulberry32(hash32(about.join("\u0000"), seed));
}

/** A text and a seed as 32 bits: FNV-1a (Fowler, Noll and Vo), then the finalizer of MurmurHash3 (Austin Appleby); both public domain. */
export function hash32(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1) ^ Math.floor(seed / 4_294_967_296);
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** Two numbers as one in [0, 1), without keeping state: the noise of a series at a step. */
export function noise(seed: number, step: number): number {
  return mix(seed ^ Math.imul(step | 0, 0x9e3779b1)) / 4_294_967_296;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** One of some values. */
export function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** One of some values, each as likely as its weight says; a value without weight counts as `other`. */
export function pickWeighted<T extends string>(
  values: readonly T[],
  weights: Readonly<Record<string, number>>,
  other: number,
  random: Random,
): T {
  const weightOf = (value: T) => (Object.hasOwn(weights, value) ? (weights[value] as number) : other);
  let left = random() * values.reduce((sum, value) => sum + weightOf(value), 0);
  return values.find((value) => (left -= weightOf(value)) < 0) ?? (values.at(-1) as T);
}
