import { expect, test } from "vitest";
import { ReadError } from "../read-error.ts";
import { requireText } from "./not-a-table.ts";

/** What somebody is told a text is. */
function toldOf(text: string): string | undefined {
  try {
    requireText(text);
    return undefined;
  } catch (error) {
    return error instanceof ReadError ? error.text.nb : "another fault";
  }
}

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';

test.each([
  [`${open}<office:document office:version="1.3"><office:body/></office:document>`, ".ods"],
  [`${open}<data><row/></data>`, "XML"],
  ["<!doctype html><html></html>", "HTML"],
])("%j is told as what it is", (text, word) => {
  expect(toldOf(text)).toContain(word);
});

test("a table in text is one", () => {
  expect(toldOf("a;b\n1;2\n")).toBeUndefined();
});
