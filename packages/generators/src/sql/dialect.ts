import type { FunctionId } from "@samapne/core";

/** The databases there is SQL for. */
export type DialectId = "duckdb" | "postgres" | "spark" | "trino";

/** A part of the calendar or clock; months and days count from 1. */
export type ClockPart = "year" | "month" | "day" | "hour" | "minute" | "second";

/** An operand of a function: its SQL, and for a decimal the digits after its point. */
export interface Operand {
  readonly sql: string;
  readonly scale: number;
}

/** Prints a function of the rule language; `literal` is the second operand when it is written out. */
export type FunctionPrinter = (operands: readonly Operand[], literal: string) => string;

/** A function in a dialect: its printer, in an object when no constraint of a table can hold what it prints. */
export type FunctionEntry = FunctionPrinter | { readonly onlyInQueries: FunctionPrinter };

/** One value and what it is called, as `(code, severity, field)` of a violation; each is SQL text. */
export type Cell = readonly [code: string, severity: string, field: string];

/** How column types are spelled. */
export interface ColumnTypes {
  readonly text: string;
  readonly integer: string;
  readonly boolean: string;
  readonly date: string;
  readonly instant: string;
  readonly float: string;
  /** A decimal with so many digits after the point, or with any number of them. */
  decimal(scale: number | undefined): string;
  list(item: string): string;
}

/**
 * What differs between databases. Every member gives SQL text; operands are SQL text unless said otherwise.
 * Moments are counted in milliseconds since 1970 in UTC, as whole numbers, in every dialect.
 */
export interface Dialect {
  readonly id: DialectId;
  readonly name: string;
  readonly types: ColumnTypes;
  /** Where comments stand: in the column list, or in statements of their own. */
  readonly comments: "inline" | "statements";
  /** Primary keys, CHECK constraints and recursive queries; what is false is not printed. */
  readonly holds: { readonly constraints: boolean; readonly recursion: boolean; readonly nfc: boolean };
  /** The most times a pattern may repeat a part; unlimited when left out. */
  readonly mostRepeats?: number;
  /** Digits after the point that a staging table keeps where none are declared; any number when left out. */
  readonly stagingScale?: number;
  /** How a pattern names the ends of the text and a code point. */
  readonly pattern: { readonly start: string; readonly end: string; codePoint(value: number): string };
  /** Names and texts as they are, not SQL. */
  identifier(name: string): string;
  text(value: string): string;
  matches(text: string, pattern: string): string;
  notNormalized(text: string): string;
  /** A value no arithmetic should meet, such as NaN; undefined when the type has none. */
  notANumber?(decimal: string): string;
  /** A text without what is no digit. */
  digitsOf(text: string): string;
  /** The digits of each part of a text that a pattern reads, as a list; every sign that is no digit is doubled first. */
  numbersIn(text: string, pattern: string): string;
  /** The value of one digit, 0 to 9. */
  digit(character: string): string;
  /** NULL instead of an error when arithmetic leaves its range. */
  safely(sql: string): string;
  /** Text compared by code point. */
  byCodePoint(text: string): string;
  dateText(date: string): string;
  /** An instant in UTC as RFC 3339 text, to the second. */
  instantText(instant: string): string;
  dateLiteral(date: string): string;
  instantLiteral(instant: string): string;
  millisOfDate(date: string): string;
  millisOfInstant(instant: string): string;
  part(part: ClockPart, millis: string, zone: string): string;
  localDay(millis: string, zone: string): string;
  dayStart(date: string, zone: string): string;
  nextDay(date: string): string;
  /** The first value an expression over the items of a list gives. */
  firstInList(list: string, item: string, expression: string): string;
  listSize(list: string): string;
  distinctSize(list: string): string;
  isInList(value: string, list: string): string;
  /** A list of dates or instants as a list of milliseconds. */
  momentsOfList(list: string, written: "date" | "instant"): string;
  listText(list: string): string;
  /** Rows of `code, severity, field` made of cells, to stand after FROM … */
  eachCell(cells: readonly Cell[], alias: string): string;
  /** The functions of the rule language this dialect spells in its own way. */
  readonly functions: Readonly<Partial<Record<FunctionId, FunctionEntry>>>;
}
