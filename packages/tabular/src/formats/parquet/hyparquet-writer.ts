import { ByteWriter, type ColumnSource, ParquetWriter } from "hyparquet-writer";
import type { Stored } from "./stored.ts";

/** A column to be written. */
export interface NewColumn {
  readonly name: string;
  readonly stored: Stored;
}

/** Writes a Parquet file row group by row group; each call gives the bytes that are ready. The only file that knows hyparquet's writer. */
export interface ParquetOutput {
  /** Writes a row group: the stored values of each column, absent ones undefined. */
  group(columns: readonly (readonly unknown[])[]): Uint8Array;
  end(): Uint8Array;
}

/** Starts a Parquet file with these columns, any of which may be absent in a row. */
export function startParquet(columns: readonly NewColumn[]): ParquetOutput {
  const bytes = new ByteWriter();
  const schema = [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)];
  const writer = new ParquetWriter({ writer: bytes, schema: schema as never, createdBy: "samapne" });
  const taken = (): Uint8Array => {
    const ready = bytes.getBytes().slice();
    bytes.index = 0;
    return ready;
  };
  return {
    group: (values) => {
      const columnData: ColumnSource[] = columns.map(({ name }, index) => ({
        name,
        data: [...(values[index] ?? [])],
      }));
      void writer.write({ columnData, rowGroupSize: Math.max(1, values[0]?.length ?? 0) });
      return taken();
    },
    end: () => {
      void writer.finish();
      return taken();
    },
  };
}

/** The schema elements of a column: one, or the three of a list (parquet-format, LogicalTypes). */
function elementsOf({ name, stored: { type, isList } }: NewColumn): readonly object[] {
  if (!isList) return [{ name, repetition_type: "OPTIONAL", ...type }];
  return [
    { name, repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "OPTIONAL", ...type },
  ];
}
