import type { Code, CodeField, Field, FieldKind, IssueCode, ScalarField, TextField } from "@samapne/core";
import type { PieceName } from "./runtime.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** What printing a check may add to the module. */
export interface CheckPrinter {
  use(...pieces: PieceName[]): void;
  /** A constant of the module. */
  constant(text: string): string;
  zone(name: string): string;
}

/**
 * How a kind is checked: JavaScript over `value`, `row` and `day` (the date dated codes follow). `wrong` gives an
 * issue code, or something falsy; `fails` is the same without what is only a warning, when that is simpler. Before a
 * code stands how bad it is: `!` rules must not read the value, `.` they may, `?` a warning.
 */
export interface Check {
  readonly wrong: string;
  readonly fails: string;
  readonly codes: readonly IssueCode[];
}

const checks: { readonly [K in FieldKind]: (field: FieldOf<K>, printer: CheckPrinter) => Check } = {
  text: textCheck,
  code: codeCheck,
  identifier: ({ scheme }, printer) => {
    const { pattern, check } = scheme;
    const shape = printer.constant(String(new RegExp(pattern, "u")));
    const codes: IssueCode[] = ["field.wrong_type", "identifier.shape"];
    const test = `typeof value !== "string" ? "!field.wrong_type" : !${shape}.test(value) ? "!identifier.shape"`;
    if (!check) return same(`${test} : 0`, codes);
    printer.use("checkDigit");
    const modulus = { mod11: 11, mod10: 10 }[check.method];
    const isShort = check.weights.every((weight) => /^\d$/.test(String(weight)));
    const weights = printer.constant(JSON.stringify(isShort ? check.weights.join("") : check.weights));
    return same(`${test} : checkDigit(value, ${modulus}, ${weights}) ? 0 : ".identifier.check_digit"`, [
      ...codes,
      "identifier.check_digit",
    ]);
  },
  integer: (field) =>
    chain([
      [`typeof value !== "number"`, "!", "field.wrong_type"],
      ["!Number.isSafeInteger(value)", "!", "number.not_whole"],
      ...bounds(field),
    ]),
  decimal: (field, printer) => {
    const { decimals } = field;
    if (decimals !== undefined) printer.use("decimals");
    const rounded = `Math.round(value * 1e${decimals}) / 1e${decimals} !== value && `;
    return chain([
      [`typeof value !== "number" || !Number.isFinite(value)`, "!", "field.wrong_type"],
      ...(decimals === undefined
        ? []
        : [
            [
              `${decimals <= 22 ? rounded : ""}decimals(value) > ${decimals}`,
              ".",
              "number.too_many_decimals",
            ] as const,
          ]),
      ...bounds(field),
    ]);
  },
  boolean: () => chain([[`typeof value !== "boolean"`, "!", "field.wrong_type"]]),
  date: ({ min, max }, printer) => {
    printer.use("dateFault");
    const limits: Test[] = [];
    if (min !== undefined) limits.push([`value < ${JSON.stringify(min)}`, ".", "date.too_early"]);
    if (max !== undefined) limits.push([`value > ${JSON.stringify(max)}`, ".", "date.too_late"]);
    return after("dateFault(value)", ["field.wrong_type", "date.invalid"], limits);
  },
  instant: ({ zone }, printer) => {
    printer.use("instantFault");
    const codes: IssueCode[] = ["field.wrong_type", "instant.no_offset", "instant.invalid"];
    const fails = "instantFault(value)";
    if (zone === undefined) return same(fails, codes);
    const usual = `value.endsWith("Z") || writtenOffset(value) === ${printer.zone(zone)}(instant(value))`;
    const wrong = `${fails} || (${usual} ? 0 : "?instant.unusual_offset")`;
    return { wrong, fails, codes: [...codes, "instant.unusual_offset"] };
  },
  period: ({ granularities }, printer) => {
    const ends = { year: "", quarter: "-Q[1-4]", month: "-(?:0[1-9]|1[0-2])" };
    const allowed = [...new Set(granularities)].map((granularity) => ends[granularity]).join("|");
    const shape = printer.constant(`/^(?!0000)\\d{4}(?:${allowed})$/`);
    return chain([
      [`typeof value !== "string"`, "!", "field.wrong_type"],
      [`!${shape}.test(value)`, "!", "period.invalid"],
    ]);
  },
  uri: (_, printer) => {
    printer.use("uriFault");
    return same("uriFault(value)", ["field.wrong_type", "uri.invalid"]);
  },
  list: listCheck,
};

/** How the present values of a field are checked. */
export function checkOf(field: Field, printer: CheckPrinter): Check {
  return (checks[field.kind] as (field: Field, printer: CheckPrinter) => Check)(field, printer);
}

type Test = readonly [faulty: string, mark: "!" | "." | "?", code: IssueCode];

function same(wrong: string, codes: readonly IssueCode[]): Check {
  return { wrong, fails: wrong, codes };
}

/** The first test that is true gives the code. */
function chain(tests: readonly Test[]): Check {
  const text = tests.map(([faulty, mark, code]) => `${faulty} ? "${mark}${code}" : `).join("");
  return same(`${text}0`, [...new Set(tests.map(([, , code]) => code))]);
}

