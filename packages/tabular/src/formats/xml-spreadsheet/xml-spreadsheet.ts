import type { ReadFormat } from "../format.ts";
import { markupIn } from "../markup.ts";

/**
 * Workbooks as Excel 2003 writes them in XML (XML Spreadsheet Reference, Microsoft 2001): many report programs still do,
 * mostly with the ending `.xls`.
 */
export const xmlSpreadsheet: ReadFormat = {
  id: "xml-spreadsheet",
  recognises: ({ bytes }) => {
    const [root = ""] = /^<(?:\w+:)?Workbook\s[^>]*/.exec(markupIn(bytes) ?? "") ?? [];
    return root.includes('"urn:schemas-microsoft-com:office:spreadsheet"');
  },
  look: async (input, { bytes }, setting) => {
    const { readWorkbook } = await import("./read.ts");
    return readWorkbook(input, bytes, setting);
  },
};
