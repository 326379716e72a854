import type { Dataset } from "@samapne/core";
import { fold } from "@samapne/tabular/reading";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** A column, and the field that means what its heading does in a vocabulary. */
interface VocabularyColumn {
  readonly column: SurveyedColumn;
  readonly field: string;
}

const ofSchema = /^schema(?:\.org)?:/;

/**
 * The columns of a document that says it is of a vocabulary (JSON-LD: things have a `@type`), called as schema.org calls what
 * a field means: `startDate`, `location.address.streetAddress`. Of other documents members of objects that are called by
 * words only a vocabulary has: `addressLocality`. A name that several fields answer to is none's.
 */
export function vocabularyColumns(
  free: readonly SurveyedColumn[],
  all: readonly SurveyedColumn[],
  { fields }: Dataset,
): readonly VocabularyColumn[] {
  const isVocabulary = all.some(({ heading }) => heading === "@type");
  const meant = new Map<string, string | undefined>();
  for (const [name, { matches = [] }] of Object.entries(fields))
    for (const match of matches.filter((one) => ofSchema.test(one))) {
      const word = fold(match.replace(ofSchema, "").replaceAll("/", "."));
      meant.set(word, meant.has(word) ? undefined : name);
    }
  return free.flatMap((column) => {
    const field = isVocabulary
      ? meant.get(fold(column.heading))
      : fieldOfCompound(column.heading, all, meant);
    return field === undefined ? [] : [{ column, field }];
  });
}

/** The field that a member called by a word of several parts means, where no other column is called so. */
function fieldOfCompound(
  heading: string,
  all: readonly SurveyedColumn[],
  meant: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const [, member = ""] = /\.(\p{Ll}+\p{Lu}\p{L}*)$/u.exec(heading) ?? [];
  if (member === "" || all.filter((one) => one.heading.endsWith(`.${member}`)).length > 1) return undefined;
  const word = fold(member);
  const fields = new Set(
    [...meant].flatMap(([called, field]) => (called.split(".").at(-1) === word ? [field] : [])),
  );
  return fields.size === 1 ? [...fields][0] : undefined;
}
