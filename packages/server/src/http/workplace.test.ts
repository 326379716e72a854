import { expect, test } from "vitest";
import { standardLimits } from "../limits/limits.ts";
import type { Reply } from "./reply.ts";
import { workplace } from "./workplace.ts";

test.each(["list", "export", "status"] as const)(
  "stopping ends every %s that is being made",
  async (kind) => {
    const stopping = new AbortController();
    const inPlace = workplace(standardLimits, stopping.signal, Date.now);
    const request = new Request("http://localhost/");
    const made: AbortSignal[] = [];
    const make = (signal: AbortSignal): Promise<Reply> => {
      made.push(signal);
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("ended"))));
    };
    const ends = [1, 2].map(() => inPlace(kind, request, "somebody", make).catch(String));
    await new Promise((resolve) => setImmediate(resolve));
    stopping.abort();
    expect(await Promise.all(ends)).toEqual(["Error: ended", "Error: ended"]);
    expect(made.map(({ aborted }) => aborted)).toEqual([true, true]);
  },
);
