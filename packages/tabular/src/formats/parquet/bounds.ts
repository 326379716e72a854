import type { RandomAccess } from "../../input.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";
import { type Numbers, readCompact } from "./compact.ts";
import { numberAt } from "./pages.ts";
import { damagedParquet, encryptedParquet, manyGroups } from "./parquet-errors.ts";

/** Cells and bytes of a page. A column of a row group of some million rows fits into one. */
const mostCells = 32 * 1024 * 1024;
const mostBytes = 512 * 1024 * 1024;

/** How many rows a byte may stand for, past a million: rows differ at least in their key. */
const mostRowsPerByte = 1000;
const alwaysAllowed = 1_000_000;

const footerTail = 8;
/** The field of a footer that says how columns are encrypted (`parquet.thrift`, `FileMetaData`). */
const encryption = 8;
/** A footer is kept as objects that take some twenty times as much. A thousand row groups of fifty columns fit. */
const largestFooter = 8 * 1024 * 1024;

/** Looks whether the footer is what it says, before anybody makes room for it. Throws what `readCompact` throws. */
export async function requireFooter(source: RandomAccess, size: number): Promise<void> {
  if (size < footerTail) throw damagedParquet();
  const tail = await source.read(size - footerTail, size);
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > size - footerTail) throw damagedParquet();
  if (length > largestFooter) throw manyGroups();
  const { fields } = readCompact(await source.read(size - footerTail - length, size - footerTail));
  if (fields.has(encryption)) throw encryptedParquet();
}

/** Refuses a file that says it has far more rows than its bytes can tell apart. */
export function requireRows(rows: number, size: number): void {
  if (rows > alwaysAllowed && rows > size * mostRowsPerByte) throw unpacksTooLarge();
}

/**
 * Looks at the header of a page before it is unpacked: a few bytes can say that they stand for two thousand million
 * cells, and numbers that are missing would be counted with. Throws a `ReadError`.
 */
export function requirePage(fields: Numbers): void {
  const unpacked = numberAt(fields, 2);
  if (unpacked < 0) throw damagedParquet();
  requireNumbers(fields, unpacked);
  const cells = Math.max(...[5, 7, 8].map((kind) => numberAt(fields.get(kind), 1)));
  if (cells > mostCells || unpacked > mostBytes) throw unpacksTooLarge();
}

/** The header of each kind of page, by its field, and how many whole numbers it has at its start that must be there. */
const headersOfPages: readonly (readonly [field: number, numbers: number])[] = [
  [5, 4],
  [7, 2],
  [8, 6],
];
/** How many bytes the two kinds of levels take, in the header of a page of version 2. */
const bytesOfLevels = [5, 6];

/** A number that is missing is none when it is counted with: hyparquet would then read one byte for ever. */
function requireNumbers(page: Numbers, unpacked: number): void {
  for (const [field, numbers] of headersOfPages) {
    const header = page.get(field);
    if (typeof header !== "object") continue;
    for (let number = 1; number <= numbers; number++)
      if (!(Number(header.get(number)) >= 0)) throw damagedParquet();
    const levels = field === 8 ? bytesOfLevels.reduce((sum, one) => sum + numberAt(header, one), 0) : 0;
    if (levels > unpacked) throw damagedParquet();
  }
}
