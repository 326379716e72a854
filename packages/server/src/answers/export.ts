import { type Dataset, type FormatId, formats, headers } from "@samapne/core";
import { type OpenFile, pieces } from "../files/folder.ts";
import type { Answer, Asked, Made } from "../http/asked.ts";
import { gathered } from "../http/gathered.ts";
import { type Ask, askOf } from "../query/ask.ts";
import { begun } from "../rows/begun.ts";
import { asksForAll } from "../query/only-after.ts";
import { parquetPieces } from "../rows/parquet-rows.ts";
import { isRowFormat, rowForm, type RowWish } from "../rows/row-form.ts";
import { bodyInPieces } from "../rows/whole-body.ts";
import type { Version } from "../store/version.ts";
import { fromVersion, pointersOf, type RowSource, wishOf } from "./rows.ts";

/** `GET /v1/{dataset}/export`: all rows that meet the filters, as one stream. */
export function exportAnswer(source: RowSource): Answer {
  const { dataset } = source;
  const { links } = pointersOf(source);
  return fromVersion(source, async (asked, version, atEnd) => {
    const ask = askOf(dataset, asked.operation, asked.values);
    const wish = wishOf(asked, ask);
    return async () => {
      const body = await bodyOf(version, ask, wish, { ...asked, atEnd });
      return {
        ...body,
        headers: {
          Link: links,
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
  { signal, atEnd }: Asked & { readonly atEnd: (act: () => unknown) => void },
): Promise<Making> {
  const { dataset, csv, parquet } = version;
  const { format, fields } = wish;
  if (isRowFormat(format)) {
    const form = rowForm(format, dataset, wish);
    if (csv !== undefined && form.isSame && asksForAll(ask)) return wholeOf(csv);
    return {
      body: async () => {
        const lines = await begun(version.stream(ask, signal));
        atEnd(() => lines.return().catch(() => undefined));
        return bodyInPieces(form, lines);
      },
    };
  }
  const isWhole = asksForAll(ask) && fields.size === Object.keys(dataset.fields).length;
  if (parquet !== undefined && isWhole) return bytesOf(parquet);
  const names = Object.keys(dataset.fields).filter((name) => fields.has(name));
  const made = await version.parquetOf?.(ask, names, signal);
  if (made !== undefined) {
    atEnd(() => made.close().catch(() => undefined));
    return bytesOf(made);
  }
  const written = parquetPieces(dataset, fields, version.stream(ask, signal));
  atEnd(() => written.return().catch(() => undefined));
  return gathered(written);
}

/** A file as an answer, whole or in parts. */
function bytesOf(file: OpenFile): Making {
  return { ...wholeOf(file), part: async (start, end) => pieces(file, start, end) };
}

/** A file as an answer; the contract has parts of Parquet alone. */
function wholeOf(file: OpenFile): Making {
  return { size: file.size, body: async () => pieces(file, 0, file.size) };
}

/** A name to save it as; dataset ids hold nothing that would need quoting (RFC 6266). */
function dispositionOf({ id }: Dataset, format: FormatId): string {
  return `attachment; filename="${id}.${formats[format].extension}"`;
}
