import type { Language } from "@samapne/core";
import { html, link } from "@samapne/page";
import type { MoreAbout } from "@samapne/tabular";
import { words } from "./words.ts";

/** Under each cause the way to the page where its rule, or its kind of message, is explained. `to` gives the way to a page of the site. */
export function moreAbout(language: Language, to: (path: string) => string): MoreAbout {
  return ({ code, kind }, facts) => {
    const isOwn = code !== kind && facts !== undefined;
    const path = isOwn ? `datasets/${facts.dataset.id}/#${code}` : `issues/${kind}/`;
    return html`<p class="small">${link(to(path), words.more[language])}</p>`;
  };
}
