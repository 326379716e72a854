import { isRangeSpelling } from "../../times/spelling.ts";
import { clocks, ranges, spellingsOf } from "./time-spellings.ts";

/** How a day is written alone, with its month, and with its year as well. */
const ways = [
  ["DD.", "DD. MMM", "DD. MMM YYYY"],
  ["DD", "DD. MMM", "DD. MMM YYYY"],
  ["DD", "DD MMM", "DD MMM YYYY"],
  ["DD.", "DD.MM.", "DD.MM.YYYY"],
  ["DD", "DD.MM", "DD.MM.YYYY"],
  ["DD.", "DD.MM.", "DD.MM.YY"],
  ["DD", "DD/MM", "DD/MM/YYYY"],
  ["DD", "DD/MM", "DD/MM YYYY"],
  ["DD", "DD/MM", "DD/MM-YYYY"],
  // The year is said elsewhere.
  ["DD.", "DD. MMM", "YYYY DD. MMM"],
  ["DD", "DD. MMM", "YYYY DD. MMM"],
  ["DD", "DD MMM", "YYYY DD MMM"],
  ["DD.", "DD.MM.", "YYYY DD.MM."],
  ["DD.", "DD.MM", "YYYY DD.MM"],
  ["DD", "DD.MM", "YYYY DD.MM"],
  ["DD", "DD/MM", "YYYY DD/MM"],
] as const;

/** Stretches of days in one way of writing dates, and the days that may stand alone among them. */
const families = [...new Set(ways.map(([, , date]) => date))].map((date) => {
  const own = ways.filter(([, , whole]) => whole === date);
  return [
    ...own.flatMap(([day, month]) => stretchesOf(day, month, date)),
    date,
    ...[...ranges, ...clocks].map((clock) => `${date} ${clock}`),
  ];
});

/** `14.–16. mars 2026`, `30. mars til 2. april 2026`, and both days whole: a dash is «til» too. */
function stretchesOf(day: string, month: string, date: string): readonly string[] {
  if (date.startsWith("YYYY ")) return [`YYYY ${day} - ${month}`, `YYYY ${month} - ${month}`];
  return [`${day} - ${date}`, `${month} - ${date}`, `${date} - ${date}`];
}

const some = Number.MIN_VALUE;
const mostly = 0.95;

/**
 * The spellings of days and stretches of days that texts have, all in one way of writing dates; the stretches first.
 * Undefined where hardly all texts are such, or none is a stretch.
 */
export function dayStretchesIn(texts: readonly string[]): readonly string[] | undefined {
  for (const family of families) {
    const found = taken(family, texts);
    if (found && isRangeSpelling(found[0] ?? "")) return found;
  }
  return undefined;
}

/** The first spelling of each text; undefined where too many have none. */
function taken(family: readonly string[], texts: readonly string[]): readonly string[] | undefined {
  const found: string[] = [];
  let left = [...new Set(texts)];
  const most = left.length * (1 - mostly);
  for (const spelling of family) {
    const others = left.filter((text) => spellingsOf([text], [spelling], some).length === 0);
    if (others.length === left.length) continue;
    found.push(spelling);
    left = others;
  }
  return found.length > 0 && left.length <= most ? found : undefined;
}
