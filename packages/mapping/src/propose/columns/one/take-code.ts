import type { Field } from "@samapne/core";
import type { FieldReading } from "../../../file/mapping.ts";
import { asPattern } from "../../seen/wide-columns.ts";

/**
 * The code at the beginning of texts, where most that are no codes themselves have one there and what it is called behind:
 * `613 Barneskole`, `5001 Trondheim`. Words of letters are left to be asked about: they mean other things too.
 */
export function takeListed(
  { list }: Extract<Field, { readonly kind: "code" }>,
  texts: readonly string[],
): Pick<FieldReading, "take"> {
  const known = new Set(list.codes.map(({ code }) => code));
  const shapes = texts.flatMap((text) => {
    const [, code = "", sign = ""] = /^(\d{2,}|\p{Lu}\d+)(\s[-\u2013:]\s|[:\s])\D*\p{L}/su.exec(text) ?? [];
    return known.has(code) ? `{${code.replace(/\d/g, "#")}}${sign}*` : [];
  });
  const different = [...new Set(shapes)];
  const isOften = shapes.length > 0 && shapes.length >= texts.length * mostly;
  return isOften && different.length <= mostShapes ? { take: [...different, "{*}"] } : {};
}

const mostShapes = 4;
const mostly = 0.8;
const often = 0.5;

/** The part of texts that a field takes, where what it is called stands behind it: `7174 Assistent`, `7174 - Assistent`. */
export function takeCode(
  { pattern }: Extract<Field, { readonly kind: "text" }>,
  texts: readonly string[],
): Pick<FieldReading, "take"> {
  const fits = pattern === undefined ? undefined : new RegExp(pattern, "u");
  if (!fits) return {};
  const others = texts.filter((text) => !fits.test(text));
  const shapes = others.flatMap((text) => {
    const [, code = "", sign = ""] = /^([\p{L}\d]+)([\s:,-]).*\p{L}/su.exec(text) ?? [];
    return fits.test(code) && /\d/.test(code) ? `{${asPattern(code).replace(/\d/g, "#")}}${sign}*` : [];
  });
  const different = [...new Set(shapes)];
  const isOften = shapes.length > 0 && shapes.length >= others.length * often;
  // What has nothing behind it is the whole.
  return isOften && different.length <= mostShapes ? { take: [...different, "{*}"] } : {};
}
