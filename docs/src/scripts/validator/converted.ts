import { fill, type Language } from "@samapne/core";
import { details, html, type Html, link, notice } from "@samapne/page";
import { reportBody } from "@samapne/tabular";
import { formatNames } from "../format-names.ts";
import type { Told } from "./messages.ts";
import { moreAbout } from "./more-about.ts";
import { words } from "./words.ts";

type Converted = Extract<Told, { kind: "converted" }>;

/** The formats a made file is offered in. */
const offered = ["csv", "xlsx", "ndjson", "parquet"] as const;

/** What came of a conversion: how many rows, whether they are right, the file in several formats, and the account of every row. */
export function convertedPart(
  { written, faulty, account, report }: Converted,
  language: Language,
  to: (path: string) => string,
): Html {
  const say = (which: keyof typeof words) => words[which][language];
  const counted = (which: "madeRows" | "madeFaulty", value: number) =>
    fill(say(which), { count: value.toLocaleString(language === "en" ? "en" : "no") }, language);
  const isRight = report.verdict === "conformant";
  const tone = !isRight ? "error" : faulty > 0 ? "warning" : "success";
  const left = faulty > 0 && html` ${counted("madeFaulty", faulty)}`;
  return html`<section aria-labelledby="made-heading"><h2 id="made-heading">${say("made")}</h2>
${notice(html`<p>${counted("madeRows", written)}${left}</p><p class="small">${say("local")}</p>`, language, tone, say(isRight ? "madeRight" : "madeWrong"))}
<p class="action"><span>${say("download")}</span> ${offered.map((format) => html`<button type="button"${format !== "csv" && html` class="second"`} data-act="download" data-format="${format}">${formatNames[format]}</button> `)}</p>
${isRight && html`<p>${say("canPublish")} ${link(to("guides/publish/"), say("howToPublish"))}.</p>`}
${details(say("account"), html`<pre tabindex="0">${account}</pre>`)}
${!isRight && html`<div class="report">${reportBody(report, language, moreAbout(language, to))}</div>`}</section>`;
}
