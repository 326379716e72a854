import { fill, type Language } from "@samapne/core";
import {
  badge,
  dateInWords,
  facts,
  figure,
  type Html,
  html,
  markupOf,
  notice,
  page,
  type Piece,
  table,
  type Tone,
} from "@samapne/page";
import type { Outcome } from "../note.ts";
import { failedIn, moreText, nextHeading, nextSteps, outcomeText, verdictText } from "./in-words.ts";
import type { CheckReport, CheckResult } from "./report.ts";
import { words } from "./words.ts";

const verdictTones = { conformant: "success", not_conformant: "error", not_judged: "warning" } as const;
const outcomeTones: Readonly<Record<Outcome["kind"], Tone>> = {
  passed: "success",
  failed: "error",
  not_checked: "warning",
  not_offered: "warning",
  does_not_apply: "neutral",
};

/**
 * The report as one HTML file, in one language, readable without script and without the net: the level first, then what
 * is wrong and what to do, then what the next level needs, and everything that was checked.
 */
export function checkHtml(report: CheckReport, language: Language): string {
  const title = `${words.title[language]} ${report.address}`;
  const said = facts(
    report.datasets.map(({ id, title: name, rows }) => [
      name[language],
      rows === undefined
        ? id
        : `${id}, ${fill(words.rows[language], { count: figure(rows, language) }, language)}`,
    ]),
  );
  return markupOf(
    page({
      language,
      title,
      look: "inline",
      content: [
        html`<h1>${title}</h1>`,
        notice(
          report.datasets.length > 0 && said,
          language,
          verdictTones[report.verdict],
          verdictText(report, language),
        ),
        faultSection(report, language),
        nextSection(report, language),
        allSection(report, language),
        basisSection(report, language),
      ],
      footer: html`<p>${words.footer[language]}</p>`,
      wide: true,
    }),
  );
}

function faultSection({ results }: CheckReport, language: Language): Piece {
  const failed = failedIn(results);
  if (failed.length === 0) return undefined;
  return html`<section aria-labelledby="wrong"><h2 id="wrong">${words.wrong[language]}</h2>
${failed.map((one) => faultOf(one, language))}</section>
`;
}

function faultOf({ title, check, dataset, outcome, advice }: CheckResult, language: Language): Piece {
  if (outcome.kind !== "failed") return undefined;
  const items = outcome.faults.map(
    ({ address, text }) => html`<li>${address !== "" && html`<code>${address}</code>: `}${text[language]}</li>
`,
  );
  const more = moreText(outcome, language);
  return html`<h3>${title[language]}</h3>
<p class="quiet">${dataset === undefined ? "" : `${dataset}, `}<code>${check}</code></p>
<ul>${items}${more !== "" && html`<li>${more}</li>`}</ul>
<p><strong>${words.todo[language]}:</strong> ${advice[language]}</p>
`;
}

function nextSection(report: CheckReport, language: Language): Piece {
  const steps = nextSteps(report, language);
  if (steps.length === 0) return undefined;
  return html`<section aria-labelledby="next"><h2 id="next">${nextHeading(report, language)}</h2><ul>${steps.map((step) => html`<li>${step}</li>`)}</ul></section>
`;
}

function allSection({ results }: CheckReport, language: Language): Piece {
  if (results.length === 0) return undefined;
  const names = [...new Set(results.map(({ dataset }) => dataset))];
  return html`<section aria-labelledby="all"><h2 id="all">${words.all[language]}</h2>
${names.map((name) => tableOf(name, results, language))}</section>
`;
}

function tableOf(name: string | undefined, results: readonly CheckResult[], language: Language): Html {
  const own = results.filter(({ dataset }) => dataset === name);
  return table({
    caption: name ?? words.service[language],
    columns: [
      { heading: words.check[language], names: true },
      { heading: words.checkLevel[language], numeric: true },
      { heading: words.outcome[language] },
    ],
    rows: own.map(({ title, check, level, outcome }) => [
      html`${title[language]} <span class="quiet">${check}</span>`,
      level,
      outcomeCell(outcome, language),
    ]),
  });
}

function outcomeCell(outcome: Outcome, language: Language): Html {
  const [name = "", ...why] = outcomeText(outcome, language).split(": ");
  return html`${badge(name, outcomeTones[outcome.kind])}${why.length > 0 && html` ${why.join(": ")}`}`;
}

function basisSection(report: CheckReport, language: Language): Html {
  const { address, base, checkedAt, requests, versions, datasets } = report;
  const when = `${dateInWords(checkedAt.slice(0, 10), language)} ${checkedAt.slice(11, 16)} UTC`;
  return html`<section aria-labelledby="basis"><h2 id="basis">${words.basis[language]}</h2>${facts([
    [words.address[language], base === address.replace(/\/+$/, "") ? address : `${address} → ${base}`],
    [words.when[language], when],
    [words.requests[language], figure(requests, language)],
    [words.checker[language], versions.checker],
    [words.contract[language], versions.contract],
    ...datasets.map(
      ({ specification, sha256 }) =>
        [
          words.specification[language],
          sha256 === undefined ? specification : `${specification} (CSV: sha256 ${sha256.slice(0, 16)}…)`,
        ] as const,
    ),
  ])}</section>
`;
}
