import type { Language } from "@samapne/core";
import { attribute, type Html, html, type Piece, verbatim, verbatimScript } from "./html.ts";
import { link } from "./link.ts";
import { icon } from "./look/icon.ts";
import { stylesheet } from "./look/stylesheet.ts";
import { languageNames, words } from "./words.ts";

/** A line of a menu. */
export interface MenuItem {
  readonly address: string;
  readonly name: Piece;
  readonly current?: boolean;
}

/** The head of every page of a site. */
export interface SiteHeader {
  readonly home: { readonly address: string; readonly name: string };
  readonly menu: readonly MenuItem[];
  /** The same page in the other languages. */
  readonly languages: readonly { readonly language: Language; readonly address: string }[];
}

/** A script that stands in a page that is one file. */
export interface InlineScript {
  readonly text: string;
  /** The SHA-256 of the text in base64: the policy lets this script run, and no other. */
  readonly digest: string;
}

/** A page: what it says, and what stands around it. */
export interface Page {
  readonly language: Language;
  /** The title as a browser and a search engine show it. */
  readonly title: string;
  readonly description?: string;
  /** Where the stylesheet lies; for a page that is one file, its stylesheet as text, or `inline` for the look all pages share. */
  readonly look: { readonly address: string } | { readonly text: string } | "inline";
  /** Addresses of script modules, or modules that stand in the page; pages must be readable without. */
  readonly scripts?: readonly (string | InlineScript)[];
  /** May scripts compile WebAssembly that stands in them? No other code is ever made of text. */
  readonly webAssembly?: boolean;
  /** What the page may do besides showing itself, as directives of a content security policy, such as `worker-src 'self'`. */
  readonly policy?: readonly string[];
  readonly header?: SiteHeader;
  /** Stands between the header and the content: where the reader is. */
  readonly trail?: Html;
  readonly content: Piece;
  readonly footer?: Piece;
  /** Further elements of the head, such as links to other forms of the page. */
  readonly head?: Piece;
  /** Wide pages give tables all the room there is. */
  readonly wide?: boolean;
}

/**
 * The page as text: HTML that works without script, asks no other host, and forbids itself to do so (content security
 * policy). A one-file page has its style inside, and no script but one whose digest its policy names.
 */
export function page(it: Page): Html {
  const { language, title, description, look, head, header, footer, wide } = it;
  const scripts = it.scripts ?? [];
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(it)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${icon}">
<title>${title}</title>
${description !== undefined && html`<meta name="description" content="${description}">\n`}${styleOf(look)}
${scripts.map(scriptOf)}${head}</head>
<body>
<a class="skip" href="#main">${words.skip[language]}</a>
${header && headerOf(header, language)}${it.trail}<main id="main" tabindex="-1"${attribute("class", wide === true && "wide")}>
${it.content}
</main>
${footer !== undefined && html`<footer><div class="inner">${footer}</div></footer>\n`}</body>
</html>
`;
}

function styleOf(look: Page["look"]): Html {
  if (look === "inline") return html`<style>${verbatim(stylesheet)}</style>`;
  if ("text" in look) return html`<style>${verbatim(look.text)}</style>`;
  return html`<link rel="stylesheet" href="${look.address}">`;
}

function scriptOf(script: string | InlineScript): Html {
  return typeof script === "string"
    ? html`<script type="module" src="${script}"></script>\n`
    : html`<script type="module">${verbatimScript(script.text)}</script>\n`;
}

/** The policy of a page, also for the header `Content-Security-Policy` of a server. */
export function policyOf({
  look,
  scripts = [],
  policy = [],
  webAssembly = false,
}: Pick<Page, "look" | "scripts" | "policy" | "webAssembly">): string {
  const sources = [
    ...scripts.map((script) => (typeof script === "string" ? "'self'" : `'sha256-${script.digest}'`)),
    ...(webAssembly ? ["'wasm-unsafe-eval'"] : []),
  ];
  return [
    "default-src 'none'",
    look === "inline" || "text" in look ? "style-src 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    ...(scripts.length === 0 ? [] : [`script-src ${[...new Set(sources)].join(" ")}`]),
    ...policy,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function headerOf({ home, menu, languages }: SiteHeader, language: Language): Html {
  const items = menu.map(({ address, name, current }) => html`<li>${link(address, name, { current })}</li>`);
  const choices = languages.map((one) => {
    const name = languageNames[one.language];
    const choice =
      one.language === language
        ? html`<span aria-current="true" lang="${language}">${name}</span>`
        : link(one.address, name, { language: one.language });
    return html`<li>${choice}</li>`;
  });
  const list = (className: string, label: string, all: readonly Html[]) =>
    all.length > 0 && html`<nav class="${className}" aria-label="${label}"><ul>${all}</ul></nav>`;
  return html`<header><div class="inner">${link(home.address, home.name, { className: "home" })}
${list("menu", words.mainMenu[language], items)}
${list("languages", words.language[language], choices)}</div></header>
`;
}
