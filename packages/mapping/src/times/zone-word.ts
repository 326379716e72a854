/** Minutes from UTC that words behind a clock say: Norwegian winter and summer time, and the yes or no of a column of summer time. */
const offsets: readonly { readonly minutes: number; readonly words: string }[] = [
  { minutes: 0, words: "z utc gmt" },
  {
    minutes: 60,
    words: "cet met mez n v normaltid vintertid vinter winter wintertime nei no false usann 0",
  },
  {
    minutes: 120,
    words: "cest mest mesz s sommertid sommartid sommer sommar summer summertime dst ja j yes y true sann 1",
  },
];
const minutesOf = new Map(
  offsets.flatMap(({ minutes, words }) => words.split(" ").map((word) => [word, minutes] as const)),
);

/** How such a word, or an offset as +02:00, +02 or GMT+2, stands in a pattern: with a blank before it or none, in brackets or not. */
export const zoneWordPattern: string = `\\s*\\(?(?:norsk\\s+)?(?:(?:utc|gmt)?\\s*\\+\\d{1,2}(?::?\\d{2})?|${[...minutesOf.keys()].join("|")})\\)?`;

/** The minutes from UTC that a word behind a clock says. Undefined where it says none that could be. */
export function zoneMinutes(written: string): number | undefined {
  const word = written
    .trim()
    .toLowerCase()
    .replace(/^\(|\)$/g, "")
    .replace(/^norsk\s+/, "");
  const [, hours, minutes = "0"] = /^(?:utc|gmt)?\s*\+(\d{1,2})(?::?(\d{2}))?$/.exec(word) ?? [];
  if (hours === undefined) return minutesOf.get(word);
  const offset = Number(hours) * 60 + Number(minutes);
  return offset > 14 * 60 ? undefined : offset;
}
