import type { Language } from "@samapne/core";
import { bars, facts, html, type Html, link, notice, type Piece, type Tone } from "@samapne/page";
import {
  type Cause,
  type DeliveryReport,
  factsText,
  type FileReport,
  fixerText,
  notCheckedTexts,
  type Report,
  reportWords,
  type ReportVerdict,
  shareText,
  supersededText,
  whereText,
} from "@samapne/tabular";
import { words } from "./words.ts";

const tones: Readonly<Record<ReportVerdict, Tone>> = {
  conformant: "success",
  not_conformant: "error",
  not_judged: "warning",
};

/** A report as a page shows it: the verdict first, then each file with charts and causes. `to` gives the way to a page of the site. */
export function verdictOf(report: Report, language: Language, to: (path: string) => string): Html {
  const said = reportWords[language];
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const [only] = files;
  const summary = only && files.length === 1 ? said.single[only.verdict] : summaryOf(files, language);
  return html`${notice(
    html`<p>${summary} ${said[report.mode]}</p><p class="small">${words.local[language]}</p>`,
    language,
    tones[report.verdict],
    said[report.verdict],
  )}${report.deliveries.map((delivery) => deliveryOf(delivery, language, to))}`;
}

function summaryOf(files: readonly FileReport[], language: Language): string {
  const said = reportWords[language];
  const count = (verdict: ReportVerdict) => String(files.filter((file) => file.verdict === verdict).length);
  return said.summary
    .replace("{files}", said.files(files.length))
    .replace("{faulty}", count("not_conformant"))
    .replace("{clean}", count("conformant"))
    .replace(
      "{unread}",
      count("not_judged") === "0" ? "" : said.unread.replace("{count}", count("not_judged")),
    );
}

function deliveryOf(delivery: DeliveryReport, language: Language, to: (path: string) => string): Html {
  const sentences = notCheckedTexts(delivery.notChecked, language);
  return html`${delivery.files.map((file) => fileOf(file, language, to))}${
    sentences.length > 0 &&
    html`<h3>${reportWords[language].notChecked}</h3><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
  }`;
}

function fileOf(file: FileReport, language: Language, to: (path: string) => string): Html {
  const said = reportWords[language];
  const all = [...file.causes, ...file.repairs];
  return html`<section class="file" data-file="${file.name}"><h2 tabindex="-1">${file.name}: ${said[file.verdict].toLowerCase()}</h2>
${file.table && html`<p class="quiet">${factsText(file.table, language)} ${supersededText(file.table, language)}</p>`}${
    file.problem && html`<p>${file.problem.text[language]}</p>`
  }${file.verdict === "conformant" && html`<p>${file.causes.length > 0 ? said.noErrors : said.none}</p>`}${
    all.length > 1 && charts(all, file, language)
  }<div data-headings></div>
${all.map((cause) => causeOf(cause, file, language, to))}${
    file.further &&
    html`<p>${said.further.replace("{errors}", String(file.further.errors)).replace("{warnings}", String(file.further.warnings))}</p>`
  }</section>`;
}

const causeTones: Readonly<Record<Cause["severity"], Tone>> = {
  error: "error",
  warning: "warning",
  info: "success",
};
const mostBars = 10;

function charts(causes: readonly Cause[], { table }: FileReport, language: Language): Html {
  const byColumn = new Map<string, number>();
  for (const { columns, count, severity } of causes)
    if (severity !== "info")
      for (const { heading } of columns) byColumn.set(heading, (byColumn.get(heading) ?? 0) + count);
  const columns = [...byColumn].toSorted(([, a], [, b]) => b - a).slice(0, mostBars);
  const rows = Math.max(table?.rows ?? 0, ...causes.map(({ count }) => count));
  return html`${bars(
    words.causes[language],
    causes.slice(0, mostBars).map(({ title, count, severity }) => ({
      label: title[language],
      value: count,
      tone: causeTones[severity],
    })),
    { language, most: rows },
  )}${
    columns.length > 1 &&
    bars(
      words.columns[language],
      columns.map(([label, value]) => ({ label, value })),
      { language },
    )
  }`;
}

function causeOf(
  cause: Cause,
  { table }: FileReport,
  language: Language,
  to: (path: string) => string,
): Html {
  const said = reportWords[language];
  const share = shareText(cause, table?.rows ?? 0, language);
  const mark = { error: said.error, warning: said.warning, info: said.repair }[cause.severity];
  return html`<article class="cause ${causeTones[cause.severity]}"><h3><span class="badge ${causeTones[cause.severity]}">${mark.toLowerCase()}</span> ${cause.title[language]}${share !== "" && html`<span class="share">: ${share}</span>`}</h3>
<p>${cause.message[language]}</p>
${facts([
  [said.where, cause.places.length > 0 && whereText(cause, table, language)],
  [said.what, cause.severity !== "info" && cause.advice?.[language]],
  [said.who, cause.severity !== "info" && fixerText(cause, language)],
])}${moreAbout(cause, table, language, to)}</article>`;
}

/** Where the rule, or the kind of message, is explained. */
function moreAbout(
  { code, kind }: Cause,
  table: FileReport["table"],
  language: Language,
  to: (path: string) => string,
): Piece {
  const isOwn = code !== kind && table !== undefined;
  const path = isOwn ? `datasets/${table.dataset.id}/#${code}` : `issues/${kind}/`;
  return html`<p class="small">${link(to(path), words.more[language])}</p>`;
}
