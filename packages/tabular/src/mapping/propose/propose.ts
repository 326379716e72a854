import { type Dataset, eachLanguage, found, inLanguage, type Language, type Text } from "@samapne/core";
import { lookInto } from "../../formats/look-into.ts";
import { noTable } from "../../formats/not-a-table.ts";
import type { Table } from "../../formats/table.ts";
import { fold } from "../../headings/fold.ts";
import { headingIndex } from "../../headings/heading-index.ts";
import { matchHeadings } from "../../headings/match.ts";
import type { Input } from "../../input.ts";
import { columnLetter } from "../../report/column-letter.ts";
import type { FieldReading, Mapping } from "../mapping.ts";
import type { MappingNote } from "../yaml.ts";
import { guessColumns } from "./guess-columns.ts";
import { proposeField } from "./propose-field.ts";
import { findTime, type FoundTime, timeFieldsOf } from "./propose-time.ts";
import { type Question, questionsOf } from "./questions.ts";
import { type Survey, surveyOf, type SurveyedColumn } from "./survey.ts";
import { isMeasured, measureOf, wideColumn } from "./wide-columns.ts";

/** A mapping as far as a file tells it, with remarks for people and what only people know. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly notes: readonly MappingNote[];
  readonly questions: readonly Question[];
  /** What each column is read as, by its place from 0; columns nothing is read from are not there. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** The field a column that is not read may be, by its place. */
  readonly guesses: ReadonlyMap<number, string>;
}

/** The field a column is read as. `each`: every cell of it becomes a row of its own, as in wide tables. */
export interface ColumnRole {
  readonly field: string;
  readonly each?: true;
}

/** What a person says columns are, by their place from 0: a field, or null for a column that is not to be read. */
export type ChosenColumns = Readonly<Record<number, string | null>>;

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
  const { table, count } = await bestTable(input, dataset);
  const survey = await surveyOf(table);
  return {
    columns: survey.columns.map((column) => offered(column, language)),
    rows: survey.rows,
    propose(chosen = {}) {
      const notes: MappingNote[] = [];
      const suggestions = new Map<string, string>();
      const say = (path: MappingNote["path"], text: Text) => notes.push({ path, text: text[language] });
      const { parts, unused, roles, guesses } = proposeParts(
        survey,
        table,
        dataset,
        chosen,
        suggestions,
        say,
        language,
      );
      const mapping: Mapping = {
        mapping: 1,
        dataset: dataset.version === "draft" ? dataset.id : `${dataset.id}@${dataset.version}`,
        ...(table.sheet !== undefined && count > 1 ? { table: { sheet: table.sheet } } : {}),
        ...parts,
      };
      const questions = questionsOf(mapping, dataset, suggestions, unused);
      return { mapping, notes, questions, roles, guesses };
    },
  };
}

const mostExamples = 3;

function offered({ index, heading, texts }: SurveyedColumn, language: Language): OfferedColumn {
  const examples = [...new Set(texts)]
    .slice(0, mostExamples)
    .map((text) => inLanguage(found(text, "identifier"), language));
  return { index, letter: columnLetter(index), heading, examples };
}

