import { eachLanguage } from "@samapne/core";
import { cards, html } from "@samapne/page";
import type { Guide, SiteModel } from "../model/model.ts";
import { fromMarkdown, headingOf, leadOf, wordsOf } from "../parts/markdown.ts";
import type { SitePage } from "../site/site-page.ts";
import { words } from "../site/words.ts";

/** The guides, written by people, and the list of them. */
export function guidePages({ guides }: SiteModel): readonly SitePage[] {
  return [guideList(guides), ...guides.map(guidePage)];
}

function guideList(guides: readonly Guide[]): SitePage {
  return {
    path: "guides/",
    section: "guides",
    title: words.guides,
    content: ({ language, say, to }) => html`<h1>${say(words.guides)}</h1>
<p class="lead">${say({
      nb: "Korte veiledere, skrevet for den som skal gjøre jobben.",
      nn: "Korte rettleiarar, skrivne for den som skal gjere jobben.",
      en: "Short guides, written for whoever does the job.",
    })}</p>
${cards(
  guides.map(({ slug, text }) => ({
    address: to(`guides/${slug}/`),
    title: headingOf(text[language]),
    text: leadOf(text[language]),
  })),
)}`,
  };
}

function guidePage({ slug, text }: Guide): SitePage {
  const path = `guides/${slug}/`;
  const title = eachLanguage((language) => headingOf(text[language]));
  return {
    path,
    section: "guides",
    title,
    description: eachLanguage((language) => leadOf(text[language])),
    above: [["guides/", words.guides]],
    content: (frame) => fromMarkdown(text[frame.language], frame),
    found: (language) => [{ path, title: title[language], kind: guideKind, text: wordsOf(text[language]) }],
  };
}

const guideKind = { nb: "Veileder", nn: "Rettleiar", en: "Guide" } as const;
