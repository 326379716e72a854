import type { Text } from "@samapne/core";

/** Why pages are given up. */
export const noEnd: Text = {
  nb: "Sidene kommer om igjen, eller er tomme og tar ikke slutt.",
  nn: "Sidene kjem om att, eller er tomme og tek ikkje slutt.",
  en: "The pages come again, or are empty and do not end.",
};
