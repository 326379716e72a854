import { setImmediate as turn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { gate } from "./gate.ts";

const { signal } = new AbortController();

test("no client has more than its share of the places and of the line", async () => {
  const door = gate({ places: 4, line: 4, patience: 60_000, share: 0.5 });
  const leave = await door.enter(signal, "a");
  await door.enter(signal, "a");
  const waiting = [door.enter(signal, "a"), door.enter(signal, "a")];
  expect(await door.enter(signal, "a")).toBeUndefined();
  expect(await door.enter(signal, "b")).toBeTypeOf("function");
  expect(await door.enter(signal, "c")).toBeTypeOf("function");
  expect(door.inside).toBe(4);
  const late = door.enter(signal, "c");
  leave?.();
  expect(await waiting[0]).toBeTypeOf("function");
  expect(door.inside).toBe(4);
  leave?.();
  (await waiting[0])?.();
  expect(await waiting[1]).toBeTypeOf("function");
  (await waiting[1])?.();
  expect(await late).toBeTypeOf("function");
});

test("who may not enter yet holds nobody up who may", async () => {
  const door = gate({ places: 3, line: 4, patience: 60_000, share: 0.4 });
  await door.enter(signal, "a");
  const again = door.enter(signal, "a");
  const leave = await door.enter(signal, "b");
  await door.enter(signal, "c");
  const other = door.enter(signal, "d");
  leave?.();
  expect(await other).toBeTypeOf("function");
  const gone = new AbortController();
  const given = door.enter(gone.signal, "e");
  gone.abort();
  expect(await given).toBeUndefined();
  const told = vi.fn<(leave: unknown) => void>();
  void again.then(told);
  await turn();
  expect(told).not.toHaveBeenCalled();
});

test("of those who wait, the next is who has fewest places, and the first of these", async () => {
  const door = gate({ places: 4, line: 9, patience: 60_000, share: 0.75 });
  const leave = await door.enter(signal, "a");
  await door.enter(signal, "a");
  await door.enter(signal, "b");
  await door.enter(signal, "c");
  const order: string[] = [];
  const waiting = ["a", "b", "d", "d"].map(async (client) => {
    const out = await door.enter(signal, client);
    order.push(client);
    await turn();
    out?.();
  });
  leave?.();
  await Promise.all(waiting);
  expect(order).toEqual(["d", "d", "a", "b"]);
});

test("each client has one place, however small its share, and all of them where nothing is said", async () => {
  const small = gate({ places: 1, line: 0, patience: 10, share: 0.1 });
  expect(await small.enter(signal, "a")).toBeTypeOf("function");
  const whole = gate({ places: 2, line: 0, patience: 10 });
  await whole.enter(signal);
  expect(await whole.enter(signal)).toBeTypeOf("function");
  expect(await whole.enter(signal)).toBeUndefined();
});
