import {
  catalogue,
  type CodeField,
  decimalText,
  type Field,
  type FieldKind,
  type Granularity,
  type IssueCode,
  type ListItem,
  placeholders,
  uriPattern,
} from "@samapne/core";
import { codeFaults } from "./codes.ts";
import { checkDigitFaults } from "./check-digit.ts";
import type { Dialect } from "./dialect.ts";
import type { FaultCondition, Judged } from "./fault-condition.ts";
import { patternIn, repeatsIn } from "./pattern.ts";
import { ranges } from "./range.ts";

type FieldOf<K extends FieldKind> = Extract<Field | ListItem, { readonly kind: K }>;
type Faults<K extends FieldKind> = (
  field: FieldOf<K>,
  judged: Judged,
  dialect: Dialect,
) => readonly FaultCondition[];

/** A fault that leaves nothing for rules to read. */
function unusable(code: IssueCode, when: string): FaultCondition {
  return { code, when, usable: false, alone: true };
}

/** A fault in a value that still has its type. */
function usable(code: IssueCode, when: string): FaultCondition {
  return { code, when, usable: true, alone: true };
}

function broken(dialect: Dialect, value: string, pattern: string): string {
  return `NOT ${dialect.matches(value, dialect.text(patternIn(dialect, pattern)))}`;
}

/** One of the blanks ECMAScript trims (white space and line terminators). */
const blanks = [0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff] as const;

function formFaults(value: string, dialect: Dialect): readonly FaultCondition[] {
  const { codePoint, start, end } = dialect.pattern;
  const control = `[${codePoint(1)}-${codePoint(0x1f)}${codePoint(0x7f)}-${codePoint(0x9f)}${codePoint(0x2028)}${codePoint(0x2029)}]`;
  const blank = `[${blanks.map(codePoint).join("")}${codePoint(0x2000)}-${codePoint(0x200a)}]`;
  const outer = dialect.text(`(?:${start}${blank}|${blank}${end})`);
  return [
    unusable("text.too_short", `${value} = ''`),
    unusable("text.control_character", dialect.matches(value, dialect.text(control))),
    unusable("text.not_trimmed", dialect.matches(value, outer)),
    ...(dialect.holds.nfc ? [unusable("text.not_nfc", dialect.notNormalized(value))] : []),
    unusable("text.placeholder", `${value} IN (${placeholders.map(dialect.text).join(", ")})`),
  ];
}

function boundsFaults(
  value: string,
  bounds: { readonly min?: number; readonly max?: number; readonly exclusiveMin?: number },
): readonly FaultCondition[] {
  const faults: FaultCondition[] = [];
  if (bounds.min !== undefined) faults.push(usable("number.too_small", `${value} < ${plain(bounds.min)}`));
  if (bounds.exclusiveMin !== undefined)
    faults.push(usable("number.too_small", `${value} <= ${plain(bounds.exclusiveMin)}`));
  if (bounds.max !== undefined) faults.push(usable("number.too_large", `${value} > ${plain(bounds.max)}`));
  return faults;
}

function plain(bound: number): string {
  return decimalText(bound).replace(/\.0$/, "");
}

const periodEnds: Readonly<Record<Granularity, string>> = {
  year: "",
  quarter: "-Q[1-4]",
  month: "-(?:0[1-9]|1[0-2])",
};

/** The pattern of a year, quarter or month; the year 0000 does not exist. */
function periodPattern(granularities: readonly Granularity[]): string {
  return `^[0-9]{4}(?:${granularities.map((granularity) => periodEnds[granularity]).join("|")})$`;
}

