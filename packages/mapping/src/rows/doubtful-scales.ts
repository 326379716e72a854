import type { Dataset, Field } from "@samapne/core";
import { type Cell, cellAsText, sheetValueOf } from "@samapne/tabular/reading";
import { mostPercent } from "../plan/is-percent.ts";
import { percentOf } from "../plan/percent-of.ts";
import { type PercentRule, percentRules } from "../plan/percent-rules.ts";
import type { DoubtfulScale } from "./outcome.ts";

interface Seen {
  /** Numbers that no other figures of their rows confirm. */
  count: number;
  /** Is one of them more than nothing and less than one? */
  isShare: boolean;
  isAboveOne: boolean;
  isWhole: boolean;
  tooLarge: number;
  readonly first: Omit<DoubtfulScale, "field" | "kind" | "count">;
  firstTooLarge?: Omit<DoubtfulScale, "field" | "kind" | "count">;
}

/** As near as a percentage with a decimal is to what it was worked out from. */
const nearly = 0.1;

/**
 * Counts percentages that may be written otherwise than the mapping says: shares of one (`0.05`), which a field of per cent
 * takes without a word, and hundredths (`1033`). A mapping that was made of one export cannot know what the next has.
 */
export class DoubtfulScales {
  readonly #fields = new Map<string, Seen>();
  readonly #dataset: Dataset;
  readonly #rules: readonly PercentRule[];
  /** The sheet that is read, where several are. */
  sheet: string | undefined;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#rules = percentRules(dataset);
  }

  /** Takes note of a percentage that was read as it stands, in a row whose other values `numberOf` tells. */
  add(name: string, row: number, cell: Cell, value: number, numberOf: (name: string) => unknown): void {
    if (sheetValueOf(cell)?.kind === "percent" || cellAsText(cell).includes("%")) return;
    const field = this.#dataset.fields[name];
    if (!field || this.#isRight(name, field, value, numberOf)) return;
    const here = {
      row,
      ...(this.sheet === undefined ? {} : { sheet: this.sheet }),
      found: cellAsText(cell).trim().slice(0, 20),
    };
    let seen = this.#fields.get(name);
    if (!seen) {
      seen = { count: 0, isShare: false, isAboveOne: false, isWhole: true, tooLarge: 0, first: here };
      this.#fields.set(name, seen);
    }
    seen.count++;
    seen.isShare ||= value > 0 && value < 1;
    seen.isAboveOne ||= value > 1;
    seen.isWhole &&= Number.isInteger(value);
    if (value <= mostPercent(field)) return;
    seen.tooLarge++;
    seen.firstTooLarge ??= here;
  }

  list(): readonly DoubtfulScale[] {
    return [...this.#fields].flatMap(([field, seen]): DoubtfulScale | readonly [] => {
      if (seen.isShare && !seen.isAboveOne)
        return { field, kind: "shares", count: seen.count, ...seen.first };
      if (!seen.firstTooLarge || !seen.isWhole) return [];
      return { field, kind: "hundredths", count: seen.tooLarge, ...seen.firstTooLarge };
    });
  }

  /** Do other figures of the row say that a percentage is what it says? */
  #isRight(name: string, field: Field, value: number, numberOf: (name: string) => unknown): boolean {
    return this.#rules.some((rule) => {
      if (rule.name !== name) return false;
      const right = percentOf(numberOf(rule.part), rule.whole.map(numberOf), field);
      return right !== undefined && Math.abs(right.value - value) <= nearly;
    });
  }
}
