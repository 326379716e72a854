import { afterEach, expect, test, vi } from "vitest";
import { progressLine } from "./progress.ts";
import type { World } from "./world.ts";

afterEach(() => vi.useRealTimers());

/** What a person sees who watches for a second. */
async function seen(language: "nb" | "nn" | "en", isWatched: boolean, share?: number): Promise<string> {
  let problems = "";
  const world: World = {
    write: () => undefined,
    warn: (text) => void (problems += text),
    now: () => "2026-06-01T12:00:00Z",
    environment: {},
    watched: { output: false, problems: isWatched },
  };
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  const line = progressLine(world, new Map(), language);
  await line.showTables({ dataset: "equal-pay", done: 1, of: 3 });
  vi.setSystemTime(1000);
  await line.showTables({
    dataset: "equal-pay",
    done: 2,
    of: 3,
    ...(share === undefined ? {} : { share }),
  });
  line.clear();
  return problems;
}

test("tells after a moment how many tables were attacked, and only a person who watches", async () => {
  expect(await seen("nb", true)).toBe(
    "\r\u001b[Kequal-pay: skjermingen av 2 av 3 tabeller kontrollert\r\u001b[K",
  );
  expect(await seen("nn", true)).toContain("skjerminga av 2 av 3 tabellar kontrollert");
  expect(await seen("en", true)).toContain("the suppression of 2 of 3 tables checked");
  expect(await seen("nb", false)).toBe("");
});

test("tells how much of a long table was attacked, so that the line moves", async () => {
  expect(await seen("nb", true, 0.428)).toContain("2 av 3 tabeller kontrollert, 42 % av den neste");
  expect(await seen("nn", true, 0.428)).toContain("2 av 3 tabellar kontrollert, 42 % av den neste");
  expect(await seen("en", true, 0.428)).toContain("2 of 3 tables checked, 42 % of the next");
});

test("while tables are attacked the program hears that it shall stop", async () => {
  let isHeard = false;
  setImmediate(() => (isHeard = true));
  await seen("nb", false);
  expect(isHeard).toBe(true);
});
