import { fieldsRead, fixerNames } from "@samapne/core";
import { brokenRules, valueText } from "@samapne/generators/in-words";
import { badge, html, type Html } from "@samapne/page";
import type { DatasetVersion } from "../model/model.ts";
import type { Frame } from "../site/site-page.ts";

/** The first row of a sheet stands below its headings. */
const firstRow = 2;

/**
 * A verdict as a picture: a few rows of a sheet, the cells of one of them marked, and the message and the fixer the
 * validator gives for it. The fault is the sample that breaks the rule, so the words are the real ones. Nothing when the
 * rule has no sample.
 */
export function verdictPicture(
  { dataset, samples }: DatasetVersion,
  ruleId: string,
  beside: readonly string[],
  { language, say }: Frame,
): Html {
  const rule = dataset.rules?.find(({ id }) => id === ruleId);
  const broken = brokenRules(dataset, samples).get(ruleId);
  if (rule === undefined || broken === undefined) return html``;
  const read = fieldsRead(rule, dataset);
  const names = [...beside, ...read.filter((name) => !beside.includes(name))];
  const rows = [...(samples?.valid.slice(0, 1) ?? []), broken.row];
  const cell = (row: (typeof rows)[number], name: string) => {
    const isWrong = row === broken.row && read.includes(name);
    const value = valueText(row[name]);
    return isWrong ? html`<td class="wrong"><strong>${value}</strong></td>` : html`<td>${value}</td>`;
  };
  return html`<figure class="sheet"><div class="scroller" tabindex="0" role="group"><table>
<caption>${say({ nb: "Slik ser svaret ut", nn: "Slik ser svaret ut", en: "What the answer looks like" })}</caption>
<thead><tr><th scope="col">${say({ nb: "Rad", nn: "Rad", en: "Row" })}</th>${names.map((name) => html`<th scope="col">${dataset.fields[name]?.label[language]}</th>`)}</tr></thead>
<tbody lang="nb">${rows.map((row, index) => html`<tr><th scope="row">${index + firstRow}</th>${names.map((name) => cell(row, name))}</tr>\n`)}</tbody>
</table></div>
<div class="notice error"><p>${badge(say({ nb: "feil", nn: "feil", en: "error" }), "error")} ${broken.issue.text[language]}</p>
${rule.fixer && html`<p class="small">${say({ nb: "Rettes av", nn: "Blir retta av", en: "Fixed by" })} ${fixerNames[rule.fixer][language]}</p>`}</div></figure>
`;
}
