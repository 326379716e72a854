import { defineCodeList, defineDataset } from "@samapne/core";
import { expect, test } from "vitest";
import { anyText, inputOf, kindsEitherWay, plainDataset, said } from "../../_testing.ts";
import { judge } from "../judge.ts";

const list = defineCodeList({
  id: "municipality",
  version: "2024-01-01",
  title: anyText,
  source: { name: "Test" },
  codes: [
    { code: "0301", label: "Oslo" },
    { code: "0219", label: "Bærum", validTo: "2020-01-01" },
    { code: "1 100", label: "Kunst", aliases: ["1100"] },
  ],
});

const dataset = defineDataset({
  ...plainDataset,
  id: "test-codes",
  fields: {
    id: { kind: "text", ...said, required: true, pattern: "^[a-z]\\d$" },
    year: { kind: "integer", ...said },
    now: { kind: "code", list, ...said },
    was: { kind: "code", list, at: "year", ...said },
    name: { kind: "text", ...said },
    post: { kind: "text", pattern: "^\\d{4}$", ...said },
    share: { kind: "decimal", max: 1, ...said },
  },
  key: ["id"],
  rules: [{ id: "T1", expression: 'row.now == "0301" || row.now == "1 100"', message: anyText }],
});

const csv = (cells: string) => inputOf("a.csv", `id,year,now,was,post,share,name\na1,${cells}\n`);
const ndjson = (row: object) => inputOf("a.ndjson", `${JSON.stringify({ id: "a1", ...row })}\n`);

test.each([
  ["a zero lost of a code that is right", csv("2025,301,,,,"), ["cell.code_leading_zero 1"]],
  ["of one that has ended, which it was hardly", csv("2025,219,,,,"), ["cell.code_leading_zero 1"]],
  ["of one that was right in its year", csv("2019,,219,,,"), ["cell.code_leading_zero 1"]],
  ["and that was not", csv("2025,,219,,,"), ["cell.code_leading_zero 1"]],
  ["blanks that have gone astray in a code", csv("2025, 1100,,,,"), ["cell.code_alias 1"]],
  ["a code as a formula", csv('2025,="0301",,,,'), ["cell.text_formula 1"]],
  ["a code as a formula in quotation marks", csv('2025,"=""0301""",,,,'), ["cell.text_formula 1"]],
  ["a text as a formula", csv('2025,,,="8006",,'), ["cell.text_formula 1"]],
  ["any text as a formula", csv('2025,,,,,="Rådhuset ""gamle"""'), ["cell.text_formula 1"]],
  ["a formula that is none", csv("2025,,,=8006,,"), ["text.pattern 1"]],
  ["a code as a number", ndjson({ now: 301 }), ["cell.code_leading_zero 1"]],
  ["a text as a number that has lost a zero", ndjson({ post: 150 }), ["text.pattern 1"]],
  ["one that has not", ndjson({ post: 8006 }), ["cell.number_for_text 1"]],
  ["a number as a text, and too large", ndjson({ share: "12" }), ["number.too_large 1"]],
])("one fault of a cell is one finding: %s", async (_, input, kinds) => {
  expect(await kindsEitherWay(input, dataset)).toEqual(kinds);
});

test("in import mode a repaired code is judged as what it was taken for", async () => {
  const input = csv("2025,219,,,,");
  const request = { datasets: [dataset], mode: "import", versions: { validator: "test" } } as const;
  const { deliveries } = await judge({ ...request, inputs: [{ input, dataset }] });
  const file = deliveries[0]?.files[0];
  expect(file?.causes.map(({ code }) => code)).toEqual(["T1"]);
  expect(file?.repairs.map(({ code }) => code)).toEqual(["cell.code_leading_zero"]);
});
