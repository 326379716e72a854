/** A text of which nothing is asked. */
export const text = { nb: "Tekst", nn: "Tekst", en: "Text" };

/** What a field says of itself. */
export const about = { label: text, description: text };

/** What a dataset says of itself, beside its name, fields and key. */
export const plainDataset = {
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "ANNUAL",
  themes: ["GOVE"],
} as const;
