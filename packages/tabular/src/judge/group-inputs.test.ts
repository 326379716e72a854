import { expect, test } from "vitest";
import { groupInputs } from "./group-inputs.ts";

/** Groups `name:dataset` inputs and shows them as `folder: names`. */
function groups(...inputs: readonly string[]): readonly string[] {
  const found = groupInputs(
    inputs,
    (input) => input.split(":")[0] as string,
    (input) => input.split(":")[1],
  );
  return found.map(({ folder, inputs: members }) => `${folder ?? "-"}: ${members.join(" ")}`);
}

test("keeps files together while no dataset stands in two folders", () => {
  expect(groups("a/x.csv:x", "b/y.csv:y", "a/x2.csv:x")).toEqual(["-: a/x.csv:x b/y.csv:y a/x2.csv:x"]);
});

test("splits by folder when a dataset stands in two", () => {
  expect(groups("a/x.csv:x", "a/y.csv:y", "b/x.csv:x", "b/odd.csv")).toEqual([
    "a: a/x.csv:x a/y.csv:y",
    "b: b/x.csv:x b/odd.csv",
  ]);
});

test("finds the municipality's folder where each table has its own", () => {
  const names = ["data/bodo/e/x/d.csv:x", "data/bodo/e/y/d.csv:y", "data/drammen/e/x/d.csv:x"];
  expect(groups(...names)).toEqual([
    "data/bodo/e: data/bodo/e/x/d.csv:x data/bodo/e/y/d.csv:y",
    "data/drammen/e/x: data/drammen/e/x/d.csv:x",
  ]);
});

test("splits again within a folder, and sets apart what stands in the shared one", () => {
  expect(groups("x.csv:x", "a/1/x.csv:x", "a/2/x.csv:x")).toEqual([
    ": x.csv:x",
    "a/1: a/1/x.csv:x",
    "a/2: a/2/x.csv:x",
  ]);
});

test("takes absolute and Windows paths", () => {
  expect(groups("/p/a/x.csv:x", "/p/b/x.csv:x")).toEqual(["/p/a: /p/a/x.csv:x", "/p/b: /p/b/x.csv:x"]);
  expect(groups("C:\\a\\x.csv").length).toBe(1);
});
