import {
  type AnyRow,
  type CauseStatus,
  cellText,
  csvCell,
  csvLines,
  type Dataset,
  publishedRow,
} from "@samapne/core";
import type { RowTaker } from "@samapne/tabular";
import type { FileWriter, Folder } from "../files/folder.ts";
import { type Uncarried, uncarried } from "./carried.ts";
import { type Column, columnsOfDataset } from "../query/column.ts";

/** Rows of a dataset in a file on the way into a database: the columns, then the row's line of canonical CSV. */
export interface ScratchTable {
  readonly dataset: Dataset;
  readonly name: string;
  readonly rows: number;
}

/** Puts the rows of a delivery into files while they are judged. */
export interface Scratch extends RowTaker {
  /** All rows are in. Gives the tables, the ones without rows among them. */
  finish(): Promise<readonly ScratchTable[]>;
  /** Rows that not every form can carry; what has some must not be published. */
  readonly uncarried: readonly CauseStatus[];
  /** Removes what was written. */
  discard(): Promise<void>;
}

interface Writing {
  readonly table: Omit<ScratchTable, "rows">;
  readonly write: (row: AnyRow) => string;
  readonly whyNot: (row: AnyRow) => Uncarried | undefined;
  readonly writer: Promise<FileWriter>;
  rows: number;
  waiting: string[];
  size: number;
}

const flushAt = 256 * 1024;
const encoder = new TextEncoder();

/** Opens scratch files in a folder; `mark` sets their names apart from those of other deliveries. */
export function openScratch(folder: Folder, mark: string): Scratch {
  const tables = new Map<string, Writing>();
  const lost = new Map<string, CauseStatus>();
  const open = (dataset: Dataset): Writing => {
    const table = { dataset, name: `${dataset.id}.${mark}.scratch` };
    const begun = {
      table,
      write: scratchLine(dataset),
      whyNot: uncarried(dataset),
      writer: folder.create(table.name),
      rows: 0,
      waiting: [],
      size: 0,
    };
    begun.writer.catch(() => undefined);
    tables.set(dataset.id, begun);
    return begun;
  };
  const note = ({ id }: Dataset, code: Uncarried): void => {
    const key = `${id} ${code}`;
    const count = (lost.get(key)?.count ?? 0) + 1;
    lost.set(key, { dataset: id, code, severity: "error", fields: [], count });
  };
  const flush = async (one: Writing): Promise<void> => {
    const bytes = encoder.encode(one.waiting.join(""));
    one.waiting = [];
    one.size = 0;
    await (await one.writer).write(bytes);
  };
  const closeAll = () =>
    Promise.all([...tables.values()].map(async ({ writer }) => (await writer).close(false)));
  return {
    get uncarried() {
      return [...lost.values()];
    },
    take: (dataset, row) => {
      const one = tables.get(dataset.id) ?? open(dataset);
      const why = one.whyNot(row);
      if (why !== undefined) note(dataset, why);
      const line = attempt(one.write, row);
      if (line === undefined) return;
      one.rows += 1;
      one.waiting.push(line);
      one.size += line.length;
    },
    ready: async () => {
      for (const one of tables.values()) if (one.size >= flushAt) await flush(one);
    },
    finish: async () => {
      for (const one of tables.values()) await flush(one);
      await closeAll();
      return [...tables.values()].map(({ table, rows }) => ({ ...table, rows }));
    },
    discard: async () => {
      await closeAll().catch(() => undefined);
      for (const { table } of tables.values()) await folder.remove(table.name);
    },
  };
}

/** A row with faults may be no row at all; it is refused for those. */
function attempt(write: (row: AnyRow) => string, row: AnyRow): string | undefined {
  try {
    return write(row);
  } catch {
    return undefined;
  }
}

/** Makes the function that writes a row of scratch: one cell for each column, and the row's own line as the last. */
function scratchLine(dataset: Dataset): (row: AnyRow) => string {
  const columns = columnsOfDataset(dataset);
  const { line } = csvLines(dataset);
  return (row) => {
    const values = publishedRow(dataset, row);
    const cells = columns.map((column) => csvCell(columnText(column, values[column.field])));
    const own = line(values).slice(0, -1);
    return `${cells.join(",")}${cells.length === 0 ? "" : ","}"${own.replaceAll('"', '""')}"\n`;
  };
}

function columnText({ list, valueOf }: Column, value: unknown): string {
  if (value === undefined || (list && (value as readonly unknown[]).length === 0)) return "";
  return list
    ? (value as readonly unknown[]).map((item) => cellText(valueOf(item))).join("|")
    : cellText(valueOf(value));
}
