import type { FunctionId } from "@samapne/core";
import type { Printable, RulePrinter } from "./printable.ts";
import { knownText } from "./known-text.ts";

/**
 * How a function of the profile is printed. One that gives true or false is printed as JavaScript that is truthy
 * when, and only when, the answer is known and is `wanted`; any other as its value.
 */
export type FunctionText = (operands: readonly Printable[], printer: RulePrinter, wanted: boolean) => string;

const opposites = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;
type Sign = keyof typeof opposites;

/** NaN compares as false with everything, which is what both answers need of an unknown number. */
function numberOrder(sign: Sign): FunctionText {
  return ([a, b], printer, wanted) =>
    `${printer.value(a as Printable)} ${wanted ? sign : opposites[sign]} ${printer.value(b as Printable)}`;
}

function decimalOrder(sign: Sign): FunctionText {
  return (operands, printer, wanted) =>
    operands.every(isPlain)
      ? numberOrder(sign)(operands, printer, wanted)
      : `${called("compare", operands, printer)} ${wanted ? sign : opposites[sign]} 0`;
}

function textOrder(sign: Sign): FunctionText {
  return (operands, printer, wanted) =>
    `${called("order", operands, printer)} ${wanted ? sign : opposites[sign]} 0`;
}

/** True for decimals that are JavaScript numbers for certain. */
function isPlain(node: Printable): boolean {
  if (node.kind === "computed") return false;
  if (node.kind !== "call") return true;
  if (node.function === "?:") return node.operands.slice(1).every(isPlain);
  if (node.function === "double(int)") return node.operands.every(isSmall);
  return (node.function === "-(decimal)" || node.function === "abs(decimal)") && node.operands.every(isPlain);
}

function called(
  name: Parameters<RulePrinter["use"]>[0],
  operands: readonly Printable[],
  printer: RulePrinter,
): string {
  printer.use(name);
  return `${name}(${operands.map((operand) => printer.value(operand)).join(", ")})`;
}

/** Turned round when the table names the opposite: `!=` is `==` with the other answer. */
function negated(text: FunctionText): FunctionText {
  return (operands, printer, wanted) => text(operands, printer, !wanted);
}

const numberEquality: FunctionText = (operands, printer, wanted) => {
  if (!wanted) return called("differ", operands, printer);
  const [a, b] = operands.map((operand) => printer.value(operand));
  return `${a} === ${b}`;
};

const decimalEquality: FunctionText = (operands, printer, wanted) => {
  if (operands.every(isPlain)) return numberEquality(operands, printer, wanted);
  const [first, again] = printer.once(called("compare", operands, printer));
  return wanted ? `${first} === 0` : `(${first} < 0 || ${again} > 0)`;
};

const textEquality: FunctionText = (operands, printer, wanted) => {
  const [a, b] = operands as [Printable, Printable];
  if (a.kind === "literal" && b.kind !== "literal") return textEquality([b, a], printer, wanted);
  if (wanted && b.kind === "literal") return `${printer.value(a)} === ${printer.value(b)}`;
  const [first, again] = printer.once(printer.value(a));
  const [second, later] = printer.once(printer.value(b));
  const known = knownText(a.type, first, again);
  if (wanted) return `(${known} && ${again} === ${second})`;
  if (b.kind === "literal") return `(${known} && ${again} !== ${second})`;
  return `(${known} && ${knownText(b.type, second, later)} && ${again} !== ${later})`;
};

/** Presence in the row is always known; what is asked of a field alone may be asked twice. */
const booleanEquality: FunctionText = (operands, printer, wanted) => {
  const [a, b] = operands as [Printable, Printable];
  if (isPresence(b) && !isPresence(a)) return booleanEquality([b, a], printer, wanted);
  if (isPresence(a) && isShallow(b))
    return `(${printer.is(true, a)} ? ${printer.is(wanted, b)} : ${printer.is(!wanted, b)})`;
  const [first, again] = printer.once(printer.verdict(a));
  const [second, later] = printer.once(printer.verdict(b));
  const known = knownText(a.type, first, again);
  if (wanted) return `(${known} && ${again} === ${second})`;
  return `(${known} && ${knownText(b.type, second, later)} && ${again} !== ${later})`;
};

function isPresence(node: Printable): boolean {
  return node.kind === "has" && node.of.kind === "row";
}

function isShallow(node: Printable): boolean {
  return node.kind !== "call" || node.operands.every(({ kind }) => kind !== "call" && kind !== "has");
}

const membership: FunctionText = (operands, printer, wanted) => {
  const [needle, items] = operands as [Printable, Printable];
  const text = needle.type.kind === "bool" ? printer.verdict(needle) : printer.value(needle);
  const isField = items.kind !== "list";
  if (wanted) return `${printer.value(items)}${isField ? "?" : ""}.includes(${text})`;
  const [first, again] = printer.once(text);
  const [second, later] = printer.once(printer.value(items));
  const known = [
    knownText(needle.type, first, again),
    ...(isField ? [knownText(items.type, second, later)] : []),
  ];
  return `(${known.join(" && ")} && !${later}.includes(${again}))`;
};

