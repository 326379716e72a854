import { type Dataset, type FormatId, formats, headers } from "@samapne/core";
import { pieces } from "../files/folder.ts";
import type { Answer, Asked, Made } from "../http/asked.ts";
import { gathered } from "../http/gathered.ts";
import { type Ask, askOf } from "../query/ask.ts";
import { asksForAll } from "../query/only-after.ts";
import { parquetPieces } from "../rows/parquet-rows.ts";
import { isRowFormat, rowForm, type RowWish } from "../rows/row-form.ts";
import { bodyInPieces } from "../rows/whole-body.ts";
import type { Version } from "../store/version.ts";
import { addressesOf, fromVersion, linkHeader, type RowSource, wishOf } from "./rows.ts";

/** `GET /v1/{dataset}/export`: all rows that meet the filters, as one stream. */
export function exportAnswer(source: RowSource): Answer {
  const { dataset } = source;
  return fromVersion(source, async (asked, version) => {
    const ask = askOf(dataset, asked.operation, asked.values);
    const wish = wishOf(asked, ask);
    return async () => {
      const body = await bodyOf(version, ask, wish, asked);
      return {
        ...body,
        headers: {
          ...linkHeader(dataset, addressesOf(asked, source)),
          [headers.contentDisposition.name]: dispositionOf(dataset, wish.format),
          [headers.acceptRanges.name]: body.part === undefined ? "none" : "bytes",
        },
      };
    };
  });
}

type Making = Omit<Made, "headers">;

async function bodyOf(
  version: Version,
  ask: Ask,
  wish: RowWish & { readonly format: FormatId },
  { signal }: Asked,
): Promise<Making> {
  const { dataset, parquet } = version;
  const { format, fields } = wish;
  if (isRowFormat(format)) {
    const form = rowForm(format, dataset, wish);
    return { body: async () => bodyInPieces(form, version.stream(ask, signal)) };
  }
  const isWhole = asksForAll(ask) && fields.size === Object.keys(dataset.fields).length;
  if (parquet === undefined || !isWhole)
    return gathered(parquetPieces(dataset, fields, version.stream(ask, signal)));
  const part = async (start: number, end: number) => pieces(parquet, start, end);
  return { size: parquet.size, part, body: () => part(0, parquet.size) };
}

/** A name to save it as; dataset ids hold nothing that would need quoting (RFC 6266). */
function dispositionOf({ id }: Dataset, format: FormatId): string {
  return `attachment; filename="${id}.${formats[format].extension}"`;
}
