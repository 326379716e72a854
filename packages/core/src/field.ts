import type { CodeList, Source } from "./code-list.ts";
import type { IdentifierScheme } from "./identifier-scheme.ts";
import type { Text } from "./text.ts";

/** May the value name or reveal a person? `sensitive` values are never repeated in any output. */
export type FieldPrivacy = "open" | "review" | "sensitive";

/** What every field says about itself. */
interface FieldBase {
  readonly label: Text;
  readonly description: Text;
  readonly required?: boolean;
  readonly example?: string | number | boolean | readonly string[];
  /** Other headings people use for the column; ignoring case, blanks, `_`, `-` and `.`. */
  readonly aliases?: readonly string[];
  readonly privacy?: FieldPrivacy;
  /** The definition's source (statistical standard, law, register). */
  readonly source?: Source;
  /** The convention or rule this constraint carries out, such as `EM4`; named in the issue. */
  readonly basis?: string;
  /** The same property elsewhere, such as `schema:latitude`. */
  readonly matches?: readonly string[];
  readonly note?: string;
}

/** Free text: NFC, trimmed, no control characters, no placeholder such as `NA`. Lengths in code points. */
export interface TextField extends FieldBase {
  readonly kind: "text";
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Portable regular expression, anchored with ^ and $. */
  readonly pattern?: string;
  /** The pattern in words or letters, such as `ÅÅÅÅ-MM-DD tt:mm:ss`. */
  readonly patternName?: Text;
}

/** A code from a dated list. */
export interface CodeField<C extends string = string> extends FieldBase {
  readonly kind: "code";
  readonly list: CodeList<C>;
  /** The date, instant or period field whose value (its last day, for a period) the code is judged at. */
  readonly at?: string;
}

/** An identifier with a scheme: a shape and perhaps a check digit. */
export interface IdentifierField extends FieldBase {
  readonly kind: "identifier";
  readonly scheme: IdentifierScheme;
}

/** A whole number within ±(2^53 − 1). */
export interface IntegerField extends FieldBase {
  readonly kind: "integer";
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

/** A decimal number; `decimals` is the most digits after the point (any number when left out). */
export interface DecimalField extends FieldBase {
  readonly kind: "decimal";
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  /** UCUM or SI symbol, such as `kWh`, `m2`, `%`. */
  readonly unit?: string;
}

/** True or false. */
export interface BooleanField extends FieldBase {
  readonly kind: "boolean";
}

/** A calendar date, YYYY-MM-DD (ISO 8601). */
export interface DateField extends FieldBase {
  readonly kind: "date";
  readonly min?: string;
  readonly max?: string;
}

/** A point in time with offset (RFC 3339). */
export interface InstantField extends FieldBase {
  readonly kind: "instant";
  /** The IANA zone whose offset is expected; another offset than this or `Z` is a warning. */
  readonly zone?: string;
}

/** The length of a period. */
export type Granularity = "year" | "quarter" | "month";

/** A period: `2025`, `2025-Q3` or `2025-09`. */
export interface PeriodField extends FieldBase {
  readonly kind: "period";
  readonly granularities: readonly Granularity[];
}

/** An absolute http(s) address in ASCII (RFC 3986); other letters are written in punycode or percent-encoded. */
export interface UriField extends FieldBase {
  readonly kind: "uri";
}

/** A field of one value. */
export type ScalarField =
  | TextField
  | CodeField
  | IdentifierField
  | IntegerField
  | DecimalField
  | BooleanField
  | DateField
  | InstantField
  | PeriodField
  | UriField;

type WithoutBase<F> = F extends FieldBase ? Omit<F, Exclude<keyof FieldBase, "basis">> : never;

/** What a list holds: a scalar kind with its constraints, without label and description. */
export type ListItem = WithoutBase<ScalarField>;

/** Several values of one scalar kind; written with `|` between them in CSV. */
export interface ListField extends FieldBase {
  readonly kind: "list";
  readonly items: ListItem;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly unique?: boolean;
}

/** A field of a dataset. The set of kinds is closed; every question about a field is a table over it. */
export type Field = ScalarField | ListField;

/** The name of a kind of field. */
export type FieldKind = Field["kind"];

/** The fields of a dataset by name, in publication order. */
export type Fields = Readonly<Record<string, Field>>;
