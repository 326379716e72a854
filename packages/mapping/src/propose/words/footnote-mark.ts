/** The mark of a footnote behind a word, as it stands in headings: `Totalt 1)`, `Antall¹`, `Årsverk [2]`, `Sum *`. */
const mark = /\s*(?:(?<![\d(])\d{1,2}\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?|\[\d{1,2}\]|\*{1,3}\)?)$/;

/** A heading without the mark of a footnote behind it. A square metre is none. */
export function withoutFootnote(heading: string): string {
  const trimmed = heading.trim();
  return /(?:^|[^\p{L}])(?:[kcdm]?m)[\u00b2\u00b3][)\]]?$/iu.test(trimmed)
    ? trimmed
    : trimmed.replace(mark, "").trim();
}
