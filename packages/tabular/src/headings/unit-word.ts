const unitWord =
  /^(?:[kmg]?wh(?:\/h)?|[kmg]?w|m3|m³|m2|m²|°c|grader|grdg|kr|nok|%|l|liter|kwh\/m2|kwh\/m²)$/i;

/** Is a text a unit and nothing else? */
export function isUnit(text: string): boolean {
  return unitWord.test(text.trim().replace(/^[[(]|[\])]$/g, ""));
}

const inWords =
  /^(?:person(?:er|ar)?|pers\.?|ansatte|årsverk|dagsverk|prosent|pst\.?|kroner|tusen kroner|mill\.? kr(?:oner)?|stk\.?|timer|timar|dager|dagar|antall|antal|år)$/i;

/** Is a text a unit, in signs or in words? Words end headings too, so only a row of them says that they are units. */
export function isUnitInWords(text: string): boolean {
  return isUnit(text) || inWords.test(text.trim().replace(/^[[(]|[\])]$/g, ""));
}
