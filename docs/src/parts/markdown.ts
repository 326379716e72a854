import MarkdownIt from "markdown-it";
import { codeBlock, details, html, type Html, link, type Piece } from "@samapne/page";
import type { Frame } from "../site/site-page.ts";

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
type Token = ReturnType<typeof markdown.parse>[number];

/** A part of a Markdown text and what is inside it. */
interface Node {
  readonly token: Token;
  readonly inside: readonly Node[];
}

/**
 * Markdown as markup of a page. HTML in it stays text. A link that begins with `/` is a page of the site in the page's own
 * language (`/specs/…` a printed file); headings get anchors; code can be copied. A kind of Markdown that is not in the
 * table is a mistake of the writer, and stops the build.
 */
export function fromMarkdown(text: string, frame: Frame): Html {
  return html`${treeOf(markdown.parse(text, {})).map((node) => shown(node, frame))}`;
}

/** Answers of commands that are longer stand closed: those who follow the guide have their own. */
const mostLines = 16;

const answer = {
  nb: "Hele svaret fra kommandoen",
  nn: "Heile svaret frå kommandoen",
  en: "The whole answer of the command",
} as const;

type Shown = (node: Node, frame: Frame, inside: () => Piece) => Piece;

/** What each kind of Markdown becomes. */
const kinds: Readonly<Record<string, Shown>> = {
  inline: (_, __, inside) => inside(),
  text: ({ token }) => token.content,
  softbreak: () => "\n",
  hardbreak: () => html`<br>`,
  code_inline: ({ token }) => html`<code>${token.content}</code>`,
  fence: ({ token }, { say }) => {
    const [syntax = ""] = token.info.split(" ");
    const block = codeBlock(token.content, { copied: syntax !== "text", ...(syntax !== "" && { syntax }) });
    return syntax === "text" && token.content.split("\n").length > mostLines
      ? details(say(answer), block)
      : block;
  },
  paragraph: ({ token }, _, inside) => (token.hidden ? inside() : html`<p>${inside()}</p>\n`),
  heading: ({ token, inside: nodes }, _, inside) => headings[token.tag]?.(inside(), slugOf(textOf(nodes))),
  bullet_list: (_, __, inside) => html`<ul>\n${inside()}</ul>\n`,
  ordered_list: (_, __, inside) => html`<ol>\n${inside()}</ol>\n`,
  list_item: (_, __, inside) => html`<li>${inside()}</li>\n`,
  strong: (_, __, inside) => html`<strong>${inside()}</strong>`,
  em: (_, __, inside) => html`<em>${inside()}</em>`,
  link: ({ token }, frame, inside) => link(addressOf(token.attrGet("href") ?? "", frame), inside()),
  table: (_, __, inside) =>
    html`<div class="scroller" tabindex="0" role="group"><table>${inside()}</table></div>\n`,
  thead: (_, __, inside) => html`<thead>${inside()}</thead>`,
  tbody: (_, __, inside) => html`<tbody>${inside()}</tbody>`,
  tr: (_, __, inside) => html`<tr>${inside()}</tr>\n`,
  th: (_, __, inside) => html`<th scope="col">${inside()}</th>`,
  td: (_, __, inside) => html`<td>${inside()}</td>`,
};

const headings: Readonly<Record<string, (inside: Piece, id: string) => Html>> = {
  h1: (inside) => html`<h1>${inside}</h1>\n`,
  h2: (inside, id) => html`<h2 id="${id}">${inside}</h2>\n`,
  h3: (inside, id) => html`<h3 id="${id}">${inside}</h3>\n`,
};

function shown(node: Node, frame: Frame): Piece {
  const kind = kindOf(node.token);
  const show = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (show === undefined) throw new Error(`the guides do not use Markdown's ${kind}`);
  return show(node, frame, () => node.inside.map((one) => shown(one, frame)));
}

function kindOf({ type }: Token): string {
  return type.replace(/_open$/, "");
}

/** Tokens in a row as a tree: what stands between an opening and its closing is inside. */
function treeOf(tokens: readonly Token[]): readonly Node[] {
  const top: Node[] = [];
  const open: Node[][] = [top];
  for (const token of tokens) {
    if (token.nesting < 0) open.pop();
    else {
      const inside: Node[] = token.children === null ? [] : [...treeOf(token.children)];
      open.at(-1)?.push({ token, inside });
      if (token.nesting > 0) open.push(inside);
    }
  }
  return top;
}

function addressOf(href: string, { to, file }: Frame): string {
  if (!href.startsWith("/")) return href;
  return href.startsWith("/specs/") ? file(href.slice(1)) : to(href.slice(1));
}

/** The plain words of the first heading of a Markdown text. */
export function headingOf(text: string): string {
  const [first] = treeOf(markdown.parse(text, {}));
  return first === undefined ? "" : textOf(first.inside);
}

/** The first paragraph, as plain words. */
export function leadOf(text: string): string {
  const paragraph = treeOf(markdown.parse(text, {})).find(({ token }) => kindOf(token) === "paragraph");
  return paragraph === undefined ? "" : textOf(paragraph.inside);
}

/** All plain words of a text, for the search. */
export function wordsOf(text: string): string {
  return textOf(treeOf(markdown.parse(text, {})).filter(({ token }) => token.type !== "fence"));
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map(({ token, inside }) =>
      inside.length > 0 ? textOf(inside) : token.type === "softbreak" ? " " : token.content,
    )
    .join("");
}

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^[\p{N}-]+|-$/gu, "");
}
