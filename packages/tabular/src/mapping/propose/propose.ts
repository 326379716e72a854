import { type Dataset, eachLanguage, type Field, type Language, type Text } from "@samapne/core";
import { lookInto } from "../../formats/look-into.ts";
import { noTable } from "../../formats/not-a-table.ts";
import type { Table } from "../../formats/table.ts";
import { fold } from "../../headings/fold.ts";
import { headingIndex } from "../../headings/heading-index.ts";
import { matchHeadings } from "../../headings/match.ts";
import type { Input } from "../../input.ts";
import { columnLetter } from "../../report/column-letter.ts";
import type { ColumnChoice, FieldReading, Mapping } from "../mapping.ts";
import type { MappingNote } from "../yaml.ts";
import { proposeField } from "./propose-field.ts";
import { findTime, type FoundTime, timeFieldsOf } from "./propose-time.ts";
import { type Question, questionsOf } from "./questions.ts";
import { type Survey, surveyOf, type SurveyedColumn } from "./survey.ts";

/** A mapping as far as a file tells it, with remarks for people and what only people know. */
export interface Proposal {
  readonly mapping: Mapping;
  readonly notes: readonly MappingNote[];
  readonly questions: readonly Question[];
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
export async function proposeMapping({ input, dataset, language }: ProposalRequest): Promise<Proposal> {
  const { table, count } = await bestTable(input, dataset);
  const survey = await surveyOf(table);
  const notes: MappingNote[] = [];
  const suggestions = new Map<string, string>();
  const say = (path: MappingNote["path"], text: Text) => notes.push({ path, text: text[language] });
  const { parts, unused } = proposeParts(survey, table, dataset, suggestions, say, language);
  const mapping: Mapping = {
    mapping: 1,
    dataset: dataset.version === "draft" ? dataset.id : `${dataset.id}@${dataset.version}`,
    ...(table.sheet !== undefined && count > 1 ? { table: { sheet: table.sheet } } : {}),
    ...parts,
  };
  return { mapping, notes, questions: questionsOf(mapping, dataset, suggestions, unused) };
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
  suggestions: Map<string, string>,
  say: Say,
  language: Language,
): { readonly parts: Omit<Mapping, "mapping" | "dataset">; readonly unused: readonly string[] } {
  const timeFields = timeFieldsOf(dataset);
  const time = timeFields && findTime(survey, timeFields);
  const rest = survey.columns.filter(
    ({ index }) => index !== time?.column.index && survey.columns[index]?.heading !== time?.time.clock_column,
  );
  const matched = matchHeadings(
    rest.map(({ heading }) => heading),
    dataset,
  ).matched;
  const fields = new Map<string, FieldReading>();
  const used = new Set<SurveyedColumn>();
  for (const { index, field } of matched) {
    const column = rest[index] as SurveyedColumn;
    if (field === timeFields?.start || field === timeFields?.end) if (time) continue;
    used.add(column);
    fields.set(field, proposeField(column, field, dataset, table, survey, suggestions));
  }
  if (time) sayTime(time, say, suggestions);
  const measure = time && measureOf(dataset, fields);
  const wide =
    measure === undefined
      ? []
      : rest.filter((column) => !used.has(column) && isMeasured(column, survey.sample.length));
  const isWide = measure !== undefined && !fields.has(measure) && wide.length > 0;
  const columns = isWide
    ? wide.map((column, index) => wideColumn(column, index, dataset, fields, suggestions))
    : [];
  if (isWide) fields.set(measure, { cell: true });
  addRest(dataset, fields, new Set(columns.flatMap(({ values = {} }) => Object.keys(values))), time, measure);
  const unused = rest.filter(
    (column) =>
      !used.has(column) && !(isWide && wide.includes(column)) && column.heading !== "" && column.filled > 0,
  );
  sayUnused(unused, say);
  suggestColumns(unused, fields, dataset, suggestions);
  const leaveOut = survey.totals.map(({ index, pattern }) => ({
    ...placeOf(survey, index),
    like: [pattern],
    because: totals[language],
  }));
  const parts = {
    ...(isWide || leaveOut.length > 0
      ? {
          rows: {
            ...(isWide ? { each: "cell" as const } : {}),
            ...(leaveOut.length > 0 ? { leave_out: leaveOut } : {}),
          },
        }
      : {}),
    ...(isWide ? { columns } : {}),
    ...(time ? { time: time.time } : {}),
    fields: Object.fromEntries(
      Object.keys(dataset.fields).flatMap((name) =>
        fields.has(name) ? [[name, fields.get(name) as FieldReading]] : [],
      ),
    ),
  };
  return { parts, unused: unused.map(({ heading }) => heading) };
}

function placeOf({ columns }: Survey, index: number) {
  const heading = columns[index]?.heading ?? "";
  return heading === "" ? { letter: columnLetter(index) } : { column: heading };
}

/** Numbers in most cells, and in more rows than something beside the table would have. */
function isMeasured({ heading, filled, numbers }: SurveyedColumn, rows: number): boolean {
  return heading !== "" && filled > 0 && filled >= rows * 0.1 && numbers >= filled * 0.9;
}

/** The number that a wide table holds: the first decimal no column names. */
function measureOf({ fields }: Dataset, known: ReadonlyMap<string, FieldReading>): string | undefined {
  return Object.entries(fields).find(([name, { kind }]) => kind === "decimal" && !known.has(name))?.[0];
}

/** A column of a wide table: what the key needs besides the time is asked, unless the heading has an id in it. */
function wideColumn(
  { heading }: SurveyedColumn,
  index: number,
  dataset: Dataset,
  known: ReadonlyMap<string, FieldReading>,
  suggestions: Map<string, string>,
): ColumnChoice {
  const values: Record<string, string> = {};
  for (const name of dataset.key) {
    const field = dataset.fields[name] as Field;
    if (field.kind === "instant" || known.has(name)) continue;
    const id = idIn(heading, field);
    values[name] = id ?? "?";
    if (id === undefined) suggestions.set(`columns.${index}.values.${name}`, slug(heading));
  }
  return { heading: heading.replace(/[*#{}\\]/g, "\\$&"), values };
}

/** A word of the heading that is surely an id: of the field's shape, with at least five digits. */
function idIn(heading: string, field: Field): string | undefined {
  if (field.kind !== "identifier") return undefined;
  const shape = new RegExp(field.scheme.pattern, "u");
  const words = heading.split(/[\s():;,]+/).map((word) => word.replace(/^[-.]+|[-.]+$/g, ""));
  const fitting = words.filter((word) => shape.test(word) && word.replace(/\D/g, "").length >= 5);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A text as a local id. */
function slug(text: string): string {
  const plain = text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
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

/** A number asked for, with a declared range, may be the one column whose cells all lie in it. */
function suggestColumns(
  unused: readonly SurveyedColumn[],
  known: ReadonlyMap<string, FieldReading>,
  { fields }: Dataset,
  suggestions: Map<string, string>,
): void {
  for (const [name, { value }] of known) {
    const field = fields[name];
    if (value !== "?" || field?.kind !== "decimal" || field.min === undefined || field.max === undefined)
      continue;
    const [min, max] = [field.min, field.max];
    const isWithin = (text: string) =>
      Number(text.replace(",", ".")) >= min && Number(text.replace(",", ".")) <= max;
    const fitting = unused.filter(
      ({ texts, filled, numbers }) => numbers === filled && texts.every(isWithin),
    );
    if (fitting.length === 1) suggestions.set(`fields.${name}.value`, `@${fitting[0]?.heading ?? ""}`);
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
