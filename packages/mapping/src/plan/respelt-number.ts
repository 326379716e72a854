/**
 * A number that a program wrote in a way of its own, as one that is read: `12,5-` (SAP), `(12,5)` (as accountants write what is less than nothing), `+12,5`, `'12,5` and `="12,5"`
 * (kept as text by a spreadsheet), `1,2345E+03`. Undefined where it is none of these. Of a number with fewer digits
 * than it has places, as 1,2E+05, the others are lost: it is not read.
 */
export function respeltNumber(text: string): string | undefined {
  const [, kept] = /^="([^"]*)"$/.exec(text) ?? /^'(.*)$/.exec(text) ?? [];
  if (kept !== undefined) return respeltNumber(kept.trim()) ?? kept.trim();
  if (/^\d[\d.,\s]*(?<=\d)-$/.test(text)) return `-${text.slice(0, -1)}`;
  const [, inBrackets] = /^\(\s*(\d[\d.,\s]*(?<=\d))\s*\)$/.exec(text) ?? [];
  if (inBrackets !== undefined) return `-${inBrackets}`;
  if (/^\+\d/.test(text)) return respeltNumber(text.slice(1)) ?? text.slice(1);
  return withoutExponent(text);
}

function withoutExponent(text: string): string | undefined {
  const [, minus = "", first = "", digits = "", sign = "", power = "0"] =
    /^([-\u2212]?)(\d)(?:[.,](\d{1,20}))?e([+-]?)(\d{1,2})$/i.exec(text) ?? [];
  if (first === "") return undefined;
  const places = Number(power);
  if (sign === "-") return `${minus}0.${"0".repeat(Math.max(places - 1, 0))}${first}${digits}`;
  if (digits.length < places) return undefined;
  const decimals = digits.slice(places).replace(/0+$/, "");
  return `${minus}${`${first}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, "")}${decimals === "" ? "" : `.${decimals}`}`;
}
