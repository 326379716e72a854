import { type Cell, cellAsText, fileNameOf, type Table } from "@samapne/tabular/reading";

/** What may say what a file is of: the texts above its headings, and the names of its sheet and its own. */
export function titlesOf(
  above: readonly (readonly Cell[])[],
  { sheet = "" }: Table,
  name: string,
): readonly string[] {
  return [...above.flatMap((cells) => Array.from(cells, cellAsText)), sheet, fileNameOf(name)];
}

/** The one year that some texts name, as a title, a sheet or a file may; undefined where they name several. Years in dates are none. */
export function onlyYear(texts: readonly string[]): string | undefined {
  const years = new Set(
    texts.flatMap((text) => text.match(/(?<!\d|\d[.,/:-])(?:19|20)\d\d(?!\d|[.,/:-]\d)/g) ?? []),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

/** The first of the two years that some texts name, one after the other: `2024/2025`, `2024-25`. */
export function firstOfTwoYears(texts: readonly string[]): string | undefined {
  const pairs = texts.flatMap((text) => [
    ...text.matchAll(/(?<![\d.])((?:19|20)\d\d) ?(?:[-/_\u2013]|og|til) ?(?:(?:19|20))?(\d\d)(?!\d|\.\d)/g),
  ]);
  const years = new Set(
    pairs.flatMap(([, first = "", second = ""]) =>
      (Number(first) + 1) % 100 === Number(second) ? [first] : [],
    ),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
