import { type Dataset, eachLanguage, found, inLanguage, type Language, type Text } from "@samapne/core";
import {
  columnLetter,
  fold,
  headingIndex,
  matchHeadings,
  namedField,
  noTable,
  type Table,
  withoutColon,
} from "@samapne/tabular/reading";
import type { Input } from "@samapne/tabular";
import { lookNamed } from "../table/look-named.ts";
import { listOfRows } from "./lists/list-of-rows.ts";
import { type Mapping, type TablePlace, unanswered } from "../file/mapping.ts";
import type { MappingNote } from "../yaml.ts";
import type { ChosenColumns, ColumnRole } from "./draft/column-role.ts";
import { groupHeadings } from "./seen/group-headings.ts";
import { idOf } from "./columns/ids/id-of.ts";
import { idPart } from "./columns/ids/id-words.ts";
import { placesOf } from "../table/places-of.ts";
import { withYearAsked } from "./columns/ask-years.ts";
import { isSpeltWithoutYear, withYears } from "./times/dates-without-year.ts";
import { monthIsWritten, notUsed, type Remark, rowsOfList } from "./draft/notes.ts";
import { proposeParts } from "./propose-parts.ts";
import { saysOther } from "./times/periods-in-headings.ts";
import { periodHeadings } from "./seen/period-headings.ts";
import { hasTimes, timeFieldsOf } from "./times/propose-time.ts";
import { readingOf } from "./columns/one/read-column.ts";
import { type Question, questionsOf, type ReadColumn } from "./draft/questions.ts";
import { onlyOneIsRead, sheetsAlike, withSheets } from "./sheets/sheets-alike.ts";
import { sheetsLeft } from "./sheets/sheets-left.ts";
import { surveyOf, type SurveyedColumn } from "./seen/survey.ts";

/** A mapping as far as a file tells it, with remarks for people and what only people know. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly notes: readonly MappingNote[];
  readonly questions: readonly Question[];
  /** What each column is read as, by its place from 0; columns nothing is read from are not there. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** The field a column that is not read may be, by its place. */
  readonly guesses: ReadonlyMap<number, string>;
  /** What is suggested, by the place in the mapping; columns that are answers add to it. */
  readonly suggestions: ReadonlyMap<string, string>;
  /** Why nobody can answer all questions: the figures are of periods that the dataset does not have. */
  readonly obstacle?: Text;
  /** What somebody must know before the mapping is used: the obstacle, and sheets that are not read. Each stands among the notes too. */
  readonly warnings: readonly Text[];
  /** The remarks as they are for a mapping with answers in it: which columns are not used may be otherwise then. */
  notesFor(mapping: Mapping): readonly MappingNote[];
  /** How a column is to be read as a field, when somebody answers with it. */
  readonly readColumn: ReadColumn;
}

/** A column as it is shown to a person who says what it is. `examples`: its first different values, at most three, covered where they may be personal data. */
export interface OfferedColumn {
  readonly index: number;
  readonly letter: string;
  readonly heading: string;
  readonly examples: readonly string[];
}

/** A file that was looked through once, and can be mapped as often as somebody says otherwise about its columns. */
export interface OpenedProposal {
  readonly columns: readonly OfferedColumn[];
  /** Rows below the headings that are not blank. */
  readonly rows: number;
  propose(chosen?: ChosenColumns): Proposal;
}

/** What a mapping is to be proposed for. */
export interface ProposalRequest {
  readonly input: Input;
  readonly dataset: Dataset;
  readonly language: Language;
}

/**
 * Proposes a mapping for a file: headings that name fields, how times are written, wide tables, constants, rows of
 * totals. What cannot be known stands as `?`, with a question. Throws a `ReadError` when the file is no table.
 */
export async function proposeMapping(request: ProposalRequest): Promise<Proposal> {
  return (await openProposal(request)).propose();
}

