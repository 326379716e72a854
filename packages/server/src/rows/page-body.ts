import type { PageLinks, PageMeta } from "@samapne/core";
import type { Version } from "../store/version.ts";
import { type RowFormat, rowForm, type RowWish } from "./row-form.ts";
import { wholeBody } from "./whole-body.ts";

/** What a page says besides its rows, in the formats that have room for it. */
export interface PageRest {
  readonly links: PageLinks;
  readonly meta: PageMeta;
}

/** A page of rows as a body. */
export function pageBody(
  wish: RowWish & { readonly format: RowFormat },
  { dataset }: Version,
  csv: Uint8Array,
  { links, meta }: PageRest,
): Uint8Array {
  const rest = `"links":${JSON.stringify(links)},"meta":${JSON.stringify(meta)}`;
  return wholeBody(rowForm(wish.format, dataset, wish), csv, rest);
}
