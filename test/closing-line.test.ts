import { afterEach, expect, test, vi } from "vitest";
import type { TestModule } from "vitest/node";
import { ClosingLine } from "../scripts/closing-line.ts";

type State = "passed" | "failed" | "skipped" | "pending";

afterEach(() => vi.restoreAllMocks());

test("counts every test by how it ended, and a test that never ran as skipped", () => {
  const files = [moduleOf(["passed", "passed", "failed"]), moduleOf(["skipped", "pending", "passed"])];
  expect(lineFor(files)).toBe("\n3 passed, 1 failed, 2 skipped\n");
});

test("counts a file that could not be run as a failure", () => {
  expect(lineFor([moduleOf([], 1)])).toBe("\n0 passed, 1 failed, 0 skipped\n");
});

/** As much of a finished test file as the line is made from. */
function moduleOf(states: readonly State[], errors = 0): TestModule {
  const allTests = () => states.map((state) => ({ result: () => ({ state }) }));
  return { children: { allTests }, errors: () => Array.from({ length: errors }) } as unknown as TestModule;
}

function lineFor(files: readonly TestModule[]): string {
  let printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  new ClosingLine().onTestRunEnd(files);
  return printed;
}
