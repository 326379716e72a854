const unitWord =
  /^(?:[kmg]?wh(?:\/h)?|[kmg]?w|m3|m³|m2|m²|°c|grader|grdg|kr|nok|%|l|liter|kwh\/m2|kwh\/m²)$/i;

/** Is a text a unit and nothing else? */
export function isUnit(text: string): boolean {
  return unitWord.test(text.trim().replace(/^[[(]|[\])]$/g, ""));
}
