import type { TableCursor } from "../../registers/table-cursor.ts";
import { FirstPlaces } from "./first-places.ts";
import type { RowCounter } from "../running/even-rows.ts";
import { rowKey } from "../running/row-key.ts";
import { type Stretches, stretchesOf } from "../running/stretches.ts";
import { ScatteredPlaces } from "./scattered-places.ts";
import { TimedPlaces } from "./timed-places.ts";

/** The keys of a table's rows. */
export interface KeyPlaces {
  /** Where the key of the row at hand was first seen; undefined the first time, and for a key that is not whole. */
  firstPlace(): number | undefined;
  readonly stretches: Stretches;
  /** Absent when each row is to be asked about. */
  readonly counter?: RowCounter;
}

/**
 * Remembers the keys of a table's rows. Keys of a series and a moment are kept as runs as long as they come in order,
 * and as places by the hour when they do not; all others by their hash.
 */
export function keyPlaces(cursor: TableCursor, fields: readonly string[]): KeyPlaces {
  const moment = fields.find((name) => isMoment(cursor, name));
  return moment === undefined ? plainKeys(cursor, fields) : timedKeys(cursor, fields, moment);
}

function plainKeys(cursor: TableCursor, fields: readonly string[]): KeyPlaces {
  const key = rowKey(cursor, fields);
  const places = new FirstPlaces();
  return {
    firstPlace: () => (key.read() ? places.firstPlace(key.hash, cursor.place) : undefined),
    stretches: stretchesOf({
      release: () => places.release(),
      follows: (keys) => places.hasNone(keys),
      append: (keys, shift) => places.append(keys, shift),
    }),
  };
}

function timedKeys(cursor: TableCursor, fields: readonly string[], moment: string): KeyPlaces {
  const others = fields.filter((name) => name !== moment);
  const series = rowKey(cursor, others);
  const register = cursor.registerOf(moment);
  const { numbers } = cursor.registers;
  const [timed, scattered] = [new TimedPlaces(), new ScatteredPlaces()];
  let isNew = false;
  return {
    firstPlace: () => {
      isNew = false;
      const time = numbers[cursor.base + register] as number;
      if (Number.isNaN(time) || !series.read()) return undefined;
      const first = timed.firstPlace(series.hash, time, cursor.place);
      if (typeof first === "number") return first;
      isNew = first === "new";
      return isNew ? undefined : scattered.firstPlace(series.hash, time, cursor.place);
    },
    stretches: stretchesOf({
      release: () => ({ timed: timed.release(), scattered: scattered.release() }),
      // Then keys that are not in order are other ones too: they are as late.
      follows: (stretch) => timed.endBefore(stretch.timed),
      append: (stretch, shift) => {
        timed.append(stretch.timed, shift);
        scattered.append(stretch.scattered, shift);
      },
    }),
    counter: {
      same: others,
      moving: [moment],
      mayCount: () => isNew && timed.goesForward,
      count: (run) => timed.goOn(run),
    },
  };
}

function isMoment({ dataset }: TableCursor, name: string): boolean {
  const kind = dataset.fields[name]?.kind;
  return kind === "instant" || kind === "date";
}
