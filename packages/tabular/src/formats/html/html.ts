import type { ReadFormat } from "../format.ts";
import { decoderFor } from "../text/decode.ts";

/**
 * Tables in web pages (HTML Living Standard, 4.9). Many systems write what they call an Excel file, `.xls`, as a page with
 * a table, and Excel opens it as a workbook.
 */
export const html: ReadFormat = {
  id: "html",
  recognises: ({ bytes }) => {
    const text = decoderFor(bytes).decode(bytes);
    return begins.test(text) && /<table[\s>]/i.test(text);
  },
  look: async (input, { bytes }, setting) => {
    const { readPage } = await import("./read.ts");
    return readPage(input, bytes, setting);
  },
};

const begins =
  /^(?:\s|<\?xml[^>]*\?>|<!--[^]*?-->)*<(?:!doctype\s+html|html|head|body|meta|title|style|div|table)\b/i;
