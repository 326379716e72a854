import { type CodeField, type Dataset, isFixedOffset, type Language, type Text } from "@samapne/core";
import { checkMapping } from "../../check/check-mapping.ts";
import type { MappingProblem } from "../../check/check-shape.ts";
import { grids } from "../../plan/utm.ts";
import { codeWords, namesOverTime, placeName } from "../words/code-words.ts";
import {
  type ColumnChoice,
  type FieldReading,
  type Mapping,
  type PartReading,
  type RowCondition,
  unanswered,
} from "../../file/mapping.ts";

/** Something only a person knows. `id` is its place in the mapping, with points between. */
export interface Question {
  readonly id: string;
  readonly path: MappingProblem["path"];
  readonly text: Text;
  /** What it is about, where the place does not say: the heading of a column. */
  readonly about?: string;
  readonly choices?: readonly string[];
  /** Columns nothing is read from, where the answer may be `@` and one of their headings. */
  readonly columns?: readonly string[];
  readonly suggestion?: string;
  /** Other places that the answer is taken for too: what is true of the clock something begins at is so of the one it ends at. */
  readonly also?: readonly MappingProblem["path"][];
}

const mostChoices = 40;

/** The questions of a mapping that are still open. */
export function questionsOf(
  mapping: Mapping,
  dataset: Dataset,
  suggestions: ReadonlyMap<string, string> = new Map(),
  columns: readonly string[] = [],
): readonly Question[] {
  const open = checkMapping(mapping, dataset).filter(({ isQuestion }) => isQuestion);
  return open
    .filter(({ path }) => open.find((one) => areOne(one.path, path))?.path === path)
    .map(({ path, text }) => {
      const also = open.flatMap((one) => (one.path !== path && areOne(one.path, path) ? [one.path] : []));
      const id = path.join(".");
      const choices = choicesAt(path, dataset);
      const suggestion = suggestions.get(id) ?? onlyOneOf(path, mapping, dataset);
      const about = aboutOf(path, mapping, dataset);
      return {
        id,
        path,
        text,
        ...(about === undefined ? {} : { about }),
        ...(choices ? { choices } : {}),
        ...(isConstant(path) && columns.length > 0 ? { columns } : {}),
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(also.length > 0 ? { also } : {}),
      };
    });
}

/** For a list of codes that is asked for the one code that was answered of the same list: a library serves the municipality it is in. */
function onlyOneOf(path: MappingProblem["path"], mapping: Mapping, { fields }: Dataset): string | undefined {
  const asked = fields[fieldAt(path)];
  if (!isConstant(path) || asked?.kind !== "list" || asked.items.kind !== "code") return undefined;
  const { list } = asked.items;
  const [name = ""] =
    Object.entries(fields).find(([, one]) => one.kind === "code" && one.list === list) ?? [];
  const { value, column } = mapping.fields[name] ?? {};
  if (typeof column === "string") return columnsAsAnswer([column]);
  return typeof value === "string" && value !== unanswered ? value : undefined;
}

/** The zone and the year of clocks and dates that begin and end the same: one question, in a file that writes both alike. */
const askedOnce = /^fields\.(?:\w+_)?(?:starts?|ends?|from|until|to|door)(?:_\w+)?\.(zone|year)$/;

/** Are two places those of one question? */
function areOne(one: MappingProblem["path"], other: MappingProblem["path"]): boolean {
  const what = askedOnce.exec(one.join("."))?.[1];
  return one === other || (what !== undefined && askedOnce.exec(other.join("."))?.[1] === what);
}

function isConstant([part, , source]: MappingProblem["path"]): boolean {
  return part === "fields" && (source === "value" || source === "present");
}

function aboutOf(
  path: MappingProblem["path"],
  { columns = [] }: Mapping,
  { fields }: Dataset,
): string | undefined {
  const [part, index, , word] = path;
  if (part === "columns" && typeof index === "number")
    return columns[index]?.heading === unanswered ? undefined : columns[index]?.heading;
  // What a word means says the word itself.
  const isOfList = path.at(-2) === "codes" && fields[String(index)]?.kind === "list";
  if (part === "fields" && (path[2] === "codes" || isOfList)) return undefined;
  return part === "fields" && word !== undefined ? String(path.at(-1)) : undefined;
}

const timeChoices: Readonly<Record<string, readonly string[]>> = {
  labels: ["start", "end"],
  hours: ["clock", "counted"],
  length: ["PT15M", "PT30M", "PT1H", "P1D", "P1M"],
};

/** The field that a place in a mapping is about. */
export function fieldAt(path: MappingProblem["path"]): string {
  return String(path[0] === "columns" ? path[3] : path[1]);
}

function choicesAt(path: MappingProblem["path"], { fields }: Dataset): readonly string[] | undefined {
  if (path[0] === "time") return timeChoices[String(path[1])];
  if (path[0] === "table") return ["leave_out"];
  if (path[2] === "list_sign") return [",", "/", "&", "og", ", og", "none"];
  if (path[2] === "thousands_sign") return [".", ",", "none"];
  if (path[0] === "position") return Object.keys(grids);
  const field = fields[fieldAt(path)];
  if (field?.kind !== "code" || field.list.codes.length > mostChoices) return undefined;
  return field.list.codes.map(({ code }) => code);
}

/** How the column with a heading is to be read as a field, or as the part of it with a number, from 0. */
export type ReadColumn = (heading: string, field: string, part?: number) => FieldReading;

/** The answer that leaves a column of a wide table out, or a word of which nothing is to be read. */
export const notRead = "-";

const leftOut: Text = { nb: "ikke måleverdier", nn: "ikkje måleverdiar", en: "no measured values" };

