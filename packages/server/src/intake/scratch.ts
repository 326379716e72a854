import { type AnyRow, type CauseStatus, cellText, csvLines, type Dataset, publishedRow } from "@samapne/core";
import type { RowTaker } from "@samapne/tabular";
import { type Uncarried, uncarried } from "./carried.ts";
import { type Column, columnsOfDataset } from "../query/column.ts";

/** Rows of a dataset that wait on the way into a database. */
export interface ScratchTable {
  readonly dataset: Dataset;
  readonly name: string;
  readonly rows: number;
}

/** A row that waits: the text of each column, empty where a value is missing, then the row's line of canonical CSV. */
export type ScratchRow = readonly string[];

/** Takes rows that wait. */
export interface ScratchWriter {
  write(rows: readonly ScratchRow[]): Promise<void>;
  close(): Promise<void>;
}

/** Where rows wait: files, or tables of a database. */
export interface ScratchPlace {
  create(table: Omit<ScratchTable, "rows">): Promise<ScratchWriter>;
  remove(name: string): Promise<void>;
}

/** Keeps the rows of a delivery while they are judged. */
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
  readonly write: (row: AnyRow) => ScratchRow;
  readonly whyNot: (row: AnyRow) => Uncarried | undefined;
  readonly writer: Promise<ScratchWriter>;
  rows: number;
  waiting: ScratchRow[];
  size: number;
}

/** Characters of lines that are written together. */
const flushAt = 256 * 1024;

/** Opens scratch at a place; `mark` sets its names apart from those of other deliveries. */
export function openScratch(place: ScratchPlace, mark: string): Scratch {
  const tables = new Map<string, Writing>();
  const lost = new Map<string, CauseStatus>();
  const open = (dataset: Dataset): Writing => {
    const table = { dataset, name: `${dataset.id}.${mark}.scratch` };
    const begun = {
      table,
      write: scratchRow(dataset),
      whyNot: uncarried(dataset),
      writer: place.create(table),
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
    const rows = one.waiting;
    one.waiting = [];
    one.size = 0;
    if (rows.length > 0) await (await one.writer).write(rows);
  };
  const closeAll = () => Promise.all([...tables.values()].map(async ({ writer }) => (await writer).close()));
  return {
    get uncarried() {
      return [...lost.values()];
    },
    take: (dataset, row) => {
      const one = tables.get(dataset.id) ?? open(dataset);
      const why = one.whyNot(row);
      if (why !== undefined) note(dataset, why);
      const made = attempt(one.write, row);
      if (made === undefined) return;
      one.rows += 1;
      one.waiting.push(made);
      one.size += made.at(-1)?.length ?? 0;
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
      for (const { table } of tables.values()) await place.remove(table.name);
    },
  };
}

/** A row with faults may be no row at all; it is refused for those. */
function attempt(write: (row: AnyRow) => ScratchRow, row: AnyRow): ScratchRow | undefined {
  try {
    return write(row);
  } catch {
    return undefined;
  }
}

function scratchRow(dataset: Dataset): (row: AnyRow) => ScratchRow {
  const columns = columnsOfDataset(dataset);
  const { line } = csvLines(dataset);
  return (row) => {
    const values = publishedRow(dataset, row);
    return [...columns.map((column) => columnText(column, values[column.field])), line(values).slice(0, -1)];
  };
}

function columnText({ list, valueOf }: Column, value: unknown): string {
  if (value === undefined || (list && (value as readonly unknown[]).length === 0)) return "";
  return list
    ? (value as readonly unknown[]).map((item) => cellText(valueOf(item))).join("|")
    : cellText(valueOf(value));
}
