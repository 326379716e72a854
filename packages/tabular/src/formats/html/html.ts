import type { ReadFormat } from "../format.ts";
import { markupIn } from "../markup.ts";

/**
 * Tables in web pages (HTML Living Standard, 4.9). Many systems write what they call an Excel file, `.xls`, as a page with
 * a table, and Excel opens it as a workbook.
 */
export const html: ReadFormat = {
  id: "html",
  recognises: ({ bytes }) => {
    const page = markupIn(bytes);
    return page !== undefined && begins.test(page) && /<table[\s>]/i.test(page);
  },
  look: async (input, { bytes }, setting) => {
    const { readPage } = await import("./read.ts");
    return readPage(input, bytes, setting);
  },
};

const begins = /^<(?:!doctype\s+html|html|head|body|meta|title|style|div|table)\b/i;
