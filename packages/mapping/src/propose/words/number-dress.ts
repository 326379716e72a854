import { type FieldReading, unanswered } from "../../file/mapping.ts";

type Dress = Pick<FieldReading, "replace" | "empty" | "thousands_sign" | "decimal_sign">;

/** What stands around numbers: currency, percent, units that need no conversion. */
const around =
  /^(?:kr\.?|nok|kroner|%|,-|\.-|,- ?kr|kwh|m²|m2|m³|m3|°c|stk\.?|pers\.?|personer|personar|plasser|plassar|årsverk|dager|°|°? ?[nøe])$/i;
/** Words for a figure that is too small to be shown. */
export const hiddenWord =
  /^(?:skjult|skjerm(?:et|a)|prikk(?:et|a)|unntatt|unntatt offentlighet|(?:under|færre enn|mindre enn) (?:\d|fem|tre))$/i;
/** Words for a price of nothing. */
export const freeWord = /^(?:gratis|fri|fritt|fri entr[eé]|gratis entr[eé]|gratis inngang|free)$/i;
/** Words for nothing in a column of numbers, as patterns of a mapping; a few that are hidden (\u00ab<5\u00bb) too. */
const nothing: readonly (readonly [shape: RegExp, pattern?: string])[] = [
  [/^[-\u2013\u2014]$/],
  [/^(?:n\/a|nan|null|mangler|manglar|ukjent|ingen data|no data|udatert|u\.? ?å\.?|s\. ?a\.|n\.? ?d\.)$/i],
  [/^#N\/A$/, "\\#N/A"],
  [/^\*$/, "\\*"],
  [freeWord],
  [/^<\s?\d$/, "<#"],
  [hiddenWord],
  // The symbols of Statistics Norway, where the dataset has no code for what they say.
  [/^\.{1,2}$/],
  [/^:$/],
];

/** What stands around an age, and words for none. */
const aroundAge = /^(?:år|\+|år ?\+|fra|frå|from|years?)$/i;
const anyAge =
  /^(?:alle(?: aldr[ea]r?| aldersgrupper)?|(?:tillatt|tillate|høver|passer) for alle|ingen(?: aldersgrense)?|all ages|all|none)$/i;

/** How numbers are dressed in a column besides what the symbols of the dataset say, and what import mode repairs: `kr 1.234,50`, `8,5 %`, a comma between decimals where commas separate cells. */
export function numberDress(
  texts: readonly string[],
  delimiter: string | undefined,
  isWhole = false,
  symbols: ReadonlySet<string> = new Set(),
  isAge = false,
): Dress {
  const replace = new Map<string, string>();
  const empty = new Set<string>();
  const bare: string[] = [];
  for (const text of texts) {
    if (symbols.has(text)) continue;
    const word = nothing.find(([shape]) => shape.test(text));
    if (word || (isAge && anyAge.test(text))) {
      empty.add(word?.[1] ?? text);
      continue;
    }
    const [, before = "", number = "", after = ""] =
      /^(\D*?)([-\u2212]?\d(?:[\d.,\s]*\d)?)((?:\D.*)?)$/.exec(text) ?? [];
    for (const part of [before, after])
      if (around.test(part.trim()) || (isAge && aroundAge.test(part.trim()))) replace.set(part, "");
    bare.push(number);
  }
  const isPrice = [...replace.keys()].some((part) =>
    /^(?:kr\.?|nok|kroner|,-|\.-|,- ?kr)$/i.test(part.trim()),
  );
  const sign = thousandsSign(bare, isWhole) ?? doubtfulSign(bare, isPrice);
  return {
    ...(empty.size > 0 ? { empty: [...empty].slice(0, 8) } : {}),
    ...(replace.size > 0 && replace.size <= 8 ? { replace: Object.fromEntries(replace) } : {}),
    ...(sign === undefined ? {} : { thousands_sign: sign }),
    ...(delimiter === "," && hasDecimalComma(bare, sign) ? { decimal_sign: "," as const } : {}),
  };
}

/** A sign between thousands, where a text leaves no doubt: `1.234.567`, `1.234,50`, and `1.234` where numbers are whole or others have a decimal comma. */
function thousandsSign(texts: readonly string[], isWhole: boolean): "." | "," | undefined {
  const isGrouped = (text: string) => /^[-\u2212]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  // Where a comma stands before decimals, or there are none, a point before three digits stands between thousands.
  const hasNoPoint = isWhole || texts.some((text) => /^[-\u2212]?\d+,\d+$/.test(text));
  if (hasNoPoint && texts.some(isGrouped) && texts.every((text) => isGrouped(text) || !text.includes(".")))
    return ".";
  // Whole numbers have no decimal comma either.
  const isByComma = (text: string) => /^[-\u2212]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text);
  if (
    isWhole &&
    texts.some(isByComma) &&
    texts.every((text) => isByComma(text) || /^[-\u2212]?\d*$/.test(text))
  )
    return ",";
  if (texts.some((text) => /^[-\u2212]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/.test(text))) return ".";
  if (texts.some((text) => /^[-\u2212]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/.test(text))) return ",";
  return undefined;
}

const oneGroup = { ".": /^[-\u2212]?[1-9]\d{0,2}\.\d{3}$/, ",": /^[-\u2212]?[1-9]\d{0,2},\d{3}$/ };

/**
 * Every point stands before three digits, as in `1.250`, and no number has another form: they are thousands or decimals,
 * and only people know. Of commas nearly all are decimal signs, so whole numbers must stand beside them: `980` and
 * `1,250`. Prices have no three decimals.
 */
function doubtfulSign(texts: readonly string[], isPrice: boolean): "." | typeof unanswered | undefined {
  const isWhole = (text: string) => /^[-\u2212]?[1-9]\d{0,2}$/.test(text);
  const isOf = (sign: "." | ",") =>
    texts.some((text) => oneGroup[sign].test(text)) &&
    texts.every((text) => text === "" || text === "0" || isWhole(text) || oneGroup[sign].test(text));
  if (isOf(".")) return isPrice ? "." : unanswered;
  return isOf(",") && texts.some(isWhole) ? unanswered : undefined;
}

/** One comma at most in each, and no point: a column that had commas between thousands would have points or longer numbers too. */
function hasDecimalComma(texts: readonly string[], thousands: FieldReading["thousands_sign"]): boolean {
  if (thousands === ",") return false;
  if (thousands === ".") return texts.some((text) => text.includes(","));
  return (
    texts.some((text) => text.includes(",")) &&
    texts.every((text) => /^[-\u2212]?[\d\s]*\d(?:,\d+)?$/.test(text))
  );
}