/** Looks through a file once. Throws a `ReadError` when it is no table. */
export async function openProposal({ input, dataset, language }: ProposalRequest): Promise<OpenedProposal> {
  const { table, tables } = await bestTable(input, dataset);
  const alike = sheetsAlike(table, tables);
  const known = headingIndex(dataset);
  const isLabel = (label: string) => namedField(withoutColon(label), known) !== undefined;
  const isSeries = timeFieldsOf(dataset) !== undefined;
  const ofPeriods = isSeries ? await periodHeadings(table) : undefined;
  const ofGroups = ofPeriods ?? (await groupHeadings(table, isSeries));
  const place = ofGroups ?? { row: table.headerRow, depth: 1 };
  const survey = await surveyOf(table, isLabel, { ...place, name: input.name, isSeries });
  const dated = isSeries ? survey : (withYears(survey, isSpeltWithoutYear) ?? survey);
  return {
    columns: survey.columns.map((column) => offered(column, language)),
    rows: survey.rows,
    propose(chosen = {}) {
      const { parts, notes, suggestions, unused, roles, guesses, obstacle, leftOver, isCarried } =
        proposeParts({
          survey,
          table,
          dataset,
          chosen,
          language,
          sheets: alike,
        });
      const ofSheets = withSheets(alike, parts, {
        dataset,
        suggestions,
        survey,
        sheet: table.sheet ?? "",
      });
      const sheet = ofSheets || tables.length === 1 ? undefined : table.sheet;
      const which = {
        ...(sheet === undefined ? {} : { sheet }),
        ...(ofSheets && { sheets: ofSheets.sheets }),
        ...(table.list !== undefined && { list: table.list }),
      };
      const ofFields = notes.flatMap(({ kind, path: [, name = ""], text }) => {
        const { label } = dataset.fields[name] ?? {};
        if (kind !== "warning") return [];
        return [label ? eachLanguage((one) => `${inLanguage(label, one)}: ${text[one]}`) : text];
      });
      const warnings = [
        ...(alike.length > 0 && !ofSheets ? [onlyOneIsRead(alike)] : []),
        ...[sheetsLeft(table, tables, which, alike) ?? []].flat(),
        ...(obstacle ? [obstacle] : []),
        ...ofFields,
      ];
      const mapping: Mapping = {
        mapping: 1,
        dataset: dataset.version === "draft" ? dataset.id : `${dataset.id}@${dataset.version}`,
        ...tablePlace(
          { ...which, ...(survey.wider * 2 > survey.sample.length ? { beyond: unanswered } : {}) },
          place.depth,
        ),
        ...(ofSheets?.parts ?? parts),
      };
      const ofTable = warnings.filter((text) => text !== obstacle && !ofFields.includes(text));
      const at = mapping.table ? "table" : "fields";
      const stillUnused = (full: Mapping) => {
        const named = placesOf(full).flatMap(({ column }) => column ?? []);
        return notUsed(leftOver.filter(({ heading }) => !named.includes(heading)));
      };
      const unusedAtFirst = stillUnused(mapping);
      const remarks: readonly Remark[] = [
        ...notes.flatMap((one) => (one.kind === "year_of_times" ? ofYear(one, mapping) : one)),
        ...(unusedAtFirst ? [{ path: ["fields"], text: unusedAtFirst, kind: "not_used" as const }] : []),
        ...ofTable.map((text) => ({ path: [at], text })),
        ...(table.list === undefined ? [] : [{ path: ["table"], text: rowsOfList(table.list) }]),
      ];
      const questions = questionsOf(mapping, dataset, suggestions, unused);
      const readColumn: ReadColumn = (heading, field, part) => {
        const column =
          dated.columns.find((one) => one.heading === heading) ??
          dated.columns.find((one) => one.heading === "" && columnLetter(one.index) === heading);
        if (part !== undefined)
          return column
            ? {
                ...idPart(column, field, part, { table, dataset, suggestions }),
                ...(isCarried(column.index) ? { carry: true } : {}),
              }
            : { column: heading };
        if (!column || !dataset.fields[field]) return { column: heading };
        const { reading: bare } = readingOf(column, field, { survey: dated, table, dataset, suggestions });
        const reading = isSeries ? bare : withYearAsked(bare, field, survey, suggestions);
        return field === idOf(dataset) && isCarried(column.index) ? { ...reading, carry: true } : reading;
      };
      const notesFor = (full: Mapping) =>
        remarks.flatMap(({ kind, path, text }) => {
          const now = kind === "not_used" ? stillUnused(full) : text;
          return now ? { path, text: now[language] } : [];
        });
      return {
        mapping,
        notes: notesFor(mapping),
        notesFor,
        questions,
        roles,
        guesses,
        suggestions,
        readColumn,
        warnings,
        ...(obstacle && { obstacle }),
      };
    },
  };
}

/** That the year stands in the mapping; sheets may say it, and days in headings want the month too. */
function ofYear(remark: Remark, { time }: Mapping): readonly Remark[] {
  if (time?.value === undefined) return [];
  return String(time.spelling).startsWith("YYYY-MM ") ? [{ ...remark, text: monthIsWritten }] : [remark];
}

function tablePlace(which: Omit<TablePlace, "heading_rows">, depth: number): Pick<Mapping, "table"> {
  const table = { ...which, ...(depth === 1 ? {} : { heading_rows: depth }) };
  return Object.keys(table).length === 0 ? {} : { table };
}

const mostExamples = 3;

function offered({ index, heading, texts }: SurveyedColumn, language: Language): OfferedColumn {
  const examples = [...new Set(texts)]
    .slice(0, mostExamples)
    .map((text) => inLanguage(found(text, "identifier"), language));
  return { index, letter: columnLetter(index), heading, examples };
}

/** The table with most headings of the dataset, and all there are; of equal ones the first that is shown. */
async function bestTable(
  input: Input,
  dataset: Dataset,
): Promise<{ readonly table: Table; readonly tables: readonly Table[] }> {
  const known = headingIndex(dataset);
  const isHeading = (text: string) => text.length <= 200 && known.has(fold(text));
  const looked = await lookNamed(input, { isHeading }, (table) => listOfRows(table, dataset));
  const tables = looked.flatMap((one) => ("problem" in one ? [] : one.tables));
  // Of sheets that name as many fields, one with a column for each month has the figures.
  const isSeries = tables.length > 1 && timeFieldsOf(dataset) !== undefined;
  const periodScore = async (table: Table) => {
    if (!isSeries || (await periodHeadings(table)) === undefined) return 0;
    return saysOther(table.sheet ?? "") ? 2 : 3;
  };
  // A sheet of figures has times; one that lists meters only names them.
  const timeScore = async (table: Table) => (isSeries && (await hasTimes(table)) ? 2 : 0);
  const scored: { readonly table: Table; readonly score: number }[] = [];
  for (const table of tables) {
    const fields = matchHeadings(table.headings, dataset).matched.length;
    const score = fields + ((await periodScore(table)) || (await timeScore(table)));
    scored.push({ table, score: score - (table.isHidden ? 0.5 : 0) });
  }
  const [best] = scored.sort((a, b) => b.score - a.score);
  if (best) return { table: best.table, tables };
  const [problem] = looked.flatMap((one) => ("problem" in one ? [one.problem] : []));
  throw problem ?? noTable();
}
