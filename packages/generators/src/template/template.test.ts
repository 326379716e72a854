import readSheets from "read-excel-file/node";
import { describe, expect, test, vi } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { partsOf } from "../../test/xlsx-parts.ts";
import { currentCodes } from "./current-codes.ts";
import { withFixedDates } from "./fixed-dates.ts";
import { template } from "./index.ts";

const bytes = await template.print(everyKind, { samples: everyKindSamples });
const parts = partsOf(bytes);
const sheet = (number: number) => parts.get(`xl/worksheets/sheet${number}.xml`)?.text ?? "";
const fields = Object.entries(everyKind.fields);

describe("template.xlsx", () => {
  test("has the bokmål labels as headings and one example row, as a reader of Excel files sees it", async () => {
    const [first, ...rows] = await rowsOf("Data");
    expect(first).toEqual(fields.map(([, { label }]) => label.nb));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(0, 3)).toEqual(["Bodø", null, "8006"]);
    expect(rows[0]?.at(-2)).toBe("a|b,");
  });

  test("takes the examples of the fields when there are no samples", async () => {
    const [, example] = await rowsOf("Data", await template.print(everyKind, {}));
    expect(example?.[0]).toBe("Bodø");
  });

  test("keeps the heading in view", () => {
    expect(sheet(1)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test("gives every column its look all the way down, and text columns the format that keeps 0301", () => {
    const columns = [...sheet(1).matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => Number(style));
    expect(columns).toHaveLength(fields.length);
    expect(formatOf(columns[0] as number)).toBe("@");
    expect(formatOf(columns[fields.findIndex(([name]) => name === "count")] as number)).toBe("0");
    expect(sheet(1)).not.toContain('<row r="3"');
    for (const number of [1, 2, 3]) expect(sheet(number)).not.toMatch(/NaN|undefined/);
  });

  test("shows a star on required headings and a mark on the example without changing what the cells hold", () => {
    const style = (cell: string) => Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet(1))?.[1]);
    expect(formatOf(style("A1"))).toBe('@" *"');
    expect(formatOf(style("B1"))).toBe("@");
    expect(formatOf(style("A2"))).toMatch(/^"EKSEMPEL, slett raden: "@$/);
    expect(formatOf(style("B2"))).toBe("@");
  });

  test("helps in every column, within what Excel can show", () => {
    const validations = validationsOf(sheet(1));
    expect(validations).toHaveLength(fields.length);
    for (const { prompt = "", promptTitle = "" } of validations) {
      expect(prompt).not.toBe("");
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(promptTitle.length).toBeLessThanOrEqual(32);
    }
    expect(validations[0]?.prompt).toMatch(/^Må fylles ut\. /);
  });

  test("has a drop-down for each code and boolean field, from the codes that are valid now", async () => {
    const lists = validationsOf(sheet(1)).filter(({ type }) => type === "list");
    expect(lists.map(({ formula1 }) => formula1)).toEqual([
      "Koder!$A$3:$A$4",
      "Koder!$E$3:$E$3",
      '"true,false"',
    ]);
    const codes = await rowsOf("Koder");
    expect(codes.map((row) => row[0]).slice(2, 4)).toEqual(["open", "closed"]);
    expect(codes.map((row) => row[4]).filter(Boolean)).toEqual(["Tekst", "Kode / Code", "red"]);
  });

  test("bounds whole numbers, decimals, dates and text, and asks instead of refusing", () => {
    const kinds = validationsOf(sheet(1)).map(({ type, formula1, formula2, errorStyle }) =>
      type === undefined || type === "list" ? undefined : [type, formula1, formula2, errorStyle],
    );
    expect(kinds.filter(Boolean)).toEqual(
      expect.arrayContaining([
        ["textLength", "2", "5", "warning"],
        ["whole", "0", "10", "warning"],
        ["decimal", "0", "100", "warning"],
        ["textLength", "10", "10", "warning"],
      ]),
    );
  });

  test("explains every field, in bokmål and English", async () => {
    const rows = await rowsOf("Forklaring");
    const names = rows.map((row) => row[1]);
    for (const [name] of fields) expect(names).toContain(name);
    expect((await readSheets(Buffer.from(bytes))).map(({ sheet: sheetName }) => sheetName)).toEqual([
      "Data",
      "Forklaring",
      "Koder",
    ]);
  });

  test("is the same bytes on another day", async () => {
    vi.useFakeTimers({ now: new Date("2001-02-03T04:05:06Z"), toFake: ["Date"] });
    try {
      const again = await template.print(everyKind, { samples: everyKindSamples });
      expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    for (const { stamps } of parts.values()) expect(stamps).toEqual([0x00210000, 0x00210000]);
  });
});

test("refuses to date something that is no ZIP file", () => {
  expect(() => withFixedDates(new Uint8Array(30))).toThrow("expected a ZIP file");
});

test("offers a code once, and none that had ended when the list was true", () => {
  const list = { id: "l", version: "2024-01-01", title: everyKind.title, source: { name: "test" } };
  const codes = [
    { code: "a", label: "Old name", validTo: "2020-01-01" },
    { code: "a", label: "New name", validFrom: "2020-01-01" },
    { code: "b", label: "Ended", validTo: "2024-01-01" },
    { code: "c", label: "Ends later", validTo: "2025-01-01" },
  ];
  expect(currentCodes({ ...list, codes }).map(({ code, label }) => [code, label])).toEqual([
    ["a", "New name"],
    ["c", "Ends later"],
  ]);
});

async function rowsOf(name: string, of: Uint8Array = bytes) {
  const all = await readSheets(Buffer.from(of));
  return all.find((one) => one.sheet === name)?.data ?? [];
}

function validationsOf(xml: string): readonly Partial<Record<string, string>>[] {
  return [...xml.matchAll(/<dataValidation (.*?)>(.*?)<\/dataValidation>/g)].map(
    ([, attributes = "", inside = ""]) => ({
      ...Object.fromEntries(
        [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ),
      ...Object.fromEntries(
        [...inside.matchAll(/<(formula\d)>(.*?)<\/\1>/g)].map(([, key, value]) => [key, value]),
      ),
    }),
  );
}

/** The number format of a cell style. */
function formatOf(style: number): string | undefined {
  const xml = parts.get("xl/styles.xml")?.text ?? "";
  const cells = /<cellXfs .*?<\/cellXfs>/.exec(xml)?.[0] ?? "";
  const id = /numFmtId="(\d+)"/.exec([...cells.matchAll(/<xf .*?>/g)][style]?.[0] ?? "")?.[1];
  const code = new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(xml)?.[1];
  return code?.replaceAll("&quot;", '"');
}
