import type { Dataset } from "@samapne/core";
import { html, type Html, link } from "@samapne/page";
import type { Frame } from "../site/site-page.ts";
import { code, joined } from "./small.ts";

const [row, left, sign] = [44, 96, 9.6];

interface Join {
  readonly from: Dataset;
  readonly to: Dataset;
  readonly fields: readonly string[];
}

/** How datasets join: a line of boxes with arcs from those that refer to those that are referred to, and the same in words. Nothing when none do. */
export function joinDiagram(datasets: readonly Dataset[], frame: Frame): Html {
  const { language, say } = frame;
  const joins = datasets.flatMap((from) =>
    Object.values(from.references ?? {}).flatMap(({ dataset, fields }): readonly Join[] => {
      const to = datasets.find(({ id }) => id === dataset);
      return to === undefined || to.id === from.id ? [] : [{ from, to, fields }];
    }),
  );
  if (joins.length === 0) return html``;
  const shown = datasets.filter((one) => joins.some(({ from, to }) => from === one || to === one));
  // As wide as the longest title, a letter being at most about ten units in bold.
  const width = Math.ceil(left + 30 + sign * Math.max(...shown.map((one) => one.title[language].length)));
  const middle = (one: Dataset) => shown.indexOf(one) * row + 18;
  const title = say({
    nb: "Slik henger datasettene sammen",
    nn: "Slik heng datasetta saman",
    en: "How the datasets join",
  });
  const unique = joins.filter(
    (join, index) => joins.findIndex((other) => other.from === join.from && other.to === join.to) === index,
  );
  return html`<figure class="diagram"><figcaption>${title}</figcaption>
<svg role="img" aria-label="${title}" width="${width}" viewBox="0 0 ${width} ${shown.length * row}" focusable="false">
${unique.map(({ from, to }) => arc(middle(from), middle(to)))}${shown.map((one, index) => box(one.title[language], index, width))}</svg>
<ul class="small">${unique.map(({ from, to, fields }) => html`<li>${inWords({ from, to, fields }, frame)}</li>`)}</ul></figure>`;
}

/** An arc on the left side, wider the further it reaches, with its head at the box that is referred to. */
function arc(from: number, to: number): Html {
  const reach = Math.max(8, left - 14 - Math.min(5, Math.abs(from - to) / row) * 17);
  return html`<path class="arc" d="M${left} ${from}C${reach} ${from} ${reach} ${to} ${left - 5} ${to}"/><path class="arrow" d="M${left - 1} ${to}l-9 -5v10z"/>`;
}

function box(title: string, index: number, width: number): Html {
  return html`<rect class="box" x="${left}" y="${index * row + 2}" width="${width - left - 2}" height="32" rx="4"/><text x="${left + 12}" y="${index * row + 23}">${title}</text>`;
}

function inWords({ from, to, fields }: Join, { to: way, language, say }: Frame): Html {
  const name = (one: Dataset) => link(way(`datasets/${one.id}/`), one.title[language]);
  return html`${name(from)} ${say({ nb: "viser til", nn: "viser til", en: "refers to" })} ${name(to)} ${say({ nb: "med", nn: "med", en: "by" })} ${joined(fields.map(code), " + ")}`;
}
