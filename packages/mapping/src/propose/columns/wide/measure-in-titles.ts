import type { Dataset } from "@samapne/core";

/** Words that name a figure only beside another word. */
const general = new Set(["prosent", "antall", "personer", "personar", "andel", "verdi", "sum", "total"]);
const shortest = 6;
const longest = 300;

/** A figure that a title names; does the title say that it is a share, too? */
export interface TitledMeasure {
  readonly name: string;
  readonly saysPercent: boolean;
}

/** The one figure that titles name, as `Sykefravær i prosent 2024` does: a field that no column has been read as. Of two names where one is a part of the other, the longer counts. */
export function measureInTitles(
  { fields }: Dataset,
  titles: readonly string[],
  isKnown: (field: string) => boolean,
): TitledMeasure | undefined {
  const names = Object.entries(fields).flatMap(([name, { kind, label, aliases = [] }]) =>
    kind === "decimal" || kind === "integer"
      ? [label.nb, label.nn, ...aliases].flatMap((text) => {
          const word = plain(text);
          return word.length < shortest || general.has(word) ? [] : [{ name, word }];
        })
      : [],
  );
  const found = titles.flatMap((title) => {
    const text = ` ${plain(title.slice(0, longest))} `;
    const within = names.filter(({ word }) => text.includes(` ${word} `));
    return within.filter(
      ({ name, word }) =>
        !within.some((other) => other.name !== name && ` ${other.word} `.includes(` ${word} `)),
    );
  });
  const named = new Set(found.map(({ name }) => name));
  const [only] = named;
  if (named.size !== 1 || only === undefined || isKnown(only)) return undefined;
  return { name: only, saysPercent: found.some(({ word }) => /%|prosent/.test(word)) };
}

/** Words with single blanks between them. */
function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\d%]+/gu) ?? []).join(" ");
}
