import { unescaped } from "../xml/text.ts";

/** The text of a cell: XML references, then `_x000D_` and the like, by which signs are kept that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function cellText(written: string, isLiteral: boolean): string {
  const text = isLiteral ? written : unescaped(written);
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/** The same the other way: text of a cell as it is written, to be escaped as XML still. */
export function writtenText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, kept);
}

/** Control characters, halves of pairs and non-characters have no place in XML 1.0 (2.2), and CR would be changed. */
function kept(sign: string): string {
  if (sign === "\t" || sign === "\n") return sign;
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
