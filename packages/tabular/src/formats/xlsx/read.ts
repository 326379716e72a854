import type { Archive } from "../zip/archive.ts";
import type { LookSetting } from "../format.ts";
import { momentOf } from "../sheet/moment.ts";
import { sheetTables } from "../sheet/sheet-table.ts";
import { firstRowsOf, type Sheet, type SheetBatch } from "../sheet/sheet.ts";
import type { Table } from "../table.ts";
import { xmlPieces } from "../xml/read-xml.ts";
import { isSummary } from "./annotate/words.ts";
import type { CellFacts } from "./cell-value.ts";
import { mergedRanges } from "./merged-ranges.ts";
import { SheetRowReader } from "./sheet-rows.ts";
import { openWorkbook, type SheetPart } from "./workbook.ts";

/** The tables in a workbook of Excel, one a sheet that has one. */
export async function readWorkbook(archive: Archive, { isHeading }: LookSetting): Promise<readonly Table[]> {
  const { sheets, facts } = await openWorkbook(archive);
  const setting = {
    format: "xlsx" as const,
    isHeading,
    momentOf: (serial: number) => momentOf(serial, facts.system),
  };
  const own = sheets.filter(({ name }) => !isSummary(name)).map((part) => sheetOf(part, facts));
  return sheetTables(own, setting);
}

function sheetOf({ name, isHidden, part }: SheetPart, facts: CellFacts): Sheet {
  async function* rowsOf(): AsyncGenerator<SheetBatch> {
    const reader = new SheetRowReader(facts);
    let unpacked = 0;
    const chunks = counted(part.open(), (size) => (unpacked += size));
    for await (const _ of xmlPieces(chunks, reader)) {
      const rows = reader.take();
      const share = Math.min(1, unpacked / Math.max(1, part.size));
      if (rows.length > 0) yield { rows, bytes: Math.round(share * part.packed) };
    }
    if (reader.hiddenRows > 0) {
      const notes = [{ code: "file.hidden_rows" as const, params: { count: reader.hiddenRows } }];
      yield { rows: [], notes, bytes: part.packed };
    }
  }
  return {
    name,
    isHidden,
    firstRows: () => firstRowsOf(rowsOf()),
    merges: () => mergedRanges(part),
    rows: rowsOf,
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (size: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