/** The table with most headings of the dataset; of equal ones the first that is shown. */
async function bestTable(input: Input, dataset: Dataset): Promise<{ table: Table; count: number }> {
  const known = headingIndex(dataset);
  const looked = await lookInto(input, { isHeading: (text) => text.length <= 200 && known.has(fold(text)) });
  const tables = looked.flatMap((one) => ("problem" in one ? [] : one.tables));
  const scored = tables.map((table) => ({
    table,
    score: matchHeadings(table.headings, dataset).matched.length - (table.isHidden ? 0.5 : 0),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  if (best) return { table: best.table, count: tables.length };
  const [problem] = looked.flatMap((one) => ("problem" in one ? [one.problem] : []));
  throw problem ?? noTable();
}

const totals: Text = { nb: "totaler", nn: "totalar", en: "totals" };

type Say = (path: MappingNote["path"], text: Text) => void;

function proposeParts(
  survey: Survey,
  table: Table,
  dataset: Dataset,
  chosen: ChosenColumns,
  suggestions: Map<string, string>,
  say: Say,
  language: Language,
): {
  readonly parts: Omit<Mapping, "mapping" | "dataset">;
  readonly unused: readonly string[];
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly guesses: ReadonlyMap<number, string>;
} {
  const timeFields = timeFieldsOf(dataset);
  const time = timeFields && findTime(timeSurvey(survey, timeFields.start, chosen), timeFields);
  const isTime = ({ index, heading }: SurveyedColumn) =>
    index === time?.column.index || (time !== undefined && heading === time.time.clock_column);
  const rest = survey.columns.filter((column) => !isTime(column));
  const fields = new Map<string, FieldReading>();
  const roles = new Map<number, ColumnRole>();
  for (const { column, field } of namedColumns(rest, dataset, chosen)) {
    if (time && (field === timeFields?.start || field === timeFields?.end)) continue;
    roles.set(column.index, { field });
    fields.set(field, proposeField(column, field, dataset, table, survey, suggestions));
  }
  const isFree = ({ index }: SurveyedColumn) => !roles.has(index) && chosen[index] !== null;
  if (time) sayTime(time, say, suggestions);
  const measure = time && measureOf(dataset, fields);
  const wide =
    measure === undefined || fields.has(measure)
      ? []
      : rest.filter((column) => isFree(column) && isMeasured(column, survey.sample.length));
  const columns = wide.map((column, index) => wideColumn(column, index, dataset, fields, suggestions));
  if (measure !== undefined && wide.length > 0) {
    fields.set(measure, { cell: true });
    for (const { index } of wide) roles.set(index, { field: measure, each: true });
  }
  addRest(dataset, fields, new Set(columns.flatMap(({ values = {} }) => Object.keys(values))), time, measure);
  const unused = rest.filter(
    ({ index, heading, filled }) => !roles.has(index) && heading !== "" && filled > 0,
  );
  sayUnused(unused, say);
  const guesses = guessColumns(unused.filter(isFree), fields, dataset);
  for (const [index, field] of guesses)
    suggestions.set(`fields.${field}.value`, `@${survey.columns[index]?.heading ?? ""}`);
  if (time)
    for (const column of survey.columns.filter(isTime)) roles.set(column.index, { field: time.time.start });
  const leaveOut = survey.totals.map(({ index, pattern }) => ({
    ...placeOf(survey, index),
    like: [pattern],
    because: totals[language],
  }));
  const rows = {
    ...(wide.length > 0 ? { each: "cell" as const } : {}),
    ...(leaveOut.length > 0 ? { leave_out: leaveOut } : {}),
  };
  const parts = {
    ...(Object.keys(rows).length > 0 ? { rows } : {}),
    ...(wide.length > 0 ? { columns } : {}),
    ...(time ? { time: time.time } : {}),
    fields: Object.fromEntries(
      Object.keys(dataset.fields).flatMap((name) =>
        fields.has(name) ? [[name, fields.get(name) as FieldReading]] : [],
      ),
    ),
  };
  return { parts, unused: unused.map(({ heading }) => heading), roles, guesses };
}

/** The columns that may hold the time: those nobody said anything else about, or only the one somebody named. */
function timeSurvey(survey: Survey, start: string, chosen: ChosenColumns): Survey {
  const named = survey.columns.filter(({ index }) => chosen[index] === start);
  const free = survey.columns.filter(({ index }) => chosen[index] === undefined);
  return { ...survey, columns: named.length > 0 ? [...named, ...free] : free };
}

/** Which column is which field: as a person chose, then as the headings say. */
function namedColumns(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  chosen: ChosenColumns,
): readonly { readonly column: SurveyedColumn; readonly field: string }[] {
  const own = columns.flatMap((column) => {
    const field = chosen[column.index];
    return typeof field === "string" && Object.hasOwn(dataset.fields, field) ? [{ column, field }] : [];
  });
  const taken = new Set(own.map(({ field }) => field));
  const free = columns.filter(({ index }) => chosen[index] === undefined);
  const headings = free.map(({ heading }) => heading);
  const matched = matchHeadings(headings, dataset).matched.flatMap(({ index, field }) => {
    const column = free[index];
    return column === undefined || taken.has(field) ? [] : [{ column, field }];
  });
  return [...own, ...matched];
}

function placeOf({ columns }: Survey, index: number) {
  const heading = columns[index]?.heading ?? "";
  return heading === "" ? { letter: columnLetter(index) } : { column: heading };
}

/** What no column has: whether the value is there, and constants that are asked for where they are required. */
function addRest(
  { fields }: Dataset,
  known: Map<string, FieldReading>,
  inColumns: ReadonlySet<string>,
  time: FoundTime | undefined,
  measure: string | undefined,
): void {
  for (const [name, field] of Object.entries(fields)) {
    if (
      !field.required ||
      known.has(name) ||
      inColumns.has(name) ||
      name === time?.time.start ||
      name === time?.time.end
    )
      continue;
    const codes = field.kind === "code" ? field.list.codes.map(({ code }) => code) : [];
    const of =
      measure ?? Object.keys(fields).find((one) => fields[one]?.kind === "decimal" && known.has(one));
    if (of !== undefined && codes.includes("missing") && codes.includes("measured"))
      known.set(name, { presence_of: of, present: "measured", absent: "missing" });
    else known.set(name, { value: "?" });
  }
}

function sayTime({ first, last, doubt }: FoundTime, say: Say, suggestions: Map<string, string>): void {
  suggestions.set("time.zone", "Europe/Oslo");
  const params = `${first?.replace("T", " ")} … ${last?.replace("T", " ")}`;
  say(["time"], {
    nb: `Tidene i de første radene: ${params}`,
    nn: `Tidene i dei første radene: ${params}`,
    en: `Times of the first rows: ${params}`,
  });
  if (!doubt) return;
  const all = doubt.join(" / ");
  say(["time"], {
    nb: `Se etter at skrivemåten er riktig: ${all}`,
    nn: `Sjå etter at skrivemåten er rett: ${all}`,
    en: `Check that the spelling is right: ${all}`,
  });
}

function sayUnused(columns: readonly SurveyedColumn[], say: Say): void {
  if (columns.length === 0) return;
  const names = columns
    .map(({ heading }) => `«${heading.slice(0, 40)}»`)
    .slice(0, 12)
    .join(", ");
  say(
    ["fields"],
    eachLanguage(
      (language) =>
        ({ nb: `Ikke brukt: ${names}`, nn: `Ikkje brukt: ${names}`, en: `Not used: ${names}` })[language],
    ),
  );
}
