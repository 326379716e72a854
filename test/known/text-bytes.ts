import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { singleByteBytes } from "../../packages/tabular/src/formats/text/single-byte.ts";

const encodings = ["utf-8", "utf-8", "utf-8 with BOM", "windows-1252", "utf-16"] as const;

/** Lines as the bytes of a file, in one of the encodings that systems write. */
export function textBytes(lines: readonly string[], chance: Chance): Uint8Array {
  const text = lines.map((line) => `${line}\r\n`).join("");
  const encoding = chance.oneOf(encodings);
  if (encoding === "utf-16") return Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
  if (
    encoding === "windows-1252" &&
    Array.from(text).every((sign) => sign < "\u007f" || (sign >= "\u00a0" && sign <= "\u00ff"))
  )
    return singleByteBytes(encoding, text);
  return new TextEncoder().encode(encoding === "utf-8 with BOM" ? `\uFEFF${text}` : text);
}

/** A cell between separators. */
export function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A value as text; nothing is empty. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : JSON.stringify(value);
}
