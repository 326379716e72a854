const number = String.raw`([1-4]|iv|i{1,3})`;
const letter = String.raw`[kq]\s?([1-4])`;
const year = String.raw`(?:((?:19|20)\d\d)[\s.,/-]*)?`;
const yearBehind = String.raw`(?:[\s.,/-]*((?:19|20)\d\d)(?!\d)|[\s.,/'-]+(\d\d)(?!\d))?`;
/** The year before, the quarter, and the year behind with four digits or two. */
const shapes = [
  String.raw`${year}${number}\.?\s*(?:kvartal|kv\.?|quarter)(?!\p{L})${yearBehind}`,
  String.raw`${year}(?:kvartal|kv|quarter)\.?\s*${number}(?!\p{L})\.?${yearBehind}`,
  String.raw`${year}${letter}(?![\p{L}\d])${yearBehind}`,
];
const whole = shapes.map((shape) => new RegExp(`^${shape}$`, "iu"));
const within = shapes.map((shape) => new RegExp(String.raw`(?<![\p{L}\d.])${shape}`, "giu"));

/** A quarter with its year, `2024-Q1`. Of a year of two digits the century is a guess. */
export interface QuarterOfYear {
  readonly period: string;
  readonly isSure: boolean;
}

/** A quarter in words or letters, with its year before or behind. */
export function quarterIn(text: string): QuarterOfYear | undefined {
  return ofYear(firstMatch(text));
}

/** All the quarters that stand in a text, with their years. */
export function quartersWithin(text: string): readonly QuarterOfYear[] {
  return within.flatMap((shape) => [...text.matchAll(shape)].flatMap((found) => ofYear(found) ?? []));
}

/** The number of a quarter that is said without its year: `K1`, `1. kvartal`. */
export function quarterAlone(text: string): string | undefined {
  const [, before, part, behind, short] = firstMatch(text) ?? [];
  return part === undefined || (before ?? behind ?? short) !== undefined ? undefined : numberOf(part);
}

function firstMatch(text: string): RegExpExecArray | undefined {
  const trimmed = text.trim();
  return whole.map((shape) => shape.exec(trimmed)).find((found) => found !== null) ?? undefined;
}

function ofYear(found: RegExpExecArray | undefined): QuarterOfYear | undefined {
  const [, before, part, behind, short] = found ?? [];
  const of = before ?? behind ?? (short === undefined ? undefined : `20${short}`);
  const isSaidTwice = before !== undefined && (behind ?? short) !== undefined;
  if (part === undefined || of === undefined || isSaidTwice) return undefined;
  return { period: `${of}-Q${numberOf(part)}`, isSure: short === undefined };
}

function numberOf(part: string): string {
  return /\d/.test(part) ? part : String(["i", "ii", "iii", "iv"].indexOf(part.toLowerCase()) + 1);
}
