import { fill, type Language, type Text } from "@samapne/core";
import type { Cause, FileReport, Place, Report } from "./report.ts";
import { whereText } from "./in-words/cause-words.ts";

/**
 * The errors of files whose figures nobody may see, a line each below the name of their file: what they are and where
 * they stand, never the values.
 */
export function faultsWithoutValues({ deliveries }: Report, language: Language): readonly string[] {
  const files = deliveries.flatMap((delivery) => delivery.files);
  return files.flatMap((file) => [`${file.name}:`, ...fileFaults(file, language)]);
}

/** What was put right in such files as they were read, a line each. */
export function repairsWithoutValues({ deliveries }: Report, language: Language): readonly string[] {
  return deliveries
    .flatMap(({ files }) => files)
    .flatMap(({ repairs, table }) =>
      repairs.map((cause) =>
        fill(words.repaired[language], { repair: causeText(cause, table, language) }, language),
      ),
    );
}

/** Problems that are told with the headings. In a file without headings those are figures of its first row. */
const tellHeadings: ReadonlySet<string> = new Set(["file.dataset_unknown", "file.dataset_mismatch"]);

function fileFaults({ problem, causes, table }: FileReport, language: Language): readonly string[] {
  if (problem)
    return [`  – ${(tellHeadings.has(problem.code) ? words.otherHeadings : problem.text)[language]}`];
  return causes
    .filter(({ severity }) => severity === "error")
    .map((cause) => `  – ${causeText(cause, table, language)}`);
}

/** Faults of a file as a whole, whose messages name columns, periods and employers, and no figures. */
const ofTheWhole: ReadonlySet<string> = new Set(["file.no_rows", "file.heading_missing", "check.covers"]);

/** A fault by what it is and where it stands: places are told without the values found there. */
function causeText(cause: Cause, table: FileReport["table"], language: Language): string {
  const { title, message, kind, count, places } = cause;
  if (places.length === 0) return (ofTheWhole.has(kind) ? message : title)[language];
  const where = whereText({ ...cause, places: places.map(placeAlone) }, table, language);
  const cases = fill(words.cases[language], { count }, language);
  return `${title[language]} (${cases}): ${where}`;
}

function placeAlone({ row, line }: Place): Place {
  return line === undefined ? { row } : { row, line };
}

const words = {
  otherHeadings: {
    nb: "Overskriftene hører ikke til datasettet, eller mangler. Første rad skal ha navnene på kolonnene; Excel-malen på siden til datasettet har dem. De vises ikke her: mangler de, er første rad tall fra tabellen.",
    nn: "Overskriftene høyrer ikkje til datasettet, eller manglar. Første rad skal ha namna på kolonnane; Excel-malen på sida til datasettet har dei. Dei blir ikkje viste her: manglar dei, er første rad tal frå tabellen.",
    en: "The headings are not the dataset's, or are missing. The first row has the names of the columns; the Excel template on the page of the dataset has them. They are not shown here: when they are missing, the first row is figures of the table.",
  },
  repaired: { nb: "Rettet: {repair}.", nn: "Retta: {repair}.", en: "Repaired: {repair}." },
  cases: {
    nb: "{count} {count|tilfelle|tilfeller}",
    nn: "{count} tilfelle",
    en: "{count} {count|case|cases}",
  },
} as const satisfies Readonly<Record<string, Text>>;
