import { type Dataset, fill, found, inLanguage, type Language, type Text } from "@samapne/core";
import { cellIssues, encodingNames, grouped, type TextForm, wordsOf } from "@samapne/tabular/reading";
import { noStyle, type Style, wrapText } from "@samapne/tabular";
import type { LeftOut, Outcome, RepairCount, RepairExample, UnusedColumn } from "./outcome.ts";
import { accountWords, changeTitles, isRecurring, recurringWords } from "./outcome-words.ts";
import { leftOutLines, repeatedLines, scaleLines, signLines } from "./trouble-lines.ts";
import { rowsIn } from "./trouble-sentences.ts";
import { type Change, changes } from "../plan/mapped-value.ts";

/** What became of every row, for people: the sums, what was left out and why, what was done to values. */
export function outcomeText(
  outcome: Outcome,
  dataset: Dataset,
  language: Language,
  style: Style = noStyle,
): string {
  const { made, unusedColumns, text } = outcome;
  const words = accountWords[language];
  const written = fill(words.written, { count: wordsOf[language].rows(made.written) }, language);
  const lines: string[] = [
    style.bold(`${dataset.title[language]}: ${written}`),
    "",
    ...(text ? wrapText(textFacts(text, language), "", "  ") : []),
    ...rowLines(outcome, dataset, language, style),
  ];
  if (unusedColumns.length > 0)
    lines.push("", words.unused, ...unusedColumns.flatMap((one) => unusedLines(one, language)));
  lines.push(...warningLines(outcome, language, style));
  lines.push("", outcome.addsUp ? style.green(words.addsUp) : style.red(words.lost), "");
  return lines.join("\n");
}

/** The same in few lines, to stand below the name of a file among others. */
export function outcomeLines(outcome: Outcome, dataset: Dataset, language: Language): readonly string[] {
  const lines = [
    ...rowLines(outcome, dataset, language, noStyle),
    ...warningLines(outcome, language, noStyle),
  ];
  return lines.filter((line) => line !== "");
}

/** The sums, what was left out and why, and what was done to values. */
function rowLines(outcome: Outcome, dataset: Dataset, language: Language, style: Style): readonly string[] {
  const { file, made, repairs, each } = outcome;
  const words = accountWords[language];
  const { rows } = wordsOf[language];
  const put = (template: string, params: Readonly<Record<string, number | string>>) =>
    fill(
      template,
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === "number" ? grouped(value) : value,
        ]),
      ),
      language,
    );
  const leftOut = (list: readonly LeftOut[]) => list.reduce((sum, { count }) => sum + count, 0);
  const lines: string[] = [
    ...wrapText(
      put(words.file, { read: rows(file.read), used: file.used, out: leftOut(file.leftOut) }),
      "",
      "  ",
    ),
    ...sheetLines(outcome, language),
    ...file.leftOut.flatMap((one) => leftOutLines(one, language, style)),
    ...(made.joined ? wrapText(put(words.joined, { joined: made.joined }), "  ", "    ") : []),
    "",
    ...wrapText(
      put(isProduct(outcome) ? words.cell : each === "column" ? words.column : words.made, {
        used: rows(file.used),
        columns: made.columns,
        rows: isProduct(outcome) ? made.rows : rows(made.rows),
        written: made.written,
        out: leftOut(made.leftOut),
      }),
      "",
      "  ",
    ),
    ...made.leftOut.flatMap((one) => leftOutLines(one, language, style)),
  ];
  if (made.filled > 0) lines.push(...wrapText(put(words.filled, { filled: made.filled }), "  ", "    "));
  lines.push(...repeatedLines(outcome.repeated, language, style));
  lines.push(...outcome.doubtfulSigns.flatMap((one) => signLines(one, dataset, language, style)));
  lines.push(...outcome.doubtfulScales.flatMap((one) => scaleLines(one, dataset, language, style)));
  if (repairs.length > 0)
    lines.push("", words.repairs, ...repairs.flatMap((one) => repairLines(one, dataset, language)));
  return lines;
}

