import { type Dataset, fill, found, inLanguage, type Language } from "@samapne/core";
import type { Style } from "../../report/text/style.ts";
import { wrap } from "../../report/text/wrap.ts";
import { grouped } from "../../report/in-words/grouped.ts";
import type { DoubtfulSign, LeftOut, Outcome } from "./outcome.ts";
import { accountWords, causeWords } from "./outcome-words.ts";

/** Rows that are left out, and why. */
export function leftOutLines(
  { cause, count, places, sheet, detail, isFault }: LeftOut,
  language: Language,
  style: Style,
): readonly string[] {
  const at = rowsIn({ places, sheet }, count, language);
  const rows = places.length === 0 || places[0] === 0 ? "" : ` (${at})`;
  const because = detail === undefined ? "" : `: ${inLanguage(detail, language)}`;
  const mark = isFault ? style.red("!") : "–";
  const said = fill(causeWords[cause][language], { count }, language);
  return wrap(`${grouped(count)} ${said}${because}${rows}`, `  ${mark} `, "    ");
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

/** That rows have the key of another. */
export function repeatedLines(
  { count, isPartly, ...at }: Outcome["repeated"],
  language: Language,
  style: Style,
): readonly string[] {
  const words = accountWords[language];
  const partly = isPartly ? wrap(style.yellow(words.repeatedPartly), "", "  ") : [];
  if (count === 0) return partly.length === 0 ? [] : ["", ...partly];
  const said = fill(words.repeated, { count: grouped(count) }, language);
  return [
    "",
    ...wrap(
      said.replace("{rows}", () => rowsIn(at, count, language)),
      `${style.red("!")} `,
      "  ",
    ),
    ...partly,
  ];
}

/** That numbers may be thousands. */
export function signLines(
  { field, sign, count, row, sheet, found: text }: DoubtfulSign,
  dataset: Dataset,
  language: Language,
  style: Style,
): readonly string[] {
  const said = fill(
    accountWords[language].doubtfulSign,
    { count: grouped(count), sign, label: dataset.fields[field]?.label[language] ?? field, field },
    language,
  );
  const at = `${rowsIn({ places: [row], sheet }, 1, language)}: ${inLanguage(found(text), language)}`;
  return [
    "",
    ...wrap(
      said.replace("{rows}", () => at),
      `${style.red("!")} `,
      "  ",
    ),
  ];
}
