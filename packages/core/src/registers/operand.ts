import { instantToMillis } from "../calendar/instant.ts";
import { dateToMillis } from "../calendar/date.ts";
import { closures } from "../rules/closures.ts";
import type { Now, TypedExpression, Variable } from "../rules/expression.ts";
import type { FunctionId } from "../rules/functions.ts";
import { withinCalendar, withinDuration } from "../rules/time.ts";
import type { Cursor, ReadNumber, Test } from "./cursor.ts";
import { hashText } from "./hash.ts";
import { oncePerReferenced, oncePerRow, onlyReferenced } from "./once.ts";

/**
 * A number an expression works with: a register of the row (`at` counts from its base), or a place of its own that
 * `work` fills. Places are cells of an array, because a number that a function gives back would be a new object.
 */
export interface Operand {
  readonly cells: Float64Array;
  readonly at: number;
  /** 1 when the place counts from the base of the row, otherwise 0. */
  readonly perRow: 0 | 1;
  readonly work?: ((base: number) => void) | undefined;
}

/** The value of an operand; its work must have been done. */
export function valueOf({ cells, at, perRow }: Operand, base: number): number {
  return cells[base * perRow + at] as number;
}

/** True for what is not known of any row. */
export function isNeverKnown({ cells, at, perRow, work }: Operand): boolean {
  return !work && perRow === 0 && Number.isNaN(cells[at]);
}

/** Compiles a condition inside an expression. */
type CompileTest = (node: TypedExpression, cursor: Cursor) => Test | undefined;

/** Compiles an expression of any kind but bool and list to a number; undefined when registers do not hold what it asks for. */
export function operandOf(
  node: TypedExpression,
  cursor: Cursor,
  compileTest: CompileTest,
): Operand | undefined {
  switch (node.kind) {
    case "literal":
      return constant(typeof node.value === "string" ? hashText(node.value) : Number(node.value));
    case "row":
    case "ref":
    case "now":
      return variable(node, cursor);
    case "call":
      return calculation(node, cursor, compileTest);
    case "has":
    case "list":
      return undefined;
  }
}

function constant(value: number): Operand {
  return { cells: Float64Array.of(value), at: 0, perRow: 0 };
}

/** Where a variable stands; undefined for lists. */
export function numberRead(node: Variable, cursor: Cursor): ReadNumber | undefined {
  if (node.type.kind === "list") return undefined;
  if (node.kind === "now") return { number: momentNumber(node.part, cursor.now) };
  if (node.kind === "row") {
    const register = cursor.registerOf(node.field);
    return register < 0 ? undefined : { register };
  }
  const referenced = cursor.referenced(node.reference);
  if (!referenced) return { number: Number.NaN };
  const column = referenced.column(node.field);
  const held = () => (referenced.index < 0 ? Number.NaN : (column.numbers[referenced.index] as number));
  return { held, referenced };
}

function variable(node: Variable, cursor: Cursor): Operand | undefined {
  const read = numberRead(node, cursor);
  if (!read) return undefined;
  if ("number" in read) return constant(read.number);
  if ("register" in read) return { cells: cursor.registers.numbers, at: read.register, perRow: 1 };
  const cells = new Float64Array(1);
  const work = oncePerReferenced(read.referenced, cursor, () => {
    cells[0] = read.held();
  });
  return { cells, at: 0, perRow: 0, work };
}

function momentNumber(part: "instant" | "date" | "year", now: Now | undefined): number {
  if (!now) return Number.NaN;
  if (part === "year") return Number(now.date.slice(0, 4));
  const millis = part === "date" ? dateToMillis(now.date) : instantToMillis(now.instant);
  return withinCalendar(millis ?? Number.NaN) ?? Number.NaN;
}

/** An operand with a place of its own. */
function worked(work: (cells: Float64Array, base: number) => void): Operand {
  const cells = new Float64Array(1);
  return { cells, at: 0, perRow: 0, work: (base) => work(cells, base) };
}

const calculated = new WeakMap<Cursor, Map<string, Operand | undefined>>();

/** A calculation; one that stands in several expressions about a table is done once for each row. */
function calculation(
  node: TypedExpression & { readonly kind: "call" },
  cursor: Cursor,
  compileTest: CompileTest,
): Operand | undefined {
  const { function: id, operands } = node;
  const known = calculated.get(cursor) ?? new Map<string, Operand | undefined>();
  calculated.set(cursor, known);
  const text = JSON.stringify([id, operands], withoutPlace);
  if (!known.has(text)) known.set(text, newCalculation(node, cursor, compileTest));
  return known.get(text);
}

/** Expressions are the same wherever they stand. */
function withoutPlace(name: string, value: unknown): unknown {
  if (name === "at") return undefined;
  return typeof value === "bigint" ? `${value}n` : value;
}

