const plain = 0;
const digit = 1;
const between = 2;

/** What a character below 256 is: a digit, a sign that may stand between the groups of a number, or neither. */
const kinds = Uint8Array.from({ length: 256 }, (_, unit) =>
  unit >= 48 && unit <= 57 ? digit : " \u00a0./-".includes(String.fromCharCode(unit)) ? between : plain,
);

/** The signs between groups beyond U+00FF: a narrow blank and a dash. */
const isWideSign = (unit: number): boolean => unit === 0x202f || unit === 0x2013;

/**
 * The most digits in a text that nothing but signs between groups stands between. A text with fewer than eight holds no
 * phone number, and one with fewer than eleven no number of eleven digits: nearly every search ends here.
 */
export function digitsTogether(text: string): number {
  let most = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const kind = unit < 256 ? kinds[unit] : isWideSign(unit) ? between : plain;
    if (kind === digit) digits += 1;
    else if (kind === plain) {
      if (digits > most) most = digits;
      digits = 0;
    }
  }
  return Math.max(most, digits);
}
