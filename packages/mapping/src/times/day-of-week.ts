/** How the days of the week begin in bokmål, nynorsk and English, Monday first; the long beginnings before the short ones. */
const beginnings: readonly (readonly string[])[] = [
  ["man", "mån", "mon", "ma", "må"],
  ["tir", "tys", "tue", "ti", "ty"],
  ["ons", "wed", "on"],
  ["tor", "thu", "to"],
  ["fre", "fri", "fr"],
  ["lør", "lau", "sat", "lø", "la"],
  ["søn", "sun", "sø", "su"],
];

/** The day of the week before a date, from 0 for Monday: 5 for `lørdag 14. mars`. */
export function dayOfWeekIn(text: string): number | undefined {
  const [word = ""] = /^\p{L}{2,8}(?=\.?,?\s+\d)/u.exec(text.trim().toLowerCase()) ?? [];
  const at = beginnings.findIndex((all) =>
    all.some((one) => (one.length > 2 ? word.startsWith(one) : word === one)),
  );
  return at < 0 ? undefined : at;
}

/** Is a date (YYYY-MM-DD) the day of the week that its text says, where it says one? */
export function isDayOfWeek(text: string, date: string): boolean {
  const said = dayOfWeekIn(text);
  return said === undefined || said === (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
