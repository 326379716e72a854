import {
  birthNumberShape,
  checkExpression,
  type Dataset,
  elevenDigits,
  environmentOf,
  type Field,
  mailAddress,
  parseExpression,
  phoneNumber,
  placeholders,
  type Rule,
  type RuleType,
  type TypedExpression,
  uriPattern,
} from "@samapne/core";
import { type Check, checkOf } from "./field-checks.ts";
import { type Search, searchOf } from "./personal-data.ts";
import type { RulePrinter } from "./printable.ts";
import { parameterOf, readText, rulePrinter } from "./rule-printer.ts";
import { type PieceName, printPieces } from "./runtime.ts";

interface FieldCheck {
  readonly name: string;
  readonly field: Field;
  readonly check: Check;
  readonly search: Search;
  /** The functions of `check`, by name. */
  readonly wrong: string;
  readonly fails: string;
}

interface Parameter {
  readonly name: string;
  readonly kind: "row" | "now";
  readonly of: string;
  readonly type: RuleType;
}

/** The rules' function: its parameters, whether it asks for rows of other datasets, and its text. */
interface Rules {
  readonly parameters: readonly Parameter[];
  readonly readsRows: boolean;
  readonly explains: boolean;
  readonly text: string;
}

/** The standalone validator of a dataset's rows as an ES module: no import, no `eval`, nothing but ECMAScript 2022. */
export function moduleOf(dataset: Dataset): string {
  const pieces = new Set<PieceName>(["get"]);
  const constants = new Map<string, string>();
  const printer = rulePrinter(pieces, constants);
  const fields = Object.entries(dataset.fields).map(([name, field]): FieldCheck => {
    const check = checkOf(field, printer);
    const wrong = functionName(check.wrong, `${name}_fault`, constants);
    const fails = functionName(check.fails, `${name}_error`, constants);
    const search = searchOf(field);
    for (const piece of [search.all, search.error]) if (piece !== undefined) pieces.add(piece);
    return { name, field, check, search, wrong, fails };
  });
  const rules = rulesOf(dataset, printer);
  const entries = [isText(fields, rules, printer), validateText(fields, rules, printer)];
  const parts = [
    `// ${comment(`${dataset.id} ${dataset.version}`)}, printed by the SamÅpne registry. Do not edit.
// Before a code: ! rules must not read the value, . they may, ? a warning. In rules NaN is an unknown number.`,
    ...printPieces(pieces, {
      fillers: placeholders,
      uri: uriPattern,
      birthNumber: birthNumberShape,
      eleven: elevenDigits("(?=[^0-9]|$)"),
      mail: mailAddress,
      phone: phoneNumber,
    }),
    [...constants].map(([name, text]) => `const ${name} = ${text};`).join("\n"),
    fieldsText(fields),
    rules?.text ?? "",
    ...entries,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The name of the function with this body, made once for all fields that are checked alike. */
function functionName(body: string, name: string, constants: Map<string, string>): string {
  const piece = /^(\w+)\(value\)$/.exec(body)?.[1];
  if (piece !== undefined) return piece;
  const text = `(${argumentsOf(body)}) =>\n  ${body}`;
  for (const [known, other] of constants) if (other === text) return known;
  constants.set(name, text);
  return name;
}

/** A check looks at its value; that of a dated code may look at the row and at the date the codes follow. */
function argumentsOf(body: string): string {
  if (/\brow\b/.test(body)) return "value, row, day";
  return /\bday\b/.test(body) ? "value, _, day" : "value";
}

/** Text that stays within its line. */
function comment(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]/g, " ");
}

function fieldsText(fields: readonly FieldCheck[]): string {
  const lines = fields.map(({ name, field, wrong, search }) => {
    const parts = [field.required === true, wrong, ...(search.all === undefined ? [] : [search.all])];
    return `  ${name}: [${parts.join(", ")}],`;
  });
  return `const fields = {\n  __proto__: null,\n${lines.join("\n")}\n};`;
}

