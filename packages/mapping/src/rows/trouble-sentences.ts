import { type Dataset, fill, found, inLanguage, type Language } from "@samapne/core";
import { grouped } from "@samapne/tabular/reading";
import type { DoubtfulScale, DoubtfulSign, LeftOut, Outcome } from "./outcome.ts";
import { accountWords, causeWords } from "./outcome-words.ts";

/** How many rows are left out, why, and the first of them. */
export function leftOutSentence(
  { cause, count, places, sheet, detail }: LeftOut,
  language: Language,
): string {
  const at = rowsIn({ places, sheet }, count, language);
  const rows = places.length === 0 || places[0] === 0 ? "" : ` (${at})`;
  const because = detail === undefined ? "" : `: ${inLanguage(detail, language)}`;
  const said = fill(causeWords[cause][language], { count }, language);
  return `${grouped(count)} ${said}${because}${rows}`;
}

/** The first rows that something holds for: `rad 2, 3, …`, with the sheet where several are read. */
export function rowsIn(
  { places, sheet }: { readonly places: readonly number[]; readonly sheet?: string | undefined },
  count: number,
  language: Language,
): string {
  const more = places.length < count ? ", …" : "";
  const before = sheet === undefined ? "" : `${inLanguage(found(sheet), language)} `;
  return `${before}${accountWords[language].row} ${places.join(", ")}${more}`;
}

/** That rows have the key of another, and that more may have; each where it is so. */
export function repeatedSentences(
  { count, isPartly, ...at }: Outcome["repeated"],
  language: Language,
): { readonly said?: string; readonly partly?: string } {
  const words = accountWords[language];
  const said = fill(words.repeated, { count: grouped(count) }, language);
  return {
    ...(count > 0 && { said: said.replace("{rows}", () => rowsIn(at, count, language)) }),
    ...(isPartly && { partly: words.repeatedPartly }),
  };
}

/** That numbers may be thousands. */
export function signSentence(
  { field, sign, count, row, sheet, found: text }: DoubtfulSign,
  dataset: Dataset,
  language: Language,
): string {
  const said = fill(
    accountWords[language].doubtfulSign,
    { count: grouped(count), sign, label: dataset.fields[field]?.label[language] ?? field, field },
    language,
  );
  const at = `${rowsIn({ places: [row], sheet }, 1, language)}: ${inLanguage(found(text), language)}`;
  return said.replace("{rows}", () => at);
}

/** That percentages may be written otherwise. */
export function scaleSentence(
  { field, kind, count, row, sheet, found: text }: DoubtfulScale,
  dataset: Dataset,
  language: Language,
): string {
  const { doubtfulShares, doubtfulHundredths } = accountWords[language];
  const said = fill(
    kind === "shares" ? doubtfulShares : doubtfulHundredths,
    { count: grouped(count), label: dataset.fields[field]?.label[language] ?? field, field },
    language,
  );
  const at = `${rowsIn({ places: [row], sheet }, 1, language)}: ${inLanguage(found(text), language)}`;
  return said.replace("{rows}", () => at);
}
