import type { Language } from "@samapne/core";
import { figure } from "../figures.ts";
import { type Html, html, type Piece } from "../html.ts";
import type { Tone } from "../parts.ts";

/** One bar: what it stands for, how long it is (0 or more), and how its value is written when not as a plain figure. */
export interface Bar {
  readonly label: Piece;
  readonly value: number;
  readonly shown?: Piece;
  readonly tone?: Tone;
}

/**
 * A bar chart that is also a list of figures: label, bar, value. The bars are pictures for the eye; everything they say
 * stands in the text beside them. `most` is the value of a full bar (the largest value when left out).
 */
export function bars(
  caption: Piece,
  all: readonly Bar[],
  { language, most }: { readonly language: Language; readonly most?: number },
): Html {
  const full = most ?? Math.max(...all.map(({ value }) => value), 0);
  const rows = all.map(({ label, value, shown, tone = "neutral" }) => {
    const said = html`<span class="bar-value">${shown ?? figure(value, language)}</span>`;
    return html`<div class="bar ${tone}"><dt>${label}</dt><dd>${picture(share(value, full))}${said}</dd></div>
`;
  });
  return html`<figure class="chart"><figcaption>${caption}</figcaption><dl class="bars">
${rows}</dl></figure>
`;
}

function picture(length: number): Html {
  return html`<svg class="bar-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-ground" width="100" height="10"/><rect class="bar-ink" width="${length}" height="10"/></svg>`;
}

/** The part of a hundred, with two decimals; something that is not nothing is never quite invisible. */
function share(value: number, full: number): number {
  if (!(value > 0) || !(full > 0)) return 0;
  return Math.min(100, Math.max(0.5, Number(((100 * value) / full).toFixed(2))));
}
