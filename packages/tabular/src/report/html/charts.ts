import { fill, type Language } from "@samapne/core";
import { bars, columnChart, type Html, html, type Piece } from "@samapne/page";
import { columnText } from "../in-words/cause-words.ts";
import { grouped } from "../in-words/grouped.ts";
import type { FileReport, SpreadFacts } from "../report.ts";
import { htmlWords } from "./words.ts";

const mostBars = 10;
const fewestRows = 100;

/** Pictures of where the faults are: in which columns, and where along the file. Only where there is something to see. */
export function fileCharts(file: FileReport, language: Language): Piece {
  const charts = [columnBars(file, language), alongChart(file, language)].filter(
    (chart) => chart !== undefined,
  );
  return charts.length > 0 && html`<div class="charts">${charts}</div>`;
}

interface Counts {
  readonly label: string;
  errors: number;
  warnings: number;
}

function columnBars({ causes }: FileReport, language: Language): Html | undefined {
  const counts = new Map<string, Counts>();
  for (const cause of causes)
    for (const column of cause.places.length > 0 ? cause.columns : []) {
      const label = columnText(column, language);
      const count = counts.get(label) ?? { label, errors: 0, warnings: 0 };
      count[cause.severity === "error" ? "errors" : "warnings"] += cause.count;
      counts.set(label, count);
    }
  if (counts.size < 2) return undefined;
  const words = htmlWords[language];
  const most = [...counts.values()].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  const all = most.slice(0, mostBars).map(({ label, errors, warnings }) => ({
    label,
    value: errors + warnings,
    tone: errors > 0 ? ("error" as const) : ("warning" as const),
    shown: [
      ...(errors > 0 ? [words.errors(errors)] : []),
      ...(warnings > 0 ? [words.warnings(warnings)] : []),
    ].join(", "),
  }));
  return bars(words.byColumn, all, { language });
}

function alongChart({ spread, table }: FileReport, language: Language): Html | undefined {
  if (!spread || !table || table.rows < fewestRows) return undefined;
  const words = htmlWords[language];
  const last = table.headerRow + table.rows;
  const columns = spread.errors.map((errors, index) => ({
    label: stretchText(spread, index, last, language),
    value: errors + (spread.warnings[index] ?? 0),
  }));
  if (isEven(columns.map(({ value }) => value))) return undefined;
  const highest = columns.reduce((best, one) => (one.value > best.value ? one : best));
  return columnChart({
    caption: words.along,
    summary: fill(words.alongSummary, { where: highest.label, count: grouped(highest.value) }, language),
    axes: [words.rows, words.cases],
    columns,
    tone: spread.errors.some((count) => count > 0) ? "error" : "warning",
    language,
  });
}

/** About as many everywhere: a picture would say nothing. The first and the last stretch may be cut. */
function isEven(values: readonly number[]): boolean {
  const inner = values.length > 4 ? values.slice(1, -1) : values;
  return Math.min(...inner) > 0.8 * Math.max(...inner);
}

/** `rad 129–256 (2021-03-28 02:00)` */
function stretchText(
  { rowsPerStretch, times }: SpreadFacts,
  index: number,
  last: number,
  language: Language,
): string {
  const from = Math.max(1, index * rowsPerStretch);
  const to = Math.min((index + 1) * rowsPerStretch - 1, Math.max(from, last));
  const time = times?.[index] ?? "";
  const rows = fill(htmlWords[language].stretch, { from: grouped(from), to: grouped(to) }, language);
  return time === "" ? rows : `${rows} (${time})`;
}
