import type { Cell } from "@samapne/tabular/reading";
import type { DoubtfulSign } from "./outcome.ts";

type Sign = "." | ",";

interface Seen {
  /** Numbers with the sign before three digits, and no other: `1.250`. */
  grouped: number;
  first?: Omit<DoubtfulSign, "field" | "sign" | "count">;
  /** Numbers that say the sign stands before decimals: `1.25`, `0.125`. */
  isDecimal: boolean;
}

interface OfField {
  readonly signs: Readonly<Record<Sign, Seen>>;
  /** Whole numbers of one to three digits, other than nothing. */
  isWhole: boolean;
}

const grouped = {
  ".": /^[-\u2212]?[1-9]\d{0,2}\.\d{3}(?![\d.,])/,
  ",": /^[-\u2212]?[1-9]\d{0,2},\d{3}(?![\d.,])/,
};

/**
 * Counts numbers such as `1.250` that were read as one and a quarter where nothing else in the field says that the point
 * stands before decimals: beside `980` or `12,5` they are more likely thousands. A mapping made of a file from the summer
 * cannot know what comes in winter.
 */
export class DoubtfulSigns {
  readonly #fields = new Map<string, OfField>();
  /** The sheet that is read, where several are. */
  sheet: string | undefined;

  /** Takes note of a number that was read without a sign for thousands. */
  add(field: string, row: number, cell: Cell): void {
    if (typeof cell !== "string") return;
    const text = cell.trim();
    let of = this.#fields.get(field);
    if (!of) {
      of = { signs: { ".": newlySeen(), ",": newlySeen() }, isWhole: false };
      this.#fields.set(field, of);
    }
    const sign = text.includes(".") ? "." : text.includes(",") ? "," : undefined;
    if (sign === undefined) {
      of.isWhole ||= /^[-\u2212]?[1-9]\d{0,2}(?!\d)/.test(text);
      return;
    }
    const seen = of.signs[sign];
    if (!grouped[sign].test(text)) {
      seen.isDecimal = true;
      return;
    }
    seen.grouped++;
    seen.first ??= {
      row,
      ...(this.sheet === undefined ? {} : { sheet: this.sheet }),
      found: text.slice(0, 20),
    };
  }

  list(): readonly DoubtfulSign[] {
    return [...this.#fields].flatMap(([field, { signs, isWhole }]) =>
      ([".", ","] as const).flatMap((sign) => {
        const { grouped: count, first, isDecimal } = signs[sign];
        const other = signs[sign === "." ? "," : "."];
        const isDoubtful = !isDecimal && (isWhole || other.isDecimal || other.grouped > 0);
        return first && isDoubtful ? [{ field, sign, count, ...first }] : [];
      }),
    );
  }
}

function newlySeen(): Seen {
  return { grouped: 0, isDecimal: false };
}
