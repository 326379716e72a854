import type { Format } from "../format.ts";

/** Workbooks of LibreOffice and other OpenDocument programs (ISO/IEC 26300, ODF 1.3 part 3). */
export const ods: Format = {
  id: "ods",
  mediaType: "application/vnd.oasis.opendocument.spreadsheet",
  extension: "ods",
  binary: true,
  recognises: ({ archive }) => {
    const names = new Set(archive?.parts.map(({ name }) => name));
    return names.has("content.xml") && (names.has("mimetype") || names.has("META-INF/manifest.xml"));
  },
  look: async (_, { archive }, setting) => {
    const { readDocument } = await import("./read.ts");
    return archive ? readDocument(archive, setting) : [];
  },
  write: async function* (rows, dataset, options) {
    const { writeDocument } = await import("./write.ts");
    yield* writeDocument(rows, dataset, options);
  },
};
