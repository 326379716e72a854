import type { FunctionId, RuleType, Variable } from "@samapne/core";
import { functionTexts } from "./function-texts.ts";
import { knownText } from "./known-text.ts";
import type { Printable, RulePrinter } from "./printable.ts";
import type { PieceName } from "./runtime.ts";

/** Makes the printer of a module's rules; `pieces` and `constants` are shared with the rest of the module. */
export function rulePrinter(pieces: Set<PieceName>, constants: Map<string, string>): RulePrinter {
  const locals = new Map<string, string>();
  const temporaries: string[] = [];
  const printer: RulePrinter = {
    pieces,
    constants,
    locals,
    temporaries,
    value: (node) => valueText(node, printer),
    is: (wanted, node) => testText(node, wanted, printer),
    verdict: (node) => verdictText(node, printer),
    isSimple: (text) => /^(?:[\w$]+|\(?-?[\d.e+-]+\)?|"(?:[^"\\]|\\.)*")$/.test(text),
    once: (text) => {
      if (printer.isSimple(text)) return [text, text];
      const name = `t${temporaries.length + 1}`;
      temporaries.push(name);
      return [`(${name} = ${text})`, name];
    },
    local: (text) => named(locals, text, "v"),
    constant: (text) => named(constants, text, "c"),
    zone: (name) => {
      pieces.add("zone");
      return named(constants, `/* @__PURE__ */ zone(${JSON.stringify(name)})`, "zone");
    },
    use: (...names) => {
      for (const name of names) pieces.add(name);
    },
  };
  return printer;
}

function named(names: Map<string, string>, text: string, prefix: string): string {
  for (const [name, known] of names) if (known === text) return name;
  const name = `${prefix}${names.size + 1}`;
  names.set(name, text);
  return name;
}

/** The parameter that carries a field, a moment's part or the row of a reference. */
export function parameterOf(kind: "row" | "now" | "ref", name: string): string {
  return { row: `$${name}`, now: `now_${name}`, ref: `ref_${name}` }[kind];
}

/** How a value is read from an untrusted place: what is not of the type comes out as unknown. */
export function readText(type: RuleType, text: string, printer: Pick<RulePrinter, "use">): string {
  const reader = readerName(type, printer);
  return reader === undefined ? text : reader(text);
}

/** Texts and booleans are told from others where they are used. */
function readerName(
  type: RuleType,
  { use }: Pick<RulePrinter, "use">,
): ((text: string) => string) | undefined {
  switch (type.kind) {
    case "string":
    case "bool":
    case "duration":
      return undefined;
    case "int":
      use("integer");
      return (text) => `integer(${text})`;
    case "decimal":
      use("number");
      return (text) => `number(${text})`;
    case "timestamp": {
      const written = type.written ?? "instant";
      use("within", written);
      return (text) => `within(${written}(${text}))`;
    }
    case "list":
      use("list");
      return (text) => `list(${text}, (value) => ${itemText(type.of, { use })})`;
  }
}

function itemText(type: RuleType, printer: Pick<RulePrinter, "use">): string {
  if (type.kind === "string" || type.kind === "bool") {
    const name = type.kind === "string" ? "string" : "boolean";
    printer.use(name);
    return `${name}(value)`;
  }
  return readText(type, "value", printer);
}

function variableText(node: Variable, printer: RulePrinter): string {
  if (node.kind === "row") return parameterOf("row", node.field);
  if (node.kind === "now") return parameterOf("now", node.part);
  const raw = `${parameterOf("ref", node.reference)}?.${node.field}`;
  return printer.local(readText(node.type, raw, printer));
}

function valueText(node: Printable, printer: RulePrinter): string {
  switch (node.kind) {
    case "computed":
      return node.name;
    case "literal":
      return typeof node.value === "number" && node.value < 0
        ? `(${node.value})`
        : JSON.stringify(node.value);
    case "list":
      return printer.constant(JSON.stringify(node.values));
    case "row":
    case "ref":
    case "now":
      return variableText(node, printer);
    case "has":
      return verdictText(node, printer);
    case "call":
      if (node.function === "?:") return choiceText(node.operands, printer);
      return node.type.kind === "bool"
        ? verdictText(node, printer)
        : functionTexts[node.function as FunctionId](node.operands, printer, true);
  }
}

function choiceText(operands: readonly Printable[], printer: RulePrinter): string {
  const [test, then, otherwise] = operands as [Printable, Printable, Printable];
  const [first, again] = printer.once(verdictText(test, printer));
  const unknown = then.type.kind === "string" || then.type.kind === "bool" ? "undefined" : "NaN";
  return `(${first} === true ? ${printer.value(then)} : ${again} === false ? ${printer.value(otherwise)} : ${unknown})`;
}

/** True, false or undefined, with every operand printed once: what both answers are asked of would grow without end. */
function verdictText(node: Printable, printer: RulePrinter): string {
  if (node.kind === "call" && (node.function === "&&" || node.function === "||")) {
    const name = node.function === "&&" ? "and" : "or";
    printer.use(name);
    return `${name}(${node.operands.map((operand) => verdictText(operand, printer)).join(", ")})`;
  }
  if (node.kind === "call" && node.function === "?:") return choiceText(node.operands, printer);
  if (node.kind === "call" && node.function === "!(bool)") {
    const [first, again] = printer.once(verdictText(node.operands[0] as Printable, printer));
    return `(${first} === true ? false : ${again} === false ? true : undefined)`;
  }
  if (node.kind !== "call" && node.kind !== "has") return valueText(node, printer);
  if (node.kind === "has" && node.of.kind !== "ref") return `(${testText(node, true, printer)})`;
  const test = askedOf(node, printer);
  return `(${test(true)} ? true : ${test(false)} ? false : undefined)`;
}

function askedOf(node: Printable, printer: RulePrinter): (wanted: boolean) => string {
  if (node.kind !== "call") return (wanted) => testText(node, wanted, printer);
  const operands = withPlainOperands(node.operands, printer);
  return (wanted) => callText(node.function, operands, wanted, printer);
}

/** The same operands, those that are computed read from constants. */
function withPlainOperands(operands: readonly Printable[], printer: RulePrinter): readonly Printable[] {
  return operands.map((operand) =>
    operand.kind === "call"
      ? { kind: "computed", type: operand.type, name: printer.local(printer.value(operand)) }
      : operand,
  );
}

function testText(node: Printable, wanted: boolean, printer: RulePrinter): string {
  switch (node.kind) {
    case "literal":
      return String(node.value === wanted);
    case "row":
    case "ref":
    case "now":
      return `${variableText(node, printer)} === ${wanted}`;
    case "has":
      return presenceText(node.of, wanted, printer);
    case "call":
      return callText(node.function, node.operands, wanted, printer);
    default:
      return `${printer.value(node)} === ${wanted}`;
  }
}

/** Nothing is known of a row that is not known, not even what it lacks. */
function presenceText(node: Variable, wanted: boolean, printer: RulePrinter): string {
  const known = knownText(node.type, variableText(node, printer));
  const asked = wanted ? known : `!(${known})`;
  return node.kind === "ref" ? `(${parameterOf("ref", node.reference)} && ${asked})` : asked;
}

function callText(id: string, operands: readonly Printable[], wanted: boolean, printer: RulePrinter): string {
  if (id === "&&" || id === "||") {
    const sign = (id === "&&") === wanted ? " && " : " || ";
    return `(${operands.map((operand) => testText(operand, wanted, printer)).join(sign)})`;
  }
  if (id === "?:") return `${choiceText(operands, printer)} === ${wanted}`;
  return functionTexts[id as FunctionId](operands, printer, wanted);
}
