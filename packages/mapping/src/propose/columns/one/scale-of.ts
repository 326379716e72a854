import type { Field } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { isPercent, isShareOfOne, mostPercent } from "../../../plan/is-percent.ts";

/** What the numbers of a share are most likely multiplied by to be of its size. */
export type Scale = 100 | 0.01;

/**
 * How the numbers of a column seem to be written that cannot all be of a share's size as they stand: shares of one below a
 * heading of per cent, hundredths of a per cent as APIs hand them out (`1033` is 10.33 %), or per cent where shares of one belong.
 */
export function scaleOf(field: Field | undefined, texts: readonly string[]): Scale | undefined {
  const numbers = numbersIn(texts);
  if (!numbers) return undefined;
  if (isPercent(field)) {
    if (numbers.every((one) => one >= 0 && one <= 1) && numbers.some((one) => one > 0 && one < 1)) return 100;
    return areHundredths(numbers, field) ? 0.01 : undefined;
  }
  const isOfPercent = numbers.every((one) => one >= 0 && one <= 100) && numbers.some((one) => one > 1);
  return isShareOfOne(field) && isOfPercent ? 0.01 : undefined;
}

/** A reading with the question. What is multiplied may have more decimals than its field. */
export function asked(reading: FieldReading): FieldReading {
  return { ...reading, round: true, units: { none: unanswered } };
}

/** Shares of one that some cells write in per cent, with the sign: what has none is asked about. */
export function withSign(
  { replace, ...reading }: FieldReading,
  field: Field | undefined,
  texts: readonly string[],
): FieldReading | undefined {
  const isSigned = (text: string) => /\d\s?%$/.test(text);
  if (!isShareOfOne(field) || !texts.some(isSigned)) return undefined;
  const others = Object.entries(replace ?? {}).filter(([part]) => part.trim() !== "%");
  const isBare = texts.some((text) => /\d$/.test(text));
  return {
    ...reading,
    ...(others.length > 0 ? { replace: Object.fromEntries(others) } : {}),
    units: { "%": 0.01, ...(isBare ? { none: unanswered } : {}) },
  };
}

/** Some numbers that are too large are mistakes; a tenth of them are none. */
const some = 0.1;

/** Are whole numbers larger than a percentage can be, and not when they are hundredths? */
function areHundredths(numbers: readonly number[], field: Field | undefined): boolean {
  const max = mostPercent(field);
  const tooLarge = numbers.filter((one) => one > max);
  return (
    tooLarge.length > 0 &&
    tooLarge.length >= numbers.length * some &&
    numbers.every((one) => Number.isInteger(one) && one <= max * 100)
  );
}

/** The numbers of a column; undefined where a text with digits is none, or says its unit. What is hidden (`<5`) is no number. */
function numbersIn(texts: readonly string[]): readonly number[] | undefined {
  const written = texts.filter((text) => /\d/.test(text) && !/^<\s?\d$/.test(text));
  const numbers = written.map((text) =>
    /^-?\d[\d\s]*(?:[.,]\d+)?$/.test(text) ? Number(text.replace(/\s/g, "").replace(",", ".")) : Number.NaN,
  );
  return numbers.length === 0 || numbers.some(Number.isNaN) ? undefined : numbers;
}
