import { type Field, valueCheck } from "@samapne/core";

const longest = 2000;

/**
 * Is the only text of a row a remark or a subheading? It can be no value of its column, and reads as several words. A
 * single one may be a value that is spelt wrong, and its row cut short.
 */
export function isRemark(text: string, field: Field, value: unknown): boolean {
  if (text.length > longest || !/\p{L}{2}.*\s\S*[\p{L}\d]/su.test(text)) return false;
  return (
    value !== undefined && valueCheck(field)(value, { row: {}, classificationDate: undefined }) !== undefined
  );
}
