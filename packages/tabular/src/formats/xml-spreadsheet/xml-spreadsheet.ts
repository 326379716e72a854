import type { ReadFormat } from "../format.ts";
import { decoderFor } from "../text/decode.ts";

/**
 * Workbooks as Excel 2003 writes them in XML (XML Spreadsheet Reference, Microsoft 2001): many report programs still do,
 * mostly with the ending `.xls`.
 */
export const xmlSpreadsheet: ReadFormat = {
  id: "xml-spreadsheet",
  recognises: ({ bytes }) => {
    const text = decoderFor(bytes).decode(bytes);
    return (
      /^\s*<\?xml\b/.test(text) &&
      /<(?:\w+:)?Workbook\s[^>]*"urn:schemas-microsoft-com:office:spreadsheet"/.test(text)
    );
  },
  look: async (input, { bytes }, setting) => {
    const { readWorkbook } = await import("./read.ts");
    return readWorkbook(input, bytes, setting);
  },
};
