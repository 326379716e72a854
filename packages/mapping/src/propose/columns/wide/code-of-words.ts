import { type Field, valueCheck } from "@samapne/core";
import { columnReader } from "@samapne/tabular/reading";
import type { Constant } from "../../../file/mapping.ts";
import { codeWords } from "../../words/code-words.ts";
import { quarterAlone, quarterIn } from "../../words/quarter-word.ts";
import { timeSaid } from "../../words/time-in-heading.ts";

/** The code or the time that words name, and whether that leaves no doubt. */
export interface NamedCode {
  readonly code: Constant;
  readonly isSure: boolean;
}

/** Tells the code that words name. */
export type ReadCode = (text: string) => NamedCode | undefined;

/** What tells the value of a field that words name: a code by what it is called, a period or a year as it is written. */
export function wordReader(field: Field, year: string | undefined): ReadCode | undefined {
  if (field.kind === "code") {
    const words = codeWords(field.list);
    // «Egenmeldte» and «faste» are the same words beside several, and «eigenmelde» in nynorsk.
    return (text) => {
      const word = text.trim().toLowerCase();
      const alone = [word, word.replace(/(?<=\p{L}{3})e$/u, ""), word.replace(/(?<=\p{L}{3}d)e$/u, "t")];
      return sure(alone.flatMap((one) => words.get(one) ?? [])[0]);
    };
  }
  // The heading of figures may say their day, or only its year: which day is asked then.
  if (field.kind === "date")
    return (text) => {
      const { kind, value = "" } = timeSaid(text) ?? {};
      if (kind === "date") return sure(value);
      return kind === "year" ? { code: `${value}-12-31`, isSure: false } : undefined;
    };
  if (field.kind === "integer" && field.unit === undefined)
    return (text) => {
      const [whole = ""] = /^(?:19|20)\d\d$/.exec(text.trim()) ?? [];
      const isYear =
        whole !== "" && Number(whole) >= (field.min ?? 0) && Number(whole) <= (field.max ?? 9999);
      return isYear ? sure(Number(whole)) : undefined;
    };
  if (field.kind !== "period") return undefined;
  const read = columnReader(field, "text", { emptySymbols: new Set() });
  const check = valueCheck(field);
  const isRight = (value: unknown) =>
    typeof value === "string" && !check(value, { row: {}, classificationDate: undefined });
  return (text) => {
    const quarter = quarterIn(text);
    if (quarter)
      return isRight(quarter.period) ? { code: quarter.period, isSure: quarter.isSure } : undefined;
    // The year of a title is that of all quarters, or of one of them.
    const alone = year === undefined ? undefined : quarterAlone(text);
    const guess = `${year}-Q${alone}`;
    if (alone !== undefined) return isRight(guess) ? { code: guess, isSure: false } : undefined;
    const { value } = read(text);
    return /(?:19|20)\d\d/.test(text) && isRight(value) ? sure(String(value)) : undefined;
  };
}

function sure(code: Constant | undefined): NamedCode | undefined {
  return code === undefined ? undefined : { code, isSure: true };
}
