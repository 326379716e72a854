import type { TableCursor } from "../../registers/table-cursor.ts";
import { type Stretches, stretchesOf } from "./stretches.ts";
import { suspectCells } from "./suspect-cells.ts";

/** The cells that may be wrong, by the place of their row, as plain data. */
export type KeptSuspects = ReadonlyMap<number, readonly string[]>;

type SuspectsIn = (cursor: TableCursor, fields: readonly string[]) => readonly string[];

/** Of so many rows it is remembered which cells may be wrong; of more, a finding that follows from one is told. */
const most = 10_000;

/** Remembers which of some cells of a table may be what is told as wrong in their rows. */
export class SuspectPlaces {
  readonly #fields: readonly string[];
  readonly #suspectsIn: SuspectsIn;
  #places = new Map<number, readonly string[]>();

  /** `suspectsIn` tells which of the fields may be wrong in the row at hand. */
  constructor(fields: readonly string[], suspectsIn: SuspectsIn = suspectCells) {
    this.#fields = fields;
    this.#suspectsIn = suspectsIn;
  }

  /** Looks at the row at hand. */
  see(cursor: TableCursor): void {
    const cells = this.#suspectsIn(cursor, this.#fields);
    if (cells.length > 0 && this.#places.size < most) this.#places.set(cursor.place, cells);
  }

  /** May one of these cells be wrong in the row at a place? */
  has(place: number, fields: readonly string[]): boolean {
    return this.#places.get(place)?.some((name) => fields.includes(name)) === true;
  }

  /** Kept beside what else a check keeps. */
  get stretches(): Stretches {
    return stretchesOf<KeptSuspects>({
      release: () => this.release(),
      follows: () => true,
      append: (later, shift) => this.append(later, shift),
    });
  }

  /** Gives what is kept, and begins anew. */
  release(): KeptSuspects {
    const kept = this.#places;
    this.#places = new Map();
    return kept;
  }

  append(later: KeptSuspects, shift: number): void {
    for (const [place, cells] of later) if (this.#places.size < most) this.#places.set(place + shift, cells);
  }
}
