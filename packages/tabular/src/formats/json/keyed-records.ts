import { found, type Params } from "@samapne/core";
import type { Cell } from "../cell.ts";
import { mostColumns } from "../limits.ts";
import type { RecordFault, TableRecord } from "../table.ts";
import { type BrokenRow, tooManyColumns } from "../unreadable.ts";
import { bareNumber } from "./bare-numbers.ts";
import { parseJson } from "./parse-json.ts";

/** Where a record stands. */
interface Place {
  readonly row: number;
  readonly line?: number;
}

/** Turns JSON values into records. New keys become new headings, to the right of those there are. */
export interface KeyedRecords {
  /** Grows as keys are met. */
  readonly headings: readonly string[];
  /** The first row that was no JSON. */
  readonly broken: BrokenRow | undefined;
  /** The record of a JSON text. Text that is no JSON, and values that are no object, are records with a fault. */
  record(json: string, place: Place): TableRecord;
}

/** Starts turning JSON values into records with the headings known so far. */
export function keyedRecords(known: readonly string[] = []): KeyedRecords {
  const headings = [...known];
  const positions = new Map(headings.map((heading, index) => [heading, index]));
  const positionOf = (key: string): number => {
    const position = positions.get(key);
    if (position !== undefined) return position;
    if (headings.length >= mostColumns) throw tooManyColumns();
    positions.set(key, headings.length);
    return headings.push(key) - 1;
  };
  let firstBroken: BrokenRow | undefined;
  return {
    headings,
    get broken() {
      return firstBroken;
    },
    record: (json, place) => {
      const value = parsed(json);
      if (value === broken) firstBroken ??= brokenRow(json, place);
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return { ...place, cells: [], fault: faultOf(value) };
      const cells: Cell[] = [];
      for (const [key, cell] of Object.entries(value)) cells[positionOf(key)] = cell;
      return { ...place, cells };
    },
  };
}

const broken = Symbol("no JSON");

function parsed(json: string): unknown {
  try {
    return parseJson(json);
  } catch {
    return broken;
  }
}

function brokenRow(json: string, place: Place): BrokenRow {
  const word = bareNumber(json);
  return { ...place, ...(word === undefined ? {} : { word }) };
}

function faultOf(value: unknown): RecordFault {
  const params: Params =
    value === broken ? {} : { found: found(typeof value === "bigint" ? Number(value) : value) };
  return { code: value === broken ? "file.broken_json" : "row.not_object", params };
}
