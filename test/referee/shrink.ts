/** Items that still show a difference when asked again, in the same order. */
type StillDiffers<T> = (candidates: readonly T[]) => Promise<readonly boolean[]>;

const mostSteps = 60;
/** Asking about a table takes a query each; after so many the smallest one found will do. */
const mostTables = 80;

/** The smallest row that still shows a difference: fields are left out and texts shortened as long as it does. */
export async function smallestRow(row: unknown, differs: StillDiffers<unknown>): Promise<unknown> {
  return smallest(row, simplerRows, differs);
}

/** The smallest table that still shows a difference: rows are left out as long as it does. */
export async function smallestTable<R>(
  rows: readonly R[],
  differs: StillDiffers<readonly R[]>,
): Promise<readonly R[]> {
  return smallest(rows, simplerTables, differs, mostTables);
}

async function smallest<T>(
  start: T,
  simpler: (item: T) => readonly T[],
  differs: StillDiffers<T>,
  most = Infinity,
): Promise<T> {
  let best = start;
  let asked = 0;
  for (let step = 0; step < mostSteps && asked < most; step++) {
    const candidates = simpler(best);
    if (candidates.length === 0) return best;
    asked += candidates.length;
    const still = await differs(candidates);
    const next = candidates
      .filter((_, place) => still[place])
      .reduce<T | undefined>((a, b) => (a !== undefined && sizeOf(a) <= sizeOf(b) ? a : b), undefined);
    if (next === undefined) return best;
    best = next;
  }
  return best;
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}

function simplerRows(row: unknown): readonly unknown[] {
  if (typeof row !== "object" || row === null) return [];
  if (Array.isArray(row)) return row.map((_, place) => row.toSpliced(place, 1));
  const entries = Object.entries(row);
  const with_ = (name: string, value: unknown) =>
    Object.fromEntries(entries.map(([key, old]) => [key, key === name ? value : old]));
  return [
    ...entries.map(([name]) => Object.fromEntries(entries.filter(([key]) => key !== name))),
    ...entries.flatMap(([name, value]) => simplerValues(value).map((simpler) => with_(name, simpler))),
  ];
}

function simplerValues(value: unknown): readonly unknown[] {
  if (typeof value === "string" && value.length > 1) {
    const half = Math.ceil(value.length / 2);
    return [value.slice(0, half), value.slice(half), value.slice(1), value.slice(0, -1)];
  }
  if (Array.isArray(value)) return value.map((_, place) => value.toSpliced(place, 1));
  return [];
}

/** Without each half, quarter … of the rows, down to single ones. */
function simplerTables<R>(rows: readonly R[]): readonly (readonly R[])[] {
  const candidates: (readonly R[])[] = [];
  for (let parts = 2; parts <= Math.min(rows.length, 16); parts *= 2) {
    const size = Math.ceil(rows.length / parts);
    for (let at = 0; at < rows.length; at += size) candidates.push(rows.toSpliced(at, size));
  }
  if (rows.length <= 16) candidates.push(...rows.map((_, place) => rows.toSpliced(place, 1)));
  return candidates.filter((some) => some.length > 0);
}
