import type { SpreadFacts } from "./report.ts";

const mostStretches = 64;

/**
 * Where in a file faults stand: rows in at most 64 stretches of equal length, which grows with the file. Remembers when the
 * first row of each stretch was about, for files in order of time.
 */
export class Spread {
  #length = 1;
  #errors: number[] = [];
  #warnings: number[] = [];
  #times: (string | undefined)[] = [];
  #timedUntil = 0;

  /** Counts a case in a row. */
  add(row: number, severity: "error" | "warning"): void {
    const at = this.#stretchOf(row);
    const counts = severity === "error" ? this.#errors : this.#warnings;
    counts[at] = (counts[at] ?? 0) + 1;
  }

  /** Tells what time a row is about; only the first row of a stretch is remembered. */
  meet(row: number, time: unknown): void {
    const at = this.#stretchOf(row);
    this.#times[at] ??= timeText(time);
    if (this.#times[at] !== undefined) this.#timedUntil = (at + 1) * this.#length;
  }

  /** The first row, from one on, of which something is to be learnt from its time. */
  untimedFrom(row: number): number {
    return Math.max(row, this.#timedUntil);
  }

  /** True when nothing is to be learnt from the time of a row, as of most. Rows come in order. */
  isTimed(row: number): boolean {
    return row < this.#timedUntil;
  }

  /** Passes rows whose time tells nothing; `byteOf` gives the byte of the file where each begins. */
  pass(_row: number, _count: number, _byteOf: (index: number) => number): void {}

  /** What was counted; undefined when no row had a fault. */
  facts(): SpreadFacts | undefined {
    const [errors, warnings] = [filled(this.#errors), filled(this.#warnings)];
    if (errors.length + warnings.length === 0) return undefined;
    const length = Math.max(errors.length, warnings.length, this.#times.length);
    const padded = (counts: readonly number[]) => Array.from({ length }, (_, index) => counts[index] ?? 0);
    const times = Array.from({ length }, (_, index) => this.#times[index] ?? "");
    return {
      rowsPerStretch: this.#length,
      errors: padded(errors),
      warnings: padded(warnings),
      ...(times.some((time) => time !== "") ? { times } : {}),
    };
  }

  #stretchOf(row: number): number {
    let at = Math.floor(row / this.#length);
    while (at >= mostStretches) {
      this.#double();
      at = Math.floor(row / this.#length);
    }
    return at;
  }

  #double(): void {
    this.#length *= 2;
    this.#errors = paired(this.#errors);
    this.#warnings = paired(this.#warnings);
    const times = this.#times;
    const half = Math.ceil(times.length / 2);
    this.#times = Array.from({ length: half }, (_, index) => times[2 * index] ?? times[2 * index + 1]);
  }
}

function filled(counts: readonly number[]): readonly number[] {
  return Array.from(counts, (count) => count ?? 0);
}

function paired(counts: readonly (number | undefined)[]): number[] {
  const half = Math.ceil(counts.length / 2);
  return Array.from({ length: half }, (_, index) => (counts[2 * index] ?? 0) + (counts[2 * index + 1] ?? 0));
}

/** A date, period or moment to the minute; nothing else. Such a text gives itself. */
export function timeText(time: unknown): string | undefined {
  if (typeof time !== "string" || !/^\d{4}(?:$|-[0-9Q])/.test(time) || time.length > 35) return undefined;
  return time.slice(0, 16).replace(/^(\d{4}-\d{2}-\d{2})T/, "$1 ");
}