function after(first: string, codes: readonly IssueCode[], tests: readonly Test[]): Check {
  if (tests.length === 0) return same(first, codes);
  const then = chain(tests);
  return same(`${first} || (${then.wrong})`, [...codes, ...then.codes]);
}

function bounds({
  min,
  max,
  exclusiveMin,
}: {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
}): readonly Test[] {
  const tests: Test[] = [];
  if (min !== undefined) tests.push([`value < ${min}`, ".", "number.too_small"]);
  if (exclusiveMin !== undefined) tests.push([`value <= ${exclusiveMin}`, ".", "number.too_small"]);
  if (max !== undefined) tests.push([`value > ${max}`, ".", "number.too_large"]);
  return tests;
}

function textCheck({ minLength = 0, maxLength, pattern }: TextField, printer: CheckPrinter): Check {
  printer.use("textFault");
  const tests: Test[] = [];
  if (minLength > 1) tests.push([lengthTest("<", minLength, 2 * minLength), ".", "text.too_short"]);
  if (maxLength !== undefined) tests.push([lengthTest(">", maxLength, maxLength), ".", "text.too_long"]);
  if (tests.length > 0) printer.use("length");
  if (pattern !== undefined) {
    const shape = printer.constant(String(new RegExp(pattern, "u")));
    tests.push([`!${shape}.test(value)`, ".", "text.pattern"]);
  }
  const codes: readonly IssueCode[] = [
    "field.wrong_type",
    "text.too_short",
    "text.control_character",
    "text.not_trimmed",
    "text.not_nfc",
    "text.placeholder",
  ];
  const check = after("textFault(value)", codes, tests);
  return { ...check, codes: [...new Set(check.codes)] };
}

/** Code points are only counted when the UTF-16 units leave it open. */
function lengthTest(sign: "<" | ">", limit: number, units: number): string {
  return `value.length ${sign} ${units} && length(value) ${sign} ${limit}`;
}

function codeCheck({ list, at }: Pick<CodeField, "list" | "at">, printer: CheckPrinter): Check {
  const codes: IssueCode[] = ["field.wrong_type", "code.unknown"];
  const groups = periodsOf(list.codes);
  const between = separatorOf(list.codes);
  if (groups.size === 1 && groups.has("\n")) {
    printer.use("set", "codeFault");
    const all = [...(groups.get("\n") ?? [])].join(between);
    const known = printer.constant(`/* @__PURE__ */ set(${JSON.stringify(all)}, ${JSON.stringify(between)})`);
    return same(`codeFault(value, ${known})`, codes);
  }
  printer.use("dates", "datedCodeFault");
  const texts = [...groups].map(([period, members]) =>
    JSON.stringify([...period.split("\n"), ...members].join(between)),
  );
  const known = printer.constant(`/* @__PURE__ */ dates(${[JSON.stringify(between), ...texts].join(", ")})`);
  if (at !== undefined) printer.use("referenceDay");
  const day = at === undefined ? "day" : `day === undefined ? referenceDay(row.${at}) : day`;
  return {
    wrong: `datedCodeFault(value, ${known}, ${day}, ${JSON.stringify(list.version)})`,
    fails: `datedCodeFault(value, ${known}, ${day})`,
    codes: [...codes, "code.not_valid_then", "code.expired"],
  };
}

/** Codes by their period, `from` and `to` with a line break between; what was always valid has neither. */
function periodsOf(codes: readonly Code[]): ReadonlyMap<string, readonly string[]> {
  const always = new Set(
    codes.filter(({ validFrom, validTo }) => !validFrom && !validTo).map(({ code }) => code),
  );
  const groups = new Map<string, Set<string>>();
  for (const { code, validFrom, validTo } of codes) {
    const period = always.has(code) ? "\n" : `${validFrom ?? ""}\n${validTo ?? ""}`;
    groups.set(period, (groups.get(period) ?? new Set()).add(code));
  }
  return new Map([...groups].map(([period, members]) => [period, [...members]]));
}

/** A character that no code holds. */
function separatorOf(codes: readonly Code[]): string {
  for (let unit = 0; ; unit++) {
    const character = [" ", "|", ";", "~"][unit] ?? String.fromCharCode(0xe000 + unit);
    if (!codes.some(({ code }) => code.includes(character))) return character;
  }
}

/** An error comes before a remark, whichever item it is in, so what fails is what fails without the remarks. */
function listCheck(field: FieldOf<"list">, printer: CheckPrinter): Check {
  printer.use("listFault");
  const item = checkOf(field.items as ScalarField, printer);
  const { minItems = 0, maxItems = "1 / 0", unique = false } = field;
  const list = (test: string) => `listFault(value, (value) => ${test}, ${minItems}, ${maxItems}, ${unique})`;
  const codes: readonly IssueCode[] = [...item.codes, "list.too_few", "list.too_many", "list.repeated"];
  return { wrong: list(item.wrong), fails: list(item.fails), codes: [...new Set(codes)] };
}
