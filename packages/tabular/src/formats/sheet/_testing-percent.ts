import { type Dataset, defineDataset, type Text } from "@samapne/core";

const text = (nb: string): Text => ({ nb, nn: nb, en: nb });

/** A dataset with a percentage. */
export const testPercent: Dataset = defineDataset({
  id: "test-percent",
  domain: "test",
  title: text("Andeler"),
  purpose: text("Andeler for prøver."),
  rowMeaning: text("Én andel."),
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  fields: {
    id: { kind: "text", label: text("Id"), description: text("Id."), required: true },
    share: { kind: "decimal", unit: "%", label: text("Andel"), description: text("Andelen."), max: 100 },
  },
  key: ["id"],
});
