import type { Dataset, Language } from "@samapne/core";
import { dateInWords, figure, type Html, html, link, type Piece } from "@samapne/page";
import { words } from "./words.ts";

/** A published dataset as a front page shows it. */
export interface PublishedDataset {
  readonly dataset: Dataset;
  readonly title: Piece;
  readonly rows: number;
  /** When its rows last changed, YYYY-MM-DD. */
  readonly modified: string;
  /** Where its columns are explained. */
  readonly explained: string;
  /** Links to its rows. */
  readonly downloads: readonly Html[];
}

/** What a dataset is, how much there is of it and how old it is, and the ways to get it. */
export function publishedDataset(it: PublishedDataset, language: Language): Html {
  const { dataset, title, rows, modified, explained, downloads } = it;
  const { id, purpose } = dataset;
  const counted = `${figure(rows, language)} ${words[rows === 1 ? "row" : "rows"][language]}`;
  return html`<section aria-labelledby="${id}"><h3 id="${id}">${title}</h3>
<p>${purpose[language]}</p>
<p class="quiet">${counted}, ${words.updated[language]} ${dateInWords(modified, language)}. ${link(explained, words.columns[language])}.</p>
<ul class="ways" aria-label="${words.download[language]}">
${downloads.map((one) => html`<li>${one}</li>\n`)}</ul></section>
`;
}
