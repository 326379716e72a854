import type { Dialect } from "./dialect.ts";

const digits = "0-9";
const wordCharacters = "0-9A-Z_a-z";
/** What is left of all code points but NUL when these are taken away. */
const others: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  D: [
    [0x1, 0x2f],
    [0x3a, 0x10ffff],
  ],
  W: [
    [0x1, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x5e],
    [0x60, 0x60],
    [0x7b, 0x10ffff],
  ],
};

/**
 * A portable pattern as a dialect reads it: `$` is the very end of the text (in Java it also stands before a last
 * line break), `\d` and `\w` are ASCII (in PostgreSQL they follow the locale), and signs that are special in
 * some class syntax are escaped; blanks and dashes that cannot be seen are written as their number.
 */
export function patternIn({ pattern: spelled }: Dialect, pattern: string): string {
  const range = ([low, high]: readonly [number, number]) =>
    `${spelled.codePoint(low)}-${spelled.codePoint(high)}`;
  let [text, inClass] = ["", false];
  for (const [piece] of pattern.matchAll(/\\.|[^]/gu)) {
    if (/[\u0080-\u00a0\u2000-\u206f]/.test(piece)) text += spelled.codePoint(piece.codePointAt(0) as number);
    else if (inClass) text += classPieces[piece] ?? complementOf(piece, range) ?? piece;
    else if (piece === "^") text += spelled.start;
    else if (piece === "$") text += spelled.end;
    else text += outerPieces[piece] ?? piece;
    if (piece === "[" && !inClass) inClass = true;
    else if (piece === "]") inClass = false;
  }
  return text;
}

const outerPieces: Readonly<Record<string, string>> = {
  "\\d": `[${digits}]`,
  "\\w": `[${wordCharacters}]`,
  "\\D": `[^${digits}]`,
  "\\W": `[^${wordCharacters}]`,
};

const classPieces: Readonly<Record<string, string>> = {
  "\\d": digits,
  "\\w": wordCharacters,
  "&": "\\&",
};

function complementOf(piece: string, range: (ends: readonly [number, number]) => string): string | undefined {
  return piece.startsWith("\\") ? others[piece.slice(1)]?.map(range).join("") : undefined;
}

/** How often the most repeated part of a pattern is repeated by one quantifier. */
export function repeatsIn(pattern: string): number {
  return Math.max(1, ...[...pattern.matchAll(/\d+(?=,?\d*\})/g)].map(([count]) => Number(count)));
}
