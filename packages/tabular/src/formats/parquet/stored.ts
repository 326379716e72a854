import {
  type Field,
  type FieldKind,
  instantToMillis,
  isDate,
  numberText,
  type ScalarField,
} from "@samapne/core";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** The part of a Parquet schema element that says what a value is. */
export interface StoredType {
  readonly type: "BOOLEAN" | "INT32" | "INT64" | "DOUBLE" | "BYTE_ARRAY";
  readonly converted_type?: "UTF8" | "DATE" | "DECIMAL";
  readonly scale?: number;
  readonly precision?: number;
  readonly logical_type?: {
    readonly type: "TIMESTAMP";
    readonly isAdjustedToUTC: true;
    readonly unit: "MICROS";
  };
}

/** How the values of a field are stored. */
export interface Stored {
  readonly type: StoredType;
  /** True for lists: `type` is that of the items. */
  readonly isList: boolean;
  /** The value as it is stored; undefined when the type has no place for it. */
  store(value: unknown): unknown;
}

/** Digits a decimal is stored with: what 64 bits hold. */
const precision = 18;
const largest = 10n ** BigInt(precision);

const text = (): Stored => ({
  type: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  isList: false,
  store: (value) => (typeof value === "string" && !/\p{Cs}/u.test(value) ? value : undefined),
});

const table: { readonly [K in FieldKind]: (field: FieldOf<K>) => Stored } = {
  text,
  code: text,
  identifier: text,
  period: text,
  uri: text,
  integer: () => ({
    type: { type: "INT64" },
    isList: false,
    store: (value) => (Number.isSafeInteger(value) ? BigInt(value as number) : undefined),
  }),
  decimal: ({ decimals }) => (decimals === undefined ? double : decimalOf(decimals)),
  boolean: () => ({
    type: { type: "BOOLEAN" },
    isList: false,
    store: (value) => (typeof value === "boolean" ? value : undefined),
  }),
  date: () => ({
    type: { type: "INT32", converted_type: "DATE" },
    isList: false,
    store: (value) =>
      typeof value === "string" && isDate(value) ? Date.parse(`${value}T00:00:00Z`) / 86_400_000 : undefined,
  }),
  instant: () => ({
    type: { type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MICROS" } },
    isList: false,
    store: (value) => (typeof value === "string" ? micros(value) : undefined),
  }),
  list: ({ items }) => {
    const item = storedAs(items as ScalarField);
    return {
      ...item,
      isList: true,
      store: (value) => {
        if (!Array.isArray(value)) return undefined;
        const stored = value.map((one) => item.store(one));
        return stored.includes(undefined) ? undefined : stored;
      },
    };
  },
};

/** How the values of a field are stored. */
export function storedAs(field: Field): Stored {
  return (table[field.kind] as (field: Field) => Stored)(field);
}

const double: Stored = {
  type: { type: "DOUBLE" },
  isList: false,
  store: (value) => (Number.isFinite(value) ? value : undefined),
};

/** A decimal with so many digits after the point, exactly. */
function decimalOf(scale: number): Stored {
  return {
    type: { type: "INT64", converted_type: "DECIMAL", scale, precision },
    isList: false,
    store: (value) => {
      if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
      const [whole = "", fraction = ""] = numberText(value).split(".");
      if (fraction.length > scale) return undefined;
      const unscaled = BigInt(whole + fraction.padEnd(scale, "0"));
      return unscaled < largest && unscaled > -largest ? unscaled : undefined;
    },
  };
}

/** The milliseconds of the years 1 to 9999: a moment outside them in UTC would be read as none. */
const moments = { first: -62_135_596_800_000, last: 253_402_300_799_999 };

/** A point in time as microseconds since 1970; undefined when it is none, outside the years in UTC, or finer than that. */
function micros(value: string): bigint | undefined {
  const millis = instantToMillis(value);
  const fraction = /\.(\d+)/.exec(value)?.[1] ?? "";
  if (millis === undefined || millis < moments.first || millis > moments.last) return undefined;
  if (fraction.replace(/0+$/, "").length > 6) return undefined;
  const seconds = Math.floor(millis / 1000);
  return BigInt(seconds) * 1_000_000n + BigInt(fraction.slice(0, 6).padEnd(6, "0"));
}
