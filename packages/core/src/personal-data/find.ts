import { digitsTogether } from "./digits-together.ts";
import { type PersonalDataKind, personalDataKinds } from "./kinds.ts";
import { isAccountNumber, isBirthNumber } from "./numbers.ts";
import { birthNumberShape, elevenDigits, mailAddress, phoneNumber } from "./patterns.ts";

const eleven = new RegExp(elevenDigits("(?=[^0-9]|$)"), "gu");
const birthNumberAlone = new RegExp(birthNumberShape, "u");
const mail = new RegExp(mailAddress, "u");
const phone = new RegExp(phoneNumber, "u");

const none: readonly never[] = [];

/** The kinds of personal data in a text, each once. Decided by the text alone. */
export function personalDataIn(text: string): readonly PersonalDataKind[] {
  const together = digitsTogether(text);
  const isMail = text.includes("@") && mail.test(text);
  if (together < 8 && !isMail) return none;
  const found = new Set<PersonalDataKind>();
  for (const number of together < 11 ? none : elevenDigitsIn(text))
    if (isBirthNumber(number)) found.add("birth_number");
    else if (isAccountNumber(number)) found.add("account_number");
  if (isMail) found.add("mail_address");
  if (together >= 8 && phone.test(text)) found.add("phone_number");
  return found.size === 0 ? none : personalDataKinds.filter((kind) => found.has(kind));
}

/** True when a text is a number built like a birth number, and nothing else. */
export function isWrittenBirthNumber(text: string): boolean {
  return birthNumberAlone.test(text) && isBirthNumber(text.replace(/[^0-9]/g, ""));
}

function elevenDigitsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(eleven), ([written]) => written.replace(/[^0-9]/g, ""));
}