function newCalculation(
  node: TypedExpression & { readonly kind: "call" },
  cursor: Cursor,
  compileTest: CompileTest,
): Operand | undefined {
  const { function: id, operands } = node;
  if (id === "?:") return choice(operands, cursor, compileTest);
  const calculate = calculations[id as FunctionId];
  if (!calculate) return undefined;
  const zone =
    operands[1]?.kind === "literal" && operands[1].type.kind === "string" ? operands[1].value : undefined;
  const numbers = (zone === undefined ? operands : operands.slice(0, 1)).map((one) =>
    operandOf(one, cursor, compileTest),
  );
  const [first, second] = numbers;
  if (!first || numbers.includes(undefined)) return undefined;
  if (isNeverKnown(first) || (second && isNeverKnown(second))) return constant(Number.NaN);
  const cells = new Float64Array(1);
  const work = (base: number): void => {
    first.work?.(base);
    const a = valueOf(first, base);
    let b = 0;
    if (second) {
      second.work?.(base);
      b = valueOf(second, base);
    }
    cells[0] = Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : calculate(a, b, cursor, zone as string);
  };
  const referenced = onlyReferenced(node, cursor);
  const once = referenced ? oncePerReferenced(referenced, cursor, work) : oncePerRow(cursor, work);
  return { cells, at: 0, perRow: 0, work: once };
}

function choice(
  operands: readonly TypedExpression[],
  cursor: Cursor,
  compileTest: CompileTest,
): Operand | undefined {
  const [asked, ...branches] = operands as [TypedExpression, TypedExpression, TypedExpression];
  const test = compileTest(asked, cursor);
  const [then, otherwise] = branches.map((branch) => operandOf(branch, cursor, compileTest));
  if (!test || !then || !otherwise) return undefined;
  return worked((cells, base) => {
    const answer = test(base);
    const chosen = answer === 1 ? then : otherwise;
    chosen.work?.(base);
    cells[0] = answer < 0 ? Number.NaN : valueOf(chosen, base);
  });
}

type Calculate = (a: number, b: number, cursor: Cursor, zone: string) => number;

/** What the profile's functions that give numbers do with numbers. Not a number is unknown. */
const calculations: Readonly<Partial<Record<FunctionId, Calculate>>> = {
  "-(timestamp,timestamp)": (a, b) => withinDuration(a - b) ?? Number.NaN,
  "-(timestamp,duration)": (a, b) => withinCalendar(a - b) ?? Number.NaN,
  "+(timestamp,duration)": (a, b) => withinCalendar(a + b) ?? Number.NaN,
  "+(int,int)": (a, b, cursor) => safe(a + b, cursor),
  "-(int,int)": (a, b, cursor) => safe(a - b, cursor),
  "*(int,int)": (a, b, cursor) => safe(a * b, cursor),
  "-(int)": (a) => -a,
  "abs(int)": (a) => Math.abs(a),
  "double(int)": (a) => a,
  "-(decimal)": (a) => -a,
  "abs(decimal)": (a) => (a < 0 ? -a : a),
  "+(decimal,decimal)": exact("+(decimal,decimal)"),
  "-(decimal,decimal)": exact("-(decimal,decimal)"),
  "*(decimal,decimal)": exact("*(decimal,decimal)"),
  "getFullYear(timestamp)": part("getFullYear(timestamp)"),
  "getFullYear(timestamp,string)": part("getFullYear(timestamp,string)"),
  "getMonth(timestamp)": part("getMonth(timestamp)"),
  "getMonth(timestamp,string)": part("getMonth(timestamp,string)"),
  "getDate(timestamp)": part("getDate(timestamp)"),
  "getDate(timestamp,string)": part("getDate(timestamp,string)"),
  "getHours(timestamp)": part("getHours(timestamp)"),
  "getHours(timestamp,string)": part("getHours(timestamp,string)"),
  "getMinutes(timestamp)": part("getMinutes(timestamp)"),
  "getMinutes(timestamp,string)": part("getMinutes(timestamp,string)"),
  "getSeconds(timestamp)": part("getSeconds(timestamp)"),
  "getSeconds(timestamp,string)": part("getSeconds(timestamp,string)"),
};

function safe(value: number, cursor: Cursor): number {
  if (!Number.isSafeInteger(value)) cursor.outOfRange = true;
  return value;
}

/** Exact decimals, as rows have them; a result too long for a double is out of range. */
function exact(id: FunctionId): Calculate {
  const calculate = closures[id];
  return (a, b, cursor) => {
    const result = calculate(a, b);
    if (typeof result === "number") return result;
    cursor.outOfRange = true;
    return Number.NaN;
  };
}

function part(id: FunctionId): Calculate {
  const read = closures[id];
  return (a, _, __, zone) => read(a, zone) as number;
}
