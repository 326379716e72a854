import type { Dataset } from "@samapne/core";
import { fold } from "../../../../headings/fold.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** A column, and the field that means what its heading does in a vocabulary. */
interface VocabularyColumn {
  readonly column: SurveyedColumn;
  readonly field: string;
}

const ofSchema = /^schema(?:\.org)?:/;

/**
 * The columns of a document that says it is of a vocabulary (JSON-LD: things have a `@type`), called as schema.org calls what
 * a field means: `startDate`, `location.address.streetAddress`. A name that several fields answer to is none's.
 */
export function vocabularyColumns(
  free: readonly SurveyedColumn[],
  all: readonly SurveyedColumn[],
  { fields }: Dataset,
): readonly VocabularyColumn[] {
  if (!all.some(({ heading }) => heading === "@type")) return [];
  const meant = new Map<string, string | undefined>();
  for (const [name, { matches = [] }] of Object.entries(fields))
    for (const match of matches.filter((one) => ofSchema.test(one))) {
      const word = fold(match.replace(ofSchema, "").replaceAll("/", "."));
      meant.set(word, meant.has(word) ? undefined : name);
    }
  return free.flatMap((column) => {
    const field = meant.get(fold(column.heading));
    return field === undefined ? [] : [{ column, field }];
  });
}
