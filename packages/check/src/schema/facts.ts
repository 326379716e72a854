import { languages } from "@samapne/core";
import { schemaParts } from "@samapne/tabular";

const { count, listOf, object, oneOf, text } = schemaParts;

export const sha256 = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;

/** A text for people, in every language. */
export const said = object(
  "A text for people, in every language.",
  Object.fromEntries(languages.map((language) => [language, text()])),
);

/** What a report and a certificate both begin with. */
export const opening = {
  address: text("The address as it was given."),
  base: text("The address that answered."),
  checkedAt: { type: "string", format: "date-time" },
  versions: object("What the verdict rests on.", { checker: text(), contract: text() }),
  verdict: oneOf("conformant", "not_conformant", "not_judged"),
  level: { enum: [0, 1, 2, 3] },
};

/** A dataset that was checked, and more members. */
export const checkedDataset = (more: Readonly<Record<string, unknown>> = {}) =>
  object("A dataset that was checked.", {
    id: text(),
    ...more,
    specification: text("The address of the specification it was checked against."),
    "rows?": count("Rows that were read; absent when they could not be."),
    "sha256?": { ...sha256, description: "Of its CSV as it was read." },
    "dataVersion?": text("What the publisher calls this version of the data."),
  });

export const readings = listOf(
  object("A document that was read, and the SHA-256 of its bytes.", { path: text(), sha256 }),
);

/** What can become of a check. */
export const outcomeKinds = ["passed", "failed", "not_checked", "not_offered", "does_not_apply"] as const;
