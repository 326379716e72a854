import type { Language } from "@samapne/core";
import { attribute, type Html, html, type Piece } from "./html.ts";
import { link } from "./link.ts";
import { words } from "./words.ts";

/** What colour says, never alone: words say it too. */
export type Tone = "neutral" | "success" | "warning" | "error";

/** A word in a frame: a status, a severity. */
export function badge(said: Piece, tone: Tone = "neutral"): Html {
  return html`<span class="badge ${tone}">${said}</span>`;
}

/** Something the reader must see, with a heading that says how serious it is. */
export function notice(content: Piece, language: Language, tone: Tone = "neutral", heading?: Piece): Html {
  const said = heading ?? words[tone === "neutral" ? "note" : tone][language];
  return html`<div class="notice ${tone}"><p class="notice-heading">${said}</p>${content}</div>
`;
}

/** Properties and their values, as a list that reads well on every screen; what has no value is left out. */
export function facts(all: readonly (readonly [name: Piece, value: Piece])[]): Html {
  const rows = all.filter(([, value]) => !isNothing(value));
  return html`<dl class="facts">
${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
}

function isNothing(value: Piece): boolean {
  return (
    value === undefined || value === false || value === "" || (Array.isArray(value) && value.every(isNothing))
  );
}

/** A way to somewhere, with a sentence about it. */
export interface Card {
  readonly address: string;
  readonly title: Piece;
  readonly text: Piece;
  readonly badge?: Html;
}

/** Ways to go on, side by side where there is room. */
export function cards(all: readonly Card[]): Html {
  return html`<ul class="cards">
${all.map(cardOf)}</ul>
`;
}

function cardOf({ address, title, badge: mark, text }: Card): Html {
  return html`<li class="card"><p class="card-title">${link(address, title)}${mark && html` ${mark}`}</p><p>${text}</p></li>
`;
}

/** Text as a program writes or reads it. `said` names the block; `copied` lets a script of the page offer to copy it. */
export function codeBlock(
  text: string,
  {
    said,
    syntax,
    copied = false,
  }: { readonly said?: Piece; readonly syntax?: string; readonly copied?: boolean } = {},
): Html {
  const shown = text.replace(/\n$/, "");
  const caption = said === undefined ? html`` : html`<figcaption>${said}</figcaption>`;
  return html`<figure class="code"${attribute("data-copy", copied)}>${caption}<pre tabindex="0"><code${attribute("class", syntax && `language-${syntax}`)}>${shown}</code></pre></figure>
`;
}

/** More for those who want it: closed until it is opened, open on paper. */
export function details(summary: Piece, content: Piece): Html {
  return html`<details><summary>${summary}</summary>${content}</details>
`;
}

/** The way down to this page; the last step is the page itself. */
export function trail(steps: readonly (readonly [address: string, name: Piece])[], language: Language): Html {
  const last = steps.length - 1;
  const items = steps.map(
    ([address, name], index) =>
      html`<li>${index === last ? html`<span aria-current="page">${name}</span>` : link(address, name)}</li>`,
  );
  return html`<nav class="trail" aria-label="${words.trail[language]}"><ol>${items}</ol></nav>
`;
}

/** The parts of a long page, as links to their headings. */
export function contents(parts: readonly (readonly [id: string, name: Piece])[], language: Language): Html {
  const items = parts.map(([id, name]) => html`<li>${link(`#${id}`, name)}</li>`);
  return html`<nav class="contents" aria-labelledby="contents-heading"><p id="contents-heading">${words.onThisPage[language]}</p><ul>${items}</ul></nav>
`;
}
