/**
 * What numbers of eleven digits, mail addresses and phone numbers look like, as portable patterns (no look-around, so
 * that databases search with them too). None is anchored: each finds one in a text.
 */

const letters = "A-Za-zÆØÅæøå";
const blanks = " \u00a0\u202f";

/** What may stand between the groups of a number: blanks, point, slash, hyphen, dash. */
const betweenGroups = `[${blanks}./\u2013-]`;

/**
 * Eleven digits that are no part of a longer number, together or in groups: `01019012345`, `010190 12345`,
 * `01.01.90-123 45`, `1234.56.78901`. Up to three signs may stand between groups, or `most` in a text whose signs were
 * multiplied. `after` is what follows: any sign but a digit, or the end.
 */
export function elevenDigits(after: string, most = 3): string {
  const between = `${betweenGroups}{0,${most}}`;
  return `(?:^|[^0-9])(?:[0-9]{2}${between}){3}[0-9]{3}${between}[0-9]{2}${after}`;
}

/** A birth number as a whole value. */
export const birthNumberShape = `^[0-9]{6}[${blanks}.-]?[0-9]{5}$`;

/** A mail address: something before `@`, and a name with a point after it (RFC 5321, as people write it). */
export const mailAddress = `[${letters}0-9._%+-]@(?:[${letters}0-9-]{1,63}\\.){1,8}[${letters}]{2,63}`;

/**
 * A Norwegian phone number (Nkom, the numbering plan under +47): eight digits from 21 to 99, together, in pairs, or as
 * 3-2-3; after +47 or 0047 in any grouping. Not what is part of a longer number, a word, a path or a decimal number; and
 * none that begins with 20: the series is not in use, and dates such as 20251231 begin so.
 */
export const phoneNumber = (() => {
  const pairs = [`[${blanks}]`, "\\.", "-"].map((sign) => `(?:${sign}[0-9]{2}){3}`);
  const rest = ["[0-9]{6}", ...pairs, `[0-9][${blanks}][0-9]{2}[${blanks}][0-9]{3}`].join("|");
  const before = `(?:^|[^0-9${letters}_/#+.,-]|(?:^|[^0-9])[.,])`;
  const after = `(?:$|[^0-9${letters}_.,-]|[.,-](?:$|[^0-9]))`;
  const prefix = `(?:\\+|(?:^|[^0-9])00)[${blanks}]?47\\)?`;
  const free = `(?:[${blanks}.-]?[0-9]){7}(?:$|[^0-9])`;
  return `${before}(?:2[1-9]|[3-9][0-9])(?:${rest})${after}|${prefix}[${blanks}.-]?[2-9]${free}`;
})();
