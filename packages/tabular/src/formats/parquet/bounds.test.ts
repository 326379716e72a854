import { expect, test } from "vitest";
import { requirePages } from "./bounds.ts";

const mebibyte = 1024 * 1024;
const nothing = { size: async () => 0, read: async () => new Uint8Array(0) };
const setting = {
  wanted: new Set(["name", "note"]),
  depthOf: () => ({ definition: 0, repetition: 0 }),
  unpack: (_: string, bytes: Uint8Array) => bytes,
};

/** A row group whose columns say they take so many bytes packed. Its pages are looked at only as far as the file reaches: not at all. */
const looked = (columns: Readonly<Record<string, number>>) =>
  requirePages(
    nothing,
    0,
    {
      num_rows: 1n,
      columns: Object.entries(columns).map(([name, size]) => ({
        meta_data: {
          path_in_schema: [name],
          type: "BYTE_ARRAY",
          codec: "SNAPPY",
          data_page_offset: 4n,
          total_compressed_size: BigInt(size),
        },
      })),
    },
    setting,
  );

test("refuses a row group of more packed bytes than reading may take memory, in the columns that are read", async () => {
  await expect(looked({ name: 100 * mebibyte, note: 29 * mebibyte })).rejects.toMatchObject({
    code: "file.too_large",
  });
  await looked({ name: 100 * mebibyte, note: 27 * mebibyte, other: 900 * mebibyte });
});
