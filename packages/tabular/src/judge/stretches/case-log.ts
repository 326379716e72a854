import type { Finding } from "@samapne/core";
import { type Causes, mostPlaces, type TellCase } from "../../report/causes.ts";
import type { Cases } from "../work/stretch.ts";

const severities = ["error", "warning", "info"] as const;
/** More cases than that are not worth to be handed over. */
const mostCases = 500_000;
const mostKeys = 1000;

/** Writes down the cases of a stretch, whose rows come in order. */
export class CaseLog {
  #numbers = new Map<string, number>();
  #first: Finding[][] = [];
  #kinds: number[] = [];
  #rows: number[] = [];

  readonly tell: TellCase = (row = -1, severity, make, key) => {
    if (this.isFull) return;
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    const first = (this.#first[number] ??= []);
    if (first.length < mostPlaces) first.push(make());
    this.#kinds.push(number * severities.length + severities.indexOf(severity));
    this.#rows.push(row);
  };

  /** True when there were too many cases, and not all are here. */
  get isFull(): boolean {
    return this.#rows.length >= mostCases || this.#numbers.size >= mostKeys;
  }

  /** Gives the cases, and forgets them. */
  release(): Cases {
    const cases = {
      keys: [...this.#numbers.keys()],
      first: this.#first,
      kinds: Int32Array.from(this.#kinds),
      rows: Int32Array.from(this.#rows),
    };
    this.#numbers = new Map();
    [this.#first, this.#kinds, this.#rows] = [[], [], []];
    return cases;
  }
}

/** Adds the cases of a stretch to those of its file, `shift` rows further down. `placed` names the places in a finding. */
export function addCases(
  { keys, first, kinds, rows }: Cases,
  causes: Causes,
  shift: number,
  placed: (finding: Finding) => Finding,
): void {
  const counts = new Int32Array(keys.length);
  for (const [index, kind] of kinds.entries()) {
    const number = Math.floor(kind / severities.length);
    const severity = severities[kind % severities.length] as (typeof severities)[number];
    const row = rows[index] as number;
    const known = first[number] as readonly Finding[];
    const finding = known[Math.min(counts[number] as number, known.length - 1)] as Finding;
    counts[number] = (counts[number] as number) + 1;
    causes.count(keys[number] as string, severity, row < 0 ? undefined : row + shift, () => placed(finding));
  }
}
