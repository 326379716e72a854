import type { KnownDataset } from "./known-dataset.ts";

/** The beginning of a word that is looked for: its end may be another, as in `sykefravær`, `sykefraværet`, `sykefraværsdager`. */
const shortestStem = 6;
const longestEnding = 3;
const mostText = 2000;

/**
 * The datasets whose title a text names with a word that stands in no other title: the name of a file, of a sheet, or
 * what stands above the table.
 */
export function datasetsNamedIn(
  texts: readonly string[],
  datasets: readonly KnownDataset[],
): ReadonlySet<KnownDataset> {
  const words = wordsOf(texts.join(" ").slice(0, mostText));
  const titles = datasets.map(({ title }) => wordsOf(Object.values(title).join(" ")));
  return new Set(
    datasets.filter((_, at) => {
      const others = titles.filter((__, other) => other !== at).flat();
      const stems = (titles[at] ?? [])
        .map(stemOf)
        .filter((stem) => stem.length >= shortestStem && !others.some((other) => other.startsWith(stem)));
      return stems.some((stem) => words.some((word) => word.startsWith(stem)));
    }),
  );
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(shortestStem, word.length - longestEnding));
}

/** The words of a text, with one spelling for æ, ø and å: the name of a file may have other letters for them. */
function wordsOf(text: string): readonly string[] {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.map((word) => word.replaceAll("æ", "ae").replaceAll(/ø|oe/g, "o").replaceAll(/å|aa/g, "a"));
}
