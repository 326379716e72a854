import type { AnyRow } from "@samapne/core";
import { employeesAndFte } from "@samapne/hr";
import { rowXml, workbookOf } from "../../packages/tabular/src/formats/xlsx/_testing.ts";
import { openArchive } from "../../packages/tabular/src/formats/zip/zip-js.ts";

/** What stands in a workbook of a personnel department that nobody but they may see. */
export const secrets = ["Kari Nordmann", "777001", "bare 3 kvinner", "AA11BB"] as const;

/** The columns of such a workbook: Norwegian headings, in another order than the dataset's, with a remark between them. */
const order = [
  "reference_date",
  "municipality_number",
  "employer_organization_number",
  "service_area",
  "position_code",
  "remark",
  "sex",
  "employment_type",
  "headcount",
  "full_time_headcount",
  "part_time_headcount",
  "contracted_fte",
  "contracted_fte_excl_long_absence",
  "average_position_percent",
];

const heading = (name: string) => employeesAndFte.fields[name]?.label.nb ?? "Intern merknad";
const dayOne = Date.UTC(1899, 11, 30);
const letter = (column: number) => String.fromCharCode(66 + column);

/**
 * A complete table as a personnel department keeps it: a title above, days as dates of the workbook, decimals with one
 * digit, a remark nobody else may read, a colour on small figures, a hidden row, and a second sheet with names.
 */
export async function employeeWorkbook(rows: readonly AnyRow[]): Promise<Uint8Array> {
  const cell = (row: AnyRow, name: string, at: string): string => {
    const value = row[name];
    if (name === "remark") return `<c r="${at}" s="1" t="inlineStr"><is><t>${secrets[2]}</t></is></c>`;
    if (name === "reference_date")
      return `<c r="${at}" s="2"><v>${(Date.parse(`${String(value)}T00:00:00Z`) - dayOne) / 86_400_000}</v></c>`;
    if (typeof value === "number") return `<c r="${at}" s="${value < 5 ? 4 : 3}"><v>${value}</v></c>`;
    return `<c r="${at}" s="1" t="inlineStr"><is><t>${String(value)}</t></is></c>`;
  };
  const body = rows.map((row, index) => {
    const cells = order.map((name, column) => cell(row, name, `${letter(column)}${index + 4}`));
    return `<row r="${index + 4}"${index === 5 ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const above = rowXml(1, ["Ansatte i kommunen, internt. I alt 777001"], "B");
  const table = above + rowXml(3, order.map(heading), "B") + body.join("");
  return workbookOf({
    sheets: [
      { name: "Ansatte &amp; årsverk", rows: table },
      { name: "Navneliste", rows: rowXml(1, ["Navn", "Stilling"]) + rowXml(2, [secrets[0], "6010"]) },
    ],
    formats: ["@", "dd\\.mm\\.yyyy", "0.0", "[Red]0.0"],
    workbookProperties: '<workbookPr codeName="AA11BB"/>',
  });
}

/** All that stands in a workbook, unpacked. */
export async function textOfWorkbook(bytes: Uint8Array): Promise<string> {
  const read = async (from: number, to: number) => bytes.subarray(from, to);
  const { parts } = await openArchive({ size: async () => bytes.length, read });
  const pieces: Uint8Array[] = [];
  for (const part of parts) for await (const piece of part.open()) pieces.push(piece.slice());
  return Buffer.concat(pieces).toString();
}
