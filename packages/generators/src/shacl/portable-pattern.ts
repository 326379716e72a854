/**
 * A portable pattern in the regular expressions SHACL refers to (XPath 2.0, section 7.6.1, by way of SPARQL
 * REGEX), which have no groups without capture: `(?:` becomes `(`. Classes and escapes are copied as they are.
 */
export function portablePattern(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?:/gsu, (part) => (part === "(?:" ? "(" : part));
}

// Written as the characters themselves: XPath has no \x or \u, and ECMAScript and Python have no \p{Cc}.
const control = "\u0001-\u001f\u007f-\u009f\u2028\u2029";
const blank = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff";

/** Text in the form of C14: no control characters or line breaks, no blanks at either end. */
export const textForm = `^[^${control}${blank}]([^${control}]*[^${control}${blank}])?$`;
