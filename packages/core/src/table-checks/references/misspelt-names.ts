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
  const all = [...referred, ...unreferred];
  const alike = missing.flatMap((meant) =>
    unreferred.filter((name) => isMisspelt(name, meant.name, all)).map((name) => ({ name, meant })),
  );
  const pairs = alike.length > 0 ? alike : onlyOddOne(missing, { referred, unreferred });
  return pairs.filter((pair) => {
    const others = pairs.filter(({ name, meant }) => name === pair.name || meant === pair.meant);
    return others.length === 1 && pair.meant.rows >= fewestRows;
  });
}

/** One name is missing and looks like those that are there; the one that nobody refers to looks like none of them. */
function onlyOddOne(
  missing: readonly MissingName[],
  { referred, unreferred }: KnownNames,
): readonly MisspeltName[] {
  const [[meant, ...otherMissing], [name, ...otherNames]] = [missing, unreferred];
  if (!meant || name === undefined || otherMissing.length > 0 || otherNames.length > 0) return [];
  const isOdd = partsOf(name).some((part, index) => {
    const others = [...referred, meant.name].map((other) => partsOf(other)[index] ?? "");
    const like = (text: string) => others.filter((other) => likeness(text, other).isSameKind).length;
    return others.length > fewestRows && like(part) === 0 && like(partsOf(meant.name)[index] ?? "") > 1;
  });
  return isOdd && differingParts(name, meant.name).length === 1 ? [{ name, meant }] : [];
}

/** May one name be the other, with one part of it misspelt? */
function isMisspelt(name: string, meant: string, all: readonly string[]): boolean {
  const differing = differingParts(name, meant);
  const [at] = differing;
  if (at === undefined || differing.length > 1) return false;
  const [one, other] = [partsOf(name), partsOf(meant)];
  if (isMisspeltText(one[at] ?? "", other[at] ?? "")) return true;
  // What else is in the name may be of this row only.
  const isShared = (text: string) => differingParts(text, name).every((index) => index === at);
  return one.length > 1 && all.filter(isShared).length === 1;
}

/** Two edits make two signs change places. */
const mostEdits = 2;

function isMisspeltText(one: string, other: string): boolean {
  const { edits, isNear } = likeness(one, other);
  if (edits > mostEdits || !(isNear || sorted(one) === sorted(other))) return false;
  const [some, others] = [digitsIn(one), digitsIn(other)];
  return some.length !== others.length || sorted(some) === sorted(others);
}

function differingParts(one: string, other: string): readonly number[] {
  const others = partsOf(other);
  return partsOf(one).flatMap((part, index) => (part === others[index] ? [] : index));
}

function partsOf(name: string): readonly string[] {
  return name.split("\u0000");
}

function digitsIn(text: string): string {
  return text.replace(/[^0-9]/g, "");
}

function sorted(text: string): string {
  return [...text].sort().join("");
}
