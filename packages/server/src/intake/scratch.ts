import { type AnyRow, type CauseStatus, type Dataset, publishedRow } from "@samapne/core";
import type { RowTaker, TakeCells } from "@samapne/tabular";
import { type Uncarried, uncarried } from "./carried.ts";

/** Rows of a dataset that wait on the way into a database. */
export interface ScratchTable {
  readonly dataset: Dataset;
  readonly name: string;
  readonly rows: number;
  /** True when the rows surely stand in the order of the key. */
  readonly isSorted: boolean;
}

/** Takes rows that wait. */
export interface ScratchWriter {
  /** Takes a row as it will be published. May throw for a row with faults, which is refused for those. */
  take(row: AnyRow): void;
  /** Takes rows as the bytes of their cells, where the place can. False when the row must be made. */
  readonly cells?: (fields: readonly (string | undefined)[]) => TakeCells;
  /** Waited for now and then, so that what waits in memory stays little. */
  ready(): Promise<void>;
  /** All rows are in. */
  close(): Promise<{ readonly isSorted: boolean }>;
}

/** Where rows wait: files, or tables of a database. */
export interface ScratchPlace {
  /** Begins at once; errors come with `ready` and `close`. */
  open(dataset: Dataset, name: string): ScratchWriter;
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
  readonly dataset: Dataset;
  readonly name: string;
  readonly whyNot: (row: AnyRow) => Uncarried | undefined;
  readonly writer: ScratchWriter;
  rows: number;
}

/** Opens scratch at a place; `mark` sets its names apart from those of other deliveries. */
export function openScratch(place: ScratchPlace, mark: string): Scratch {
  const tables = new Map<string, Writing>();
  const lost = new Map<string, CauseStatus>();
  const tableOf = (dataset: Dataset): Writing => {
    const known = tables.get(dataset.id);
    if (known !== undefined) return known;
    const name = `${dataset.id}.${mark}.scratch`;
    const begun = { dataset, name, whyNot: uncarried(dataset), writer: place.open(dataset, name), rows: 0 };
    tables.set(dataset.id, begun);
    return begun;
  };
  const note = ({ id }: Dataset, code: Uncarried): void => {
    const key = `${id} ${code}`;
    const count = (lost.get(key)?.count ?? 0) + 1;
    lost.set(key, { dataset: id, code, severity: "error", fields: [], count });
  };
  return {
    get uncarried() {
      return [...lost.values()];
    },
    take: (dataset, row) => {
      const one = tableOf(dataset);
      const why = one.whyNot(row);
      if (why !== undefined) note(dataset, why);
      if (isTaken(one.writer, dataset, row)) one.rows += 1;
    },
    cells: (dataset, fields) => {
      const one = tableOf(dataset);
      const take = one.writer.cells?.(fields);
      if (take === undefined) return () => false;
      return (bytes, from, to) => {
        const isCopied = take(bytes, from, to);
        if (isCopied) one.rows += 1;
        return isCopied;
      };
    },
    ready: async () => {
      for (const { writer } of tables.values()) await writer.ready();
    },
    finish: async () => {
      const finished: ScratchTable[] = [];
      for (const { dataset, name, rows, writer } of tables.values())
        finished.push({ dataset, name, rows, ...(await writer.close()) });
      return finished;
    },
    discard: async () => {
      for (const { name, writer } of tables.values()) {
        await writer.close().catch(() => undefined);
        await place.remove(name);
      }
    },
  };
}

/** A row with faults may be no row at all; it is refused for those. */
function isTaken(writer: ScratchWriter, dataset: Dataset, row: AnyRow): boolean {
  try {
    writer.take(publishedRow(dataset, row));
    return true;
  } catch {
    return false;
  }
}
