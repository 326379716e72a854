import { type Field, valueCheck } from "@samapne/core";
import { columnReader } from "@samapne/tabular/reading";
import { type FieldReading, unanswered } from "../../file/mapping.ts";
import { codeWords } from "../words/code-words.ts";
import type { OfSheets, Parts, SheetSetting } from "./of-sheets.ts";
import { asPattern } from "../seen/wide-columns.ts";

/**
 * Sheets whose names are the year, the period or the code of their rows, where no column has that: the one field of the
 * key that is open and takes every name, each of them another value.
 */
export function withValues(
  names: readonly string[],
  parts: Parts,
  { dataset, suggestions }: SheetSetting,
): OfSheets | undefined {
  const open = dataset.key.filter((name) => parts.fields[name]?.value === unanswered);
  const asked = (all: readonly string[]) =>
    all.flatMap((name) => {
      const reading = sheetAs(names, dataset.fields[name] as Field);
      return reading ? [{ name, reading }] : [];
    });
  const ofKey = asked(open);
  // A year that all rows must have is that of the sheet too, where it is no part of the key.
  const isAskedYear = (name: string) =>
    /(?:^|_)year$/.test(name) && parts.fields[name]?.value === unanswered && !open.includes(name);
  const fitting = ofKey.length > 0 ? ofKey : asked(Object.keys(dataset.fields).filter(isAskedYear));
  const [only, other] = fitting;
  // A day that is asked for once is not that of every year.
  if (!only || other || open.some((name) => dataset.fields[name]?.kind === "date")) return undefined;
  suggestions.delete(`fields.${only.name}.value`);
  const fields = { ...parts.fields, [only.name]: only.reading };
  return { sheets: names.map(asPattern), parts: { ...parts, fields } };
}

/** How the names of sheets are values of a field, whole or the year in them; undefined when they are none. */
function sheetAs(names: readonly string[], field: Field): FieldReading | undefined {
  if (areValues(names, field)) return { sheet: true };
  const inNames = names.map((name) => /^(\D*)((?:19|20)\d\d)(\D*)$/s.exec(name));
  const [first] = inNames;
  const isAlike = inNames.every((one) => one?.[1] === first?.[1] && one?.[3] === first?.[3]);
  if (!first || !isAlike || field.kind === "code") return undefined;
  const [, before = "", , after = ""] = first;
  if (
    !areValues(
      inNames.map((one) => one?.[2] ?? ""),
      field,
    )
  )
    return undefined;
  return { sheet: true, take: `${asPattern(before)}{####}${asPattern(after)}` };
}

/** Are texts values of a field, each another? Small numbers are anything, so whole numbers must be years. */
function areValues(texts: readonly string[], field: Field): boolean {
  if (field.kind !== "integer" && field.kind !== "period" && field.kind !== "code") return false;
  if (field.kind === "integer" && !texts.every((text) => /^(?:19|20)\d\d$/.test(text))) return false;
  if (field.kind === "code") {
    const words = codeWords(field.list);
    const codes = texts.map((text) => (/\p{L}/u.test(text) ? words.get(text.toLowerCase()) : undefined));
    return !codes.includes(undefined) && new Set(codes).size === texts.length;
  }
  const read = columnReader(field, "text", { emptySymbols: new Set() });
  const check = valueCheck(field);
  const values = texts.map((text) => read(text).value);
  const isRight = (value: unknown) => !check(value, { row: {}, classificationDate: undefined });
  return values.every(isRight) && new Set(values).size === values.length;
}
