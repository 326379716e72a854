import { csvCell } from "@samapne/core";
import { expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { example } from "./index.ts";
import { exampleWithFaults } from "./with-faults.ts";

const context = { samples: everyKindSamples };

test("writes a heading and one line per valid sample", async () => {
  const lines = ((await example.print(everyKind, context)) as string).split("\n");
  expect(lines).toHaveLength(everyKindSamples.valid.length + 2);
  expect(lines[0]).toBe(Object.keys(everyKind.fields).join(","));
  expect(lines[2]).toBe(`"a""å",,,,closed${",".repeat(14)}`);
});

test("adds the invalid samples that CSV can carry, and leaves out those it would change", async () => {
  const lines = ((await exampleWithFaults.print(everyKind, context)) as string).split("\n");
  expect(lines).toHaveLength(everyKindSamples.valid.length + everyKindSamples.invalid.length - 2 + 2);
});

test.each([
  [null, ""],
  [undefined, ""],
  ["a,b", '"a,b"'],
  ["a\nb", '"a\nb"'],
  [1e-7, "0.0000001"],
  [1e20, "100000000000000000000"],
  [0.1, "0.1"],
  [-0, "0"],
  [false, "false"],
  [["a", "b"], "a|b"],
  [[0.5, 1e-7], "0.5|0.0000001"],
])("writes %j as %s", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