const decimalMembership: FunctionText = (operands, printer, wanted) => {
  const [needle, items] = operands as [Printable, Printable];
  if (isPlain(needle)) return membership(operands, printer, wanted);
  printer.use("compare");
  const [first, again] = printer.once(printer.value(needle));
  const [second, later] = printer.once(printer.value(items));
  const known = [knownText(needle.type, first, again), knownText(items.type, second, later)].join(" && ");
  return `(${known} && ${wanted ? "" : "!"}${later}.some((item) => compare(${again}, item) === 0))`;
};

/** A question about one or two texts; `ask` gives its JavaScript. */
function textQuestion(ask: (texts: readonly string[], printer: RulePrinter) => string): FunctionText {
  return (operands, printer, wanted) => {
    const uses = operands.map((operand) => printer.once(printer.value(operand)));
    const known = operands.flatMap((operand, index) => {
      const [first, again] = uses[index] as readonly [string, string];
      return operand.kind === "literal" ? [] : [knownText(operand.type, first, again)];
    });
    const question = ask(
      uses.map(([, again]) => again),
      printer,
    );
    return `(${[...known, `${wanted ? "" : "!"}${question}`].join(" && ")})`;
  };
}

const matches: FunctionText = ([text, pattern], printer, wanted) => {
  const literal = (pattern as { readonly value: string }).value;
  const shape = printer.constant(String(new RegExp(literal, "u")));
  return textQuestion(([value]) => `${shape}.test(${value})`)([text as Printable], printer, wanted);
};

/** True when the whole number stays within ±(2^53 − 1) by far: such are never bigint, and their sums are exact. */
function isSmall(node: Printable): boolean {
  return rangeOf(node) <= Number.MAX_SAFE_INTEGER;
}

/** The greatest size a whole number can have. A year comes from four characters, so at most 9e15. */
function rangeOf(node: Printable): number {
  if (node.kind === "literal") return Math.abs(node.value as number);
  if (node.kind === "row" || node.kind === "ref") return Number.MAX_SAFE_INTEGER;
  if (node.kind === "now") return 9e15;
  if (node.kind !== "call") return Infinity;
  const ranges = node.operands.map((operand) => (operand.type.kind === "int" ? rangeOf(operand) : 0));
  const [a = 0, b = 0] = ranges;
  if (node.function === "*(int,int)") return a * b;
  if (node.function === "+(int,int)" || node.function === "-(int,int)") return a + b;
  if (node.function === "?:") return Math.max(...ranges.slice(1));
  if (node.function === "-(int)" || node.function === "abs(int)") return a;
  return node.function.startsWith("get") ? 10_000 : 2 ** 32;
}

function integerSum(sign: "+" | "-" | "*"): FunctionText {
  return (operands, printer) => {
    const [a, b] = operands as [Printable, Printable];
    const range = sign === "*" ? rangeOf(a) * rangeOf(b) : rangeOf(a) + rangeOf(b);
    const [x, y] = [printer.value(a), printer.value(b)];
    if (range <= Number.MAX_SAFE_INTEGER) return `(${x} ${sign} ${y})`;
    printer.use("whole");
    return `integers(${x}, ${y}, (a, b) => a ${sign} b)`;
  };
}

function integerSign(small: (text: string) => string, act: string): FunctionText {
  return ([a], printer) => {
    const text = printer.value(a as Printable);
    if (isSmall(a as Printable)) return small(text);
    printer.use("whole");
    return `integers(${text}, 0, (a) => ${act})`;
  };
}

function momentSum(sign: "+" | "-"): FunctionText {
  return ([moment, duration], printer) => {
    const [a, b] = [printer.value(moment as Printable), printer.value(duration as Printable)];
    printer.use("within");
    return shared(`within(${a} ${sign} ${b})`, [a, b], printer);
  };
}

/** Computed once for all rules when its operands are at hand. */
function shared(text: string, operands: readonly string[], printer: RulePrinter): string {
  return operands.every((operand) => printer.isSimple(operand)) ? printer.local(text) : text;
}

/** A part of a moment's calendar or clock, in the zone that is written out, otherwise in UTC. */
function part(partOf: (local: string, printer: RulePrinter) => string): FunctionText {
  return ([moment, zone], printer) => {
    const text = printer.value(moment as Printable);
    const name = zone?.kind === "literal" ? String(zone.value) : "UTC";
    if (name === "UTC") return partOf(text, printer);
    const [first, again] = printer.once(text);
    return partOf(`Math.trunc(${first} + ${printer.zone(name)}(${again}) * 6e4)`, printer);
  };
}

/** Read by arithmetic, since a Date is an object to make. */
function clock(unit: string, size: number): FunctionText {
  return part((local, printer) => {
    printer.use("clock");
    return `clock(${local}, ${unit}, ${size})`;
  });
}

const fullYear = part((local) => `new Date(${local}).getUTCFullYear()`);
const month = part((local) => `new Date(${local}).getUTCMonth()`);
const date = part((local) => `new Date(${local}).getUTCDate()`);
const hours = clock("36e5", 24);
const minutes = clock("6e4", 60);
const seconds = clock("1e3", 60);

