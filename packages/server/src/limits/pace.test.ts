import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { paced } from "./pace.ts";

describe("the pace of a reader", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  const pace = { bytesPerSecond: 1000, patience: 10_000 };

  async function* made(sizes: readonly number[]): AsyncGenerator<Uint8Array, void, undefined> {
    for (const size of sizes) yield new Uint8Array(size);
  }

  /** Takes pieces and rests after each as long as is said; tells whether it was too slow, and how many pieces it got. */
  async function read(sizes: readonly number[], rests: readonly number[]) {
    const tooSlow = vi.fn<() => void>();
    const reading = paced(made(sizes), pace, Date.now, tooSlow);
    let pieces = 0;
    for await (const _ of reading) {
      await vi.advanceTimersByTimeAsync(rests[pieces] ?? 0);
      pieces += 1;
      if (tooSlow.mock.calls.length > 0) break;
    }
    return { isTooSlow: tooSlow.mock.calls.length > 0, pieces };
  }

  test("lets rest who has read much", async () => {
    expect(await read([5000, 5000, 5000], [9000, 9000, 9000])).toEqual({ isTooSlow: true, pieces: 2 });
    expect(await read([9000, 9000, 9000], [9500, 8500, 9000])).toEqual({ isTooSlow: false, pieces: 3 });
  });

  test("ends who takes nothing, and who takes a little now and then", async () => {
    expect(await read([100, 100], [10_200])).toEqual({ isTooSlow: true, pieces: 1 });
    const little = Array.from({ length: 50 }, () => 100);
    expect(
      await read(
        little,
        little.map(() => 1000),
      ),
    ).toEqual({ isTooSlow: true, pieces: 11 });
  });

  test("gives a large piece the time it needs, and counts no time that it takes to make one", async () => {
    expect(await read([60_000], [59_000])).toEqual({ isTooSlow: false, pieces: 1 });
    async function* slowly(): AsyncGenerator<Uint8Array, void, undefined> {
      for (let turn = 0; turn < 3; turn += 1) {
        await vi.advanceTimersByTimeAsync(60_000);
        yield new Uint8Array(1);
      }
    }
    const tooSlow = vi.fn<() => void>();
    let pieces = 0;
    for await (const _ of paced(slowly(), pace, Date.now, tooSlow)) pieces += 1;
    expect([pieces, tooSlow.mock.calls.length]).toEqual([3, 0]);
  });

  test("no timer is left when a reader goes away", async () => {
    const reading = paced(made([1, 1]), pace, Date.now, () => {});
    await reading.next();
    await reading.return();
    expect(vi.getTimerCount()).toBe(0);
  });
});