const table: { readonly [K in FieldKind]: Faults<K> } = {
  text: ({ minLength = 0, maxLength, pattern }, { value }, dialect) => [
    ...formFaults(value, dialect),
    ...(minLength > 1 ? [usable("text.too_short", `length(${value}) < ${minLength}`)] : []),
    ...(maxLength === undefined ? [] : [usable("text.too_long", `length(${value}) > ${maxLength}`)]),
    ...(pattern === undefined || repeatsIn(pattern) > (dialect.mostRepeats ?? Infinity)
      ? []
      : [usable("text.pattern", broken(dialect, value, pattern))]),
  ],
  code: ({ list }: Pick<CodeField, "list">, judged, dialect) => codeFaults(list, judged, dialect),
  identifier: ({ scheme }, { value }, dialect) => [
    ...(repeatsIn(scheme.pattern) > (dialect.mostRepeats ?? Infinity)
      ? []
      : [unusable("identifier.shape", broken(dialect, value, scheme.pattern))]),
    ...checkDigitFaults(scheme, value, dialect),
  ],
  integer: (field, { value }) => [
    unusable("number.not_whole", `${value} NOT BETWEEN ${ranges.integer.join(" AND ")}`),
    ...boundsFaults(value, field),
  ],
  decimal: (field, { value }, dialect) => [
    ...(dialect.notANumber ? [unusable("field.wrong_type", dialect.notANumber(value))] : []),
    ...(field.decimals === undefined
      ? []
      : [usable("number.too_many_decimals", `${value} <> round(${value}, ${field.decimals})`)]),
    ...boundsFaults(value, field),
  ],
  boolean: () => [],
  date: ({ min, max }, { value }, dialect) => [
    unusable("date.invalid", outside(value, "0001-01-01", "9999-12-31", dialect.dateLiteral)),
    ...(min === undefined ? [] : [usable("date.too_early", `${value} < ${dialect.dateLiteral(min)}`)]),
    ...(max === undefined ? [] : [usable("date.too_late", `${value} > ${dialect.dateLiteral(max)}`)]),
  ],
  instant: (_, { value }, dialect) => [
    unusable(
      "instant.invalid",
      outside(value, "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", dialect.instantLiteral),
    ),
  ],
  period: ({ granularities }, { value }, dialect) => [
    unusable(
      "period.invalid",
      `(${broken(dialect, value, periodPattern(granularities))} OR substr(${value}, 1, 4) = '0000')`,
    ),
  ],
  uri: (_, { value }, dialect) => [
    unusable("uri.invalid", `(length(${value}) > 2000 OR ${broken(dialect, value, uriPattern)})`),
  ],
  list: ({ items, minItems, maxItems, unique }, { value, day }, dialect) => {
    const { errors, warnings } = itemFaults(items, { value, day }, dialect);
    return [
      ...errors,
      ...(minItems === undefined ? [] : [usable("list.too_few", `${dialect.listSize(value)} < ${minItems}`)]),
      ...(maxItems === undefined
        ? []
        : [usable("list.too_many", `${dialect.listSize(value)} > ${maxItems}`)]),
      ...(unique
        ? [
            {
              ...usable("list.repeated", `${dialect.distinctSize(value)} < ${dialect.listSize(value)}`),
              alone: false,
            },
          ]
        : []),
      ...warnings,
    ];
  },
};

function outside(value: string, low: string, high: string, literal: (text: string) => string): string {
  return `(${value} < ${literal(low)} OR ${value} > ${literal(high)})`;
}

interface ItemFaults {
  readonly errors: readonly FaultCondition[];
  readonly warnings: readonly FaultCondition[];
}

/** The faults of a list's items. A remark about one item must not hide a fault of another, so they are asked apart. */
function itemFaults(items: ListItem, judged: Judged, dialect: Dialect): ItemFaults {
  const faults = [
    unusable("field.wrong_type", "item IS NULL"),
    ...faultsOf(items, { ...judged, value: "item" }, dialect),
  ];
  const isWarning = ({ code }: FaultCondition) => catalogue[code].severity === "warning";
  return {
    errors: firstOfItems(
      faults.filter((fault) => !isWarning(fault)),
      judged.value,
      dialect,
    ),
    warnings: firstOfItems(faults.filter(isWarning), judged.value, dialect),
  };
}

/** The list is asked for the first of some faults in any item, code by code. */
function firstOfItems(
  faults: readonly FaultCondition[],
  list: string,
  dialect: Dialect,
): readonly FaultCondition[] {
  if (faults.length === 0) return [];
  const first = dialect.firstInList(list, "item", faultCase(faults, dialect));
  const codes = [...new Set(faults.map(({ code }) => code))];
  return codes.map((code) => ({
    code,
    when: `${first} = ${dialect.text(code)}`,
    usable: faults.every((fault) => fault.code !== code || fault.usable),
    alone: false,
  }));
}

/** Everything that may be wrong with a value of a field, in the order it is asked; the first that holds is reported. */
export function faultsOf(
  field: Field | ListItem,
  judged: Judged,
  dialect: Dialect,
): readonly FaultCondition[] {
  return (
    table[field.kind] as (field: Field | ListItem, judged: Judged, dialect: Dialect) => FaultCondition[]
  )(field, judged, dialect);
}

/** The code of the first fault that holds, as SQL; NULL when none does. */
export function faultCase(faults: readonly FaultCondition[], dialect: Dialect): string {
  return `CASE ${faults.map(({ code, when }) => `WHEN ${when} THEN ${dialect.text(code)}`).join(" ")} END`;
}
