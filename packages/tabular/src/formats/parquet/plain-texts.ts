import { type SchemaTree, wholeText } from "./hyparquet.ts";
import { damagedParquet } from "./parquet-errors.ts";

/** Are the values of a column texts, one in each row? */
export function isOfTexts({ element, children }: SchemaTree): boolean {
  const { type, repetition_type: repetition, converted_type: converted, logical_type: logical } = element;
  if (type !== "BYTE_ARRAY" || repetition === "REPEATED" || children.length > 0) return false;
  const [older, newer] = [converted ?? "UTF8", logical?.type ?? "STRING"];
  return ["UTF8", "ENUM"].includes(older) && ["STRING", "ENUM"].includes(newer);
}

/**
 * The texts of a page one after the other, written plainly: each is its length in four bytes, and then its bytes. They are
 * made when they are asked for, because as bytes a page of a million texts takes a tenth of the memory. `present` says
 * which rows have one; without it all have.
 */
export function plainTexts(
  bytes: Uint8Array,
  present: Uint8Array | undefined,
): (from: number, to: number) => readonly (string | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  return (from, to) => {
    const texts: (string | null)[] = [];
    for (let row = from; row < to; row++) {
      if (present?.[row] === 0) {
        texts.push(null);
        continue;
      }
      if (at + 4 > bytes.length) throw damagedParquet();
      const start = at + 4;
      at = start + view.getUint32(at, true);
      if (at > bytes.length) throw damagedParquet();
      texts.push(wholeText(bytes.subarray(start, at)) as string);
    }
    return texts;
  };
}
