import type { Format } from "../format.ts";
import { startsWith } from "../magic.ts";

/** Apache Parquet: columns with types, in packed row groups. */
export const parquet: Format = {
  id: "parquet",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  binary: true,
  recognises: ({ bytes }) => startsWith(bytes, [0x50, 0x41, 0x52, 0x31]),
  look: async (input) => {
    const { parquetTable } = await import("./read.ts");
    return [await parquetTable(input)];
  },
  write: async function* (rows, dataset) {
    const { writeParquet } = await import("./write.ts");
    yield* writeParquet(rows, dataset);
  },
};
