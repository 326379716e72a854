import type { CodeList } from "./code-list.ts";
import type { Dataset } from "./dataset.ts";
import type { Fields } from "./field.ts";

type ValueOfKind = {
  text: string;
  identifier: string;
  integer: number;
  decimal: number;
  boolean: boolean;
  date: string;
  instant: string;
  period: string;
  uri: string;
};

type CodeOf<F> = F extends { readonly list: CodeList<infer C> } ? C : string;

type ItemValue<I> = I extends { readonly kind: "code" }
  ? CodeOf<I>
  : I extends { readonly kind: keyof ValueOfKind }
    ? ValueOfKind[I["kind"]]
    : never;

/** The JavaScript value of a field: strings, numbers, booleans, and arrays of them. */
export type ValueOf<F> = F extends { readonly kind: "list"; readonly items: infer I }
  ? readonly ItemValue<I>[]
  : ItemValue<F>;

type RequiredNames<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly required: true } ? K : never;
}[keyof F];

type Flat<T> = { [K in keyof T]: T[K] } & {};

/** The row type of a set of fields: required ones present, the others absent, `undefined` or `null`. */
export type RowOf<F extends Fields> = Flat<
  { readonly [K in RequiredNames<F>]: ValueOf<F[K]> } & {
    readonly [K in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[K]> | null | undefined;
  }
>;

/** The row type of a dataset: `Row<typeof energyMeasurements>`. */
export type Row<D> = D extends Dataset<infer R> ? R : never;

/** A row whose fields are not known to the compiler. */
export type AnyRow = Readonly<Record<string, unknown>>;
