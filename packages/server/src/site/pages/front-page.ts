import type { Language, Text } from "@samapne/core";
import { dateInWords, facts, figure, html, link } from "@samapne/page";
import { pagePath } from "../site-paths.ts";
import type { SiteDataset } from "./site-dataset.ts";
import { type Owner, siteName, sitePage } from "./site-frame.ts";
import { words } from "./words.ts";

/** The front page of a site: which datasets there are. */
export function frontPage(all: readonly SiteDataset[], owner: Owner, language: Language): string {
  const title = siteName(owner, language);
  const say = (text: Text) => text[language];
  return sitePage(
    {
      title,
      description: words.intro,
      content: html`<h1>${title}</h1>
<p>${say(words.intro)}</p>
<h2>${say(words.datasets)}</h2>
${all.length === 0 && html`<p>${say(words.nothing)}</p>`}
${all.map((one) => section(one, language))}`,
    },
    owner,
    language,
  );
}

function section({ dataset, rows, modified }: SiteDataset, language: Language) {
  const { id, title, purpose } = dataset;
  return html`<section aria-labelledby="${id}"><h3 id="${id}">${link(pagePath(dataset, language), title[language])}</h3>
<p>${purpose[language]}</p>
${facts([
  [words.rows[language], figure(rows, language)],
  [words.updated[language], dateInWords(modified, language)],
])}</section>
`;
}