/** What was not read, and what may be wrong with all of it. */
function warningLines(
  { unread, unreadAlike, otherYear, morePages, mayKeepWinterTime, unusedColumns }: Outcome,
  language: Language,
  style: Style,
): readonly string[] {
  const words = accountWords[language];
  const lines: string[] = [];
  const names = unread.map((name) => inLanguage(found(name), language)).join(", ");
  if (unread.length > 0) lines.push("", ...wrapText(`${words.unread} ${names}.`, "", "  "));
  if (unreadAlike) lines.push("", ...wrapText(style.yellow(words.unreadAlike), "", "  "));
  if (otherYear)
    lines.push("", ...wrapText(style.yellow(fill(words.otherYear, { ...otherYear }, language)), "", "  "));
  if (morePages) lines.push("", ...wrapText(style.yellow(words.morePages), "", "  "));
  if (unusedColumns.some(({ heading }) => isRecurring(heading)))
    lines.push("", ...wrapText(style.yellow(`${recurringWords[language]}.`), "", "  "));
  if (mayKeepWinterTime) lines.push("", ...wrapText(style.yellow(words.winterTime), "", "  "));
  return lines;
}

const encodings: Readonly<Record<TextForm["encoding"], Text | string>> = {
  ...encodingNames,
  "utf-8": "UTF-8",
  "utf-8 (broken)": {
    nb: "UTF-8 med ødelagte tegn – noen bokstaver er borte",
    nn: "UTF-8 med øydelagde teikn – nokre bokstavar er borte",
    en: "UTF-8 with broken letters – some are lost",
  },
};

function textFacts({ encoding, delimiter }: TextForm, language: Language): string {
  const signs: Readonly<Record<string, string>> = { "\t": "tab" };
  const sign =
    delimiter === undefined ? "" : `, ${accountWords[language].delimiter} «${signs[delimiter] ?? delimiter}»`;
  return `${accountWords[language].read} ${inLanguage(encodings[encoding], language)}${sign}.`;
}

function repairLines(
  { repair, field, count, others = [], ...first }: RepairCount,
  dataset: Dataset,
  language: Language,
): readonly string[] {
  const label = dataset.fields[field]?.label[language] ?? field;
  const examples = [first, ...others].map((one) => exampleText(one, language)).join("; ");
  return wrapText(`${grouped(count)} ${label}: ${titleOf(repair)[language]} (${examples})`, "  – ", "    ");
}

function exampleText({ row, sheet, found: before, written }: RepairExample, language: Language): string {
  const place = row === 0 ? "" : `${rowsIn({ places: [row], sheet }, 1, language)}: `;
  const [from, to] = [inLanguage(before, language), inLanguage(written, language)];
  // Of parts that were put together, what came of them is all there is to see.
  return `${place}${from === to ? "" : `${from} → `}${to}`;
}

function titleOf(repair: RepairCount["repair"]): Text {
  const title = (changes as readonly string[]).includes(repair)
    ? changeTitles[repair as Change]
    : cellIssues[`cell.${repair}` as keyof typeof cellIssues].title;
  // «HTML-koder» keeps its letters.
  const lower = (text: string) =>
    /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return { nb: lower(title.nb), nn: lower(title.nn), en: lower(title.en) };
}

function unusedLines(
  { letter, heading, cells, because }: UnusedColumn,
  language: Language,
): readonly string[] {
  const name = heading === "" ? letter : `${letter} ${inLanguage(found(heading), language)}`;
  const words = fill(accountWords[language].cells, { count: grouped(cells) }, language);
  return wrapText(`${name}: ${words}${because === undefined ? "" : `: ${because}`}`, "  – ", "    ");
}

/** Is what was made a product of rows and columns? Not where sheets have different numbers of columns. */
function isProduct({ each, sheets = [], made }: Outcome): boolean {
  return each === "cell" && sheets.every(({ columns }) => columns === made.columns);
}

/** How many rows of each sheet were used, where several were read. */
function sheetLines({ sheets = [] }: Outcome, language: Language): readonly string[] {
  const all = sheets.map(({ sheet, used, read }) => {
    const name = inLanguage(found(sheet), language);
    return fill(
      accountWords[language].sheet,
      { sheet: name, used: grouped(used), read: grouped(read) },
      language,
    );
  });
  return all.length === 0
    ? []
    : wrapText(`${accountWords[language].sheets} ${all.join(", ")}.`, "  ", "    ");
}
