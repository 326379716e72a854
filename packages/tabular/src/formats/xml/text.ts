import { brokenXml } from "./broken-xml.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character data with its references resolved: the five of XML 1.0 (4.6) and numbers. Line ends become LF (2.11). */
export function unescaped(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("&") ? lines.replace(/&([^;&]{0,12});?/g, resolved) : lines;
}

function resolved(reference: string, name: string): string {
  if (!reference.endsWith(";")) throw brokenXml();
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (!digits) return named[name] ?? refuse();
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : refuse();
}

function refuse(): never {
  throw brokenXml();
}

/** The same text for keeping: what is cut out of a text may hold all of it in memory. */
export function copied(text: string): string {
  return Array.from(text).join("");
}

/** Reads one attribute out of what stands in a tag; undefined when it is not there. */
export type ReadAttribute = (attributes: string) => string | undefined;

const odd = /['\t\r\n]|\s=|=\s/;

/** Makes the reader of an attribute, with or without prefix. Fast for what office programs write: ` name="value"`, ` prefix:name="value"`. */
export function attribute(name: string): ReadAttribute {
  const plain = ` ${name}="`;
  const prefixed = `:${name}="`;
  const any = new RegExp(`(?:^|\\s)(?:[^\\s=:"']+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    // Neither can stand in a value: its quotation mark would end that. Where apostrophes are used it could.
    let at = attributes.indexOf(plain);
    if (at < 0 && !attributes.includes("'")) at = attributes.indexOf(prefixed);
    if (at >= 0)
      return unescaped(attributes.slice(at + plain.length, attributes.indexOf('"', at + plain.length)));
    if (!odd.test(attributes)) return undefined;
    const value = any.exec(attributes);
    return value ? unescaped(value[1] ?? value[2] ?? "") : undefined;
  };
}

/** Text as XML may hold it, between tags or in an attribute in double quotation marks. */
export function escaped(text: string): string {
  return /[<>&"\r\n\t]/.test(text)
    ? text.replace(/[<>&"\r\n\t]/g, (sign) => references[sign] as string)
    : text;
}

const references: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};
