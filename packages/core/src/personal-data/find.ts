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
  if (!hasDigits(text, 8) && !text.includes("@")) return none;
  const found = new Set<PersonalDataKind>();
  for (const number of elevenDigitsIn(text))
    if (isBirthNumber(number)) found.add("birth_number");
    else if (isAccountNumber(number)) found.add("account_number");
  if (text.includes("@") && mail.test(text)) found.add("mail_address");
  if (phone.test(text)) found.add("phone_number");
  return found.size === 0 ? none : personalDataKinds.filter((kind) => found.has(kind));
}

/** True when a text is a number built like a birth number, and nothing else. */
export function isWrittenBirthNumber(text: string): boolean {
  return birthNumberAlone.test(text) && isBirthNumber(text.replace(/[^0-9]/g, ""));
}

function elevenDigitsIn(text: string): readonly string[] {
  if (!hasDigits(text, 11)) return none;
  return Array.from(text.matchAll(eleven), ([written]) => written.replace(/[^0-9]/g, ""));
}

/** Nearly every text ends the search here. */
function hasDigits(text: string, least: number): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 48 && unit <= 57 && ++digits === least) return true;
  }
  return false;
}
