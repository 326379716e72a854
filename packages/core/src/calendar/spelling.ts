import type { Text } from "../text.ts";

const time = "(?<time>[T ]\\d{1,2}[:.]\\d{2}(?<seconds>[:.]\\d{2}(?:[.,]\\d+)?)?)?";
const zone = "(?<zone>Z|[+-]\\d{2}:?\\d{2})?";

const dates: readonly (readonly [pattern: string, norwegian: string, english: string])[] = [
  ["\\d{4}-\\d{2}-\\d{2}", "ÅÅÅÅ-MM-DD", "YYYY-MM-DD"],
  ["\\d{1,2}\\.\\d{1,2}\\.\\d{4}", "DD.MM.ÅÅÅÅ", "DD.MM.YYYY"],
  ["\\d{1,2}\\.\\d{1,2}\\.\\d{2}", "DD.MM.ÅÅ", "DD.MM.YY"],
  ["\\d{1,2}/\\d{1,2}/\\d{4}", "DD/MM/ÅÅÅÅ", "DD/MM/YYYY"],
  ["\\d{1,2}-\\d{1,2}-\\d{4}", "DD-MM-ÅÅÅÅ", "DD-MM-YYYY"],
  ["\\d{4}/\\d{2}/\\d{2}", "ÅÅÅÅ/MM/DD", "YYYY/MM/DD"],
  ["\\d{4}\\.\\d{2}\\.\\d{2}", "ÅÅÅÅ.MM.DD", "YYYY.MM.DD"],
  ["\\d{8}", "ÅÅÅÅMMDD", "YYYYMMDD"],
];

const spellings = dates.map(([pattern, norwegian, english]) => ({
  pattern: new RegExp(`^${pattern}${time}${zone}$`),
  norwegian,
  english,
}));

/** How a date or time is written, such as `DD.MM.ÅÅÅÅ tt:mm`; undefined when the text is neither. */
export function spellingOf(value: string): Text | undefined {
  if (value.length > 40) return undefined;
  const text = value.trim();
  for (const { pattern, norwegian, english } of spellings) {
    const parts = pattern.exec(text)?.groups;
    if (!parts) continue;
    const clock = parts["time"] ? ` tt:mm${parts["seconds"] ? ":ss" : ""}` : "";
    const offset = parts["zone"] ?? "";
    const spelled = norwegian + clock + offset;
    return { nb: spelled, nn: spelled, en: english + clock.replace("tt", "hh") + offset };
  }
  return undefined;
}

/** The spelling in parentheses after a blank, ready for a message; empty when unknown. */
export function spellingNote(value: string): Text {
  const spelling = spellingOf(value);
  if (!spelling) return { nb: "", nn: "", en: "" };
  return { nb: ` (${spelling.nb})`, nn: ` (${spelling.nn})`, en: ` (${spelling.en})` };
}
