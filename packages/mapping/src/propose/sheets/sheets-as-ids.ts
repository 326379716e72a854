import { unanswered } from "../../file/mapping.ts";
import type { OfSheets, Parts, SheetSetting } from "./of-sheets.ts";
import { isWholeKey } from "../columns/ids/is-whole-key.ts";
import { timeFieldsOf } from "../times/propose-time.ts";
import { notRead } from "../draft/questions.ts";
import { isYear, periodIn } from "../words/period-in-text.ts";
import { asPattern, idOfWords } from "../seen/wide-columns.ts";
import { slug } from "../../plan/slug.ts";

/** Sheets whose names say whose the rows are, alone or with the heading of a column, where nothing else does. */
export function withIds(
  names: readonly string[],
  parts: Parts,
  { dataset, suggestions }: SheetSetting,
): OfSheets | undefined {
  const name = timeFieldsOf(dataset)
    ? dataset.key.find((one) => dataset.fields[one]?.kind === "identifier")
    : idOfThings(parts, dataset, suggestions);
  const field = dataset.fields[name ?? ""];
  if (name === undefined || field?.kind !== "identifier") return undefined;
  // Months and years are no meters.
  if (names.every((one) => isYear(one) || periodIn(one) !== undefined)) return undefined;
  const shape = new RegExp(field.scheme.pattern, "u");
  const sheets = names.map(asPattern);
  const wordsOf = (words: readonly string[], path: string, isSure: (word: string) => boolean) => {
    const open = words.filter((word) => !isSure(word));
    for (const word of open) {
      const isAlone = words.filter((one) => slug(one) === slug(word)).length === 1 && shape.test(slug(word));
      if (isAlone && !isNobodys(word))
        suggestions.set(`${path}.codes.${asPattern(word)}`, idOfWords(word, field));
    }
    return open.length === 0
      ? {}
      : { codes: Object.fromEntries(open.map((word) => [asPattern(word), unanswered])) };
  };
  const path = `fields.${name}`;
  const isOpen =
    parts.fields[name]?.value === unanswered && !suggestions.get(`${path}.value`)?.includes(" + @");
  if (isOpen) {
    const isSure = (word: string) => shape.test(word) && word.replace(/\D/g, "").length >= 5;
    const reading = { sheet: true, ...wordsOf(names, path, isSure) };
    return { sheets, parts: { ...parts, fields: { ...parts.fields, [name]: reading } } };
  }
  // What does not look like values is asked about by itself, whatever sheet it stands in.
  const isDoubted = (index: number) => suggestions.get(`columns.${index}.values.${name}`) === notRead;
  const columns = (parts.columns ?? []).filter(
    ({ leave_out: out }, index) => out === undefined && !isDoubted(index),
  );
  const isOfSheets = columns.length > 0 && columns.every(({ values }) => values?.[name] === unanswered);
  if (!isOfSheets || columns.some(({ letter }) => letter !== undefined)) return undefined;
  const isId = (word: string) => shape.test(word) && !isNobodys(word);
  const headings = columns.map(({ heading }) => heading.replace(/\\(.)/g, "$1"));
  const reading = {
    parts: [
      { sheet: true, ...wordsOf(names, `${path}.parts.0`, isId) },
      { heading: true, ...wordsOf(headings, `${path}.parts.1`, isId) },
    ],
  };
  const withoutId = (parts.columns ?? []).map(({ values = {}, ...rest }, index) => {
    const others = Object.entries(values).filter(([one]) => one !== name || isDoubted(index));
    return { ...rest, ...(others.length > 0 ? { values: Object.fromEntries(others) } : {}) };
  });
  const fields = { [name]: reading, ...parts.fields };
  return { sheets, parts: { ...parts, columns: withoutId, fields } };
}

/**
 * The one id that is asked for, of a thing that several rows are of, as the building of the energy of a year. What each row
 * is called itself, a sheet does not say; nor does it say who has all of them.
 */
function idOfThings(
  { fields }: Parts,
  dataset: SheetSetting["dataset"],
  suggestions: SheetSetting["suggestions"],
): string | undefined {
  const [name, other] = Object.keys(fields).filter((one) => {
    const field = dataset.fields[one];
    const isLocal = field?.kind === "identifier" && new RegExp(field.scheme.pattern, "u").test("el-1");
    return isLocal && fields[one]?.value === unanswered && !isWholeKey(dataset, one);
  });
  return other === undefined && !suggestions.has(`fields.${name ?? ""}.value`) ? name : undefined;
}

/** «Ark1» is what a spreadsheet calls a sheet that nobody has named. */
export function isNobodys(sheet: string): boolean {
  return /^(?:ark|sheet|tabell|table)[ _-]?\d*$/i.test(sheet);
}
