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
