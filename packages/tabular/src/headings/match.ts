import { type Dataset, type Field, languages, nearest } from "@samapne/core";
import { fold } from "./fold.ts";
import { byStrength, headingIndex, namedField, withoutColon } from "./heading-index.ts";
import type { HeadingKind, KnownDataset } from "./known-dataset.ts";

/** A column of the file that holds a field. `index` counts from 0. */
export interface MatchedColumn {
  readonly index: number;
  readonly heading: string;
  readonly field: string;
  readonly kind: HeadingKind;
}

/** A column that no field answers to; `field` when it names one that another column already holds. */
export interface OtherColumn {
  readonly index: number;
  readonly heading: string;
  readonly field?: string;
}

/** A field that no column holds. */
export interface MissingField {
  readonly field: string;
  readonly required: boolean;
}

/** How the headings of a file and the fields of a dataset answer to each other. */
export interface Matching {
  readonly matched: readonly MatchedColumn[];
  readonly missing: readonly MissingField[];
  readonly extra: readonly OtherColumn[];
  /** Columns whose heading stands twice, or names a field another column names better. */
  readonly repeated: readonly OtherColumn[];
}

/** Matches headings to fields by name, label in any language, and alias. Of two for one field the surest counts, then the first. */
export function matchHeadings(headings: readonly string[], dataset: KnownDataset): Matching {
  const index = headingIndex(dataset);
  const best = new Map<string, MatchedColumn>();
  const rest: OtherColumn[] = [];
  // Headings of a form end with a colon, all of them; a single one is a label with its value beside it.
  const isForm = headings.filter((heading) => heading.trim().endsWith(":")).length * 2 > headings.length;
  for (const [at, heading] of headings.entries()) {
    const named = namedField(isForm ? withoutColon(heading) : heading, index);
    if (!named) {
      rest.push({ index: at, heading });
      continue;
    }
    const column = { index: at, heading, ...named };
    const before = best.get(named.field);
    const stays = before !== undefined && byStrength(before.kind, column.kind) <= 0;
    if (!stays) best.set(named.field, column);
    const loser = stays ? column : before;
    if (loser) rest.push({ index: loser.index, heading: loser.heading, field: loser.field });
  }
  const twice = standingTwice(headings);
  const isRepeated = ({ index: at, field }: OtherColumn) => field !== undefined || twice.has(at);
  const inOrder = rest.sort((a, b) => a.index - b.index);
  return {
    matched: [...best.values()].sort((a, b) => a.index - b.index),
    missing: missingFields(dataset, best),
    extra: inOrder.filter((column) => !isRepeated(column)),
    repeated: inOrder.filter(isRepeated),
  };
}

/** The columns whose heading stands further left already. */
function standingTwice(headings: readonly string[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const twice = new Set<number>();
  for (const [index, heading] of headings.entries()) {
    const folded = fold(heading);
    if (folded !== "" && seen.has(folded)) twice.add(index);
    seen.add(folded);
  }
  return twice;
}

function missingFields(
  { fields }: Pick<KnownDataset, "fields">,
  present: ReadonlyMap<string, unknown>,
): readonly MissingField[] {
  return Object.entries(fields)
    .filter(([name]) => !present.has(name))
    .map(([field, { required = false }]) => ({ field, required }));
}

const mostLookedAt = 50;

/** The heading among those nobody answers to that may be a misspelling of a field's name, label or alias. */
export function suggestedHeading(
  field: string,
  { fields }: Dataset,
  extra: readonly OtherColumn[],
): string | undefined {
  const free = extra.slice(0, mostLookedAt).map(({ heading }) => heading);
  const { label, aliases = [] } = fields[field] as Field;
  return [field, ...languages.map((language) => label[language]), ...aliases]
    .map((word) => nearest(word, free))
    .find((heading) => heading !== undefined);
}
