import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { openEngine } from "./engine.ts";

const engine = await openEngine({ path: ":memory:", overflow: "", memory: 2 ** 27, threads: 1 });
afterAll(() => engine.close());
await engine.run("CREATE TABLE many AS SELECT range AS n FROM range(300000)");

test("what is interrupted at whichever moment never ends as if it had been all", async () => {
  const outcomes = new Set<string>();
  for (let turns = 0; turns < 120; turns++) {
    const controller = new AbortController();
    const read = async () => {
      let rows = 0;
      const statement = { text: "SELECT n FROM many ORDER BY n DESC", params: [] };
      for await (const [some = []] of engine.batches(statement, controller.signal)) rows += some.length;
      return rows;
    };
    const reading = read().then(
      (rows) => (rows === 300_000 ? "all" : `only ${rows}`),
      () => "broken off",
    );
    await pause(turns / 4);
    controller.abort();
    outcomes.add(await reading);
  }
  outcomes.delete("all");
  expect([...outcomes]).toEqual(["broken off"]);
});
