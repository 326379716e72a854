import type { ContestantId } from "./contestants/contestants.ts";
import type { Entrant, Timed } from "./measure.ts";
import {
  parquetFile,
  plainCsv,
  plainNdjson,
  type Style,
  type WorkFile,
  workbook,
  workFile,
} from "./workload/files.ts";
import type { RowSettings } from "./workload/rows.ts";

/** Entrants that are compared with the first of them. */
export interface Comparison {
  readonly name: string;
  /** What is compared, when it is not the time of the processor. */
  readonly by?: readonly Timed[];
  entrants(settings: RowSettings): Promise<readonly Entrant[]>;
}

const rivals = (file: WorkFile, ...ids: readonly ContestantId[]): readonly Entrant[] =>
  ids.map((id) => ({ name: id, id, file }));

const mostInMemory = 200_000;
const inMemory = (settings: RowSettings): RowSettings => ({
  ...settings,
  rows: Math.min(settings.rows, mostInMemory),
});

const mostInWorkbook = 20_000;
const inWorkbook = (settings: RowSettings): RowSettings => ({
  ...settings,
  rows: Math.min(settings.rows, mostInWorkbook),
});

/** On a busy machine the clock tells little: what the thread that reports needs is what others would wait for on idle cores. */
const threadTimes: readonly Timed[] = ["clock", "thread"];

/** Every comparison, in the order of the table. */
export const comparisons: readonly Comparison[] = [
  {
    name: "CSV",
    entrants: async (settings) =>
      rivals(
        await workFile(settings, plainCsv),
        "samapne",
        "uDSV + Ajv",
        "DuckDB",
        "samapne, every row made",
      ),
  },
  {
    name: "threads",
    by: threadTimes,
    entrants: async (settings) =>
      rivals(await workFile(settings, plainCsv), "samapne, two threads", "samapne"),
  },
  {
    name: "threads, NDJSON",
    by: threadTimes,
    entrants: async (settings) =>
      rivals(await workFile(settings, plainNdjson), "samapne, two threads", "samapne"),
  },
  {
    name: "threads, whole table",
    by: threadTimes,
    entrants: async (settings) =>
      rivals(
        await workFile({ ...settings, oneWrongIn: Infinity }, plainCsv),
        "samapne, whole table, two threads",
        "samapne, whole table",
      ),
  },
  {
    name: "threads, whole table in order of time",
    by: threadTimes,
    entrants: async (settings) =>
      rivals(
        await workFile({ ...settings, oneWrongIn: Infinity, byTime: true }, plainCsv),
        "samapne, whole table, two threads",
        "samapne, whole table",
      ),
  },
  {
    name: "NDJSON",
    entrants: async (settings) =>
      rivals(await workFile(settings, plainNdjson), "samapne", "JSON.parse + Ajv"),
  },
  {
    name: "records, all right",
    entrants: async (settings) =>
      rivals(
        await workFile({ ...inMemory(settings), oneWrongIn: Infinity }, plainNdjson),
        "validator, records",
        "Ajv, records",
      ),
  },
  {
    name: "records, all wrong",
    entrants: async (settings) =>
      rivals(
        await workFile({ ...inMemory(settings), oneWrongIn: 1 }, plainNdjson),
        "validator, records",
        "Ajv with all errors, records",
      ),
  },
  {
    name: "other CSV",
    entrants: async (settings) => {
      const entrant = async (name: string, style: Partial<Style>, more: Partial<RowSettings> = {}) => {
        const file = await workFile({ ...settings, ...more }, { ...plainCsv, ...style });
        return { name, id: "samapne" as const, file };
      };
      return [
        await entrant("plain", {}),
        await entrant("CR LF", { lineEnd: "\r\n" }),
        await entrant("every cell quoted", { quoted: true }),
        await entrant("semicolons", { delimiter: ";" }),
        await entrant("letters outside ASCII", {}, { letters: true }),
        await entrant("letters in Windows-1252", { encoding: "latin1" }, { letters: true }),
        await entrant("5 % wrong", {}, { oneWrongIn: 20 }),
        await entrant("in order of time", {}, { byTime: true }),
      ];
    },
  },
  {
    name: "other NDJSON",
    entrants: async (settings) => {
      const entrant = async (name: string, more: Partial<RowSettings>) => {
        return { name, id: "samapne" as const, file: await workFile({ ...settings, ...more }, plainNdjson) };
      };
      return [await entrant("plain", {}), await entrant("in order of time", { byTime: true })];
    },
  },
  {
    name: "Parquet",
    entrants: async (settings) =>
      rivals(
        await workFile({ ...inMemory(settings), oneWrongIn: Infinity }, parquetFile),
        "samapne",
        "hyparquet, only reading",
      ),
  },
  {
    name: "XLSX",
    entrants: async (settings) =>
      rivals(
        await workFile({ ...inWorkbook(settings), oneWrongIn: Infinity }, workbook),
        "samapne",
        "read-excel-file, only reading",
      ),
  },
  {
    name: "growth",
    entrants: async (settings) =>
      Promise.all(
        [0.1, 1, 10].map(async (times) => {
          const rows = settings.rows * times;
          return {
            name: `${rows} rows`,
            id: "samapne" as const,
            file: await workFile({ ...settings, rows }, plainCsv),
          };
        }),
      ),
  },
  {
    name: "whole table",
    entrants: async (settings) =>
      rivals(
        await workFile({ ...settings, oneWrongIn: Infinity }, plainCsv),
        "samapne",
        "samapne, whole table",
        "DuckDB, key by GROUP BY",
      ),
  },
];
