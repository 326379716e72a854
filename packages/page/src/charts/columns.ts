import type { Language } from "@samapne/core";
import { figure } from "../figures.ts";
import { type Html, html } from "../html.ts";
import { details, type Tone } from "../parts.ts";
import { table } from "../table.ts";
import { words } from "../words.ts";

/** One column of the chart: where it stands (such as a month) and how high it is (0 or more). */
export interface ChartColumn {
  readonly label: string;
  readonly value: number;
}

/** What a column chart says besides its figures. */
export interface ColumnChart {
  readonly caption: string;
  /** The chart in a sentence, for those who do not see it. */
  readonly summary: string;
  /** What the labels are, and what the values are: the headings of the table. */
  readonly axes: readonly [label: string, value: string];
  readonly columns: readonly ChartColumn[];
  readonly tone?: Tone;
  readonly language: Language;
}

const [width, height, gap] = [600, 160, 2];

/** Values in order, such as faults over time: columns from the floor up, first, last and highest in words, all of them in a table. */
export function columnChart({
  caption,
  summary,
  axes,
  columns,
  tone = "neutral",
  language,
}: ColumnChart): Html {
  const most = Math.max(...columns.map(({ value }) => value), 1);
  const step = width / Math.max(columns.length, 1);
  const ink = columns.map(({ value }, index) => {
    const size = value > 0 ? Math.max(1.5, (value / most) * height) : 0;
    const thick = Math.max(step - (step > gap * 2 ? gap : 0), 0.5);
    return html`<rect x="${short(index * step)}" y="${short(height - size)}" width="${short(thick)}" height="${short(size)}"/>`;
  });
  const figures = table({
    caption,
    captionHidden: true,
    narrow: "scroll",
    columns: [
      { heading: axes[0], names: true },
      { heading: axes[1], numeric: true },
    ],
    rows: columns.map(({ label, value }) => [label, figure(value, language)]),
  });
  const [first, last] = [columns[0]?.label ?? "", columns.at(-1)?.label ?? ""];
  const picture = html`<svg role="img" aria-label="${summary}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" focusable="false"><rect class="columns-floor" y="${height - 1}" width="${width}" height="1"/>${ink}</svg>`;
  return html`<figure class="chart ${tone}"><figcaption>${caption}</figcaption>
<div class="columns"><span class="columns-most">${figure(most, language)}</span>${picture}<span class="columns-ends"><span>${first}</span><span>${last}</span></span></div>
${details(words.asTable[language], figures)}</figure>
`;
}

function short(value: number): number {
  return Number(value.toFixed(2));
}
