import { fill, type Language } from "@samapne/core";
import { html, markupOf, page } from "@samapne/page";
import { filesOf } from "../in-words/summary.ts";
import type { Report } from "../report.ts";
import { reportBody } from "./report-body.ts";
import { htmlWords } from "./words.ts";

/**
 * The report as one HTML file: readable without script and without the net, in one language, for screens and paper. The first
 * screen says the verdict, how much is right, and what to correct first.
 */
export function reportHtml(report: Report, language: Language): string {
  const words = htmlWords[language];
  const title = fill(words.title, { names: namesOf(report, language) }, language);
  return markupOf(
    page({
      language,
      title,
      look: "inline",
      content: html`<h1>${title}</h1>${reportBody(report, language)}`,
      footer: html`<p>${words.footer}</p>`,
      wide: true,
    }),
  );
}

function namesOf(report: Report, language: Language): string {
  const names = filesOf(report).map(({ name }) => name.split(/[\\/]/).at(-1) ?? name);
  return names.length <= 3
    ? names.join(", ")
    : fill(htmlWords[language].several, { count: names.length }, language);
}
