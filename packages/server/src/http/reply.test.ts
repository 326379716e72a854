import { setImmediate as turn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { responseOf } from "./reply.ts";

test("a body that is given up while a piece of it is made tells its end once", async () => {
  let goOn = (): void => {};
  const made = new Promise<void>((resolve) => (goOn = resolve));
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    await made;
    yield* [];
  }
  const end = vi.fn<() => void>();
  const reader = responseOf({ status: 200, headers: {}, body: pieces(), end }).body?.getReader();
  const reading = reader?.read();
  await turn();
  const given = reader?.cancel();
  goOn();
  await Promise.all([reading, given]);
  await turn();
  expect(end).toHaveBeenCalledTimes(1);
});

/** Pieces that go on for ever, and what became of them. */
function endless() {
  const found = { pieces: 0, error: undefined as unknown };
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (;;) {
        found.pieces += 1;
        yield new Uint8Array(1);
      }
    } catch (error) {
      found.error = error;
      throw error;
    }
  }
  return { found, body: pieces() };
}

test("a body whose reader takes nothing is broken off with what it holds, and seen to be", async () => {
  const { found, body } = endless();
  const [end, cut] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const work = new AbortController();
  const reply = { status: 200, headers: {}, body, end, cut, signal: work.signal };
  const reader = responseOf(reply).body?.getReader();
  await reader?.read();
  const reason = new Error("too slow");
  work.abort(reason);
  await turn();
  expect([end.mock.calls.length, cut.mock.calls.length, found]).toEqual([1, 1, { pieces: 1, error: reason }]);
  await expect(reader?.read()).rejects.toBe(reason);
  await expect(reader?.closed).rejects.toBe(reason);
});

test("a client that goes away is no fault, and ends the body itself", async () => {
  const { found, body } = endless();
  const end = vi.fn<() => void>();
  const work = new AbortController();
  const reader = responseOf({ status: 200, headers: {}, body, end, signal: work.signal }).body?.getReader();
  await reader?.read();
  work.abort();
  await reader?.cancel();
  expect([end.mock.calls.length, found.error]).toEqual([1, undefined]);
});
