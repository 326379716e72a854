import {
  type Dataset,
  eachLanguage,
  type Field,
  found,
  inLanguage,
  type Language,
  listed,
  type Text,
} from "@samapne/core";
import { fold, isBlankCell, isTotal } from "@samapne/tabular/reading";
import { unanswered } from "../../file/mapping.ts";
import { codeWords } from "../words/code-words.ts";
import { asOne } from "../seen/columns-by-values.ts";
import type { Draft, ProposalSetting } from "../draft/draft.ts";
import type { FoundTime } from "../times/found-time.ts";
import { sayByValues } from "../draft/notes.ts";
import { proposeField } from "./one/propose-field.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";

/** What headings call how good values are, anywhere in them. */
const words =
  /(?<!\p{L})(?:(?:måle|måleverdi|verdi|data|avlesnings?|avlesings?)?(?:status|kvalitet|kval)(?:s?kode)?|qual(?:ity)?|flagg?|estimert|estimated?|stipulert|(?:verdi|avlesnings|avlesings)type|(?:måle|avlesnings|avlesings)metode)(?!\p{L})/giu;
/** How systems of the power market number it (ebIX), as 127 for a value that was measured. */
const numbered = /^(?:21|56|81|99|113|127|136)$/;
const mostWords = 12;
const fewestLetters = 4;
const farthest = 8;

/**
 * Asks how good values are where nothing is read that says so, but columns may: of one column each of its codes is asked
 * about, or known; columns at the same distance behind each value are theirs; of others a person says what they are.
 * Without them «measured» would be said of estimates.
 */
export function askHowGood(
  free: readonly SurveyedColumn[],
  time: FoundTime | undefined,
  { survey, table, dataset }: ProposalSetting,
  { fields, roles, suggestions, say }: Draft,
): void {
  for (const [name, field] of Object.entries(dataset.fields)) {
    const of = measureBeside(field, dataset);
    const reading = fields.get(name);
    if (of === undefined || reading === undefined || field.kind !== "code") continue;
    const values = columnsOf(of, survey, roles);
    const read = survey.columns.filter(({ index }) => roles.get(index)?.field === name);
    // A column that was read for all meters, though its heading names one.
    const [ofOne] = reading.column === undefined ? [] : read.filter((column) => isOfOne(column, values));
    if (ofOne) roles.delete(ofOne.index);
    else if (reading.presence_of === undefined) continue;
    const telling = survey.columns.filter(
      (column) => column === ofOne || (free.includes(column) && mayTell(column, field)),
    );
    const [first] = telling;
    if (!first) continue;
    const isOfMeters = values.length > 0 && !time?.hours;
    const after = isOfMeters ? distanceOf(values, telling, survey.columns) : undefined;
    const isOfRow = telling.length === 1 && (!isOfMeters || !isOfOne(first, values));
    if (after === undefined && !isOfRow) {
      fields.set(name, { presence_of: of, present: unanswered, absent: "missing" });
      sayMayTell(telling, name, say);
      continue;
    }
    const behind =
      after === undefined ? [first] : values.flatMap(({ index }) => survey.columns[index + after] ?? []);
    const proposed = proposeField(asOne(behind), name, dataset, table, survey, suggestions);
    const { column: _, letter: __, ...codes } = proposed;
    fields.set(name, after === undefined ? proposed : { cell_after: after, ...codes });
    for (const { index } of behind) roles.set(index, { field: name });
    sayRead(first, name, dataset, say);
  }
}

/** Asks what values are that have nothing in the column that says how good they are. */
export function askWithoutWord(survey: Survey, dataset: Dataset, { fields, roles }: Draft): void {
  const { sample, columns } = survey;
  for (const [name, field] of Object.entries(dataset.fields)) {
    const reading = fields.get(name);
    const of = measureBeside(field, dataset);
    if (!reading || of === undefined || reading.otherwise !== undefined) continue;
    const { column, cell_after: after } = reading;
    const word = columns.find(({ heading }) => heading === column);
    const values = columns.filter(({ index }) => roles.get(index)?.field === of);
    const pairs = values.flatMap(({ index }) => {
      const at = after === undefined ? word?.index : index + after;
      return at === undefined ? [] : [[index, at] as const];
    });
    const isWithout = (cells: Survey["sample"][number]) =>
      pairs.some(([value, at]) => !isBlankCell(cells[value]) && isBlankCell(cells[at]));
    if (sample.some(isWithout)) fields.set(name, { ...reading, otherwise: unanswered });
  }
}

/** The columns of a figure of which each cell becomes a row. */
function columnsOf(figure: string, { columns }: Survey, roles: Draft["roles"]): readonly SurveyedColumn[] {
  return columns.filter(({ index }) => {
    const role = roles.get(index);
    return role?.field === figure && role.each === true;
  });
}

