import { fill, type Language } from "@samapne/core";
import {
  contents,
  dateInWords,
  facts,
  type Html,
  html,
  link,
  notice,
  type Piece,
  type Tone,
} from "@samapne/page";
import { fixerText } from "../in-words/cause-words.ts";
import { notCheckedTexts } from "../in-words/not-checked-words.ts";
import { rightRowsText } from "../in-words/facts-words.ts";
import { filesOf, firstFixes, fixText, modeTexts, summaryText } from "../in-words/summary.ts";
import { isPersonalData } from "../publication-gate.ts";
import type { Report, ReportVerdict } from "../report.ts";
import { anchorOf, anchorOfFile, fileName, fileSection, type MoreAbout } from "./file-section.ts";
import { htmlWords } from "./words.ts";

const tones: Readonly<Record<ReportVerdict, Tone>> = {
  conformant: "success",
  not_conformant: "error",
  not_judged: "warning",
};
const mostFirst = 5;

/** The report as a part of a page, from headings of the second level on. `more` adds to what is said of a cause. */
export function reportBody(report: Report, language: Language, more?: MoreAbout): Html {
  const files = filesOf(report);
  return html`${verdictNotice(report, language)}${personalNotice(report, language)}${firstSection(report, language)}${
    files.length > 1 &&
    contents(
      files.map((file, index) => [anchorOfFile(index), fileName(file, language)]),
      language,
    )
  }${files.map((file, index) => fileSection(file, index, { isAlone: files.length === 1, language, more }))}${uncheckedSection(report, language)}${basisSection(report, language)}`;
}

/** The verdict; of a single file also how much of it is right. */
function verdictNotice(report: Report, language: Language): Html {
  const [only, ...others] = filesOf(report);
  const right = only && others.length === 0 ? rightRowsText(only, language) : undefined;
  const how = modeTexts(report, language).join(" ");
  const said = html`${right !== undefined && html`<p>${right}</p>`}${how !== "" && html`<p>${how}</p>`}`;
  return notice(said, language, tones[report.verdict], summaryText(report, language));
}

/** Personal data is said before anything else. */
function personalNotice(report: Report, language: Language): Piece {
  const words = htmlWords[language];
  const found = filesOf(report).flatMap(({ causes }) => causes.filter(isPersonalData));
  if (found.length === 0) return undefined;
  const isUrgent = found.some(({ severity }) => severity === "error");
  const said = html`<p>${isUrgent ? words.personalNow : words.personalLater}</p>`;
  return notice(said, language, isUrgent ? "error" : "warning", words.personal);
}

function firstSection(report: Report, language: Language): Piece {
  const fixes = firstFixes(report, mostFirst);
  if (fixes.length === 0) return undefined;
  const files = filesOf(report);
  const items = fixes.map((fix) => {
    const { file, cause } = fix;
    const at = files.indexOf(file);
    const address = `#${anchorOf(at, file.causes.indexOf(cause))}`;
    const [name, share] = fixText(fix, language);
    const where = files.length > 1 ? html` <span class="quiet">${file.name}</span>` : undefined;
    const advice = cause.advice?.[language] ?? cause.message[language];
    return html`<li>${link(address, name)}${share !== "" && ` – ${share}`}${where}<br>${advice} <span class="quiet">${fixerText(cause, language)}</span></li>
`;
  });
  return html`<section aria-labelledby="first"><h2 id="first">${htmlWords[language].first}</h2><ol>${items}</ol></section>
`;
}

function uncheckedSection({ deliveries }: Report, language: Language): Piece {
  const texts = deliveries.flatMap(({ folder, notChecked }) =>
    notCheckedTexts(notChecked, language).map((text) => (folder === undefined ? text : `${folder}: ${text}`)),
  );
  if (texts.length === 0) return undefined;
  const items = texts.map((text) => html`<li>${text}</li>`);
  return html`<section aria-labelledby="unchecked"><h2 id="unchecked">${htmlWords[language].notChecked}</h2><ul>${items}</ul></section>
`;
}

function basisSection({ versions, judgedAt }: Report, language: Language): Html {
  const words = htmlWords[language];
  const listed = (all: readonly string[]) => all.length > 0 && all.join(", ");
  const when = judgedAt === undefined ? undefined : dateInWords(judgedAt.slice(0, 10), language);
  return html`<section aria-labelledby="basis"><h2 id="basis">${words.basis}</h2>${facts([
    [fill(words.judged, { date: "" }, language).trim(), when],
    [words.validator, versions.validator],
    [
      words.specifications,
      listed(versions.specifications.map(({ dataset, version }) => `${dataset} ${version}`)),
    ],
    [words.codeLists, listed(versions.codeLists.map(({ id, version }) => `${id} ${version}`))],
  ])}</section>
`;
}
