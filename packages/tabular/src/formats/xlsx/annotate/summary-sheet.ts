import { fill, type Language } from "@samapne/core";
import { columnLetter } from "../../sheet/column-letter.ts";
import { fixerText, shareText, sourceText, whereText } from "../../../report/in-words/cause-words.ts";
import { explainedText } from "../../../report/in-words/explained-words.ts";
import { factsText, rightRowsText } from "../../../report/in-words/facts-words.ts";
import { grouped } from "../../../report/in-words/grouped.ts";
import { notCheckedTexts } from "../../../report/in-words/not-checked-words.ts";
import { modeTexts, summaryText, versionTexts } from "../../../report/in-words/summary.ts";
import { wordsOf } from "../../../report/in-words/words.ts";
import type { Cause, FileReport, Report } from "../../../report/report.ts";
import { escaped } from "../../xml/text.ts";
import { writtenText } from "../cell-text.ts";
import { type SummaryStyle, summaryStyles } from "./mark-styles.ts";
import { summaryWords } from "./words.ts";

/** What the summary tells, and how. */
export interface SummarySetting {
  readonly report: Report;
  readonly language: Language;
  /** The place of the first of the summary's styles. */
  readonly firstStyle: number;
  /** The prefix-free namespace of the workbook. */
  readonly namespace: string;
  /** Faulty cells that have no comment, because there are so many. */
  readonly uncommented: number;
}

interface SummaryCell {
  readonly text: string;
  readonly style: SummaryStyle;
  /** The cell it leads to. */
  readonly to?: string;
}

type Row = readonly SummaryCell[];

/** The sheet that sums up: the verdict, each cause once with a link to its first cell, what was not checked, and the versions. */
export function summaryXml(setting: SummarySetting): string {
  const rows = rowsOf(setting);
  const links: string[] = [];
  const xml = rows.map((cells, index) => {
    const row = index + 1;
    const written = cells.map(({ text, style, to }, column) => {
      const place = `${columnLetter(column)}${row}`;
      if (to !== undefined) links.push(`<hyperlink ref="${place}" location="${escaped(to)}"/>`);
      const s = setting.firstStyle + summaryStyles.indexOf(style);
      return `<c r="${place}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${escaped(writtenText(text))}</t></is></c>`;
    });
    return `<row r="${row}">${written.join("")}</row>`;
  });
  const widths = [14, 46, 14, 30, 60, 26].map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const hyperlinks = links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${setting.namespace}"><sheetPr><tabColor rgb="FFC00000"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols>${widths.join("")}</cols><sheetData>${xml.join("")}</sheetData>${hyperlinks}</worksheet>`;
}

function rowsOf({ report, language, uncommented }: SummarySetting): readonly Row[] {
  const words = wordsOf[language];
  const own = summaryWords[language];
  const plain = (text: string): Row => [{ text, style: "title" }];
  const line = (text: string): Row => [{ text, style: "line" }];
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const left = report.deliveries.flatMap(({ notChecked }) => notCheckedTexts(notChecked, language));
  return [
    plain(summaryText(report, language)),
    ...modeTexts(report, language).map(line),
    line(own.legend),
    ...(uncommented > 0 ? [line(fill(own.uncommented, { count: grouped(uncommented) }, language))] : []),
    [],
    ...files.flatMap((file) => fileRows(file, language)),
    ...(left.length === 0
      ? []
      : [[{ text: words.notChecked, style: "heading" as const }], ...left.map(line), []]),
    line(`${words.versions}: ${versionTexts(report, language).join(", ")}`),
    line(own.remove),
  ];
}

function fileRows(file: FileReport, language: Language): readonly Row[] {
  const words = wordsOf[language];
  const own = summaryWords[language];
  const lines = [file.table && factsText(file.table, language), rightRowsText(file, language)];
  const heading = [own.severity, own.fault, own.cases, words.where, words.what, words.who];
  const causes = [...file.causes, ...file.repairs];
  const explained = explainedText(file, language);
  return [
    ...lines.flatMap((text): Row[] => (text === undefined ? [] : [[{ text, style: "line" }]])),
    ...(causes.length === 0 ? [] : [heading.map((text) => ({ text, style: "heading" as const }))]),
    ...causes.map((cause) => causeRow(cause, file, language)),
    ...(explained === undefined ? [] : [[{ text: explained, style: "line" as const }]]),
    [],
  ];
}

function causeRow(cause: Cause, file: FileReport, language: Language): Row {
  const words = wordsOf[language];
  const { table } = file;
  const share = shareText(cause, table?.rows ?? 0, language);
  const mark = { error: words.error, warning: words.warning, info: words.repair }[cause.severity];
  const to = firstCell(cause, table?.sheet);
  const where = cause.places.length > 0 ? whereText(cause, table, language) : "";
  const says = `${cause.title[language]}\n${cause.message[language]}`;
  const who = cause.severity === "info" ? "" : `${fixerText(cause, language)} (${sourceText(cause)})`;
  return [
    { text: mark, style: cause.severity === "info" ? "wrapped" : cause.severity },
    { text: says, style: "wrapped" },
    { text: share, style: "wrapped" },
    { text: where, style: to === undefined ? "wrapped" : "link", ...(to === undefined ? {} : { to }) },
    { text: cause.severity === "info" ? "" : (cause.advice?.[language] ?? ""), style: "wrapped" },
    { text: who, style: "wrapped" },
  ];
}

function firstCell({ places, columns }: Cause, sheet: string | undefined): string | undefined {
  const [place] = places;
  if (!place || sheet === undefined) return undefined;
  return `'${sheet.replaceAll("'", "''")}'!${columns[0]?.letter ?? "A"}${place.row}`;
}
