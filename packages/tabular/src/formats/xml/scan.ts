import { brokenXml } from "./broken-xml.ts";
import { copied } from "./text.ts";

/** What is told of an XML document while it is scanned. Names come without their prefix. */
export interface XmlHandler {
  /** A start tag; `attributes` is what stands between its name and its end (see `attributeOf`). It stands in `source`. */
  open(name: string, attributes: string, source: string, from: number, to: number): void;
  /** An end tag, or the end of an empty element, which stands nowhere: `from` is `to` then. */
  close(name: string, source: string, from: number, to: number): void;
  /** Character data from `from` to `to` in `source`, as it stands: see `unescaped`, unless `isLiteral` (CDATA). */
  text(source: string, from: number, to: number, isLiteral: boolean): void;
  /** All before `to` in `source` has been told; the next source begins there. */
  scanned?(source: string, to: number): void;
  /** True when no more is to be told until what was told has been taken. */
  readonly isFull?: boolean;
}

/** A start or end tag, a comment, or the text between them may have so many characters. */
const longestPart = 1024 * 1024;

/** Places for names. */
const namePlaces = 256;

const slash = 0x2f;
const greater = 0x3e;
const bang = 0x21;
const question = 0x3f;
const doubleQuote = 0x22;
const equals = 0x3d;
const blank = 0x20;

/**
 * Scans an XML 1.0 document piece by piece: what office programs write, and no more. There is no DOCTYPE, and so there
 * are no entities of its own and nothing outside is fetched. Throws a `ReadError` on a DOCTYPE, on tags that do not
 * match, and on a document that ends too early. Several times as fast as a general parser, which is what a sheet of a
 * hundred megabytes needs.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  /** Names met, as they are written and without their prefix, each in a place by its length and first sign. */
  readonly #names = Array.from({ length: namePlaces }, () => ({ written: "", local: "" }));
  #rest = "";
  #hasRoot = false;
  /** Whether an attribute of what is scanned may stand in apostrophes. */
  #hasApostrophe = false;
  /** True when the handler was full before all of a piece had been told: `write("")` goes on with the rest. */
  isHalted = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Scans the next piece. */
  write(piece: string): void {
    const source = this.#rest === "" ? piece : this.#rest + piece;
    this.#hasApostrophe = source.includes("'");
    let at = 0;
    this.isHalted = false;
    while (!this.isHalted) {
      const start = source.indexOf("<", at);
      if (start < 0) break;
      if (start > at && this.#open.length > 0) this.#handler.text(source, at, start, false);
      at = start;
      const end = this.#markup(source, start);
      if (end < 0) break;
      at = end;
      this.isHalted = this.#handler.isFull === true;
    }
    this.#handler.scanned?.(source, at);
    this.#rest = source.slice(at);
    if (!this.isHalted && this.#rest.length > longestPart) throw brokenXml();
  }

  /** Must be called at the end. */
  end(): void {
    if (!this.#hasRoot || this.#open.length > 0 || this.#rest.trim() !== "") throw brokenXml();
  }

  /** Reads the markup at `start`: the position after it, or -1 when it goes on in the next piece. */
  #markup(source: string, start: number): number {
    switch (source.charCodeAt(start + 1)) {
      case slash:
        return this.#endTag(source, start);
      case bang:
        return this.#declaration(source, start);
      case question:
        return after(source, "?>", start + 2);
      default:
        return this.#startTag(source, start);
    }
  }

  #startTag(source: string, start: number): number {
    const end = tagEnd(source, start + 1, this.#hasApostrophe);
    if (end < 0) return -1;
    const isEmpty = source.charCodeAt(end - 1) === slash;
    const last = isEmpty ? end - 1 : end;
    let nameEnd = start + 1;
    while (nameEnd < last && source.charCodeAt(nameEnd) > blank) nameEnd++;
    const name = this.#nameAt(source, start + 1, nameEnd);
    if (name === "" || (this.#open.length === 0 && this.#hasRoot)) throw brokenXml();
    this.#hasRoot = true;
    this.#handler.open(name, nameEnd === last ? "" : source.slice(nameEnd, last), source, start, end + 1);
    if (isEmpty) this.#handler.close(name, source, end + 1, end + 1);
    else this.#open.push(name);
    return end + 1;
  }

  #endTag(source: string, start: number): number {
    const open = this.#open.at(-1);
    if (open !== undefined && isEndOf(open, source, start)) {
      this.#open.pop();
      const after = start + open.length + 3;
      this.#handler.close(open, source, start, after);
      return after;
    }
    const end = source.indexOf(">", start + 2);
    if (end < 0) return -1;
    let nameEnd = end;
    while (source.charCodeAt(nameEnd - 1) <= blank) nameEnd--;
    const name = this.#nameAt(source, start + 2, nameEnd);
    if (this.#open.pop() !== name) throw brokenXml();
    this.#handler.close(name, source, start, end + 1);
    return end + 1;
  }

  /** The name without its prefix. Few names are met again and again: no new text is made of a known one. */
  #nameAt(source: string, from: number, to: number): string {
    const place = (((to - from) << 5) | (source.charCodeAt(from) & 0x1f)) % namePlaces;
    const known = this.#names[place];
    if (known?.written.length === to - from && source.startsWith(known.written, from)) return known.local;
    const written = copied(source.slice(from, to));
    const local = written.slice(written.indexOf(":") + 1);
    this.#names[place] = { written, local };
    return local;
  }

  /** A comment or a CDATA section; anything else that begins with `<!` is refused. */
  #declaration(source: string, start: number): number {
    const opening = source.slice(start, start + 9);
    if (opening.startsWith("<!--")) return after(source, "-->", start + 4);
    if (opening === "<![CDATA[") {
      const end = source.indexOf("]]>", start + 9);
      if (end >= 0 && this.#open.length > 0) this.#handler.text(source, start + 9, end, true);
      return end < 0 ? -1 : end + 3;
    }
    if ("<!--".startsWith(opening) || "<![CDATA[".startsWith(opening)) return -1;
    throw brokenXml();
  }
}

/** True when the tag that begins at `start` is `</name>` and nothing else. */
function isEndOf(name: string, source: string, start: number): boolean {
  return source.charCodeAt(start + 2 + name.length) === greater && source.startsWith(name, start + 2);
}

function after(source: string, closing: string, from: number): number {
  const at = source.indexOf(closing, from);
  return at < 0 ? -1 : at + closing.length;
}

/** The position of the `>` that ends a start tag; one inside quotation marks does not. -1 when it is not there yet. */
function tagEnd(source: string, from: number, hasApostrophe: boolean): number {
  const end = source.indexOf(">", from);
  if (end < 0 || isPlainEnd(source, from, end, hasApostrophe)) return end;
  for (let at = from; at < source.length; at++) {
    const sign = source[at];
    if (sign === ">") return at;
    if (sign !== '"' && sign !== "'") continue;
    at = source.indexOf(sign, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** True when the value before the `>` surely is closed: `…x">`, `…x"/>`, and no other quotation marks are used. */
function isPlainEnd(source: string, from: number, end: number, hasApostrophe: boolean): boolean {
  const last = source.charCodeAt(end - 1) === slash ? end - 2 : end - 1;
  if (source.charCodeAt(last) !== doubleQuote) return false;
  const before = source.charCodeAt(last - 1);
  if (before === equals || before <= blank || before === doubleQuote) return false;
  return !hasApostrophe || !source.slice(from, end).includes("'");
}
