import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "@samapne/tabular/testing";
import { testMoney, testPeople } from "../../_testing.ts";
import { lines, proposed } from "./_testing.ts";

const rows = [
  ["", "Beløp", "", "", "Navn"],
  ["Ordning", "Søkt", "Tildelt", "Totalt", "Fullt"],
  ["Musikk", "10", "20", "30", "Korps"],
  ["Kunst", "1", "2", "3", "Lag"],
];

async function bothForms(after = ""): Promise<readonly (string | Uint8Array)[]> {
  const cells = rows.map((row, at) =>
    row.map((cell) => (cell === "" ? undefined : at > 1 && /^\d/.test(cell) ? Number(cell) : cell)),
  );
  const xml = cells.map((row, index) => rowXml(index + 1, row)).join("");
  const bytes = await workbookOf({ sheets: [{ name: "Ark1", rows: xml, after }] });
  return [lines(...rows.map((row) => row.join(";"))), bytes];
}

describe("headings in two rows", () => {
  test.each([
    ["", "as it stands"],
    [`<mergeCells count="1"><mergeCell ref="B1:D1"/></mergeCells>`, "merged over its columns"],
  ])("are one, so that a group is not the first of its columns (%#: %s)", async (after) => {
    for (const file of await bothForms(after)) {
      const { mapping } = await proposed(file, testMoney);
      expect(mapping.table).toEqual({ heading_rows: 2 });
      expect(mapping.fields["amount"]).not.toMatchObject({ column: "Beløp" });
      expect(mapping.fields["amount"]).toEqual({ value: "?" });
    }
  });

  test("are one where the upper says nothing of several columns", async () => {
    const { mapping } = await proposed(lines("Navn;Beløp;Andel", "Korps;10;2", "Lag;20;3"), testMoney);
    expect(mapping.table).toBeUndefined();
    expect(mapping.fields["amount"]).toEqual({ column: "Beløp" });
  });

  test("tell figures apart that are called alike under two groups", async () => {
    const file = lines(
      ";Søknader;;Tilskudd;",
      "Navn;Beløp;Andel;Beløp;Andel",
      "Korps;10;2;5;1",
      "Lag;20;3;6;2",
    );
    const { mapping } = await proposed(file, testMoney);
    expect(mapping.table).toEqual({ heading_rows: 2 });
    expect(mapping.fields).toEqual({ navn: { column: "Navn" }, amount: { value: "?" } });
    const titled = lines("Tilskudd 2024;;;", "Navn;Beløp;Andel;År", "Korps;10;2;5", "Lag;20;3;6");
    expect((await proposed(titled, testMoney)).mapping.fields["amount"]).toEqual({ column: "Beløp" });
  });
});

test("a heading may say that something is counted, or leave it out, where figures stand below it", async () => {
  const file = (heading: string, value: string) =>
    lines(`navn;Kvartal;Kjønn;${heading}`, `a;2025-Q1;K;${value}`, `a;2025-Q1;M;${value}`);
  const columnOf = async (heading: string, value = "12") =>
    (await proposed(file(heading, value), testPeople)).mapping.fields["people"]?.column;
  expect(await columnOf("Antall ansatte")).toBe("Antall ansatte");
  expect(await columnOf("Tal på ansatte")).toBe("Tal på ansatte");
  expect(await columnOf("Antall biler")).toBeUndefined();
  expect(await columnOf("Antall ansatte", "noen")).toBeUndefined();
});
