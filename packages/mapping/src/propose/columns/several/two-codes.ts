import { type Dataset, eachLanguage, type Field, found, inLanguage } from "@samapne/core";
import type { FieldReading } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { codeWords } from "../../words/code-words.ts";

type CodeField = Extract<Field, { readonly kind: "code" }>;

/** A text that is a code of one field and then one of another, and what stands between and behind them. */
interface TwoCodes {
  readonly text: string;
  readonly first: string;
  readonly second: string;
  readonly between: string;
  readonly behind: string;
}

/**
 * Reads both codes of cells that have one of each of two fields, as `D oransje` is a grade and its colour: what is not read
 * of a cell is lost. The other field is one that no column is read as.
 */
export function takeTwoCodes(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles, suggestions, say }: Draft,
): void {
  for (const column of columns) {
    const name = roles.get(column.index)?.field ?? "";
    const field = dataset.fields[name];
    const reading = fields.get(name);
    if (field?.kind !== "code" || reading?.column === undefined || reading.take !== undefined) continue;
    const others = Object.entries(dataset.fields).flatMap(([other, one]) => {
      if (one.kind !== "code" || one.list === field.list || fields.has(other)) return [];
      const both = twoCodesIn(column.texts, field, one);
      return both.length > 0 ? [{ other, both }] : [];
    });
    const [only, another] = others;
    if (!only || another) continue;
    const { other, both } = only;
    for (const { text } of both) suggestions.delete(`fields.${name}.codes.${asPattern(text)}`);
    const known = codeWords(field.list);
    const isAll = column.texts.every(
      (text) => known.has(text.toLowerCase()) || both.some((one) => one.text === text),
    );
    const { codes: _, ...plain } = reading;
    const place: FieldReading = { column: reading.column };
    fields.set(name, isAll ? { ...plain, take: shapesOf(both, "first") } : withCodes(reading, both, "first"));
    fields.set(
      other,
      isAll ? { ...place, take: shapesOf(both, "second") } : withCodes(place, both, "second", column.texts),
    );
    say(
      ["fields", other],
      eachLanguage((language) => {
        const [heading, example] = [column.heading, both[0]?.text ?? ""].map((one) =>
          inLanguage(found(one.slice(0, 40)), language),
        );
        const label = dataset.fields[other]?.label[language] ?? other;
        return {
          nb: `${heading} har ${label} også (${example}): begge deler er lest`,
          nn: `${heading} har ${label} òg (${example}): begge delane er lesne`,
          en: `${heading} has the ${label} too (${example}): both parts are read`,
        }[language];
      }),
    );
  }
}

/** The texts that are a code of one field, and behind it one of the other. */
function twoCodesIn(texts: readonly string[], one: CodeField, other: CodeField): readonly TwoCodes[] {
  const [firsts, seconds] = [codeWords(one.list), codeWords(other.list)];
  return [...new Set(texts)].flatMap((text) => {
    const [, word = "", between = "", rest = "", behind = ""] =
      /^([\p{L}\d]+)(\s*[-\u2013/,;:(]\s*|\s+)([\p{L}\d][\p{L}\d\s]*?)(\)?)$/u.exec(text) ?? [];
    const [first, second] = [firsts.get(word.toLowerCase()), seconds.get(rest.toLowerCase())];
    if (first === undefined || second === undefined || firsts.has(text.toLowerCase())) return [];
    return [{ text, first, second, between, behind }];
  });
}

/** Patterns that take one of the two; of a text that is one code alone, the first is all of it. */
function shapesOf(both: readonly TwoCodes[], which: "first" | "second"): readonly string[] {
  const signs = new Map(both.map(({ between, behind }) => [`${between}${behind}`, { between, behind }]));
  const ordered = [...signs.values()].toSorted((a, b) => b.between.length - a.between.length);
  const shapes = ordered.map(({ between, behind }) =>
    which === "first" ? `{*}${between}*${behind}` : `*${between}{*}${behind}`,
  );
  return which === "first" ? [...shapes, "{*}"] : shapes;
}

/** The meaning of each text alone, where others stand beside them; those have no second code. */
function withCodes(
  reading: FieldReading,
  both: readonly TwoCodes[],
  which: "first" | "second",
  texts: readonly string[] = [],
): FieldReading {
  const meaning = both.map((one) => [asPattern(one.text), one[which]] as const);
  const others = texts.filter((text) => both.every((one) => one.text !== text));
  return {
    ...reading,
    codes: {
      ...reading.codes,
      ...Object.fromEntries(others.map((text) => [asPattern(text), null])),
      ...Object.fromEntries(meaning),
    },
  };
}
