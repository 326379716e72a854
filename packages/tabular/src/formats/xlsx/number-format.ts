/** What the number in a cell is shown as; a `clock` is a time of day without its date. */
export type NumberKind = "number" | "moment" | "clock" | "duration" | "percent";

/** Number formats that every workbook has without declaring them (ECMA-376 part 1, 18.8.30), East Asian dates included. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return "percent";
  if (id === 46) return "duration";
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return "clock";
  const isMoment = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isMoment ? "moment" : "number";
}

/** So many signs a number format may have in Excel. */
const longest = 255;

/** What a number format shows: by its code, such as `dd.mm.yyyy` or `0.0 %`, or by its id when it has none. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn(id);
  const [first = ""] = withoutText(code.slice(0, longest)).split(";");
  // Hours past a day, `[h]:mm`, are an amount of time: 1.5 is shown as 36:00, and is no number that anybody meant.
  if (/\[[hms]+\]/i.test(first)) return "duration";
  const signs = first.replace(/\[[^\]]*\]/g, "");
  const letters = signs.replace(/General|Standard/gi, "");
  if (/h/i.test(letters) && !/[yd]/i.test(letters)) return "clock";
  if (/[ymdhs]/i.test(letters)) return "moment";
  return signs.includes("%") ? "percent" : "number";
}

/** The code without quoted text, escaped signs, and the blanks and fill signs `_x` and `*x`. */
function withoutText(code: string): string {
  return code.replace(/"[^"]*"|[\\_*]./g, "");
}