function rulesOf(dataset: Dataset, printer: RulePrinter): Rules | undefined {
  const rules = dataset.rules ?? [];
  if (rules.length === 0) return undefined;
  const environment = environmentOf(dataset.fields, dataset.references);
  const typed = rules.map(({ id, expression }) =>
    checkExpression(parseExpression(expression, id), environment, id),
  );
  const parameters = new Map<string, Parameter>();
  const references = new Set<string>();
  for (const node of typed.flatMap(variablesOf)) {
    if (node.kind === "ref") references.add(node.reference);
    else {
      const of = node.kind === "row" ? node.field : node.part;
      const name = parameterOf(node.kind, of);
      parameters.set(name, { name, kind: node.kind, of, type: node.type });
    }
  }
  const lines = typed.map((node, index) => ruleText(rules[index] as Rule, printer.is(false, node)));
  const names = [...parameters.keys(), "row", "ref", "add"];
  const text = [
    `const rules = (${names.join(", ")}) => {`,
    ...[...references].map(
      (name) => `  const ${parameterOf("ref", name)} = ref?.(${JSON.stringify(name)}, row);`,
    ),
    ...(printer.temporaries.length > 0 ? [`  let ${printer.temporaries.join(", ")};`] : []),
    ...[...printer.locals].map(([name, value]) => `  const ${name} = ${value};`),
    `  return (\n${lines.join(" ||\n")}\n  );`,
    `};`,
  ];
  return {
    parameters: [...parameters.values()],
    readsRows: references.size > 0,
    explains: rules.some(({ explains = [] }) => explains.length > 0),
    text: text.join("\n"),
  };
}

type Variable = Extract<TypedExpression, { kind: "row" | "ref" | "now" }>;

function variablesOf(node: TypedExpression): readonly Variable[] {
  if (node.kind === "row" || node.kind === "ref" || node.kind === "now") return [node];
  if (node.kind === "has") return [node.of];
  return node.kind === "call" ? node.operands.flatMap(variablesOf) : [];
}

function ruleText({ id, severity, explains = [] }: Rule, isFalse: string): string {
  const code = JSON.stringify(`${severity === "warning" ? "?" : "."}${id}`);
  const names = explains.length > 0 ? `, ${JSON.stringify(explains)}` : "";
  return `    (${isFalse} && add(${code}${names}))`;
}

/** The options an entry reads, as a pattern. */
function optionsText(rules: Rules | undefined, readsDay: boolean): string {
  const readsNow = rules?.parameters.some(({ kind }) => kind === "now") === true;
  const names = [
    ...(readsNow ? ["now"] : []),
    ...(readsDay ? ["classificationDate: day"] : []),
    ...(rules?.readsRows ? ["ref"] : []),
  ];
  return names.length === 0 ? "" : `, { ${names.join(", ")} } = {}`;
}

function nowText({ of, type }: Parameter, printer: RulePrinter): string {
  return readText(type, of === "year" ? "+now?.date?.slice(0, 4)" : `now?.${of}`, printer);
}

function callOfRules(
  rules: Rules,
  printer: RulePrinter,
  valueOf: (parameter: Parameter) => string,
  rest: readonly string[],
): string {
  const values = rules.parameters.map((parameter) =>
    parameter.kind === "now" ? nowText(parameter, printer) : valueOf(parameter),
  );
  const [row = "", ref = "", add = ""] = rest;
  return `rules(${[...values, row, ref, add].join(", ")})`;
}

const notARow = `typeof row !== "object" || row === null || Array.isArray(row)`;

