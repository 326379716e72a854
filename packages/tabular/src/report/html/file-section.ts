import { fill, type Language } from "@samapne/core";
import { badge, details, type Html, html, link, notice, type Piece, table, type Tone } from "@samapne/page";
import {
  causeLineName,
  columnsText,
  fixerText,
  rowWord,
  shareText,
  sourceText,
  valueText,
} from "../in-words/cause-words.ts";
import { explainedText } from "../in-words/explained-words.ts";
import { factsText, rightRowsText, supersededText } from "../in-words/facts-words.ts";
import { grouped } from "../in-words/grouped.ts";
import { type SameTask, sameTasks, taskTitle } from "../in-words/same-task.ts";
import { wordsOf } from "../in-words/words.ts";
import type { Cause, FileReport, Place, TableFacts } from "../report.ts";
import { fileCharts } from "./charts.ts";
import { htmlWords } from "./words.ts";

const mostWhole = 25;
const fewCauses = 6;
const verdictTones: Readonly<Record<FileReport["verdict"], Tone>> = {
  conformant: "success",
  not_conformant: "error",
  not_judged: "warning",
};
const tones: Readonly<Record<Cause["severity"], Tone>> = {
  error: "error",
  warning: "warning",
  info: "success",
};

/** What a page around the report says of a cause besides, such as where to read more. */
export type MoreAbout = (cause: Cause, facts: TableFacts | undefined) => Piece;

/** How a file is told of: whether it is the only one, in which language, with what besides. */
interface Telling {
  readonly isAlone: boolean;
  readonly language: Language;
  readonly more?: MoreAbout | undefined;
}

/** The anchor of a file. */
export function anchorOfFile(file: number): string {
  return `file-${file + 1}`;
}

/** The anchor of a cause, by its file and its place there. */
export function anchorOf(file: number, cause: number): string {
  return `${anchorOfFile(file)}-${cause + 1}`;
}

/** The name of a file with its verdict. */
export function fileName({ name, verdict }: FileReport, language: Language): Html {
  return html`${name} ${badge(wordsOf[language][verdict], verdictTones[verdict])}`;
}

/** One file: what it is, how much is right (unless it is the only file and that has been said), charts of where the faults are, and each cause. */
export function fileSection(file: FileReport, index: number, telling: Telling): Html {
  const { isAlone, language } = telling;
  const words = htmlWords[language];
  const shared = wordsOf[language];
  const { problem, table: facts, causes, repairs, further } = file;
  const id = anchorOfFile(index);
  const explained = explainedText(file, language);
  const right = isAlone ? undefined : rightRowsText(file, language);
  const whole = sameTasks(causes.slice(0, mostWhole));
  return html`<section aria-labelledby="${id}" data-file="${file.name}"><h2 id="${id}">${fileName(file, language)}</h2>
${facts && html`<p class="quiet">${factsText(facts, language)} ${supersededText(facts, language)}</p>`}
${right !== undefined && html`<p class="lead">${right}</p>`}
${problem && notice(html`<p>${problem.text[language]}</p>`, language, "error")}
${!problem && causes.length === 0 && html`<p>${words.nothing}</p>`}
${fileCharts(file, language)}
${causes.length > fewCauses && overview(file, index, language)}
${whole.map((task) => taskSection(task, (cause) => anchorOf(index, causes.indexOf(cause)), facts, telling))}
${causes.length > mostWhole && othersSection(causes, index, facts, language)}
${explained !== undefined && html`<p>${explained}</p>`}
${further && html`<p>${fill(shared.further, { errors: grouped(further.errors), warnings: grouped(further.warnings) }, language)}</p>`}
${repairs.length > 0 && repairsSection(repairs, facts, language)}</section>
`;
}

function severityBadge({ severity }: Cause, language: Language): Html {
  const { error, warning, repair } = htmlWords[language];
  return badge({ error, warning, info: repair }[severity], tones[severity]);
}

function overview({ causes, table: facts }: FileReport, index: number, language: Language): Html {
  const words = htmlWords[language];
  return table({
    caption: words.all,
    columns: [
      { heading: words.fault, names: true },
      { heading: words.severity },
      { heading: words.cases, numeric: true },
      { heading: words.who },
    ],
    rows: causes
      .slice(0, mostWhole)
      .map((cause, at) => [
        link(`#${anchorOf(index, at)}`, causeLineName(cause, language)),
        severityBadge(cause, language),
        shareText(cause, facts?.rows ?? 0, language),
        fixerText(cause, language),
      ]),
  });
}

