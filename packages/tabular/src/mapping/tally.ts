import { found, type Params, showingOf, type Text } from "@samapne/core";
import type { Dataset, Finding } from "@samapne/core";
import type { Loss, Repair } from "../cells/read-cell.ts";
import type { Cell } from "../formats/cell.ts";
import { cellAsText } from "../formats/sheet/sheet-cell.ts";
import { faults, type LeaveCause } from "./leave-causes.ts";
import type { LeftOut, RepairCount } from "./outcome.ts";
import type { Change } from "./values.ts";

const mostPlaces = 5;
const mostCauses = 500;
const faulty: ReadonlySet<string> = new Set(faults);

interface Counted {
  readonly cause: LeaveCause;
  readonly detail?: Text | string;
  readonly finding?: Finding;
  count: number;
  readonly places: number[];
}

/** Counts rows, with the first places. */
export class PlaceTally {
  count = 0;
  readonly places: number[] = [];

  add(row: number): void {
    this.count++;
    if (this.places.length < mostPlaces && this.places.at(-1) !== row) this.places.push(row);
  }
}

/** Counts rows that are left out, by cause, with the first places. */
export class LeftOutTally {
  readonly #causes = new Map<string, Counted>();
  #total = 0;

  /** All rows counted so far. */
  get total(): number {
    return this.#total;
  }

  /** Counts one. `detail` tells causes of one kind apart, and is shown. */
  add(
    cause: LeaveCause,
    row: number,
    more: {
      readonly detail?: Text | string;
      readonly key?: string;
      readonly finding?: Finding;
      readonly count?: number;
    } = {},
  ): void {
    const { count = 1 } = more;
    this.#total += count;
    const key = `${cause}\u0000${more.key ?? ""}`;
    let counted = this.#causes.get(key);
    if (!counted) {
      if (this.#causes.size >= mostCauses) return this.#overflow(cause, row, count);
      counted = {
        cause,
        count: 0,
        places: [],
        ...(more.detail === undefined ? {} : { detail: more.detail }),
        ...(more.finding ? { finding: more.finding } : {}),
      };
      this.#causes.set(key, counted);
    }
    counted.count += count;
    if (counted.places.length < mostPlaces) counted.places.push(row);
  }

  #overflow(cause: LeaveCause, row: number, count: number): void {
    const rest = this.#causes.get("rest") ?? { cause, count: 0, places: [] };
    this.#causes.set("rest", rest);
    rest.count += count;
    if (rest.places.length < mostPlaces) rest.places.push(row);
  }

  /** The causes, most rows first. */
  list(): readonly LeftOut[] {
    return [...this.#causes.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ cause, count, places, detail, finding }) => ({
        cause,
        isFault: faulty.has(cause),
        count,
        places,
        ...(detail === undefined ? {} : { detail }),
        ...(finding === undefined
          ? {}
          : { code: finding.code, ...(finding.field === undefined ? {} : { field: finding.field }) }),
      }));
  }
}

interface Repaired {
  readonly repair: RepairCount["repair"];
  readonly field: string;
  count: number;
  readonly row: number;
  readonly example: Params;
}

/** Counts what was done to values, by kind and field, with the first example. */
export class RepairTally {
  readonly #dataset: Dataset;
  readonly #counts = new Map<RepairCount["repair"], Map<string, Repaired>>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  add(repair: Change | Repair | Loss, field: string, row: number, cell: Cell, value: unknown): void {
    let ofRepair = this.#counts.get(repair);
    if (!ofRepair) this.#counts.set(repair, (ofRepair = new Map()));
    const known = ofRepair.get(field);
    if (known) {
      known.count++;
      return;
    }
    const showing = showingOf(this.#dataset.fields[field]);
    const shown = typeof cell === "object" ? cellAsText(cell) : cell;
    const example = {
      found: found(shown, showing),
      written: found(Array.isArray(value) ? value.join("|") : value, showing),
    };
    ofRepair.set(field, { repair, field, count: 1, row, example });
  }

  list(): readonly RepairCount[] {
    const order = Object.keys(this.#dataset.fields);
    return [...this.#counts.values()]
      .flatMap((ofRepair) => [...ofRepair.values()])
      .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || b.count - a.count)
      .map(({ repair, field, count, row, example }) => ({
        repair,
        field,
        count,
        row,
        found: example["found"] as Text | string,
        written: example["written"] as Text | string,
      }));
  }
}
