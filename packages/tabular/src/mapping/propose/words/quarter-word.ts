const number = String.raw`([1-4]|iv|i{1,3})`;
const year = String.raw`(?:((?:19|20)\d\d)[\s.,/-]*)?`;
const yearBehind = String.raw`(?:[\s.,/-]*((?:19|20)\d\d)|[\s.,/'-]+(\d\d))?`;
const quarters = [
  new RegExp(String.raw`^${year}${number}\.?\s*(?:kv\.?|kvartal|quarter)${yearBehind}$`, "i"),
  new RegExp(String.raw`^${year}(?:kv|kvartal|quarter)\.?\s*${number}\.?${yearBehind}$`, "i"),
] as const;

/** A quarter in words, with its year before or behind. Of a year of two digits the century is a guess. */
export function quarterIn(text: string): { readonly period: string; readonly isSure: boolean } | undefined {
  const [, before, first, behind, short] =
    quarters.map((shape) => shape.exec(text.trim())).find((found) => found !== null) ?? [];
  const of = before ?? behind ?? (short === undefined ? undefined : `20${short}`);
  if (first === undefined || of === undefined || (before !== undefined && (behind ?? short) !== undefined))
    return undefined;
  const part = /\d/.test(first) ? first : String(["i", "ii", "iii", "iv"].indexOf(first.toLowerCase()) + 1);
  return { period: `${of}-Q${part}`, isSure: short === undefined };
}
