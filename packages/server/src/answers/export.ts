import { type Dataset, type FormatId, formats, headers } from "@samapne/core";
import type { Answer, Asked, Made } from "../http/asked.ts";
import { askOf } from "../query/ask.ts";
import { rowForm } from "../rows/row-form.ts";
import { bodyInPieces } from "../rows/whole-body.ts";
import type { Version } from "../store/version.ts";
import { addressesOf, fromVersion, linkHeader, type RowSource, wishOf } from "./rows.ts";

/** `GET /v1/{dataset}/export`: all rows that meet the filters, as one stream. */
export function exportAnswer(source: RowSource): Answer {
  return fromVersion(source, async (asked, version) => async () => whole(asked, source, version));
}

function whole(asked: Asked, source: RowSource, version: Version): Made {
  const { dataset } = source;
  const ask = askOf(dataset, asked.operation, asked.values);
  const wish = wishOf(asked, ask);
  const form = rowForm(wish.format, dataset, wish);
  return {
    headers: {
      ...linkHeader(dataset, addressesOf(asked, source)),
      [headers.contentDisposition.name]: dispositionOf(dataset, wish.format),
      [headers.acceptRanges.name]: "none",
    },
    body: async () => bodyInPieces(form, version.stream(ask, asked.signal)),
  };
}

/** A name to save it as; dataset ids hold nothing that would need quoting (RFC 6266). */
function dispositionOf({ id }: Dataset, format: FormatId): string {
  return `attachment; filename="${id}.${formats[format].extension}"`;
}
