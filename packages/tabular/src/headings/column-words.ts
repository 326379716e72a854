import { isUnit } from "./unit-word.ts";

/** Words for kinds of values that begin what is said of a column: `Tekst (50)`, `Heltall 0–100`. */
const kindWords =
  /^(?:tekst|fritekst|text|string|streng|varchar|char|tall|tal|number|numeric|heltall|heiltal|integer|int|desimaltall|desimaltal|decimal|float|double|dato|date|datetime|tidspunkt|timestamp|klokkeslett|boolsk|boolean|bool|kode|code|kodeliste|enum|liste|list|url|uri|lenke|lenkje)(?![\p{L}\p{N}])(?!.*(?:19|20)\d\d)/iu;

/** Words that begin what else is said of a column: what is counted, whether it must be filled in. */
const otherWords =
  /^(?:id|periode|period|år|enhet|eining|unit|antall|tal på|prosent|percent|personer|personar|årsverk|kroner|timer|timar|grader|stk|påkrevd|påkravd|obligatorisk|required|mandatory|valgfri|valgfritt|valfri|valfritt|optional|skal|må|kan)(?!\p{L})\P{N}*$/iu;

/** How a date or a time is to be written: `ÅÅÅÅ-MM-DD`, `dd.mm.yyyy`, `TT:MM`, `ÅÅÅÅ`. */
const dateForm = /^(?=.*(?:åå|yy|dd|mm|tt|hh))[åydmthsz+]+(?:[-./: ]+[åydmthsz+]+)*$/iu;

/** What is said of a column is short. */
const longest = 200;

/** Is a text what is said of a column and no value in it: a unit, a kind of values, a form of dates? */
export function saysKind(text: string): boolean {
  if (text.length > longest) return false;
  const plain = text.trim().replace(/^[[(<«"]+|[\])>»"*:]+$/gu, "");
  return [kindWords, otherWords, dateForm, bothAnswers].some((form) => form.test(plain)) || isUnit(plain);
}

/** Both answers at once are none: `Ja/nei`, `true/false`, `0/1`. */
const bothAnswers = /^(?:ja|true|1|j|x)\s*(?:\/|eller|or)\s*(?:nei|false|0|n|blank|tom)$/iu;

/** Is a text several words that end as a sentence does, without figures? */
export function isSentence(text: string): boolean {
  return /^\p{Lu}\P{N}*\.$/u.test(text) && text.split(/\s+/).length > 3;
}
