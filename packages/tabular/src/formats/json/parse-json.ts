/** What a reviver is told of a value besides its key: how it is written, where it is a scalar (ECMAScript 2026, JSON.parse with source text). */
type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown;

const parseWith = JSON.parse as (text: string, reviver: Reviver) => unknown;

/** As many digits may be more than a number of JavaScript has. Looking for them takes little beside parsing. */
const mayBeLong = /\d{16}/;

/**
 * The value of a JSON text (RFC 8259). Whole numbers past 2^53 are bigints, which keep their digits; where the platform
 * does not tell how they are written, they are the nearest numbers. Throws a `SyntaxError` when it is no JSON.
 */
export function parseJson(text: string): unknown {
  return mayBeLong.test(text) ? parseWith(text, withDigits) : JSON.parse(text);
}

/** The JSON text of such a value. */
export function printJson(value: unknown): string {
  return JSON.stringify(value, asWritten);
}

const asWritten = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? rawJson(String(value)) : value;

/** A number as it is to be written. Platforms that know it tell how numbers are written too, and others have no bigints here. */
const { rawJSON: rawJson } = JSON as unknown as { readonly rawJSON: (text: string) => unknown };

const withDigits: Reviver = (_, value, context) => {
  if (typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  const { source = "" } = context ?? {};
  return /^-?\d+$/.test(source) ? BigInt(source) : value;
};
