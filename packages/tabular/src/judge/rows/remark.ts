import { type Field, valueCheck } from "@samapne/core";

const longest = 2000;

/**
 * Is the only text of a row a remark or a subheading? It can be no value of its column, and reads as words: several, or
 * one without figures. An id that is spelt wrong, and whose row was cut short, is none.
 */
export function isRemark(text: string, field: Field, value: unknown): boolean {
  if (!/\p{L}{2}/u.test(text) || text.length > longest) return false;
  if (!/\s/.test(text) && /\d/.test(text)) return false;
  return (
    value !== undefined && valueCheck(field)(value, { row: {}, classificationDate: undefined }) !== undefined
  );
}
