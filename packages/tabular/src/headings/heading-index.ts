import { type Dataset, languages } from "@samapne/core";
import { fold } from "./fold.ts";
import type { HeadingKind, KnownDataset, NamedField, UnloadedDataset } from "./known-dataset.ts";

/** The headings that mean a field, folded. */
type HeadingIndex = ReadonlyMap<string, NamedField>;

const made = new WeakMap<KnownDataset, HeadingIndex>();

/**
 * Every heading that means a field of the dataset, folded. When two fields share one, the stronger or first has it.
 * Made once: it is asked for to find the headings, and again to tell what they mean.
 */
export function headingIndex(dataset: KnownDataset): HeadingIndex {
  const known = made.get(dataset);
  if (known !== undefined) return known;
  const index = "load" in dataset ? indexOf(dataset) : makeIndex(dataset);
  made.set(dataset, index);
  return index;
}

function indexOf({ headings }: UnloadedDataset): HeadingIndex {
  const index = new Map<string, NamedField>();
  for (const [kind, all] of headings)
    for (let at = 0; at + 1 < all.length; at += 2)
      index.set(all[at] as string, { field: all[at + 1] as string, kind });
  return index;
}

function makeIndex({ fields }: Dataset): HeadingIndex {
  const index = new Map<string, NamedField>();
  const add = (heading: string, field: string, kind: HeadingKind) => {
    const folded = fold(heading);
    if (!index.has(folded)) index.set(folded, { field, kind });
  };
  const all = Object.entries(fields);
  for (const [name] of all) add(name, name, "spelling");
  for (const [name, { label }] of all) for (const language of languages) add(label[language], name, "label");
  for (const [name, { aliases = [] }] of all) for (const alias of aliases) add(alias, name, "alias");
  return index;
}

const strength: Readonly<Record<HeadingKind, number>> = { name: 0, spelling: 1, label: 2, alias: 3 };

/** Less than zero when the first names its field more surely. */
export function byStrength(one: HeadingKind, other: HeadingKind): number {
  return strength[one] - strength[other];
}

/** The field a heading names, or undefined. */
export function namedField(heading: string, index: HeadingIndex): NamedField | undefined {
  const named = index.get(fold(heading));
  return named && named.field === heading ? { field: heading, kind: "name" } : named;
}

/** A label or a heading of a form without the colon behind it. */
export function withoutColon(text: string): string {
  const plain = text.trim();
  return plain.endsWith(":") ? plain.slice(0, -1).trimEnd() : plain;
}
