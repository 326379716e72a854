import { type Dataset, type Language, languages, registryBase, type Text } from "@samapne/core";
import { licenceOf } from "@samapne/generators";
import { type Html, html, link, markupOf, page, type Piece } from "@samapne/page";
import type { ServiceSource } from "../answers/service-source.ts";
import { words } from "./words.ts";

/** Who the pages are of. */
export type Owner = Pick<ServiceSource, "publisher">;

/** What stands on a page for people, and where it stands in each language. */
export interface OwnerPage {
  readonly title: string;
  readonly description: Text;
  /** The front page, seen from this one. */
  readonly home: string;
  /** This page in a language, seen from this one; left out when it is in all of them. */
  readonly address?: (language: Language) => string;
  readonly trail?: Html;
  readonly content: Piece;
}

/** The name of a service or a site: `Åpne data – Bodø kommune`. */
export function ownerName({ publisher }: Owner, language: Language): string {
  const title = words.title[language];
  return publisher === undefined ? title : `${title} – ${publisher.name}`;
}

/** The page of the registry that explains a dataset. */
export function explainedAt({ id, version }: Dataset, language: Language): string {
  return `${registryBase}/${language}/datasets/${id}/${version}/`;
}

/** A page for people as one file: the look of the registry, the name of the publisher above, whom to ask below. */
export function ownerPage(it: OwnerPage, owner: Owner, language: Language): string {
  const { title, description, home, address, trail, content } = it;
  return markupOf(
    page({
      language,
      title,
      description: description[language],
      look: "inline",
      header: {
        home: { address: home, name: ownerName(owner, language) },
        menu: [],
        languages: address ? languages.map((one) => ({ language: one, address: address(one) })) : [],
      },
      ...(trail === undefined ? {} : { trail }),
      content,
      footer: footer(owner, language),
    }),
  );
}

/** Whom to ask, on what terms, and what the data follow. */
function footer({ publisher }: Owner, language: Language): Piece {
  const follows = html`<p>${link(`${registryBase}/${language}/`, words.specifications[language])}</p>`;
  if (publisher === undefined) return follows;
  const licence = licenceOf(publisher).label[language];
  return html`<p>${words.publishedBy[language]} ${publisher.name}. ${words.licence[language]}: ${licence}.</p>
${questions(publisher, language)}${follows}`;
}

function questions({ contact }: NonNullable<Owner["publisher"]>, language: Language): Piece {
  const where = contact.email ?? contact.page;
  if (where === undefined) return undefined;
  const address = contact.email === undefined ? where : `mailto:${where}`;
  return html`<p>${words.questions[language]}: ${link(address, where)}</p>
`;
}
