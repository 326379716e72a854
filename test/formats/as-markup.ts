import { startSplitting } from "../../packages/tabular/src/formats/csv/csv-parse.ts";

/** The cells of a CSV file, its headings first. */
async function cellsOf(csv: Uint8Array): Promise<readonly (readonly string[])[]> {
  const splitter = startSplitting(",");
  const records = [
    ...(await splitter.write(new TextDecoder().decode(csv))),
    ...(await splitter.end()).records,
  ];
  return records.map(({ cells }) => cells);
}

const escaped = (text: string) => text.replace(/[<>&"\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same table as report programs write it: a page with a table, as they end it, without ends of cells and rows. */
export async function asPage(csv: Uint8Array): Promise<Uint8Array> {
  const rows = (await cellsOf(csv)).map((cells) => cells.map((cell) => `<td>${escaped(cell)}`).join(""));
  return new TextEncoder().encode(
    `<html><head><meta charset="utf-8"></head><body><table border=1>${rows.map((row) => `<tr>${row}`).join("\n")}</table></body></html>`,
  );
}

/** The same table as Excel 2003 writes it in XML. Empty cells are left out, and the next says where it stands. */
export async function asXmlSpreadsheet(csv: Uint8Array): Promise<Uint8Array> {
  const rows = (await cellsOf(csv)).map((cells) =>
    cells
      .map((cell, at) =>
        cell === "" ? "" : `<Cell ss:Index="${at + 1}"><Data ss:Type="String">${escaped(cell)}</Data></Cell>`,
      )
      .join(""),
  );
  return new TextEncoder().encode(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Ark1"><Table>${rows.map((row) => `<Row>${row}</Row>`).join("")}</Table></Worksheet></Workbook>`,
  );
}
