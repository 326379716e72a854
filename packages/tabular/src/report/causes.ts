import {
  type Dataset,
  eachLanguage,
  type Finding,
  inLanguage,
  type Language,
  type Text,
} from "@samapne/core";
import { allIssues } from "../issues/catalogue.ts";
import { beforeValue, CauseKeys } from "./cause-keys.ts";
import { findingWords } from "./finding-words.ts";
import type { Cause, ColumnFacts, Place } from "./report.ts";
import { RowMarks } from "./row-marks.ts";
import { Spread } from "./spread.ts";

/** So many causes of each severity are kept. */
const mostCauses: Readonly<Record<Cause["severity"], number>> = { error: 140, warning: 60, info: 100 };
/** So many causes that differ by a value in the cells are told apart; further values have one cause together. */
const mostAlike = 20;
/** So many places of a cause are shown. */
export const mostPlaces = 5;

interface Case {
  readonly row: number | undefined;
  readonly finding: Finding;
}

interface Gathered {
  count: number;
  readonly severity: Cause["severity"];
  /** The first cases in order of row. */
  readonly first: Case[];
  /** Are these cases of many values, for each of which there would be a cause? */
  readonly isOthers: boolean;
}

/** What a cause needs to know of its file to tell where it is. */
export interface CausePlaces {
  lineOf(row: number): number | undefined;
  columnOf(field: string): ColumnFacts | undefined;
  columnAt(index: number): ColumnFacts | undefined;
}

/** Is told of a case; `make` makes its finding, `key` is what it is counted under. */
export type TellCase = (
  row: number | undefined,
  severity: Cause["severity"],
  make: () => Finding,
  key: string,
) => void;

/** Gathers the findings of one file into causes, in bounded memory. */
export class Causes {
  readonly #keys = new CauseKeys();
  readonly #gathered = new Map<string, Gathered>();
  readonly #kept: Record<Cause["severity"], number> = { error: 0, warning: 0, info: 0 };
  /** How many causes there are that differ by a value only. */
  readonly #alike = new Map<string, number>();
  readonly #further = { errors: 0, warnings: 0 };
  readonly #faulty = new RowMarks();
  readonly spread: Spread;
  readonly #tell: TellCase | undefined;

  /** `tell` is told of every case, shown or not. */
  constructor(tell?: TellCase, spread: Spread = new Spread()) {
    this.#tell = tell;
    this.spread = spread;
  }

  /** Counts a finding; `row` is undefined when the whole table is meant. */
  add(finding: Finding, row?: number, severity: Cause["severity"] = finding.severity): void {
    this.count(this.#keys.of(finding), severity, row, () => finding);
  }

  /** Counts a case under a key, and makes its finding only when it is shown. `info` is for repairs. */
  count(key: string, severity: Cause["severity"], row: number | undefined, make: () => Finding): void {
    if (row !== undefined && severity !== "info") this.#mark(row, severity);
    this.#tell?.(row, severity, make, key);
    const known = this.#gathered.get(key) ?? this.#othersOf(key, severity);
    if (known) {
      known.count++;
      if (isAmongFirst(row, known.first)) keep(known.first, { row, finding: make() });
    } else if (this.#hasRoom(severity))
      this.#keep(key, { count: 1, severity, first: [{ row, finding: make() }], isOthers: false });
    else if (severity !== "info") this.#further[severity === "error" ? "errors" : "warnings"]++;
  }

  /** Where a new cause is counted when there are many that differ from it by a value only; undefined when there are few. */
  #othersOf(key: string, severity: Cause["severity"]): Gathered | undefined {
    const end = key.indexOf(beforeValue);
    if (end < 0) return undefined;
    const common = key.slice(0, end);
    const alike = this.#alike.get(common) ?? 0;
    if (alike < mostAlike) {
      this.#alike.set(common, alike + 1);
      return undefined;
    }
    const known = this.#gathered.get(common);
    if (known || !this.#hasRoom(severity)) return known;
    const others: Gathered = { count: 0, severity, first: [], isOthers: true };
    this.#keep(common, others);
    return others;
  }

  #hasRoom(severity: Cause["severity"]): boolean {
    return this.#kept[severity] < mostCauses[severity];
  }

  #keep(key: string, gathered: Gathered): void {
    this.#gathered.set(key, gathered);
    this.#kept[gathered.severity] += 1;
  }

