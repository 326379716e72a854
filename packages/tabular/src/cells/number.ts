import { type CellSetting, plain, type ReadText, type Repair, repaired } from "./read-cell.ts";

const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Blanks of all widths, and the apostrophe. */
const groupSigns = "[ \\u00a0\\u2009\\u202f'\u2019]";
const grouped = new RegExp(`^-?\\d{1,3}(?:${groupSigns}\\d{3})+(?:[.,]\\d+)?$`);
const groupSign = new RegExp(groupSigns, "g");
/** Sixty thousand to whoever writes it so, and sixty to a program. */
const thousands = /^-?[1-9]\d{0,2}\.000$/;
const withComma = /^-?\d+,\d+$/;
const longest = 400;
const monthName = "(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|sept|okt|oct|nov|des|dec)";
/** How a spreadsheet shows 8.5 and 5.25 when it took them for dates: `08.mai`, `mai.25`. */
const shownAsDate = new RegExp(`^(?:\\d{1,2}[.-] ?${monthName}\\.?|${monthName}\\.?[.-]\\d{2})$`, "i");

interface Step {
  readonly repair: Repair;
  apply(text: string, setting: CellSetting): string;
}

/** DOMAIN C9, in order. A comma can only be a decimal comma where it does not separate cells. */
const steps: readonly Step[] = [
  { repair: "unicode_minus", apply: (text) => text.replace(/^\u2212/, "-") },
  {
    repair: "thousands_separator",
    apply: (text) => (grouped.test(text) ? text.replace(groupSign, "") : text),
  },
  {
    repair: "decimal_comma",
    apply: (text, { delimiter }) =>
      delimiter !== "," && withComma.test(text) ? text.replace(",", ".") : text,
  },
];

/**
 * Reads a number. Canonical is the spelling of JSON (RFC 8259, section 6) without exponent. Where numbers are whole,
 * `60.000` is none: whoever writes it means thousands. A number that a spreadsheet took for a date is a loss.
 */
export function numberReader(setting: CellSetting, isWhole = false): ReadText {
  return (text) => {
    if (text.length > longest || (isWhole && thousands.test(text))) return plain(text);
    if (canonical.test(text)) return plain(Number(text));
    if (setting.emptySymbols.has(text)) return repaired(undefined, "empty_symbol");
    const used: Repair[] = [];
    let spelling = text;
    for (const { repair, apply } of steps) {
      const next = apply(spelling, setting);
      if (next !== spelling) used.push(repair);
      spelling = next;
    }
    if (canonical.test(spelling)) return repaired(Number(spelling), ...used);
    return shownAsDate.test(text) ? repaired(text, "number_became_date") : plain(text);
  };
}
