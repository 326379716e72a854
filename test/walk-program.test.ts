import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourcesDigest } from "./kernel/program-sources.ts";

test("the walk program was compiled from the sources that stand beside it", () => {
  const compiled = readFileSync(
    new URL("../packages/tabular/src/kernel/program/program-bytes.ts", import.meta.url),
    "utf8",
  );
  expect(compiled, "run npm run walk-program").toContain(`// sources: ${sourcesDigest()}`);
});
