import { likeness } from "./likeness.ts";

/** A name that stands nowhere, with so many rows that refer to it. */
export interface MissingName {
  readonly name: string;
  readonly rows: number;
}

/** The names of a table: those that rows refer to, and those that none does. */
export interface KnownNames {
  readonly referred: readonly string[];
  readonly unreferred: readonly string[];
}

/** A name that none refers to, and the missing one that may be meant by it. */
export interface MisspeltName {
  readonly name: string;
  readonly meant: MissingName;
}

/** Among more names it is not asked which are alike. */
const [mostMissing, mostUnreferred] = [200, 1000];
/** So many rows that say the same are hardly all misspelt. */
const fewestRows = 2;

/**
 * Names that nobody refers to, each with one that is missing and of which it is a misspelling: there is no other like it
 * on either side. What has the same number of digits, and others, is another name.
 */
export function misspeltNames(
  missing: readonly MissingName[],
  { referred, unreferred }: KnownNames,
): readonly MisspeltName[] {
  if (missing.length > mostMissing || unreferred.length > mostUnreferred) return [];
  const isOnly = onlyBesides([...referred, ...unreferred]);
  const names = unreferred.map((name) => ({ name, parts: partsOf(name) }));
  const alike = missing.flatMap((meant) => {
    const parts = partsOf(meant.name);
    return names.filter((one) => isMisspelt(one.parts, parts, isOnly)).map(({ name }) => ({ name, meant }));
  });
  const pairs = alike.length > 0 ? alike : onlyOddOne(missing, { referred, unreferred });
  return withoutRivals(pairs).filter(({ meant }) => meant.rows >= fewestRows);
}

/** Those of some pairs of which neither is in another. */
function withoutRivals(pairs: readonly MisspeltName[]): readonly MisspeltName[] {
  const counts = new Map<string | MissingName, number>();
  for (const one of pairs.flatMap(({ name, meant }) => [name, meant]))
    counts.set(one, (counts.get(one) ?? 0) + 1);
  return pairs.filter(({ name, meant }) => counts.get(name) === 1 && counts.get(meant) === 1);
}

/** One name is missing, and the one that nobody refers to looks like none of the others: they belong to the same row. */
function onlyOddOne(
  missing: readonly MissingName[],
  { referred, unreferred }: KnownNames,
): readonly MisspeltName[] {
  const [[meant, ...otherMissing], [name, ...otherNames]] = [missing, unreferred];
  if (!meant || name === undefined || otherMissing.length > 0 || otherNames.length > 0) return [];
  const [one, right] = [partsOf(name), partsOf(meant.name)];
  const [at, ...others] = differingParts(one, right);
  if (at === undefined || others.length > 0 || referred.length === 0) return [];
  const isLike = (other: string) => likeness(one[at] ?? "", partsOf(other)[at] ?? "").isSameKind;
  return [...referred, meant.name].some(isLike) ? [] : [{ name, meant }];
}

/** Has no other name the same parts besides one? */
type IsOnly = (parts: Parts, besides: number) => boolean;

/** May one name be the other, with one part of it misspelt? */
function isMisspelt(name: Parts, meant: Parts, isOnly: IsOnly): boolean {
  const [at, ...others] = differingParts(name, meant);
  if (at === undefined || others.length > 0) return false;
  if (isMisspeltText(name[at] ?? "", meant[at] ?? "")) return true;
  // What else is in the name may be of this row only.
  return name.length > 1 && isOnly(name, at);
}

/** Counts once how many of all names have the same parts besides each one. */
function onlyBesides(all: readonly string[]): IsOnly {
  const rest = (parts: Parts, besides: number) => [besides, ...parts.toSpliced(besides, 1)].join("\u0000");
  const counts = new Map<string, number>();
  for (const parts of all.map(partsOf)) {
    if (parts.length === 1) break;
    for (const index of parts.keys()) {
      const key = rest(parts, index);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (parts, besides) => counts.get(rest(parts, besides)) === 1;
}

/** The one of some names that another is most like and may be a misspelling of; undefined when none is, or several are. */
export function onlyMisspelling(name: string, names: Iterable<string>): string | undefined {
  let [least, only]: [number, string | undefined] = [Number.POSITIVE_INFINITY, undefined];
  for (const one of names) {
    const { edits } = likeness(name, one);
    if (edits > least || !isMisspeltText(name, one)) continue;
    [least, only] = [edits, edits < least ? one : undefined];
  }
  return only;
}

/** Two edits make two signs change places. */
const mostEdits = 2;

function isMisspeltText(one: string, other: string): boolean {
  const { edits, isNear } = likeness(one, other);
  if (edits > mostEdits || !(isNear || sorted(one) === sorted(other))) return false;
  const [some, others] = [digitsIn(one), digitsIn(other)];
  return some.length !== others.length || sorted(some) === sorted(others);
}

function differingParts(one: Parts, other: Parts): readonly number[] {
  return one.flatMap((part, index) => (part === other[index] ? [] : index));
}

/** The values of the fields that a name is made of. */
type Parts = readonly string[];

function partsOf(name: string): Parts {
  return name.split("\u0000");
}

function digitsIn(text: string): string {
  return text.replace(/[^0-9]/g, "");
}

function sorted(text: string): string {
  return [...text].sort().join("");
}
