import { type Dataset, defineDataset } from "@samapne/core";

/** Used by tests only: a small dataset. */
const text = { nb: "Tekst", nn: "Tekst", en: "Text" };

const stations: Dataset = defineDataset({
  id: "test",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
  fields: {
    station: { kind: "text", label: text, description: text, required: true },
    doors: { kind: "integer", label: text, description: text },
  },
  key: ["station"],
});

export const testDatasets = { stations } as const;
