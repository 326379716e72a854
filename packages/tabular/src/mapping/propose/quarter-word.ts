/** A quarter in words, with its year before or behind. Of a year of two digits the century is a guess. */
export function quarterIn(text: string): { readonly period: string; readonly isSure: boolean } | undefined {
  const [, before, first, behind, short] =
    /^(?:((?:19|20)\d\d)[\s.,/-]*)?([1-4]|iv|i{1,3})\.?\s*(?:kv\.?|kvartal|quarter)(?:[\s.,/-]*((?:19|20)\d\d)|[\s.,/'-]+(\d\d))?$/i.exec(
      text.trim(),
    ) ?? [];
  const year = before ?? behind ?? (short === undefined ? undefined : `20${short}`);
  if (first === undefined || year === undefined || (before !== undefined && (behind ?? short) !== undefined))
    return undefined;
  const number = /\d/.test(first) ? first : String(["i", "ii", "iii", "iv"].indexOf(first.toLowerCase()) + 1);
  return { period: `${year}-Q${number}`, isSure: short === undefined };
}
