import {
  decimalsOf,
  type Field,
  type FieldKind,
  instantToMillis,
  type IssueCode,
  lookedFor,
  offsetAt,
  type PersonalDataKind,
  placeholders,
  type ScalarField,
} from "@samapne/core";
import { addDays } from "../values/calendar.ts";
import { offsetText } from "../values/clock.ts";
import { rounded } from "../values/values.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** One constraint of a field, the issue it gives, and values that may break it and nothing else. */
export interface FieldBreak {
  readonly constraint: string;
  readonly code: IssueCode;
  readonly values: readonly unknown[];
}

/** The breaks of a field, made of one of its right values. */
export function fieldBreaks(field: Field, value: unknown): readonly FieldBreak[] {
  const own = (breaks[field.kind] as (field: Field, value: unknown) => readonly (FieldBreak | false)[])(
    field,
    value,
  );
  const missing = field.required === true && broken("required", "field.missing", [undefined, null]);
  return [missing, ...own].filter((each) => each !== false);
}

function broken(constraint: string, code: IssueCode, values: readonly unknown[]): FieldBreak {
  return { constraint, code, values };
}

/** A text as it is, another value as JSON, the fallback for none. */
function textOf(value: unknown, fallback: string): string {
  if (value === undefined || value === null) return fallback;
  return typeof value === "string" ? value : JSON.stringify(value);
}

const wrongType = (...values: readonly unknown[]) => broken("type", "field.wrong_type", values);

/** Invented: a synthetic person of 1870, an account of no bank, a domain and a number that are nobody's. */
const personal: Readonly<Record<PersonalDataKind, readonly string[]>> = {
  birth_number: ["138970 50085", "13897050085"],
  account_number: ["99990600003"],
  mail_address: ["kari@eksempel.no"],
  phone_number: ["22 33 44 55"],
};

function personalData(field: Field): readonly FieldBreak[] {
  return lookedFor(field).map(({ kind, code }) =>
    broken(`no ${kind.replace("_", " ")}`, code, personal[kind]),
  );
}

