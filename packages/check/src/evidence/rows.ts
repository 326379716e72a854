import { type AnyRow, covered, csvLines, type Dataset, publishedRow } from "@samapne/core";

/** What tells rows apart: the whole row, and its key alone, as text. */
export interface RowText {
  readonly line: string;
  readonly key: string;
}

const known = new WeakMap<Dataset, WeakMap<AnyRow, RowText>>();

/** Rows as text, so that those of different forms can be set against each other. Made once, as many checks compare the same rows. */
export function rowTexts(dataset: Dataset, rows: readonly AnyRow[]): readonly RowText[] {
  const { line } = csvLines(dataset);
  const texts = known.get(dataset) ?? new WeakMap<AnyRow, RowText>();
  known.set(dataset, texts);
  return rows.map((row) => {
    const before = texts.get(row);
    if (before !== undefined) return before;
    const shown = publishedRow(dataset, row);
    const text = textOf(() => line(shown), row);
    const key = dataset.key.length === 0 ? text : JSON.stringify(dataset.key.map((name) => shown[name]));
    const made = { line: text, key };
    texts.set(row, made);
    return made;
  });
}

/** True when two rows have the same values, whatever form they came in. */
export function isSameRow(dataset: Dataset, one: AnyRow, other: AnyRow): boolean {
  const [first, second] = rowTexts(dataset, [one, other]);
  return first?.line === second?.line;
}

/** A row may be anything a stranger sends. */
function textOf(line: () => string, row: AnyRow): string {
  try {
    return line();
  } catch {
    return JSON.stringify(row);
  }
}

/** What two sets of rows do not have in common: keys that are missing, that are too many, and rows with other values. */
export interface Difference {
  readonly lost: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** Sets the rows that were found against those that were expected, whatever their order. */
export function differenceOf(expected: readonly RowText[], found: readonly RowText[]): Difference {
  const left = counts(expected.map(({ key }) => key));
  const added: string[] = [];
  for (const { key } of found) {
    const count = left.get(key) ?? 0;
    if (count === 0) added.push(key);
    else left.set(key, count - 1);
  }
  const lost = [...left].flatMap(([key, count]) => Array.from({ length: count }, () => key));
  const lines = counts(expected.map(({ line }) => line));
  const known = new Set(expected.map(({ key }) => key));
  const changed = found.filter(({ key, line }) => known.has(key) && !lines.has(line)).map(({ key }) => key);
  return { lost, added, changed };
}

/** True when both are the same rows with the same values, whatever their order. */
export function isSame({ lost, added, changed }: Difference): boolean {
  return lost.length + added.length + changed.length === 0;
}

/** True when rows with the same keys stand in the same order. */
export function isSameOrder(dataset: Dataset, one: readonly AnyRow[], other: readonly AnyRow[]): boolean {
  const [first, second] = [one, other].map((rows) => rowTexts(dataset, rows).map(({ key }) => key));
  return first?.every((key, index) => key === second?.[index]) === true;
}

function counts(texts: readonly string[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const text of texts) all.set(text, (all.get(text) ?? 0) + 1);
  return all;
}

/** Keys as a report may show them: a few of them, and none that may tell of a person. */
export function shownKeys({ fields, key }: Dataset, keys: readonly string[]): string {
  const isOpen = key.length > 0 && key.every((name) => [undefined, "open"].includes(fields[name]?.privacy));
  if (!isOpen) return "";
  const few = keys.slice(0, 3).map((text) => covered((JSON.parse(text) as readonly unknown[]).join(", ")));
  return few.length === 0 ? "" : ` (${few.join("; ")}${keys.length > few.length ? " …" : ""})`;
}
