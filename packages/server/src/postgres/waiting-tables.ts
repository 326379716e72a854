import { type AnyRow, cellText, csvLines, type Dataset } from "@samapne/core";
import type { ScratchPlace, ScratchWriter } from "../intake/scratch.ts";
import { type Column, columnsOfDataset } from "../query/column.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { createWaiting, insertWaiting, postgres } from "./tables.ts";

/** Rows sent in one statement. */
const together = 2000;

/** Rows wait in tables of the database; `prefix` sets their names apart from others'. */
export function waitingTables(server: PostgresServer, prefix: string): ScratchPlace {
  return {
    open: (dataset, name) => tableWriter(server, dataset, prefix + name),
    remove: (name) => server.run(`DROP TABLE IF EXISTS ${postgres.identifier(prefix + name)}`),
  };
}

function tableWriter(server: PostgresServer, dataset: Dataset, table: string): ScratchWriter {
  const creating = server.run(createWaiting(dataset, table));
  creating.catch(() => undefined);
  const text = insertWaiting(dataset, table);
  const textsOf = rowTexts(dataset);
  let waiting: (readonly string[])[] = [];
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    await creating;
    for (let from = 0; from < rows.length; from += together) {
      const some = rows.slice(from, from + together);
      const width = some[0]?.length ?? 0;
      await server.write(
        text,
        Array.from({ length: width }, (_, column) => some.map((row) => row[column])),
      );
    }
  };
  return {
    take: (row) => void waiting.push(textsOf(row)),
    ready: async () => {
      if (waiting.length >= together) await flush();
    },
    close: async () => {
      await flush();
      return { isSorted: false };
    },
  };
}

/** A row that waits: the text of each column, empty where a value is missing, then the row's line of canonical CSV. */
function rowTexts(dataset: Dataset): (row: AnyRow) => readonly string[] {
  const columns = columnsOfDataset(dataset);
  const { line } = csvLines(dataset);
  return (row) =>
    [...columns.map((column) => columnText(column, row[column.field])), line(row).slice(0, -1)].map(
      withoutNul,
    );
}

function columnText({ list, valueOf }: Column, value: unknown): string {
  if (value === undefined || (list && (value as readonly unknown[]).length === 0)) return "";
  return list
    ? (value as readonly unknown[]).map((item) => cellText(valueOf(item))).join("|")
    : cellText(valueOf(value));
}

/** PostgreSQL holds no NUL; a row with one is refused for it all the same. */
function withoutNul(text: string): string {
  return text.replaceAll("\0", "");
}
