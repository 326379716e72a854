import { type Dataset, type Language, languages, type Text } from "@samapne/core";
import { type Html, html, link, markupOf, page, type Piece, table } from "@samapne/page";
import type { ServiceSource } from "../../answers/service-source.ts";
import { cataloguePath, descriptionPath, packagePath, pagePath } from "../site-paths.ts";
import { words } from "./words.ts";

/** Who the pages are of. */
export type Owner = Pick<ServiceSource, "publisher">;

/** The name of the site in a language. */
export function siteName({ publisher }: Owner, language: Language): string {
  const title = words.title[language];
  return publisher === undefined ? title : `${title} – ${publisher.name}`;
}

/** What stands on a page, and of which dataset it is; of the site when it is none. */
export interface SitePage {
  readonly dataset?: Dataset;
  readonly title: string;
  readonly description: Text;
  readonly trail?: Html;
  readonly content: Piece;
}

/** A page of a site as one file. Addresses are relative, so the site may stand anywhere. */
export function sitePage(
  { dataset, title, description, trail, content }: SitePage,
  owner: Owner,
  language: Language,
): string {
  const up = dataset === undefined ? "" : "../";
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  return markupOf(
    page({
      language,
      title,
      description: description[language],
      look: "inline",
      header: {
        home: { address: `${up}${pagePath(undefined, language)}`, name: siteName(owner, language) },
        menu: [],
        languages: languages.map((one) => ({ language: one, address: nameOf(pagePath(dataset, one)) })),
      },
      ...(trail === undefined ? {} : { trail }),
      content: html`${content}${machines(up, language)}`,
    }),
  );
}

function machines(up: string, language: Language): Html {
  const all = [
    [packagePath, words.package],
    [descriptionPath, words.description],
    [cataloguePath, words.catalogue],
  ] as const;
  const heading = words.machines[language];
  return html`<h2>${heading}</h2>
${table({
  caption: heading,
  captionHidden: true,
  columns: [{ heading: words.file[language], names: true }, { heading: words.what[language] }],
  rows: all.map(([path, what]) => [link(`${up}${path}`, path), what[language]]),
})}`;
}
