import type { Dataset, Field, FieldKind } from "@samapne/core";
import { endOfCell } from "../rows/cells.ts";

/** The kinds whose cells in canonical CSV stand in the order of their values when they stand in that of their bytes. */
const byBytes: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "text",
  "code",
  "identifier",
  "uri",
  "date",
  "instant",
]);
const instantLength = "2025-10-26T00:00:00Z".length;
const [quote, comma] = [0x22, 0x2c];

/** Follows lines of canonical CSV as they come. */
export interface KeyOrder {
  /** Takes the next line, which begins here. */
  take(bytes: Uint8Array, line: number): void;
  /** True when all lines so far surely stand in the order of the key. False may also mean that it cannot be told. */
  readonly isSorted: boolean;
}

/** Watches whether rows come in the order of the key, so that they need not be sorted. */
export function keyOrder({ fields, key }: Dataset): KeyOrder {
  const names = Object.keys(fields);
  const columns = key.map((name) => names.indexOf(name));
  const isInstant = key.map((name) => (fields[name] as Field).kind === "instant");
  const isTold = key.every((name) => byBytes.has((fields[name] as Field).kind));
  // Only then are the cells of the key found in the order in which they are compared.
  const isInOrder = columns.every((column, index) => index === 0 || column > (columns[index - 1] as number));
  let isSorted = isTold && isInOrder;
  let last = new Uint8Array(256);
  let ends: readonly number[] = [];

  /** The ends of the cells of the key in `next`, which they are copied to; undefined when one cannot be compared. */
  const cellsOf = (bytes: Uint8Array, line: number, next: Uint8Array): readonly number[] | undefined => {
    const found: number[] = [];
    let at = line;
    let length = 0;
    for (let column = 0, part = 0; part < columns.length; column++) {
      const end = endOfCell(bytes, at);
      if (column === columns[part]) {
        if (bytes[at] === quote || length + end - at > next.length) return undefined;
        if (isInstant[part] === true && end - at !== instantLength) return undefined;
        for (let from = at; from < end; from++) next[length++] = bytes[from] as number;
        found.push(length);
        part += 1;
      }
      at = bytes[end] === comma ? end + 1 : end;
    }
    return found;
  };

  let spare = new Uint8Array(256);
  return {
    get isSorted() {
      return isSorted;
    },
    take: (bytes, line) => {
      if (!isSorted || columns.length === 0) return;
      const next = spare;
      const nextEnds = cellsOf(bytes, line, next);
      isSorted = nextEnds !== undefined && isLater(last, ends, next, nextEnds);
      spare = last;
      last = next;
      ends = nextEnds ?? [];
    },
  };
}

/** True when a key comes after another, or is the first there is. */
function isLater(
  last: Uint8Array,
  lastEnds: readonly number[],
  next: Uint8Array,
  nextEnds: readonly number[],
): boolean {
  let [lastAt, nextAt] = [0, 0];
  for (let part = 0; part < lastEnds.length; part++) {
    const [lastEnd, nextEnd] = [lastEnds[part] as number, nextEnds[part] as number];
    while (lastAt < lastEnd && nextAt < nextEnd && last[lastAt] === next[nextAt]) {
      lastAt += 1;
      nextAt += 1;
    }
    if (lastAt === lastEnd && nextAt === nextEnd) continue;
    if (lastAt === lastEnd) return true;
    return nextAt < nextEnd && (last[lastAt] as number) < (next[nextAt] as number);
  }
  return true;
}