const breaks: {
  readonly [K in FieldKind]: (field: FieldOf<K>, value: unknown) => readonly (FieldBreak | false)[];
} = {
  text: (field, value) => {
    const { minLength, maxLength, pattern } = field;
    const text = textOf(value, "Eksempel");
    return [
      wrongType(12, true),
      broken("not empty", "text.too_short", [""]),
      broken("no control characters", "text.control_character", [`${text}\n`, `${text}\u0000x`]),
      broken("trimmed", "text.not_trimmed", [` ${text}`, `${text} `]),
      broken("NFC", "text.not_nfc", [`${text}a\u030a`, "a\u030a"]),
      broken("no placeholder", "text.placeholder", placeholders),
      minLength !== undefined &&
        minLength > 1 &&
        broken("minLength", "text.too_short", [text.slice(0, minLength - 1), "a".repeat(minLength - 1)]),
      maxLength !== undefined &&
        broken("maxLength", "text.too_long", [text.padEnd(maxLength + 1, "a"), "a".repeat(maxLength + 1)]),
      pattern !== undefined &&
        broken("pattern", "text.pattern", [`${text}x`, `x${text}`, text.slice(0, -1), "?x", "8"]),
      ...personalData(field),
    ];
  },
  code: ({ list, at }, value) => {
    const dated = list.codes.filter(
      ({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined,
    );
    const codes = dated.map(({ code }) => code).toReversed();
    return [
      wrongType(1),
      broken("code list", "code.unknown", ["ukjent-kode", `${textOf(value, "")}x`]),
      codes.length > 0 &&
        broken("validity", at === undefined ? "code.expired" : "code.not_valid_then", codes),
    ];
  },
  identifier: (field, value) => {
    const { scheme } = field;
    const text = textOf(value, scheme.example);
    const otherDigits = Array.from({ length: 10 }, (_, digit) => text.slice(0, -1) + digit);
    return [
      wrongType(123456789),
      broken("shape", "identifier.shape", [`${text}?`, `?${text}`, text.slice(0, -1)]),
      scheme.check !== undefined && broken("check digit", "identifier.check_digit", otherDigits),
      ...personalData(field),
    ];
  },
  integer: ({ min, max }, value) => [
    wrongType(textOf(value, "1"), true),
    broken("whole number", "number.not_whole", [Number(value ?? min ?? 0) + 0.5, 9_007_199_254_740_992]),
    min !== undefined && broken("min", "number.too_small", [min - 1]),
    max !== undefined && broken("max", "number.too_large", [max + 1]),
  ],
  decimal: ({ min, max, exclusiveMin, decimals }, value) => {
    const digits = Math.min(decimals ?? 6, 12);
    const step = rounded(10 ** -digits, digits);
    const finer = rounded(Number(value ?? min ?? 1) + 10 ** -(digits + 1), digits + 1);
    return [
      wrongType(textOf(value, "1").replace(".", ","), "1"),
      decimals !== undefined &&
        broken(
          "decimals",
          "number.too_many_decimals",
          [finer, rounded(finer - 2 * 10 ** -(digits + 1), digits + 1)].filter(
            (each) => decimalsOf(each) > decimals,
          ),
        ),
      min !== undefined && broken("min", "number.too_small", [rounded(min - step, digits)]),
      exclusiveMin !== undefined &&
        broken("exclusiveMin", "number.too_small", [exclusiveMin, rounded(exclusiveMin - step, digits)]),
      max !== undefined && broken("max", "number.too_large", [rounded(max + step, digits)]),
    ];
  },
  boolean: (_field, value) => [wrongType(textOf(value, "true"), 1)],
  date: ({ min, max }, value) => [
    wrongType(20250101),
    broken("spelling", "date.invalid", ["31.12.2025", `${textOf(value, "")}T00:00:00Z`]),
    broken("calendar", "date.invalid", ["2025-02-29", "2025-04-31", "2025-13-01"]),
    min !== undefined && broken("min", "date.too_early", [addDays(min, -1)]),
    max !== undefined && broken("max", "date.too_late", [addDays(max, 1)]),
  ],
  instant: ({ zone }, value) => {
    const text = textOf(value, "2025-10-26T02:00:00Z");
    return [
      wrongType(1_761_436_800),
      broken("offset", "instant.no_offset", [text.slice(0, 19)]),
      broken("spelling", "instant.invalid", [`${text.slice(0, 10)} 02.00`, text.replace("T", " ")]),
      broken("calendar", "instant.invalid", [
        "2025-02-29T00:00:00Z",
        "2025-01-01T24:00:00Z",
        "2025-01-01T00:60:00Z",
      ]),
      zone !== undefined && broken("zone", "instant.unusual_offset", otherOffsets(text, zone)),
    ];
  },
  period: ({ granularities }) => {
    const spelled = { year: "2025", quarter: "2025-Q3", month: "2025-09" } as const;
    const others = (["year", "quarter", "month"] as const).filter((each) => !granularities.includes(each));
    return [
      wrongType(2025),
      broken("spelling", "period.invalid", ["2025-Q5", "2025-13", "25"]),
      others.length > 0 &&
        broken(
          "granularities",
          "period.invalid",
          others.map((each) => spelled[each]),
        ),
    ];
  },
  uri: () => [wrongType(1), broken("address", "uri.invalid", ["ikke en adresse", "ftp://eksempel.no/"])],
  list: ({ items, minItems, maxItems, unique }, value) => {
    const list = Array.isArray(value) ? value : [];
    const [item = "a"] = list as unknown[];
    const codes = items.kind === "code" ? items.list.codes.map(({ code }) => code) : [];
    const others = codes.filter((code) => !list.includes(code));
    const longer = (length: number) =>
      Array.from(
        { length },
        (_, index) => list[index] ?? others[index - list.length] ?? `${textOf(item, "a")}${index}`,
      );
    const wrong = list.length === 0 ? [] : fieldBreaks(items as ScalarField, item);
    return [
      wrongType(item),
      minItems !== undefined &&
        minItems > 0 &&
        broken("minItems", "list.too_few", [list.slice(0, minItems - 1)]),
      maxItems !== undefined && broken("maxItems", "list.too_many", [longer(maxItems + 1)]),
      unique === true &&
        list.length > 0 &&
        broken("unique", "list.repeated", [
          [...list.slice(0, -1), item],
          [item, item],
        ]),
      ...wrong.map(({ constraint, code, values }) =>
        broken(
          `item ${constraint}`,
          code,
          values.map((each) => [each, ...list.slice(1)]),
        ),
      ),
    ];
  },
};

/** The same moment written with offsets that are not the zone's. */
function otherOffsets(text: string, zone: string): readonly string[] {
  const millis = instantToMillis(text);
  if (millis === undefined) return [];
  const own = offsetAt(zone, millis);
  return [0, 60, 120, 300]
    .filter((minutes) => minutes !== own)
    .map((minutes) => new Date(millis + minutes * 60_000).toISOString().slice(0, 19) + offsetText(minutes));
}
