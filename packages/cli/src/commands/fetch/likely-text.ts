import type { LikelyDataset } from "@samapne/client";
import type { Language } from "@samapne/core";
import { countText } from "./count-text.ts";

/** So many are named. */
const most = 5;

/** What of a catalogue only has the name of the dataset, in words; nothing where nothing has. */
export function likelyText(found: readonly LikelyDataset[], language: Language): string {
  if (found.length === 0) return "";
  const lines = found.slice(0, most).map(({ title, publisher, address }) => {
    const who = publisher === undefined ? "" : ` (${publisher})`;
    return `  – ${title}${who}${address === undefined ? "" : `: ${address}`}`;
  });
  const more = found.length > most ? [`  ${countText("moreLikely", found.length - most, language)}`] : [];
  return `${[countText("likely", found.length, language), ...lines, ...more].join("\n")}\n`;
}
