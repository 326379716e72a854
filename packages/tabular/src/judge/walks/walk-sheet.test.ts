import { defineCodeList, defineDataset } from "@samapne/core";
import { expect, test } from "vitest";
import { anyText, inputOf, kindsEitherWay, plainDataset, said } from "../../_testing.ts";
import { workbookOf } from "../../formats/xlsx/_testing.ts";

const list = defineCodeList({
  id: "sheet-codes",
  version: "2024-06-01",
  title: anyText,
  source: { name: "test" },
  codes: [
    { code: "old", label: anyText, validTo: "2024-01-01" },
    { code: "new", label: anyText, validFrom: "2024-01-01" },
  ],
});
const dataset = defineDataset({
  id: "sheets",
  ...plainDataset,
  fields: {
    day: { kind: "date", ...said },
    code: { kind: "code", ...said, list, at: "day" },
    amount: { kind: "decimal", ...said },
  },
  key: [],
});

/** The kinds of what is found in rows of XML, which must not depend on whether rows are made. */
async function kindsIn(rows: readonly string[]) {
  const heading = ["day", "code", "amount"].map((name) => `<c t="str"><v>${name}</v></c>`).join("");
  const lines = [heading, ...rows].map((cells) => `<row>${cells}</row>`).join("");
  const bytes = await workbookOf({ sheets: [{ name: "Ark", rows: lines }], formats: ["dd.mm.yyyy"] });
  return kindsEitherWay(inputOf("ark.xlsx", bytes), dataset);
}

const row = (day: number, code: string, amount = "<c><v>1</v></c>") =>
  `<c s="1"><v>${day}</v></c><c t="str"><v>${code}</v></c>${amount}`;

test("a code is right on the day that a date cell means", async () => {
  const [before, after] = [45_000, 45_400];
  expect(await kindsIn([row(before, "old"), row(after, "new")])).toEqual([]);
  expect(await kindsIn([row(before, "old"), row(after, "old"), row(before, "new")])).toHaveLength(2);
});

test("a cell that needs a repair is told of, and its row is still judged", async () => {
  const comma = '<c t="str"><v>1,5</v></c>';
  expect(await kindsIn([row(45_400, "new", comma), row(45_400, "new"), row(45_400, "other", comma)])).toEqual(
    ["cell.decimal_comma 2", "code.unknown 1"],
  );
});
