import type { Cell, Dialect, FunctionPrinter, Operand } from "./dialect.ts";

/** A name in double quotes (ISO/IEC 9075-2, delimited identifier). */
function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in single quotes (ISO/IEC 9075-2, character string literal). */
function quotedText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** What most dialects say alike. */
export const standard = {
  identifier: quotedName,
  text: quotedText,
  byCodePoint: (text) => text,
  safely: (sql) => sql,
  pattern: { start: "^", end: "$", codePoint: (value) => `\\x{${value.toString(16)}}` },
  digit: (character) => `(ascii(${character}) - 48)`,
  dateLiteral: (date) => `DATE '${date}'`,
  dateText: (date) => `CAST(${date} AS VARCHAR)`,
  notNormalized: (text) => `normalize(${text}, NFC) <> ${text}`,
  listText: (list) => `CAST(${list} AS VARCHAR)`,
} satisfies Partial<Dialect>;

/** Cells as rows of a table that stands beside each row (ISO/IEC 9075-2, lateral derived table). */
export function lateralCells(cells: readonly Cell[], alias: string): string {
  const rows = cells.map((cell) => `  (${cell.join(", ")})`);
  return `CROSS JOIN LATERAL (VALUES\n${rows.join(",\n")}\n) AS ${alias} (code, severity, field)`;
}

/** Prints operands in a pattern of SQL: `{0}` and `{1}` stand for the first and second. */
export function written(template: string): FunctionPrinter {
  return (operands) => template.replaceAll(/\{(\d)\}/g, (_, place) => operands[Number(place)]?.sql ?? "");
}

/** Digits a decimal has before its point, and at most after it: together the 38 that DECIMAL holds. */
export const wholeDigits = 20;
export const mostScale = 18;

/**
 * A decimal with so many digits after its point. All have equally many before it: two such types always have a
 * common type in 38 digits, where DECIMAL(38, 0) beside DECIMAL(38, 2) would silently be rounded to whole numbers.
 */
export function decimalType(scale = 9): string {
  const kept = Math.min(scale, mostScale);
  return `DECIMAL(${wholeDigits + kept}, ${kept})`;
}

/** Factors with so few digits after the point that their product has at most `most`. */
export function shortened(
  operands: readonly Operand[],
  most: number,
  cast: (operand: Operand, scale: number) => string,
): readonly string[] {
  const total = operands.reduce((sum, { scale }) => sum + scale, 0);
  const half = Math.floor(most / 2);
  return operands.map((operand) =>
    cast(operand, total > most ? Math.min(operand.scale, half) : operand.scale),
  );
}

/** A sum in the type its terms have in common; NULL when it has no room there. */
export const sum =
  (sign: "+" | "-"): FunctionPrinter =>
  ([a, b]) =>
    `TRY(CAST(${a?.sql} ${sign} ${b?.sql} AS ${decimalType(Math.max(a?.scale ?? 0, b?.scale ?? 0))}))`;

/** A product, exact as long as it has at most 18 digits after the point. */
export const product: FunctionPrinter = (operands) => {
  const cast = ({ sql, scale }: Operand, kept: number) =>
    kept === scale ? sql : `CAST(${sql} AS ${decimalType(kept)})`;
  const scale = operands.reduce((total, operand) => total + operand.scale, 0);
  return `TRY(CAST(${shortened(operands, mostScale, cast).join(" * ")} AS ${decimalType(scale)}))`;
};
