import type { Finding } from "@samapne/core";
import { expect, test } from "vitest";
import { CauseKeys } from "./cause-keys.ts";

const finding: Finding = {
  code: "code.unknown",
  kind: "code.unknown",
  field: "unit",
  severity: "error",
  params: { found: "MWh" },
};
/** Each has another cause than every other. */
const different: readonly Finding[] = [
  finding,
  { ...finding, params: { found: "GWh" } },
  { ...finding, severity: "warning" },
  { ...finding, field: "quality" },
  { ...finding, code: "ME1" },
  { ...finding, kind: "code.expired" },
  { ...finding, kind: "cell.empty_text" },
  { code: "key.duplicate", kind: "key.duplicate", fields: ["a", "b"], severity: "error", params: {} },
  { code: "key.duplicate", kind: "key.duplicate", fields: ["a"], severity: "error", params: {} },
];

test("findings have one key when they have one cause, and only then", () => {
  const keys = new CauseKeys();
  const first = different.map((one) => keys.of(one));
  expect(new Set(first).size).toBe(different.length);
  for (let time = 0; time < 3; time++) expect(different.map((one) => keys.of(one))).toEqual(first);
  const alike: Finding = {
    code: "key.duplicate",
    kind: "key.duplicate",
    fields: ["a", "b"],
    severity: "error",
    params: { found: "x" },
  };
  expect(keys.of(alike)).toBe(first[7]);
});

test("a key is the same when many others have come in between", () => {
  const keys = new CauseKeys();
  const [first, name] = [keys.of(finding), keys.of({ ...finding, field: "name" })];
  for (let value = 0; value < 5000; value++) keys.of({ ...finding, params: { found: String(value) } });
  for (let field = 0; field < 5000; field++) keys.of({ ...finding, field: `field-${field}` });
  expect(keys.of(finding)).toBe(first);
  expect(keys.of({ ...finding, field: "name" })).toBe(name);
});
