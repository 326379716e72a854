import { isUnit } from "@samapne/tabular/reading";
import { type FieldReading, unanswered } from "../../file/mapping.ts";

/** A column with the unit it may say. */
interface UnitColumn {
  readonly heading: string;
  readonly unit?: string;
}

const energy: Readonly<Record<string, number>> = { wh: 0.001, kwh: 1, mwh: 1000, gwh: 1_000_000 };

/** The unit a column names: in a row below the headings, or at the end of its heading. */
export function unitOf({ heading, unit }: UnitColumn): string | undefined {
  if (unit !== undefined) return unit.toLowerCase();
  if (isUnit(heading))
    return heading
      .trim()
      .replace(/^[[(]|[\])]$/g, "")
      .toLowerCase();
  const last = /[[(\s,]([^\s[\](),]+)[\])]?\s*$/.exec(heading)?.[1];
  return last !== undefined && isUnit(last) ? last.toLowerCase() : undefined;
}

/** Is a unit, in small letters, one of energy? */
export function isEnergyUnit(unit: string): boolean {
  return energy[unit] !== undefined;
}

/** Does a text say MWh or GWh? */
export function namesLargeUnit(text: string): boolean {
  return /(?<!\p{L})[mg]wh(?!\p{L})/iu.test(text);
}

const thousands =
  /(?:^|[\s([,])(?:t\.?kr|(?:i |kr |nok )1[\s.]?000(?:[\s-]?kr(?:oner)?)?|1[\s.]?000[\s-]?kr(?:oner)?|(?:i )?(?:hele )?tusen(?: kr(?:oner)?)?)[\])]?\s*$/i;
const millions = /(?:^|[\s([,])(?:(?:i )?mill(?:ioner)?\.?(?: ?kr(?:oner)?)?|mnok)[\])]?\s*$/i;

/** What amounts are multiplied by to be kroner, where a heading says that they are thousands or millions. */
export function moneyFactor({ heading }: UnitColumn): number | undefined {
  if (thousands.test(heading)) return 1000;
  return millions.test(heading) ? 1_000_000 : undefined;
}

const thousandsInTitle =
  /(?<![\p{L}\d])(?:t\.?kr|(?:i|in) (?:hele |heile )?(?:(?:kr|nok) )?(?:1[\s.]?000|tusen|thousands?))(?![\p{L}\d])/iu;
const millionsInTitle = /(?<!\p{L})(?:mnok|(?:i|in) (?:hele |heile )?mill(?:ion(?:er|ar|s)?)?)(?!\p{L})/iu;

/** What a title says that amounts are multiplied by, anywhere in it: `(alle tall i hele 1000)`. */
export function moneyFactorInTitle(title: string): number | undefined {
  const factor = moneyFactor({ heading: title.trim() });
  if (factor !== undefined) return factor;
  if (thousandsInTitle.test(title)) return 1000;
  return millionsInTitle.test(title) ? 1_000_000 : undefined;
}

/** A heading without the words that make thousands or millions of its amounts. */
export function withoutThousands(heading: string): string {
  return heading.replace(thousands, "").replace(millions, "").trim();
}

/** Do columns say a unit that is none of energy? Litres and kilograms are not kWh, whatever they are burnt for. */
export function isOtherUnit(column: UnitColumn): boolean {
  const last = /[[(]\s*([^\s[\](),]+)\s*[\])]\s*$/.exec(column.heading)?.[1]?.toLowerCase() ?? unitOf(column);
  return last !== undefined && energy[last] === undefined && otherUnit.test(last);
}

const otherUnit =
  /^(?:l|liter|litre|m3|m³|sm3|sm³|nm3|nm³|kg|tonn|t|fm3|lm3|m2|m²|kwh\/m2|kwh\/m²|kw|mw|kr|nok|%|°c|stk|co2|kgco2|tco2e?)\.?$/;

/** How numbers are read whose unit stands in a column beside them; undefined where none is energy of another size than kWh. */
export function unitsBeside(texts: readonly string[]): FieldReading["units"] {
  const found = [...new Set(texts)];
  const isUnits = found.length > 0 && found.length <= 8 && found.every((text) => isUnit(text));
  const factors = found.map((text) => energy[text.toLowerCase()]);
  if (!isUnits || !factors.some((factor) => factor !== undefined && factor !== 1)) return undefined;
  return Object.fromEntries(found.map((text, index) => [text, factors[index] ?? 1]));
}

/** What the values of columns are multiplied by to be kWh, where all say the same; undefined when nothing is to be done, `mixed` when each column needs its own. */
export function energyFactor(columns: readonly UnitColumn[]): number | "mixed" | undefined {
  const factors = new Set(columns.map((column) => energy[unitOf(column) ?? ""] ?? 1));
  if (factors.size > 1) return "mixed";
  const [factor] = factors;
  return factor === 1 ? undefined : factor;
}

/** The unit each column says in its heading, where they are not all the same; columns that say none are kWh or what their meter measures. */
export function unitsInHeadings(
  columns: readonly UnitColumn[],
):
  | { readonly units: NonNullable<FieldReading["units"]>; readonly of: readonly (string | undefined)[] }
  | undefined {
  if (energyFactor(columns) !== "mixed") return undefined;
  const names: Readonly<Record<string, string>> = { wh: "Wh", kwh: "kWh", mwh: "MWh", gwh: "GWh" };
  const of = columns.map((column) => names[unitOf(column) ?? ""]);
  const units = Object.fromEntries(
    of.flatMap((unit) => (unit ? [[unit, energy[unit.toLowerCase()] ?? 1]] : [])),
  );
  return { units: { ...units, ...(of.includes(undefined) ? { none: 1 } : {}) }, of };
}

/** How energy with its unit in each cell is read, unless all is kWh and nothing else says otherwise. */
export function unitsInCells(
  columns: readonly (UnitColumn & { readonly texts: readonly string[]; readonly later: readonly string[] })[],
): FieldReading["units"] {
  const said = columns.flatMap(({ texts, later }) => [...texts, ...later].map(unitBehind));
  const found = [...new Set(said.flatMap((unit) => unit ?? []))];
  const inHeadings = new Set(columns.map((column) => energy[unitOf(column) ?? ""]));
  const [inHeading] = inHeadings;
  const isAllKwh = found.every((unit) => unit.toLowerCase() === "kwh");
  if (
    found.length === 0 ||
    (isAllKwh && [...inHeadings].every((factor) => factor === undefined || factor === 1))
  )
    return undefined;
  const none = inHeadings.size === 1 && inHeading !== undefined ? inHeading : unanswered;
  return {
    ...Object.fromEntries(found.map((unit) => [unit, energy[unit.toLowerCase()] ?? unanswered])),
    ...(said.includes(undefined) ? { none } : {}),
  };
}

/** The unit of energy behind a number; undefined for a number alone, and nothing for what is no number with such a unit. */
function unitBehind(text: string): string | readonly [] | undefined {
  const [, unit] = /^[-\u2212]?\d(?:[\d.,\s]*\d)?\s*([kmg]?wh)?$/iu.exec(text) ?? [text, ""];
  return unit === "" ? [] : unit;
}
