import { Buffer } from "node:buffer";
import type { Dataset, FormatId, PageLinks, PageMeta } from "@samapne/core";
import type { Version } from "../store/version.ts";
import { parquetPieces } from "./parquet-rows.ts";
import { isRowFormat, rowForm, type RowWish } from "./row-form.ts";
import { wholeBody } from "./whole-body.ts";

/** What a page says besides its rows, in the formats that have room for it. */
export interface PageRest {
  readonly links: PageLinks;
  readonly meta: PageMeta;
}

/** A page of rows as a body. */
export async function pageBody(
  wish: RowWish & { readonly format: FormatId },
  { dataset }: Version,
  csv: Uint8Array,
  { links, meta }: PageRest,
): Promise<Uint8Array> {
  if (!isRowFormat(wish.format)) return parquetPage(wish, dataset, csv);
  const rest = `"links":${JSON.stringify(links)},"meta":${JSON.stringify(meta)}`;
  return wholeBody(rowForm(wish.format, dataset, wish), csv, rest);
}

async function parquetPage({ fields }: RowWish, dataset: Dataset, csv: Uint8Array): Promise<Uint8Array> {
  const made: Uint8Array[] = [];
  for await (const piece of parquetPieces(dataset, fields, one(csv))) made.push(piece);
  return Buffer.concat(made);
}

async function* one(csv: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield csv;
}
