import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { piecesOf } from "../packages/check/src/http/body.ts";
import { merged } from "../packages/client/src/flow/merged.ts";

/** A hundred pieces, and how many of them somebody still held when the last one had been taken. */
function hundredPieces() {
  const given: WeakRef<Uint8Array>[] = [];
  const seen = { held: Number.NaN };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let count = 0; count < 100; count++) {
      await turn();
      const piece = new Uint8Array(1000);
      given.push(new WeakRef(piece));
      yield piece;
    }
    await turn();
    seen.held = stillHeld(given);
  }
  return { pieces, seen };
}

/**
 * How many somebody still holds. A reference that has been let go is empty once the platform has
 * collected, though the memory behind it may be given back later.
 */
function stillHeld(given: readonly WeakRef<object>[]): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return given.filter((piece) => piece.deref() !== undefined).length;
}

async function lengthOf(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const piece of pieces) length += piece.length;
  return length;
}

test("check holds no piece of a body that has been read until the last one has come", async () => {
  const { pieces, seen } = hundredPieces();
  const never = new AbortController().signal;
  expect(await lengthOf(piecesOf(pieces(), null, never))).toBe(100_000);
  expect(seen.held).toBeLessThan(10);
});

test("the client holds nothing it has given while a slow source is waited for", async () => {
  const { pieces, seen } = hundredPieces();
  let finish = (): void => {};
  const slow = new Promise<void>((resolve) => (finish = resolve));
  async function* silent(): AsyncGenerator<Uint8Array> {
    await slow;
    yield new Uint8Array();
  }
  async function* large(): AsyncGenerator<Uint8Array> {
    yield* pieces();
    finish();
  }
  expect(await lengthOf(merged([silent, large], 2))).toBe(100_000);
  expect(seen.held).toBeLessThan(10);
});
