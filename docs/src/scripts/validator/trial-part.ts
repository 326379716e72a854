import type { Language } from "@samapne/core";
import { badge, html, type Html, notice } from "@samapne/page";
import type { TrialWords } from "@samapne/mapping";
import { words } from "./words.ts";

/** What would become of the first rows as the reader has answered so far. */
export function trialPart({ title, said, troubles }: TrialWords, language: Language): Html {
  const items = troubles.map(
    ({ isFault, said: one, more }) =>
      html`<li>${isFault && html`${badge(words.wrong[language], "error")} `}${one}${more !== undefined && html`<br>${more}`}</li>`,
  );
  const tone = troubles.some(({ isFault }) => isFault) ? "warning" : "neutral";
  return notice(html`<p>${said}</p><ul id="map-trial">${items}</ul>`, language, tone, title);
}