/** The figure that a field says something of: the first, where its codes are how good a value is. */
function measureBeside(field: Field, { fields }: Dataset): string | undefined {
  const codes = new Set(field.kind === "code" ? field.list.codes.map(({ code }) => code) : []);
  if (!codes.has("measured") || !codes.has("missing")) return undefined;
  return Object.keys(fields).find((name) => fields[name]?.kind === "decimal");
}

/** May a column say how good values are? By its heading, by a word for it, or by the numbers for it. */
function mayTell(
  { heading, texts }: SurveyedColumn,
  { list }: Extract<Field, { readonly kind: "code" }>,
): boolean {
  const different = new Set(texts);
  if (different.size === 0 || isTotal(heading)) return false;
  const known = codeWords(list);
  if (texts.some((text) => text.length >= fewestLetters && known.has(text.toLowerCase()))) return true;
  if (different.size > mostWords || texts.some((text) => /\d[.,]\d/.test(text))) return false;
  return heading.match(words) !== null || texts.every((text) => numbered.test(text));
}

/** What a heading says besides that it says how good values are: the meter. Numbers of one or two digits only count. */
function meterIn(heading: string): string {
  const rest = signsOf(heading.replace(words, " "));
  return /^\d{0,2}$/.test(rest) ? "" : rest;
}

/** The letters and digits of a text. */
function signsOf(text: string): string {
  return fold(text).replace(/[^\p{L}\d]+/gu, "");
}

/** Does a column say it of one of several meters? */
function isOfOne({ heading }: SurveyedColumn, values: readonly SurveyedColumn[]): boolean {
  const meter = meterIn(heading);
  return meter !== "" && values.length > 1 && values.some((one) => isSameMeter(meter, one.heading));
}

function isSameMeter(meter: string, heading: string): boolean {
  const other = signsOf(heading);
  return other !== "" && (other.includes(meter) || meter.includes(other));
}

/** How far behind each value a column stands that says how good it is: with the meter of that value in its heading, or in the same block of columns. */
function distanceOf(
  values: readonly SurveyedColumn[],
  telling: readonly SurveyedColumn[],
  columns: readonly SurveyedColumn[],
): number | undefined {
  const gaps = values.slice(1).map(({ index }, at) => index - (values[at]?.index ?? 0));
  const isBlock = (after: number) => gaps.every((gap) => gap > after && gap === gaps[0]);
  for (let after = 1; after <= farthest; after++) {
    const pairs = values.flatMap((value) => {
      const column = columns[value.index + after];
      return column && telling.includes(column) ? [{ value, meter: meterIn(column.heading) }] : [];
    });
    if (pairs.length < values.length) continue;
    const isNamed = pairs.every(
      ({ value, meter }) =>
        meter !== "" && values.every((one) => isSameMeter(meter, one.heading) === (one === value)),
    );
    if (isNamed || (isBlock(after) && pairs.every(({ meter }) => meter === ""))) return after;
  }
  return undefined;
}

function sayMayTell(telling: readonly SurveyedColumn[], name: string, say: Draft["say"]): void {
  const shown = (language: Language) =>
    listed(telling, 4, ({ heading }) => inLanguage(found(heading.slice(0, 40)), language));
  const text: Text = eachLanguage(
    (language) =>
      ({
        nb: `${shown("nb")} kan si hvor gode verdiene er, men ikke sikkert hvilken verdi hver av dem gjelder. Svar hva verdiene er, eller med en kolonne som gjelder hele raden`,
        nn: `${shown("nn")} kan seie kor gode verdiane er, men ikkje sikkert kva verdi kvar av dei gjeld. Svar kva verdiane er, eller med ein kolonne som gjeld heile rada`,
        en: `${shown("en")} may say how good the values are, but not for sure which value each is of. Answer what the values are, or with a column that is of the whole row`,
      })[language],
  );
  say(["fields", name], text);
}

function sayRead(
  { heading, texts }: SurveyedColumn,
  name: string,
  dataset: Dataset,
  say: Draft["say"],
): void {
  const field = dataset.fields[name];
  const known = field?.kind === "code" ? codeWords(field.list) : new Map<string, string>();
  if (texts.some((text) => known.has(text.toLowerCase())))
    return sayByValues(heading, name, "codes", dataset, say);
  const label = field?.label ?? { nb: name, nn: name, en: name };
  const text: Text = eachLanguage((language) => {
    const shown = inLanguage(found(heading.slice(0, 40)), language);
    return {
      nb: `${shown} kan si ${label.nb.toLowerCase()}: svar hva hver kode der betyr`,
      nn: `${shown} kan seie ${label.nn.toLowerCase()}: svar kva kvar kode der tyder`,
      en: `${shown} may say the ${label.en.toLowerCase()}: answer what each code in it means`,
    }[language];
  });
  say(["fields", name], text);
}