  #mark(row: number, severity: "error" | "warning"): void {
    if (severity === "error") this.#faulty.add(row);
    this.spread.add(row, severity);
  }

  /** How many rows have an error of their own. */
  get faultyRows(): number {
    return this.#faulty.count;
  }

  /** Forgets the cases of one kind and field: something else says it better. */
  drop(kind: string, field: string): void {
    for (const [key, { first, severity }] of this.#gathered) {
      const { finding } = first[0] as Case;
      if (finding.kind !== kind || finding.field !== field) continue;
      this.#gathered.delete(key);
      this.#kept[severity] -= 1;
    }
  }

  /** Cases that came when there were too many causes; undefined when there were none. */
  get further(): { readonly errors: number; readonly warnings: number } | undefined {
    const { errors, warnings } = this.#further;
    return errors + warnings > 0 ? { errors, warnings } : undefined;
  }

  /** The causes with their texts: errors first, personal data before all; what the whole file has, then by count, then by first place. */
  list(dataset: Dataset, places: CausePlaces): readonly Cause[] {
    return [...this.#gathered.values()].sort(inOrder).map((gathered) => toCause(gathered, dataset, places));
  }
}

const order: Readonly<Record<Cause["severity"], number>> = { error: 0, warning: 1, info: 2 };

function inOrder(a: Gathered, b: Gathered): number {
  const wholeFile = Math.min(1, firstRow(a)) - Math.min(1, firstRow(b));
  return rank(a) - rank(b) || wholeFile || b.count - a.count || firstRow(a) - firstRow(b);
}

/** Personal data that must not leave the house comes before all else. */
function rank({ severity, first }: Gathered): number {
  return severity === "error" && first[0]?.finding.code.startsWith("personal.") ? -1 : order[severity];
}

function firstRow({ first }: Gathered): number {
  return first[0]?.row ?? 0;
}

function isAmongFirst(row: number | undefined, first: readonly Case[]): boolean {
  return first.length < mostPlaces || (row ?? 0) < (first.at(-1)?.row ?? 0);
}

function keep(first: Case[], one: Case): void {
  const at = first.findIndex(({ row }) => (row ?? 0) > (one.row ?? 0));
  first.splice(at < 0 ? first.length : at, 0, one);
  first.length = Math.min(first.length, mostPlaces);
}

function toCause(
  { count, severity, first, isOthers }: Gathered,
  dataset: Dataset,
  places: CausePlaces,
): Cause {
  const { finding } = first[0] as Case;
  const { title, message, advice, fixer, basis } = findingWords(finding, dataset);
  return {
    code: finding.code,
    kind: finding.kind,
    severity,
    fixer,
    ...(basis === undefined ? {} : { basis }),
    columns: columnsOf(finding, places),
    count,
    title: eachLanguage((language) => title(language) + about(finding, language)),
    message: isOthers ? manyValues : eachLanguage(message),
    ...(advice === undefined ? {} : { advice: eachLanguage(advice) }),
    places: first.flatMap((one) => placeOf(one, places)),
  };
}

const manyValues: Text = {
  nb: "Mange ulike verdier har denne feilen. Her er noen av dem.",
  nn: "Mange ulike verdiar har denne feilen. Her er nokre av dei.",
  en: "Many different values have this fault. Here are some of them.",
};

/** Causes that differ by a name say it in their title: it is all a list of titles shows of them. */
function about({ kind, params }: Finding, language: Language): string {
  const name = params["name"];
  if (name === undefined || !allIssues[kind]?.groupBy?.includes("name")) return "";
  return `: ${typeof name === "number" ? name : inLanguage(name, language)}`;
}

/** The columns of the fields a finding is about; one that is about no field may name its column by position. */
function columnsOf({ field, fields = [], params }: Finding, places: CausePlaces): readonly ColumnFacts[] {
  const names = field === undefined ? fields : [field];
  const { column, letters } = params;
  if (typeof letters === "string") return letters.split(",").map((letter) => ({ letter, heading: "" }));
  if (names.length === 0 && typeof column === "number") return [places.columnAt(column) ?? []].flat();
  return names.flatMap((name) => places.columnOf(name) ?? []);
}

function placeOf({ row, finding }: Case, { lineOf }: CausePlaces): readonly Place[] {
  if (row === undefined) return [];
  const line = lineOf(row);
  const found = finding.params["found"];
  return [
    {
      row,
      ...(line === undefined ? {} : { line }),
      ...(found === undefined || typeof found === "number" ? {} : { found }),
    },
  ];
}
