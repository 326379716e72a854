import { asPattern } from "../seen/wide-columns.ts";

/** Numbers that are not said to the last: how their texts are read, and the first of each kind. */
export interface AboutNumbers {
  /** The number of those that say about how many, or how many at most. */
  readonly take?: readonly string[];
  /** What says more or less than a number says no number. */
  readonly empty?: readonly string[];
  readonly firstTaken?: { readonly text: string; readonly number: string };
  readonly firstEmpty?: string;
}

const about =
  /^((?:ca|circa|omtrent|omkring|rundt|om lag|inntil|opp til|opptil|maks|max|maksimum|maksimalt|up to)\.?:?\s?|[~\u2248\u00b1]\s?)(\d.*)$/iu;
const beyond =
  /^([<>\u2264\u2265]\s?|(?:over|under|minst|mer enn|meir enn|mindre enn|færre enn|more than)\s)\d/iu;
const andMore = /^\d[\d\s.,]*(\s?\+)$/u;
const between = /^\d[\d\s.,]*?(\s?[-\u2013]\s?|\s(?:til|to)\s)\d[\d\s.,]*$/iu;
const mostShapes = 6;

/** What is said of numbers in a column: `ca. 90`, `> 500`, `90+`, `50-60`. */
export function aboutNumbers(texts: readonly string[]): AboutNumbers {
  const taken = texts.flatMap((text) => {
    const [, sign = "", number = ""] = about.exec(text) ?? [];
    return number === "" ? [] : [{ text, number, shape: `${asPattern(sign)}{*}` }];
  });
  const left = texts.flatMap((text) => {
    const before = beyond.exec(text)?.[1];
    const behind = andMore.exec(text)?.[1];
    const amid = between.exec(text)?.[1];
    if (before !== undefined) return [{ text, shape: `${asPattern(before)}*` }];
    if (behind !== undefined) return [{ text, shape: `*${asPattern(behind)}` }];
    return amid === undefined ? [] : [{ text, shape: `*#${asPattern(amid)}#*` }];
  });
  const [take, empty] = [taken, left].map((all) => [...new Set(all.map(({ shape }) => shape))]) as [
    string[],
    string[],
  ];
  if (take.length > mostShapes || empty.length > mostShapes) return {};
  const [one] = taken;
  return {
    ...(one ? { take: [...take, "{*}"], firstTaken: { text: one.text, number: one.number } } : {}),
    ...(left[0] ? { empty, firstEmpty: left[0].text } : {}),
  };
}
