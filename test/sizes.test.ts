import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { moduleOf } from "../packages/generators/src/standalone/module.ts";
import { subjects } from "./referee/subjects.ts";

/** Bytes, compressed, that a module may have: so much for itself and a little for each field, but a small one 4 kB. */
const budget = (fields: number) => Math.max(4000, 1900 + 110 * fields);

/** The words that a security filter looks for in names and addresses. */
const wordsOfFilter = 350;

test.each(subjects)(
  "the validator of $dataset.id stays small; a list with dates is not counted",
  ({ dataset }) => {
    const text = moduleOf(dataset).replaceAll(/(dates\("[^"]*")(?:, "(?:[^"\\]|\\.)*")+/g, "$1");
    const { code } = transformSync(text, { minify: true, format: "esm", target: "es2022" });
    const most =
      budget(Object.keys(dataset.fields).length) +
      (dataset.privacy === "open_after_filter" ? wordsOfFilter : 0);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(most);
  },
);
