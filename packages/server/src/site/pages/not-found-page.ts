import { languages } from "@samapne/core";
import { html, languageNames, link } from "@samapne/page";
import type { ServiceSource } from "../../answers/service-source.ts";
import { ownerName, ownerPage } from "../../people/owner-page.ts";
import { pagePath } from "../site-paths.ts";
import { words } from "./words.ts";

/**
 * The page that web servers and object stores show for an address that is not there. It is shown at any address, so
 * its links are whole, and where nobody has said what the site's address is, it has none. Which language the reader
 * came for is not known either: it speaks all three.
 */
export function notFoundPage(source: Pick<ServiceSource, "baseUrl" | "publisher">): string {
  const { baseUrl } = source;
  const front = (path: string) => (baseUrl === undefined ? "" : `${baseUrl}/${path}`);
  return ownerPage(
    {
      title: `${words.notFound.nb} – ${ownerName(source, "nb")}`,
      description: words.missing,
      home: front(""),
      content: html`<h1>${words.notFound.nb}</h1>
${languages.map((language) => {
  const way =
    baseUrl === undefined
      ? words.shorten[language]
      : link(front(pagePath(undefined, language)), words.toFront[language], { language });
  return html`<section lang="${language}"><h2>${languageNames[language]}</h2><p>${words.missing[language]}</p><p>${way}</p></section>
`;
})}`,
    },
    source,
    "nb",
  );
}