/** One task: what is wrong, what to do and who must, then where; the same elsewhere is told below it. */
function taskSection(
  task: SameTask,
  anchor: (cause: Cause) => string,
  facts: TableFacts | undefined,
  { language, more }: Telling,
): Html {
  const { cause, others, count, columns: inColumns } = task;
  const words = htmlWords[language];
  const id = anchor(cause);
  const share =
    inColumns > 1
      ? wordsOf[language].columns(inColumns)
      : shareText({ ...cause, count }, facts?.rows ?? 0, language);
  const columns = columnsText(cause, language);
  return html`<article aria-labelledby="${id}"><h3 id="${id}">${severityBadge(cause, language)} ${taskTitle(task, language)}${share !== "" && html`: ${share}`}</h3>
<p>${cause.message[language]}</p>
${cause.advice && html`<p><strong>${words.what}:</strong> ${cause.advice[language]}</p>`}
<p><strong>${words.who}:</strong> ${fixerText(cause, language)} <span class="quiet">(${words.rule} ${sourceText(cause)})</span></p>
${cause.places.length > 0 ? placesOf(cause, facts, language) : columns !== "" && html`<p><strong>${words.where}:</strong> ${columns}</p>`}${others.map(
    (
      other,
    ) => html`<p id="${anchor(other)}"><strong>${wordsOf[language].also}:</strong> ${other.message[language]}</p>
${other.places.length > 0 && placesOf(other, facts, language)}`,
  )}${more?.(cause, facts)}</article>
`;
}

/** The first places: a sentence when they hold the same, otherwise a table with the values. */
function placesOf(cause: Cause, facts: TableFacts | undefined, language: Language): Html {
  const words = htmlWords[language];
  const columns = columnsText(cause, language);
  const { places, count } = cause;
  const more =
    count > places.length ? `, ${fill(words.more, { count: grouped(count - places.length) }, language)}` : "";
  const differ = new Set(places.map((place) => valueText(place, language))).size > 1;
  const names = places.map((place) => placeName(place, cause, facts, language));
  if (!differ) {
    const where = [columns, names.join(", ")].filter((part) => part !== "").join(": ");
    return html`<p><strong>${words.where}:</strong> ${where}${more}</p>`;
  }
  return table({
    caption: `${words.where}: ${columns}${more}`,
    columns: [{ heading: words.place, names: true }, { heading: words.value }],
    rows: places.map((place, index) => [names[index], valueText(place, language)]),
  });
}

/** `rad 17 (C17)`, and the line where that is another number. */
function placeName(
  { row, line }: Place,
  { columns }: Cause,
  facts: TableFacts | undefined,
  language: Language,
): string {
  const [column, ...others] = columns;
  const cell = column?.letter !== undefined && others.length === 0 ? ` (${column.letter}${row})` : "";
  const other = line === undefined ? "" : ` (${fill(wordsOf[language].line, { line }, language)})`;
  return `${rowWord(facts, language)} ${grouped(row)}${cell}${other}`;
}

/** Causes beyond the first are told in a line each. */
function othersSection(
  causes: readonly Cause[],
  index: number,
  facts: TableFacts | undefined,
  language: Language,
): Html {
  const words = htmlWords[language];
  const rest = causes.slice(mostWhole);
  const rows = rest.map((cause, at) => ({
    id: anchorOf(index, mostWhole + at),
    cells: [
      causeLineName(cause, language),
      severityBadge(cause, language),
      shareText(cause, facts?.rows ?? 0, language),
      cause.message[language],
    ],
  }));
  return details(
    words.others.replace("{count}", grouped(rest.length)),
    table({
      caption: words.all,
      captionHidden: true,
      columns: [
        { heading: words.fault, names: true },
        { heading: words.severity },
        { heading: words.cases, numeric: true },
        { heading: words.found },
      ],
      rows,
    }),
  );
}

function repairsSection(repairs: readonly Cause[], facts: TableFacts | undefined, language: Language): Html {
  const words = htmlWords[language];
  return html`<h3>${words.repairs}</h3><p>${words.repairsText}</p>${table({
    caption: words.repairs,
    captionHidden: true,
    columns: [
      { heading: words.repair, names: true },
      { heading: words.cases, numeric: true },
      { heading: words.found },
    ],
    rows: repairs.map((cause) => [
      causeLineName(cause, language),
      shareText(cause, facts?.rows ?? 0, language),
      cause.message[language],
    ]),
  })}`;
}
