import { digitsTogether } from "./digits-together.ts";
import { personalDataIn } from "./find.ts";
import { elevenDigits } from "./patterns.ts";

const eleven = new RegExp(elevenDigits("(?=[^0-9]|$)"), "gu");
const mail = /[^\s@;,<>\u00ab\u00bb]{1,64}@[^\s@;,<>\u00ab\u00bb]{1,253}/gu;
const longNumber = /[0-9](?:[ \u00a0\u202f./\u2013-]{0,3}[0-9]){7,40}/gu;

/** The text with what may be a national identity number or a mail address covered; and, when there is personal data in it, every long number. */
export function covered(text: string): string {
  const known = coveredIdentifier(text);
  return personalDataIn(text).length === 0 ? known : known.replace(longNumber, "••••••••");
}

/** The text of an identifier: eleven digits and mail addresses covered; other numbers are what it is made of. */
export function coveredIdentifier(text: string): string {
  const numbers = digitsTogether(text) < 11 ? text : text.replace(eleven, coveredNumber);
  return numbers.includes("@") ? numbers.replace(mail, "•••@•••") : numbers;
}

function coveredNumber(written: string): string {
  return `${/^[0-9]/.test(written) ? "" : [...written][0]}•••••••••••`;
}
