import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import type { SourceRow } from "../plan/plan-field.ts";

/** So many things wait at most for the rest of their days; then all that wait are made. */
const mostWaiting = 100_000;

interface Thing {
  readonly source: SourceRow;
  readonly days: (readonly Cell[])[];
}

/**
 * Puts the rows of one thing together that each say one day of its week: rows in which all else that is read is the same,
 * or empty where it was said in the row before. Rows that differ in anything else stay apart, so that nothing is lost.
 */
export class ThingsOfDays {
  readonly #others: readonly number[];
  readonly #things = new Map<string, Thing>();
  #last: { readonly cells: readonly Cell[]; readonly thing: Thing } | undefined;

  /** `others`: the columns that are read, without those of the days. */
  constructor(others: readonly number[]) {
    this.#others = others;
  }

  /** Is a row one more day of a thing that waits? It is part of that then. */
  takesOn(source: SourceRow): boolean {
    const known = this.#ofLast(source) ?? this.#things.get(this.#keyOf(source.cells));
    if (!known) return false;
    known.days.push(source.cells);
    if (this.#last?.thing !== known) this.#last = { cells: source.cells, thing: known };
    return true;
  }

  /** Begins a thing with a row; gives the things that are made now, as too many wait. */
  begin(source: SourceRow): readonly SourceRow[] {
    const made = this.#things.size < mostWaiting ? [] : this.end();
    const thing = { source, days: [source.cells] };
    this.#things.set(this.#keyOf(source.cells), thing);
    this.#last = { cells: source.cells, thing };
    return made;
  }

  /** The things that still wait, in the order of the file. */
  end(): readonly SourceRow[] {
    const all = [...this.#things.values()].map(({ source, days }) => ({ ...source, days }));
    this.#things.clear();
    this.#last = undefined;
    return all;
  }

  /** The thing of the row before, where this one says nothing else of it. */
  #ofLast({ cells }: SourceRow): Thing | undefined {
    const last = this.#last;
    const isSame = (index: number) =>
      isBlankCell(cells[index]) || cellAsText(cells[index]) === cellAsText(last?.cells[index]);
    const isLess = this.#others.some(
      (index) => isBlankCell(cells[index]) && !isBlankCell(last?.cells[index]),
    );
    return last && isLess && this.#others.every(isSame) ? last.thing : undefined;
  }

  #keyOf(cells: readonly Cell[]): string {
    return this.#others.map((index) => cellAsText(cells[index]).trim()).join("\u0000");
  }
}