/** Columns as an answer: `@Måler`, or `@Måler + @Retning` where a value is put together of several. */
export function columnsAsAnswer(headings: readonly string[]): string {
  return headings.map((heading) => `@${heading}`).join(" + ");
}

/** The mapping with an answer in its place. `@` and a heading make a column of what would be a constant; several with ` + ` in between make parts. `-` leaves a column of a wide table out, with a reason in the language given, and makes nothing of a word. A whole number or decimal is one where the field takes numbers, and what a code is called is the code. */
export function answered(
  mapping: Mapping,
  path: MappingProblem["path"],
  answer: string,
  { fields }: Dataset,
  readColumn: ReadColumn = (column) => ({ column }),
  language: Language = "nb",
): Mapping {
  if (path[0] === "columns" && path[2] === "values" && answer === notRead)
    return put(mapping, path.slice(0, 2), {
      ...leftOutPlace(mapping, path[1]),
      leave_out: leftOut[language],
    }) as Mapping;
  if (path[0] === "fields" && path.at(-2) === "codes" && answer === notRead)
    return withoutWord(mapping, path, fields, language);
  if (isConstant(path) && answer.startsWith("@"))
    return put(mapping, path.slice(0, 2), columnsOf(answer, String(path[1]), readColumn)) as Mapping;
  if (path.join(".") === "time.zone" && isFixedOffset(answer))
    return put(withoutHours(mapping), path, answer) as Mapping;
  const field = path[0] === "time" ? undefined : fields[fieldAt(path)];
  const kind = field?.kind;
  if (field?.kind === "code") return put(mapping, path, codeCalled(field, answer)) as Mapping;
  const isNumber = (kind === "integer" || kind === "decimal") && /^-?\d+(?:[.,]\d+)?$/.test(answer);
  if (path[0] === "fields" && askedOnce.test(path.join("."))) return putInAll(mapping, path, answer);
  return put(mapping, path, isNumber ? Number(answer.replace(",", ".")) : answer) as Mapping;
}

/** A word of which nothing is to be read. Where each row must have a value, its rows are left out. */
function withoutWord(
  mapping: Mapping,
  path: MappingProblem["path"],
  fields: Dataset["fields"],
  language: Language,
): Mapping {
  const name = fieldAt(path);
  const word = String(path.at(-1));
  const { column, letter, codes = {} } = mapping.fields[name] ?? {};
  const isWhole = path.length === 4 && fields[name]?.kind !== "list" && fields[name]?.required === true;
  const place =
    typeof column === "string" ? { column } : letter === undefined ? undefined : ({ letter } as const);
  if (!isWhole || place === undefined) return put(mapping, path, null) as Mapping;
  const { [word]: _, ...others } = codes;
  const without = put(mapping, ["fields", name, "codes"], others) as Mapping;
  const because = otherRows[language];
  const rules = mapping.rows?.leave_out ?? [];
  const isSame = (one: RowCondition) =>
    one.because === because && one.column === column && one.letter === letter;
  const like = [...(rules.find(isSame)?.like ?? []), word];
  const leaveOut = [...rules.filter((one) => !isSame(one)), { ...place, like, because }];
  return { ...without, rows: { ...mapping.rows, leave_out: leaveOut } };
}

const otherRows: Text = { nb: "skal ikke leses", nn: "skal ikkje lesast", en: "not to be read" };

/** The code that an answer is, or is the name of; what is neither stays as it is, and is told. */
function codeCalled({ list }: CodeField, answer: string): string {
  const word = answer.trim().toLowerCase();
  if (list.codes.some(({ code }) => code === answer)) return answer;
  return codeWords(list).get(word) ?? namesOverTime(list).get(placeName(word)) ?? answer;
}

/** A clock that keeps winter time has 24 hours every day: nobody needs to say whether they are counted. */
function withoutHours(mapping: Mapping): Mapping {
  if (mapping.time?.hours !== unanswered) return mapping;
  const { hours: _, ...time } = mapping.time;
  return { ...mapping, time };
}

/** Where a column stands that is left out. */
function leftOutPlace(
  { columns = [] }: Mapping,
  index: string | number | undefined,
): Pick<ColumnChoice, "heading" | "letter"> {
  const { heading = "", letter } = columns[Number(index)] ?? {};
  return { heading, ...(letter === undefined ? {} : { letter }) };
}

function columnsOf(answer: string, field: string, readColumn: ReadColumn): FieldReading {
  const headings = answer
    .slice(1)
    .split(/ \+ @/)
    .map((heading) => heading.trim());
  const [first = ""] = headings;
  if (headings.length === 1) return readColumn(first, field);
  return { parts: headings.map((heading, part) => readColumn(heading, field, part) as PartReading) };
}

/** Puts an answer in its place, and in those that the same is asked for. */
function putInAll(mapping: Mapping, path: MappingProblem["path"], value: string): Mapping {
  const others = Object.entries(mapping.fields).flatMap(([name, reading]): MappingProblem["path"][] => {
    const place = ["fields", name, ...path.slice(2)];
    const isOpen = (reading as Readonly<Record<string, unknown>>)[String(path[2])] === unanswered;
    return isOpen && areOne(path, place) ? [place] : [];
  });
  return [path, ...others].reduce<Mapping>((sofar, place) => put(sofar, place, value) as Mapping, mapping);
}

function put(around: unknown, [first, ...rest]: MappingProblem["path"], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(around))
    return around.map((item: unknown, index) => (index === first ? put(item, rest, value) : item));
  const before = (around ?? {}) as Readonly<Record<string, unknown>>;
  return { ...before, [first]: put(before[String(first)], rest, value) };
}
