import type { Format } from "../format.ts";

/** Workbooks of Excel 2007 and later, and of everyone who writes such (ECMA-376, Office Open XML). */
export const xlsx: Format = {
  id: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  extension: "xlsx",
  binary: true,
  recognises: ({ archive }) =>
    archive?.parts.some(({ name }) => /(?:^|\/)workbook\d*\.xml$/i.test(name)) === true,
  look: async (_, { archive }, setting) => {
    const { readWorkbook } = await import("./read.ts");
    return archive ? readWorkbook(archive, setting) : [];
  },
  write: async function* (rows, dataset, options) {
    const { writeWorkbook } = await import("./write.ts");
    yield* writeWorkbook(rows, dataset, options);
  },
  writeLike: async (layout, rows, dataset) => {
    const { writeWorkbookLike } = await import("./like/write-like.ts");
    return writeWorkbookLike(layout, rows, dataset);
  },
  annotate: async function* (input, notes) {
    const { annotateWorkbook } = await import("./annotate/annotate.ts");
    yield* annotateWorkbook(input, notes);
  },
};
