import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { programs, sourcesDigest } from "./kernel/program-sources.ts";

test.each(programs)("the $name was compiled from the sources that stand beside it", (program) => {
  const compiled = readFileSync(program.file, "utf8");
  expect(compiled, "run npm run walk-program").toContain(`// sources: ${sourcesDigest(program)}`);
});