/** Every function of the profile in JavaScript. */
export const functionTexts: Readonly<Record<FunctionId, FunctionText>> = {
  "==(string,string)": textEquality,
  "==(int,int)": numberEquality,
  "==(decimal,decimal)": decimalEquality,
  "==(bool,bool)": booleanEquality,
  "==(timestamp,timestamp)": numberEquality,
  "==(duration,duration)": numberEquality,
  "!=(string,string)": negated(textEquality),
  "!=(int,int)": negated(numberEquality),
  "!=(decimal,decimal)": negated(decimalEquality),
  "!=(bool,bool)": negated(booleanEquality),
  "!=(timestamp,timestamp)": negated(numberEquality),
  "!=(duration,duration)": negated(numberEquality),
  "<(string,string)": textOrder("<"),
  "<(int,int)": numberOrder("<"),
  "<(decimal,decimal)": decimalOrder("<"),
  "<(timestamp,timestamp)": numberOrder("<"),
  "<(duration,duration)": numberOrder("<"),
  "<=(string,string)": textOrder("<="),
  "<=(int,int)": numberOrder("<="),
  "<=(decimal,decimal)": decimalOrder("<="),
  "<=(timestamp,timestamp)": numberOrder("<="),
  "<=(duration,duration)": numberOrder("<="),
  ">(string,string)": textOrder(">"),
  ">(int,int)": numberOrder(">"),
  ">(decimal,decimal)": decimalOrder(">"),
  ">(timestamp,timestamp)": numberOrder(">"),
  ">(duration,duration)": numberOrder(">"),
  ">=(string,string)": textOrder(">="),
  ">=(int,int)": numberOrder(">="),
  ">=(decimal,decimal)": decimalOrder(">="),
  ">=(timestamp,timestamp)": numberOrder(">="),
  ">=(duration,duration)": numberOrder(">="),
  "+(string,string)": (operands, printer) => called("join", operands, printer),
  "+(int,int)": integerSum("+"),
  "+(decimal,decimal)": (operands, printer) => called("plus", operands, printer),
  "+(timestamp,duration)": momentSum("+"),
  "-(int,int)": integerSum("-"),
  "-(decimal,decimal)": ([a, b], printer) => {
    printer.use("plus", "negative");
    return `plus(${printer.value(a as Printable)}, negative(${printer.value(b as Printable)}))`;
  },
  "-(timestamp,timestamp)": (operands, printer) =>
    shared(
      called("span", operands, printer),
      operands.map((operand) => printer.value(operand)),
      printer,
    ),
  "-(timestamp,duration)": momentSum("-"),
  "*(int,int)": integerSum("*"),
  "*(decimal,decimal)": (operands, printer) => called("times", operands, printer),
  "-(int)": integerSign((text) => `(-${text})`, "-a"),
  "-(decimal)": (operands, printer) => called("negative", operands, printer),
  "!(bool)": ([operand], printer, wanted) => printer.is(!wanted, operand as Printable),
  "in(string,list)": membership,
  "in(int,list)": membership,
  "in(decimal,list)": decimalMembership,
  "in(bool,list)": membership,
  "in(timestamp,list)": membership,
  "size(string)": ([text], printer) => {
    const [first, again] = printer.once(printer.value(text as Printable));
    printer.use("length");
    return `(typeof ${first} === "string" ? length(${again}) : NaN)`;
  },
  "size(list)": ([items], printer) => `(${printer.value(items as Printable)}?.length ?? NaN)`,
  "weeklyHoursFit(list)": (operands, printer, wanted) =>
    `${called("hoursFit", operands, printer)} === ${wanted}`,
  "abs(int)": integerSign((text) => `Math.abs(${text})`, "(a < 0n ? -a : a)"),
  "abs(decimal)": (operands, printer) => called("absolute", operands, printer),
  "double(int)": ([operand], printer) =>
    isSmall(operand as Printable)
      ? printer.value(operand as Printable)
      : called("fromInteger", [operand as Printable], printer),
  "string(int)": (operands, printer) => called("digits", operands, printer),
  "startsWith(string,string)": textQuestion(([text, start]) => `${text}.startsWith(${start})`),
  "endsWith(string,string)": textQuestion(([text, end]) => `${text}.endsWith(${end})`),
  "contains(string,string)": textQuestion(([text, piece]) => `${text}.includes(${piece})`),
  "matches(string,string)": matches,
  "substring(string,int,int)": (operands, printer) => called("between", operands, printer),
  "getFullYear(timestamp)": fullYear,
  "getFullYear(timestamp,string)": fullYear,
  "getMonth(timestamp)": month,
  "getMonth(timestamp,string)": month,
  "getDate(timestamp)": date,
  "getDate(timestamp,string)": date,
  "getHours(timestamp)": hours,
  "getHours(timestamp,string)": hours,
  "getMinutes(timestamp)": minutes,
  "getMinutes(timestamp,string)": minutes,
  "getSeconds(timestamp)": seconds,
  "getSeconds(timestamp,string)": seconds,
};
