import type { FieldReading } from "../../../file/mapping.ts";

export function isYear(name: string): boolean {
  return /(?:^|_)year(?:_|$)/.test(name);
}

const mostYearShapes = 6;

/** The year in `ca. 1970`, and the first or the last of `1988-1990`: of a field that says when something ended, the last. */
export function takeYear(texts: readonly string[], name: string): Pick<FieldReading, "take"> {
  const isEnd = /_(?:to|end)$/.test(name);
  // Of `1990-92` the first year can be taken, where that is what the field is.
  const isBegin = /_(?:from|start)$/.test(name);
  const shapes = texts.flatMap((text) => {
    const [, before = "", year, sign, until] =
      /^((?:ca\.?|omkring|rundt|trolig|truleg|c\.) ?)?((?:1[5-9]|20)\d\d)(?:( ?[-\u2013/] ?)((?:1[5-9]|20)?\d\d))?$/i.exec(
        text,
      ) ?? [];
    if (year === undefined || (before === "" && until === undefined)) return [];
    if (until?.length === 2 && (!isBegin || until <= year.slice(2))) return [];
    const rest = until === undefined ? "" : `${sign ?? ""}${"#".repeat(until.length)}`;
    return isEnd && until !== undefined ? [`${before}####${sign ?? ""}{####}`] : [`${before}{####}${rest}`];
  });
  const different = [...new Set(shapes)];
  if (different.length === 0 || different.length > mostYearShapes) return {};
  return { take: [...different, "{*}"] };
}
