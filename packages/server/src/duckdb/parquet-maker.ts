import type { Dataset } from "@samapne/core";
import type { Folder, OpenFile } from "../files/folder.ts";
import { openEngine } from "./engine.ts";
import { copyParquet } from "./ready-parquet.ts";
import { headingBytes } from "./read-lines.ts";
import { temporaryFile } from "./temporary-file.ts";

/** Makes Parquet of lines of canonical CSV. */
export interface ParquetMaker {
  /** All rows as a Parquet file with some fields, which is gone when it is closed. */
  make(lines: ParquetLines, signal: AbortSignal): Promise<OpenFile>;
  close(): void;
}

/** Rows as canonical CSV without the line of names. */
export interface ParquetLines {
  readonly dataset: Dataset;
  readonly fields: readonly string[];
  readonly lines: AsyncIterable<Uint8Array>;
}

/** Bytes DuckDB may use: it reads a file from its beginning to its end, and holds a group of rows at a time. */
const memory = 2 ** 28;

const ours = /^some-\d+\.(?:csv|parquet)$/;

/**
 * DuckDB for stores whose rows are elsewhere: lines go into a file as they come, and DuckDB makes Parquet of it, so that
 * no row is made here. What a stopped program left behind in the folder is removed.
 */
export async function openParquetMaker(folder: Folder): Promise<ParquetMaker> {
  for (const name of await folder.names()) if (ours.test(name)) await folder.remove(name);
  const overflow = folder.pathOf("overflow");
  const engine = await openEngine({ path: ":memory:", overflow, memory, threads: 1 });
  let made = 0;
  return {
    make: async ({ dataset, fields, lines }, signal) => {
      const name = `some-${(made += 1)}`;
      const [csv, parquet] = [`${name}.csv`, `${name}.parquet`];
      const text = copyParquet(dataset, folder.pathOf(csv), folder.pathOf(parquet), fields);
      try {
        return await temporaryFile(folder, parquet, async () => {
          await putLines(folder, csv, lines);
          await engine.columns({ text, params: [] }, signal);
        });
      } finally {
        await folder.remove(csv).catch(() => undefined);
      }
    },
    close: () => engine.close(),
  };
}

async function putLines(folder: Folder, name: string, lines: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await folder.create(name);
  try {
    await file.write(headingBytes);
    for await (const piece of lines) await file.write(piece);
  } finally {
    await file.close(false);
  }
}
