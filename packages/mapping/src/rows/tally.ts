import { found, showingOf, type Text } from "@samapne/core";
import type { Dataset, Finding } from "@samapne/core";
import type { Cell, Loss, Repair } from "@samapne/tabular/reading";
import { itemsAsText } from "../table/items-as-text.ts";
import { faults, type LeaveCause } from "../times/leave-causes.ts";
import type { LeftOut, RepairCount, RepairExample } from "./outcome.ts";
import type { Change } from "../plan/mapped-value.ts";

const mostPlaces = 5;
const mostCauses = 500;
const faulty: ReadonlySet<string> = new Set(faults);

interface Counted {
  readonly cause: LeaveCause;
  readonly detail?: Text | string;
  readonly finding?: Finding;
  readonly rows: PlaceTally;
}

/** The first rows something holds for, and the sheet they stand in, where several are read. */
export interface Places {
  readonly places: readonly number[];
  readonly sheet?: string;
}

/** Counts rows, with the first places. */
export class PlaceTally {
  count = 0;
  readonly #places: number[] = [];
  #sheet: string | undefined;

  add(row: number, sheet?: string): void {
    if (this.count === 0) this.#sheet = sheet;
    this.count++;
    if (sheet === this.#sheet && this.#places.length < mostPlaces) this.#places.push(row);
  }

  get places(): Places {
    const sheet = this.#sheet;
    return { places: this.#places, ...(sheet === undefined ? {} : { sheet }) };
  }
}

/** Counts rows that are left out, by cause, with the first places. */
export class LeftOutTally {
  readonly #causes = new Map<string, Counted>();
  #total = 0;
  /** The sheet that is read, where several are. */
  sheet: string | undefined;

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
    } = {},
  ): void {
    this.#total++;
    const isFull = this.#causes.size >= mostCauses;
    const own = `${cause}\u0000${more.key ?? ""}`;
    const key = isFull && !this.#causes.has(own) ? "rest" : own;
    let counted = this.#causes.get(key);
    if (!counted) {
      const { detail, finding } = key === "rest" ? {} : more;
      counted = {
        cause,
        rows: new PlaceTally(),
        ...(detail === undefined ? {} : { detail }),
        ...(finding ? { finding } : {}),
      };
      this.#causes.set(key, counted);
    }
    counted.rows.add(row, this.sheet);
  }

  /** The causes, most rows first. */
  list(): readonly LeftOut[] {
    return [...this.#causes.values()]
      .sort((a, b) => b.rows.count - a.rows.count)
      .map(({ cause, rows, detail, finding }) => ({
        cause,
        isFault: faulty.has(cause),
        count: rows.count,
        ...rows.places,
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
  readonly sheet?: string;
  readonly example: Pick<RepairExample, "found" | "written">;
  /** What other texts became nothing too. */
  readonly others: RepairExample[];
  readonly seen: Set<unknown>;
}

/** What takes text away: each text is another loss, and the first says nothing of the next. */
const lossy: ReadonlySet<RepairCount["repair"]> = new Set([
  "empty_word",
  "word_left_out",
  "part_absent",
  "part_missing",
  "clock_left_out",
]);
const mostOthers = 3;

/** Counts what was done to values, by kind and field, with the first example, and a few of what was taken away. */
export class RepairTally {
  readonly #dataset: Dataset;
  readonly #counts = new Map<RepairCount["repair"], Map<string, Repaired>>();
  /** The sheet that is read, where several are. */
  sheet: string | undefined;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  add(repair: Change | Repair | Loss, field: string, row: number, cell: Cell, value: unknown): void {
    let ofRepair = this.#counts.get(repair);
    if (!ofRepair) this.#counts.set(repair, (ofRepair = new Map()));
    const known = ofRepair.get(field);
    if (known) {
      known.count++;
      if (lossy.has(repair)) this.#addOther(known, row, cell, value);
      return;
    }
    const example = this.#exampleOf(field, cell, value);
    const seen = new Set([textOf(cell)]);
    ofRepair.set(field, { repair, field, count: 1, row, ...this.#place, example, others: [], seen });
  }

  get #place() {
    return this.sheet === undefined ? {} : { sheet: this.sheet };
  }

  #addOther({ field, others, seen, example }: Repaired, row: number, cell: Cell, value: unknown): void {
    const text = textOf(cell);
    if (others.length >= mostOthers || seen.has(text) || seen.size > mostSeen) return;
    seen.add(text);
    const other = this.#exampleOf(field, cell, value);
    // What is covered looks like the first.
    const shown = [example, ...others].map((one) => JSON.stringify(one.found));
    if (shown.includes(JSON.stringify(other.found))) return;
    others.push({ row, ...this.#place, ...other });
  }

  #exampleOf(field: string, cell: Cell, value: unknown): Pick<RepairExample, "found" | "written"> {
    const showing = showingOf(this.#dataset.fields[field]);
    return {
      found: found(textOf(cell), showing),
      written: found(Array.isArray(value) ? value.join("|") : value, showing),
    };
  }

  list(): readonly RepairCount[] {
    const order = Object.keys(this.#dataset.fields);
    return [...this.#counts.values()]
      .flatMap((ofRepair) => [...ofRepair.values()])
      .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || b.count - a.count)
      .map(({ repair, field, count, row, sheet, example, others }) => ({
        repair,
        field,
        count,
        row,
        ...(sheet === undefined ? {} : { sheet }),
        ...example,
        ...(others.length > 0 ? { others } : {}),
      }));
  }
}

/** Covered texts look alike: so many are looked at. */
const mostSeen = 100;

function textOf(cell: Cell): unknown {
  return typeof cell === "object" ? itemsAsText(cell) : cell;
}
