import type { Format } from "../format.ts";
import { startsWith } from "../magic.ts";
import { encryptedParquet } from "./parquet-errors.ts";

const marks = { plain: [0x50, 0x41, 0x52, 0x31], encrypted: [0x50, 0x41, 0x52, 0x45] } as const;

/** Apache Parquet: columns with types, in packed row groups. */
export const parquet: Format = {
  id: "parquet",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  binary: true,
  recognises: ({ bytes }) => startsWith(bytes, marks.plain) || startsWith(bytes, marks.encrypted),
  look: async (input, { bytes }) => {
    if (startsWith(bytes, marks.encrypted)) throw encryptedParquet();
    const { parquetTable } = await import("./read.ts");
    return [await parquetTable(input)];
  },
  write: async function* (rows, dataset) {
    const { writeParquet } = await import("./write.ts");
    yield* writeParquet(rows, dataset);
  },
};
