import type { Text } from "@samapne/core";
import { contents, html, type Html, type Piece } from "@samapne/page";
import type { Frame } from "../site/site-page.ts";

/** A part of a long page: an anchor, a heading, and what stands below it. */
export interface PageSection {
  readonly id: string;
  readonly title: Text;
  readonly content: Piece;
}

/** Sections one after the other, with their list of contents above them. */
export function sectioned(all: readonly (PageSection | undefined)[], { language, say }: Frame): Html {
  const shown = all.filter((one) => one !== undefined);
  return html`${contents(
    shown.map(({ id, title }) => [id, say(title)] as const),
    language,
  )}${shown.map(
    ({ id, title, content }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${say(title)}</h2>
${content}</section>
`,
  )}`;
}
