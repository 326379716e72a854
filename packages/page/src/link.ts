import type { Language } from "@samapne/core";
import { safeAddress } from "./address.ts";
import { attribute, type Html, html, type Piece } from "./html.ts";

/** What a link may say about its target: the language it is written in, and that it is the page one stands on. */
export interface LinkOptions {
  readonly language?: Language | undefined;
  readonly current?: boolean | undefined;
  readonly className?: string | undefined;
  /** Takes the target along as a file, instead of going there. */
  readonly download?: boolean | undefined;
}

/** A link; words without a link when the address is none that may be followed. */
export function link(address: string, words: Piece, options: LinkOptions = {}): Html {
  const { language, current, className, download } = options;
  const href = safeAddress(address);
  if (href === undefined) return html`${words}`;
  const rest = [
    attribute("class", className),
    attribute("hreflang", language),
    attribute("lang", language),
    attribute("aria-current", current === true ? "page" : undefined),
    attribute("download", download),
  ];
  return html`<a href="${href}"${rest}>${words}</a>`;
}