function validateText(fields: readonly FieldCheck[], rules: Rules | undefined, printer: RulePrinter): string {
  const hasLists = fields.some(({ field }) => field.kind === "list");
  const readsDay = fields.some(({ check }) => readsTheDay(check));
  const isSearched = fields.some(({ search }) => search.all !== undefined);
  const place = fields.some(({ field, search }) => field.kind === "list" && search.all !== undefined)
    ? "at === undefined ? [name] : [name, at]"
    : "[name]";
  const search = isSearched ? `    search?.(value, (code, at) => add(code, ${place}));\n` : "";
  const path = hasLists ? "item === undefined ? [name] : [name, item]" : "[name]";
  const call = rules
    ? callOfRules(rules, printer, ({ of, type }) => readText(type, `values.${of}`, printer), [
        "values",
        rules.readsRows ? "ref" : "0",
        rules.explains ? "addRule" : "add",
      ])
    : "";
  return `/** Every issue of a row: its code, the path of its value, and its severity. */
export function validate(row${optionsText(rules, readsDay)}) {
  const issues = [];
  const add = (code, path = []) => {
    issues.push({ code: code.slice(1), path, severity: code[0] === "?" ? "warning" : "error" });
  };
  if (${notARow}) {
    add(".row.not_object");
    return issues;
  }
  for (const name of Object.keys(row)) if (!(name in fields)) add(".row.unknown_field");
${rules ? "  let values = row;\n" : ""}  for (const name in fields) {
    const [required, check${isSearched ? ", search" : ""}] = fields[name];
    const value = get(row, name);
${hasLists ? "    item = undefined;\n" : ""}    const code = value == null ? required && ".field.missing" : check(value, row${readsDay ? ", day" : ""});
    if (code) add(code, ${path});
${rules ? `    if (code && code[0] === "!") (values === row ? (values = { ...row }) : values)[name] = undefined;\n` : ""}${search}  }
${rules?.explains ? explainsText : ""}${rules ? `  ${call};\n` : ""}  return issues;
}`;
}

/** Range faults that a rule explains better are not reported beside it. */
const explainsText = `  const addRule = (code, explained = []) => {
    for (let at = issues.length; at--; )
      if (explained.includes(issues[at].path[0]) && /^number.too_(small|large)$/.test(issues[at].code))
        issues.splice(at, 1);
    add(code);
  };
`;

function argumentsFor(body: string): string {
  return argumentsOf(body).replace("_", "row");
}

function readsTheDay({ wrong }: Check): boolean {
  return /\bday\b/.test(wrong);
}

function isText(fields: readonly FieldCheck[], rules: Rules | undefined, printer: RulePrinter): string {
  const readsDay = fields.some(({ check }) => readsTheDay(check));
  const head = `/** True when no issue of the row is an error. Makes nothing but the answer. */
export function is(row${optionsText(rules, readsDay)}) {`;
  const moments = new Set(
    rules?.parameters
      .filter(({ type, kind }) => type.kind === "timestamp" && kind === "row")
      .map(({ of }) => of),
  );
  const call = rules
    ? callOfRules(
        rules,
        printer,
        ({ name, of, type }) => (moments.has(of) ? `within(${name})` : readText(type, `row.${of}`, printer)),
        ["row", rules.readsRows ? "ref" : "0", `(code) => code[0] !== "?"`],
      )
    : "";
  return `${head}
  if (${notARow}) return false;
  for (const name in row) if (!(name in fields) && Object.hasOwn(row, name)) return false;
  let value;
${fields.map((field) => isFieldText(field, moments)).join("\n")}
  return ${rules ? `!${call}` : "true"};
}`;
}

function either(one: string, other: string, stands: boolean): string {
  return stands ? `${one} || ${other}` : `(${one} || ${other})`;
}

function isFieldText(
  { name, field, check, search, fails }: FieldCheck,
  moments: ReadonlySet<string>,
): string {
  const required = field.required === true;
  const missing = required ? "value == null || " : "value != null && ";
  if (!moments.has(name)) {
    const faulty = `${fails}(${argumentsFor(check.fails)})`;
    const wrong = search.error === undefined ? faulty : either(faulty, `${search.error}(value)`, required);
    return `  value = get(row, "${name}");\n  if (${missing}${wrong}) return false;`;
  }
  const moment = parameterOf("row", name);
  const limits = check.fails.replace(/^(?:date|instant)Fault\(value\)(?: \|\| )?/, "");
  return `  value = get(row, "${name}");
  const ${moment} = ${field.kind}(row.${name});
  if (${missing}(${moment} !== ${moment}${limits ? ` || ${limits}` : ""})) return false;`;
}
