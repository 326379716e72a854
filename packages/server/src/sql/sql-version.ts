import { Buffer } from "node:buffer";
import type { Scalar } from "../query/column.ts";
import { changesSince, type History } from "../store/history.ts";
import type { Version, VersionFacts } from "../store/version.ts";
import type { QueryRunner } from "./query-runner.ts";
import { type RowTable, selectLines, selectValues } from "./select-lines.ts";

/** What a version in a database is made of. */
export interface SqlParts extends VersionFacts {
  readonly table: RowTable;
  readonly runner: QueryRunner;
  readonly history: History;
}

/** A version whose rows are in a table of a database. */
export function sqlVersion({ table, runner, history, ...facts }: SqlParts): Version {
  return {
    ...facts,
    lines: async (query, limit, signal) => {
      const [found = [], places = []] = await runner.columns(selectLines(table, query, limit + 1), signal);
      const lines = found.slice(0, limit);
      return {
        bytes: bytesOf(lines),
        count: lines.length,
        last: lines.length === 0 ? undefined : Number(places[lines.length - 1]),
        more: found.length > limit,
      };
    },
    valuesAt: async (place, columns, signal) => {
      if (columns.length === 0) return [];
      const found = await runner.columns(selectValues(table, place, columns), signal);
      return columns.map((column, index) => scalar(found[index]?.[0], table.types.get(column) === "text"));
    },
    stream: async function* (query, signal) {
      for await (const [lines = []] of runner.batches(selectLines(table, query), signal))
        yield bytesOf(lines);
    },
    changesSince: async (moment, most) => changesSince(history, moment, most),
  };
}

/** In the table lines stand without their ends. */
function bytesOf(lines: readonly unknown[]): Uint8Array {
  return Buffer.from(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
}

/** Whole numbers come as bigint from one database and as text from another. */
function scalar(value: unknown, isText: boolean): Scalar | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" && !isText ? Number(value) : (value as Scalar);
}
