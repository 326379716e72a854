import type { Text } from "@samapne/core";

/** Something of a row that is lost when it is published, and why. */
export interface PublishedLimit {
  readonly what: Text;
  readonly reason: Text;
}

/** What an API or a site does not carry, in any of its forms: they are all written from the row's line of canonical CSV. */
export const publishedLimits: readonly PublishedLimit[] = [
  {
    what: {
      nb: "At en liste er tom, og ikke ukjent",
      nn: "At ei liste er tom, og ikkje ukjend",
      en: "That a list is empty, and not unknown",
    },
    reason: {
      nb: "Alle former skrives av den samme linja CSV, så JSON, NDJSON og Parquet sier det samme som CSV, der begge er en tom celle. En tom liste publiseres som en verdi som mangler.",
      nn: "Alle former blir skrivne av den same linja CSV, så JSON, NDJSON og Parquet seier det same som CSV, der begge er ei tom celle. Ei tom liste blir publisert som ein verdi som manglar.",
      en: "Every form is written from the same line of CSV, so JSON, NDJSON and Parquet say what CSV says, where both are an empty cell. An empty list is published as a missing value.",
    },
  },
];
