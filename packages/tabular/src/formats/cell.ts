/**
 * What a format delivers in a cell. How much its JavaScript type says depends on the table's `typing`:
 * - `text` (CSV): always a string; empty is absent.
 * - `sheet` (workbooks): strings, numbers, booleans and `SheetValue`s, loosely held: a number may mean a code, so it
 *   is read as what the field is. Absent is undefined.
 * - `typed` (NDJSON, JSON, Parquet): JSON values, strictly held: the text "5" is no number. Absent is undefined or null.
 */
export type Cell = unknown;

/** How much the type of a cell says. */
export type Typing = "text" | "sheet" | "typed";

/**
 * A cell of a workbook that is neither text, number nor boolean: a calendar date or clock time without zone, a number
 * shown as a percentage, or a formula whose result no program has worked out.
 */
export type SheetValue =
  | { readonly kind: "moment"; readonly date?: string; readonly time?: string }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "uncalculated" };
