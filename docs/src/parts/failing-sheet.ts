import { badge, codeBlock, html, type Html } from "@samapne/page";
import type { FailingExample } from "../model/failing/failing-file.ts";
import { contentOf } from "../model/failing/signs.ts";
import type { Frame } from "../site/site-page.ts";
import { severityName } from "./small.ts";

/** Columns and rows beyond these are in the file, not in the picture. */
const [mostColumns, mostRows] = [5, 4];

/** A file with a fault as a picture: its first rows with the cells at fault marked, and the message it gets. Files that are no plain table stand as text. */
export function failingSheet({ cells, bytes, cause }: FailingExample, frame: Frame): Html {
  const { language } = frame;
  const message = html`<div class="notice ${cause.severity}"><p>${badge(severityName(cause.severity, frame), cause.severity === "info" ? "neutral" : cause.severity)} ${cause.message[language]}</p></div>`;
  const sheet = cells === undefined ? undefined : picture(cells, cause, frame);
  return html`<figure class="sheet">${sheet ?? codeBlock(textOf(bytes))}${message}</figure>
`;
}

/** The first lines of bytes that stand as signs. */
function textOf(bytes: string): string {
  const text = new TextDecoder().decode(contentOf(bytes));
  return text.split("\n").slice(0, 12).join("\n");
}

function picture(
  [headings = [], ...rows]: readonly (readonly string[])[],
  { columns, places }: FailingExample["cause"],
  { say }: Frame,
): Html | undefined {
  const wrong = new Set(columns.map(({ heading }) => headings.indexOf(heading)).filter((at) => at >= 0));
  const shown = shownColumns(headings.length, wrong);
  // Without a column and a row there is nothing to mark in a table: the file itself says more.
  if (wrong.size === 0 && places.length === 0) return undefined;
  const wrongRows = new Set(places.map(({ row }) => row));
  const cell = (text: string, at: number, row: number) =>
    wrongRows.has(row) && (wrong.has(at) || wrong.size === 0)
      ? html`<td class="wrong"><strong>${text === "" ? "\u00a0" : text}</strong></td>`
      : html`<td>${text}</td>`;
  const near = rows
    .map((row, index) => ({ row, number: index + 2 }))
    .slice(0, Math.max(mostRows, Math.min(...wrongRows)));
  return html`<div class="scroller" tabindex="0" role="group"><table>
<caption class="hidden">${say({ nb: "Et utsnitt av fila", nn: "Eit utsnitt av fila", en: "Part of the file" })}</caption>
<thead><tr><th scope="col">${say({ nb: "Rad", nn: "Rad", en: "Row" })}</th>${shown.map((at) => html`<th scope="col">${headings[at]}</th>`)}</tr></thead>
<tbody lang="nb">${near.map(({ row, number }) => html`<tr><th scope="row">${number}</th>${shown.map((at) => cell(row[at] ?? "", at, number))}</tr>\n`)}</tbody>
</table></div>
`;
}

/** The columns at fault, with the first of the others up to the limit, in the file's order. */
function shownColumns(count: number, wrong: ReadonlySet<number>): readonly number[] {
  const others = Array.from({ length: count }, (_, at) => at).filter((at) => !wrong.has(at));
  const room = Math.max(2, mostColumns - wrong.size);
  return [...wrong, ...others.slice(0, room)].toSorted((a, b) => a - b);
}
