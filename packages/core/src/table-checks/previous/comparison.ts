import type { IssueCode } from "../../issues/catalogue.ts";
import { catalogue } from "../../issues/catalogue.ts";
import type { Params } from "../../issues/issue.ts";
import { KeyIndex } from "../../registers/key-index.ts";
import type { Text } from "../../text.ts";
import { Magnitudes } from "./magnitudes.ts";
import { rowKey } from "../running/row-key.ts";
import type { CheckContext } from "../running/running-check.ts";

/** A table beside the last delivery of the same dataset. Its rows are seen first. */
export interface Comparison {
  seePrevious(): void;
  see(): void;
  end(): void;
}

const mostShown = 5;
/** A delivery with less than this share of the rows of the last one has probably been cut. */
const fewShare = 0.5;

/**
 * Compares a table with its last delivery: rows that are gone, a file that has shrunk, values that are tens of times
 * what they were, and whole columns in another unit. Rows are told by their key. All are warnings: what is new may be
 * what is right.
 */
export function startComparison({ dataset, cursor, report, placeName }: CheckContext): Comparison {
  const key = dataset.key.length > 0 ? rowKey(cursor, dataset.key) : undefined;
  const keys = new KeyIndex();
  const places: number[] = [];
  const seen: boolean[] = [];
  const rows = { before: 0, now: 0, shared: 0 };
  const fields = Object.entries(dataset.fields)
    .filter(([name, { kind }]) => (kind === "integer" || kind === "decimal") && !dataset.key.includes(name))
    .map(([name]) => ({ name, magnitudes: new Magnitudes(), register: cursor.registerOf(name) }));
  const valueOf = (register: number) => cursor.registers.numbers[cursor.base + register] as number;
  const tell = (kind: IssueCode, names: readonly string[], params: Params, place?: number) =>
    report({ code: kind, kind, fields: names, severity: catalogue[kind].severity, params }, place);

  const tellGone = () => {
    const gone = places.filter((_, number) => seen[number] !== true);
    if (gone.length > 0 && rows.shared > 0) {
      const shown = gone.slice(0, mostShown).map(placeName).join(", ");
      const params = {
        gone: gone.length,
        before: rows.before,
        shown: shown + (gone.length > mostShown ? " …" : ""),
      };
      tell("previous.rows_gone", dataset.key, params);
    } else if (rows.now < rows.before * fewShare)
      tell("previous.fewer_rows", [], { before: rows.before, rows: rows.now });
  };

  return {
    seePrevious: () => {
      rows.before += 1;
      const known = keys.size;
      const number = key?.read() ? keys.number(key.hash) : -1;
      if (number === known) places.push(cursor.place);
      for (const { magnitudes, register } of fields) magnitudes.before(number, valueOf(register));
    },
    see: () => {
      rows.now += 1;
      const number = key?.read() ? keys.find(key.hash) : -1;
      if (number >= 0 && seen[number] !== true) {
        seen[number] = true;
        rows.shared += 1;
      }
      for (const { magnitudes, register } of fields) magnitudes.now(number, valueOf(register), cursor.place);
    },
    end: () => {
      tellGone();
      for (const { name, magnitudes } of fields) {
        const power = magnitudes.commonPower();
        if (power !== undefined) tell("previous.unit", [name], { times: timesText(power) });
        else for (const place of magnitudes.jumps) tell("previous.jump", [name], {}, place);
      }
    },
  };
}

/** How many times as large: 1000, or 1/1000. */
function timesText(power: number): Text | string {
  const size = String(10 ** Math.abs(power));
  return power > 0 ? size : `1/${size}`;
}
