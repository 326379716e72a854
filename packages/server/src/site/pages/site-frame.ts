import type { Dataset, Language, Text } from "@samapne/core";
import { type Html, html, link, type Piece, table } from "@samapne/page";
import { type Owner, ownerPage } from "../../people/owner-page.ts";
import { words as shared } from "../../people/words.ts";
import { cataloguePath, descriptionPath, packagePath, pagePath } from "../site-paths.ts";
import { words } from "./words.ts";

/** What stands on a page, and of which dataset it is; of the site when it is none. */
export interface SitePage {
  readonly dataset?: Dataset;
  readonly title: string;
  readonly description: Text;
  readonly trail?: Html;
  readonly content: Piece;
}

/** A page of a site as one file. Addresses are relative, so the site may stand anywhere. */
export function sitePage({ dataset, content, ...rest }: SitePage, owner: Owner, language: Language): string {
  const up = dataset === undefined ? "" : "../";
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  return ownerPage(
    {
      ...rest,
      home: `${up}${pagePath(undefined, language)}`,
      address: (one) => nameOf(pagePath(dataset, one)),
      content: html`${content}${machines(up, language)}`,
    },
    owner,
    language,
  );
}

function machines(up: string, language: Language): Html {
  const all = [
    [packagePath, words.package],
    [descriptionPath, words.description],
    [cataloguePath, words.catalogue],
  ] as const;
  const heading = shared.machines[language];
  return html`<h2>${heading}</h2>
${table({
  caption: heading,
  captionHidden: true,
  columns: [{ heading: words.what[language], names: true }, { heading: words.file[language] }],
  rows: all.map(([path, what]) => [what[language], link(`${up}${path}`, path)]),
})}`;
}
