import type { Dataset } from "../dataset.ts";

/**
 * The values of rows as numbers, a fixed count for each row: whoever reads rows without making them leaves the values
 * here, and rules and checks of whole tables read them. Absent values are not a number (NaN). A number is itself; a
 * date or instant is epoch milliseconds, within the years 1 to 9999; true is 1 and false 0; texts of all kinds are
 * the head of their hash, with its tail beside it. Lists have none.
 */
export interface Registers {
  /** Registers of a row: one for each field in the order of the dataset, then two for each dated code. */
  readonly width: number;
  /** Rows there is room for. The last is the one that rows given as objects are put into. */
  readonly rows: number;
  readonly numbers: Float64Array;
  /** The same numbers as pairs of 32 bits, for those who count them without asking what they are. */
  readonly words: Int32Array;
  readonly tails: Int32Array;
}

/** Where registers lie: in so many bytes of `buffer`, from `byteOffset` on, which must be a multiple of eight. */
export interface RegisterMemory {
  readonly buffer: ArrayBuffer;
  readonly byteOffset: number;
}

/** Gives memory of so many bytes for the registers of a table. */
export type OpenRegisterMemory = (bytes: number) => RegisterMemory;

const ownMemory: OpenRegisterMemory = (bytes) => ({ buffer: new ArrayBuffer(bytes), byteOffset: 0 });

/** Makes room for so many rows beside the one for rows given as objects. */
export function openRegisters(dataset: Dataset, rows: number, memoryOf = ownMemory): Registers {
  const width = widthOf(dataset);
  const count = (rows + 1) * width;
  const { buffer, byteOffset } = memoryOf(count * 12);
  return {
    width,
    rows: rows + 1,
    numbers: new Float64Array(buffer, byteOffset, count).fill(Number.NaN),
    words: new Int32Array(buffer, byteOffset, count * 2),
    tails: new Int32Array(buffer, byteOffset + count * 8, count),
  };
}

function widthOf({ fields }: Dataset): number {
  const all = Object.values(fields);
  return all.length + 2 * all.filter((field) => field.kind === "code" && field.at !== undefined).length;
}

/** The register of a field, or -1 when it has none. */
export function registerOf({ fields }: Dataset, name: string): number {
  return fields[name]?.kind === "list" ? -1 : Object.keys(fields).indexOf(name);
}
