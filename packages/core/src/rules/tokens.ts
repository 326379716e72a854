import { refuse } from "./problem.ts";

/** A piece of an expression. `text` is what was written; `value` a literal's value, `decimals` its digits after the point. */
export interface Token {
  readonly kind: "sign" | "word" | "string" | "int" | "decimal" | "end";
  readonly at: number;
  readonly text: string;
  readonly value: string | number;
  readonly decimals: number;
}

const blank = /[\t\n\f\r ]*/y;
const word = /[A-Za-z_]\w*/y;
const number = /\d+(\.\d+)?([eE][+-]?\d+)?/y;
const sign = /&&|\|\||[=!<>]=|[-+*!<>?:.,()[\]]/y;
const quote = /r?["']/iy;

/** Signs of CEL outside the portable profile, with the reason they are left out. */
const refusedSigns: readonly (readonly [sign: RegExp, reason: string])[] = [
  [/\/\//y, "comments are not allowed"],
  [/\//y, "/ is not allowed, because division differs between languages: multiply the other side instead"],
  [/%/y, "% is not allowed, because remainders differ between languages"],
  [/[{}]/y, "maps and messages are not allowed"],
  [/b["']/iy, "bytes are not allowed"],
  [/=(?!=)/y, "found =, expected =="],
  [/&(?!&)/y, "found &, expected &&"],
  [/\|(?!\|)/y, "found |, expected ||"],
];

/** Cuts an expression into tokens, the last of kind `end`. ModelError for what no expression may hold. */
export function tokensOf(text: string, place: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const token = readToken(text, at, place);
    tokens.push(token);
    at = skipBlank(text, at + token.text.length);
  }
  tokens.push({ kind: "end", at: text.length, text: "", value: "", decimals: 0 });
  return tokens;
}

function readToken(text: string, at: number, place: string): Token {
  const first = text[at] as string;
  if ("rR\"'".includes(first) && match(quote, text, at)) return readString(text, at, place);
  if ("/%{}bB=&|".includes(first))
    for (const [refused, reason] of refusedSigns) if (match(refused, text, at)) refuse(place, at, reason);
  const name = match(word, text, at);
  if (name) return { kind: "word", at, text: name[0], value: name[0], decimals: 0 };
  const digits = match(number, text, at);
  if (digits) return readNumber(digits, text, at, place);
  const found = match(sign, text, at)?.[0];
  if (found) return { kind: "sign", at, text: found, value: found, decimals: 0 };
  return refuse(
    place,
    at,
    `found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) as number))}, which no rule may hold`,
  );
}

function readNumber(digits: RegExpExecArray, text: string, at: number, place: string): Token {
  const [spelling, fraction, exponent] = digits;
  const next = text[at + spelling.length] ?? "";
  if (/[uU]/.test(next)) refuse(place, at, "unsigned integers are not allowed: leave out the u");
  if (/[A-Za-z_]/.test(next))
    refuse(place, at, `found ${spelling}${next}, expected a number such as 12 or 0.5`);
  const value = Number(spelling);
  if (fraction === undefined && exponent === undefined) {
    if (!Number.isSafeInteger(value))
      refuse(place, at, `found ${spelling}, expected a whole number within ±(2^53 − 1)`);
    return { kind: "int", at, text: spelling, value, decimals: 0 };
  }
  const significant = spelling
    .replace(/[eE].*$/, "")
    .replace(".", "")
    .replace(/^0+/, "");
  const outOfRange = value === 0 ? significant.length > 0 : !Number.isFinite(value);
  if (significant.length > 15 || outOfRange)
    refuse(place, at, `found ${spelling}, expected a decimal of at most 15 significant digits`);
  const decimals = Math.max(0, (fraction?.length ?? 1) - 1 - Number(exponent?.slice(1) ?? 0));
  return { kind: "decimal", at, text: spelling, value, decimals };
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\",
  '"': '"',
  "'": "'",
  n: "\n",
  r: "\r",
  t: "\t",
};
const unicode = /u([0-9A-Fa-f]{4})/y;

/** Quoted text; after `r` a backslash is an ordinary character, which suits patterns. */
function readString(text: string, start: number, place: string): Token {
  const raw = /r/i.test(text[start] as string);
  const close = text[start + (raw ? 1 : 0)] as string;
  let at = start + (raw ? 2 : 1);
  if (text.startsWith(close + close, at)) refuse(place, start, "text in triple quotes is not allowed");
  let value = "";
  while (text[at] !== close) {
    const character = text[at];
    if (character === undefined || character === "\n" || character === "\r")
      return refuse(place, start, `this text has no closing ${close}`);
    if (character !== "\\" || raw) {
      value += character;
      at += 1;
      continue;
    }
    const [letter, length] = readEscape(text, at, place);
    value += letter;
    at += length;
  }
  return { kind: "string", at: start, text: text.slice(start, at + 1), value, decimals: 0 };
}

function readEscape(text: string, at: number, place: string): readonly [letter: string, length: number] {
  const simple = escapes[text[at + 1] ?? ""];
  if (simple !== undefined) return [simple, 2];
  const code = Number.parseInt(match(unicode, text, at + 1)?.[1] ?? "d800", 16);
  if (code < 0xd800 || code > 0xdfff) return [String.fromCharCode(code), 6];
  return refuse(
    place,
    at,
    `found ${text.slice(at, at + 2)}, expected one of \\\\ \\" \\' \\n \\r \\t \\u0000; in a pattern, write r"…"`,
  );
}

function skipBlank(text: string, at: number): number {
  return at + (match(blank, text, at)?.[0].length ?? 0);
}

function match(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at;
  return shape.exec(text);
}
