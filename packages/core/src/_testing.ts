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

/** The interval of a meter, which every row has. */
export const meterInterval = {
  meter: { ...about, kind: "text", required: true },
  from: { ...about, kind: "instant", required: true },
  to: { ...about, kind: "instant", required: true },
} as const;
