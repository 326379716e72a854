import type { Language } from "@samapne/core";
import { html, type Html, link } from "@samapne/page";
import type { Cause, FileReport, Report } from "@samapne/tabular";
import { words } from "./words.ts";

/** What stands around the page. */
export interface Around {
  /** The way to a page of the site. */
  readonly to: (path: string) => string;
  /** The datasets whose small figures are withheld, by id. */
  readonly withholding: ReadonlySet<string>;
}

/** What the reader can do with a verdict: take it along, take a marked copy of the file, make a right file of it. */
export function nextSteps(
  report: Report,
  files: readonly File[],
  language: Language,
  { to, withholding }: Around,
): Html {
  const say = (name: keyof typeof words) => words[name][language];
  const reports = report.deliveries.flatMap((delivery) => delivery.files);
  const steps = files.map(({ name }) => {
    const own = reports.filter((one) => one.name === name || one.name.startsWith(`${name}/`));
    return stepsOf(name, own, files.length > 1, language);
  });
  const publish =
    report.verdict === "conformant" &&
    html`<li>${say("canPublish")} ${link(to("guides/publish/"), say("howToPublish"))}.</li>`;
  const tellsOfFew = reports.some(
    ({ table, causes }) => withholding.has(table?.dataset.id ?? "") && causes.some(isOfFew),
  );
  const protect =
    tellsOfFew &&
    html`<li>${link(to("protect/"), say("protect"))}<br><span class="small">${say("protectText")}</span></li>`;
  return html`<section class="next" aria-labelledby="next"><h2 id="next">${say("next")}</h2><ul class="plain">${publish}${protect}${steps}<li>${say("save")} ${(
    ["html", "text", "json"] as const
  ).map(
    (form) =>
      html`<button type="button" class="plain" data-act="report" data-form="${form}">${say(form)}</button> `,
  )}</li></ul></section>`;
}

/** Is a cause about figures that tell of a few persons? */
function isOfFew({ fixer, kind }: Cause): boolean {
  return fixer === "privacy" || kind.startsWith("suppression.");
}

function stepsOf(name: string, reports: readonly FileReport[], isNamed: boolean, language: Language): Html {
  const say = (which: keyof typeof words) => words[which][language];
  const [only] = reports;
  const of = isNamed && html` <span class="quiet">${name}</span>`;
  const marked = reports.filter(({ table }) => table?.format === "xlsx" || table?.format === "csv");
  const canMark = marked.some(({ verdict }) => verdict === "not_conformant");
  const format = only?.name === name ? only.table?.format : "zip";
  const isRight = reports.length > 0 && reports.every(({ verdict }) => verdict === "conformant");
  return html`${
    canMark &&
    html`<li><button type="button" data-act="copy" data-name="${name}">${say("copy")}</button>${of}<br><span class="small">${say(format === "xlsx" ? "copyXlsx" : format === "zip" ? "copyZip" : "copyCsv")}</span></li>`
  }${
    canMap(reports) &&
    html`<li><button type="button"${(canMark || isRight) && html` class="second"`} data-act="map" data-name="${name}">${say(isRight ? "mapRight" : "map")}</button>${of}<br><span class="small">${say("mapText")}</span></li>`
  }`;
}

/** Rows can be made of what was read as a table, also where no dataset was recognised in it. */
function canMap(reports: readonly FileReport[]): boolean {
  return reports.some(
    ({ table, problem }) =>
      table !== undefined ||
      problem?.code.startsWith("file.dataset_") === true ||
      problem?.code === "file.no_headings",
  );
}
