import type { Dataset, Field } from "@samapne/core";
import { columnLetter, columnReader, emptySymbolsOf, type Table } from "@samapne/tabular/reading";
import { type FieldReading, type PartReading, unanswered } from "../../../file/mapping.ts";
import { isWholeKey } from "./is-whole-key.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { longestPart, slug } from "../../../plan/slug.ts";

type IdField = Extract<Field, { readonly kind: "identifier" }>;

const mostWords = 60;
/** So many words of a part are asked about. */
const mostAsked = 8;

/** Names where ids belong, each with a question what its id is. The apostrophe that makes a spreadsheet keep all digits is no part of an id. */
export function idsFor(
  { scheme }: IdField,
  path: string,
  values: readonly unknown[],
  suggestions: Map<string, string>,
): Pick<FieldReading, "codes" | "as_id" | "take"> {
  const shape = new RegExp(scheme.pattern, "u");
  const texts = [...new Set(values.flatMap((value) => (typeof value === "string" ? [value] : [])))];
  const names = texts.filter((text) => !shape.test(text));
  if (names.length > 0 && names.every((text) => text.startsWith("'") && shape.test(text.slice(1))))
    return { take: ["'{*}", "{*}"] };
  const isName = (text: string) => /\p{L}{3}/u.test(text);
  // A name without ø is spelled like an id too, and is none among other names.
  const isNames =
    names.every(isName) &&
    (names.length * 2 > texts.length || texts.every((text) => isName(text) && !/\d{3}/.test(text)));
  // What programs tell things apart by in all the world has a sign for where it is.
  if (names.length > 0 && names.every((name) => name.includes("@")) && areToldApart(texts, shape))
    return { as_id: true };
  if (!isNames) return areSpeltApart(names, texts, shape) ? { as_id: true } : {};
  if (names.length > mostWords && areToldApart(names, shape)) return { as_id: true };
  return asked(names, texts, path, names.every((text) => shape.test(slug(text))) ? suggestions : new Map());
}

/** Are most ids such as `EL 12` and `101/2`, which are told apart when they are spelled as ids are? A few among others are faults of their rows. */
function areSpeltApart(names: readonly string[], all: readonly string[], shape: RegExp): boolean {
  return (
    names.length * 2 > all.length &&
    names.every((name) => /^[\p{L}\d]+(?:[\s/:]+[\p{L}\d.-]+)+$/u.test(name) && /\d/.test(name)) &&
    areToldApart(all, shape)
  );
}

/** A column as a part of an id, with a question for each of its words that no id is spelled like. */
export function idPart(
  column: SurveyedColumn,
  name: string,
  part: number,
  {
    dataset,
    table,
    suggestions,
  }: {
    readonly dataset: Dataset;
    readonly table: Table;
    readonly suggestions: Map<string, string>;
  },
): PartReading {
  const { heading, index, cells } = column;
  const place = heading === "" ? { letter: columnLetter(index) } : { column: heading };
  const field = dataset.fields[name];
  if (field?.kind !== "identifier") return place;
  const shape = new RegExp(field.scheme.pattern, "u");
  const read = columnReader(field, table.typing, { emptySymbols: emptySymbolsOf(dataset) });
  const texts = [...new Set(cells.map((cell) => read(cell).value))].map(String);
  const words = texts.filter((text) => !shape.test(text));
  // Nobody wants to say what each title and each time is in an id.
  const isOfRecords = isWholeKey(dataset, name) && texts.every((text) => /\p{L}{2}/u.test(text));
  const isMany = words.length > mostAsked || words.some((text) => /\d/.test(text));
  if ((isMany || isOfRecords) && areToldApart(texts, shape, longestPart)) return { ...place, as_id: true };
  return { ...place, ...asked(words, texts, `fields.${name}.parts.${part}`, suggestions) };
}

/** Are names still told apart when they are spelled as ids? */
function areToldApart(names: readonly string[], shape: RegExp, most?: number): boolean {
  const ids = names.map((name) => slug(name, most));
  return ids.every((id) => shape.test(id)) && new Set(ids).size === names.length;
}

/** A question for each of some words, with how they would be spelled in an id for a suggestion, where no other is spelled so. */
function asked(
  words: readonly string[],
  all: readonly string[],
  path: string,
  suggestions: Map<string, string>,
): { readonly codes?: Readonly<Record<string, string>> } {
  if (words.length === 0 || words.length > mostWords) return {};
  const spelled = [...words.map((word) => slug(word)), ...all];
  for (const word of words) {
    const isAlone = spelled.filter((one) => one === slug(word)).length === 1;
    if (isAlone && slug(word) !== "") suggestions.set(`${path}.codes.${asPattern(word)}`, slug(word));
  }
  return { codes: Object.fromEntries(words.map((word) => [asPattern(word), unanswered])) };
}
