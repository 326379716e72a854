import type { FieldKind, ListField, ListItem } from "@samapne/core";
import { datePattern, instantPattern, periodPattern } from "../json-schema/patterns.ts";

type ItemOf<K extends FieldKind> = Extract<ListItem, { readonly kind: K }>;

/** One value of a list as a pattern without anchors. The pattern of a text may name the separator, so only its length is told. */
const patterns: { readonly [K in ListItem["kind"]]: (item: ItemOf<K>) => string } = {
  text: ({ minLength = 1, maxLength = "" }) => `[^|]{${Math.max(minLength, 1)},${maxLength}}`,
  code: ({ list }) => list.codes.map(({ code }) => escaped(code)).join("|"),
  identifier: ({ scheme }) => unanchored(scheme.pattern),
  integer: () => "-?[0-9]+",
  decimal: ({ decimals }) =>
    `-?[0-9]+${decimals === 0 ? "" : `(?:\\.[0-9]${decimals === undefined ? "+" : `{1,${decimals}}`})?`}`,
  boolean: () => "true|false",
  date: () => unanchored(datePattern),
  instant: () => unanchored(instantPattern),
  period: ({ granularities }) => unanchored(periodPattern(granularities)),
  uri: () => "[^|]+",
};

/** A whole cell of a list: values with `|` between them, as many as the field allows. */
export function itemsPattern({ items, minItems = 1, maxItems }: ListField): string {
  const item = `(?:${itemPattern(items)})`;
  const [fewest, most] = [Math.max(minItems, 1) - 1, maxItems === undefined ? "" : Math.max(maxItems, 1) - 1];
  return `^${item}(?:\\|${item}){${fewest},${most}}$`;
}

/** One value of a list, without anchors. */
function itemPattern(items: ListItem): string {
  return (patterns[items.kind] as (item: ListItem) => string)(items);
}

/** The text as a pattern that matches it and nothing else. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function unanchored(pattern: string): string {
  return pattern.replace(/^\^/, "").replace(/\$$/, "");
}
