import { csvLines, type Dataset, type Field } from "@samapne/core";
import type { TakeCells } from "@samapne/tabular";
import type { FileWriter, Folder } from "../files/folder.ts";
import { type ByteSink, byteSink, put, reserve, written } from "../rows/byte-sink.ts";
import { mostDigitsCarried } from "./carried.ts";
import { cellCopy } from "./cell-copy.ts";
import { keyOrder } from "./key-order.ts";
import type { ScratchPlace } from "./scratch.ts";

const encoder = new TextEncoder();
const [comma, newline] = [0x2c, 0x0a];

/** Bytes of lines that are written together. */
const flushAt = 1024 * 1024;

/** Rows wait as canonical CSV, with its line of names, in files of a folder: what is in order need not be written again. */
export function scratchFiles(folder: Folder): ScratchPlace {
  return { open: (dataset, name) => fileWriter(dataset, folder.create(name)), remove: folder.remove };
}

function fileWriter(dataset: Dataset, creating: Promise<FileWriter>) {
  creating.catch(() => undefined);
  const { heading, line } = csvLines(dataset);
  const sink = byteSink(2 * flushAt);
  const order = keyOrder(dataset);
  put(encoder.encode(heading), sink);
  let closed: Promise<{ readonly isSorted: boolean }> | undefined;
  const flush = async () => {
    const file = await creating;
    await file.write(written(sink));
    sink.length = 0;
  };
  const close = async () => {
    const file = await creating;
    try {
      await flush();
    } finally {
      await file.close(true);
    }
    return { isSorted: order.isSorted };
  };
  return {
    take: (row: Parameters<typeof line>[0]) => {
      const bytes = encoder.encode(line(row));
      const at = sink.length;
      put(bytes, sink);
      order.take(sink.bytes, at);
    },
    cells: (fields: readonly (string | undefined)[]): TakeCells => {
      const copy = rowCopy(dataset, fields, sink);
      return (bytes, from, to) => {
        const at = sink.length;
        const isCopied = copy(bytes, from, to);
        if (isCopied) order.take(sink.bytes, at);
        else sink.length = at;
        return isCopied;
      };
    },
    ready: async () => {
      if (sink.length >= flushAt) await flush();
    },
    close: () => (closed ??= close()),
  };
}

/** Copies the cells of a row into the sink as a line, in the order of the dataset's fields. */
function rowCopy(dataset: Dataset, fields: readonly (string | undefined)[], sink: ByteSink): TakeCells {
  const plans = Object.entries(dataset.fields).map(([name, field]) => ({
    column: fields.lastIndexOf(name),
    copy: cellCopy(field),
    most: mostBytes(field),
  }));
  const last = plans.length - 1;
  return (bytes, from, to) => {
    const count = from.length;
    // Each cell may be given quotation marks, and each field a comma.
    reserve(sink, (to[count - 1] as number) - (from[0] as number) + 3 * plans.length);
    for (let index = 0; index <= last; index++) {
      const { column, copy, most } = plans[index] as (typeof plans)[number];
      if (column >= 0) {
        const [begin, end] = [from[column] as number, to[column] as number];
        if (end > begin && (end - begin > most || !copy(bytes, begin, end, sink))) return false;
      }
      sink.bytes[sink.length++] = index === last ? newline : comma;
    }
    return true;
  };
}

/** A number that is no longer than this is one that every form can carry. */
function mostBytes(field: Field): number {
  return field.kind === "decimal" && field.decimals !== undefined
    ? mostDigitsCarried - field.decimals
    : Infinity;
}
