import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { merged } from "./merged.ts";

async function* numbers(...all: readonly number[]): AsyncGenerator<number> {
  for (const one of all) {
    await pause(one % 3);
    yield one;
  }
}

async function gathered<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

test("everything of every source is given, in the order of each", async () => {
  const sources = [() => numbers(1, 2, 3), () => numbers(), () => numbers(11, 12), () => numbers(21)];
  for (const most of [1, 2, 9]) {
    const found = await gathered(merged(sources, most));
    expect(found.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 11, 12, 21]);
    expect(found.filter((one) => one < 10)).toEqual([1, 2, 3]);
  }
});

test("a source that fails ends all, and so does who has enough", async () => {
  const ended: string[] = [];
  async function* endless(name: string): AsyncGenerator<number> {
    try {
      for (;;) yield 1;
    } finally {
      ended.push(name);
    }
  }
  async function* failing(): AsyncGenerator<number> {
    yield 2;
    throw new Error("gone");
  }
  await expect(gathered(merged([() => endless("a"), failing], 2))).rejects.toThrow("gone");
  for await (const one of merged([() => endless("b"), () => endless("c")], 2)) if (one === 1) break;
  await pause(1);
  expect(ended).toEqual(["a", "b", "c"]);
});
