import type { AnyRow } from "@samapne/core";
import type { Rows } from "./format.ts";

/** How rows become text. */
export interface Spelling {
  readonly before?: string;
  row(row: AnyRow, index: number): string;
  readonly after?: string;
}

const pieceSize = 64 * 1024;

/** Rows as UTF-8, in pieces of about 64 kB. */
export async function* encoded(
  rows: Rows,
  { before = "", row, after = "" }: Spelling,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let [text, index] = [before, 0];
  for await (const batch of rows)
    for (const one of batch) {
      text += row(one, index++);
      if (text.length < pieceSize) continue;
      yield encoder.encode(text);
      text = "";
    }
  if (text + after !== "") yield encoder.encode(text + after);
}
