import { xmlPieces } from "./read-xml.ts";
import type { XmlHandler } from "./scan.ts";

/** Changes a document while it is copied. What is not changed is copied as it stands. */
export interface XmlEdit {
  /** What stands in the place of a start tag or of an empty element; undefined keeps it. */
  open(name: string, attributes: string, tag: XmlTag): string | undefined;
  /** The same for an end tag; `tag.text` is empty for the end of an empty element. */
  close(name: string, tag: XmlTag): string | undefined;
  /** True while text between tags is left out. */
  readonly isDropping?: boolean;
}

/** A tag where it stands. */
export interface XmlTag {
  /** The whole tag. */
  readonly text: string;
  /** The prefix of its name with the colon; empty when there is none. */
  readonly prefix: string;
  /** True for an element that is opened and closed in one. */
  readonly isEmpty: boolean;
}

/** Copies a document with changes, in bounded memory, as UTF-8. */
export async function* editedXml(
  chunks: AsyncIterable<Uint8Array>,
  edit: XmlEdit,
): AsyncGenerator<Uint8Array> {
  const copy = new XmlCopy(edit);
  const encoder = new TextEncoder();
  for await (const _ of xmlPieces(chunks, copy)) {
    const text = copy.take();
    if (text !== "") yield encoder.encode(text);
  }
}

/** Sets an attribute in what stands in a tag after its name; undefined takes it away. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const others = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  return value === undefined ? others : ` ${name}="${value}"${others}`;
}

/** The tag with other attributes. */
export function retagged(name: string, attributes: string, { prefix, isEmpty }: XmlTag): string {
  return `<${prefix}${name}${attributes}${isEmpty ? "/" : ""}>`;
}

class XmlCopy implements XmlHandler {
  readonly #edit: XmlEdit;
  #source = "";
  #from = 0;
  #to = 0;
  #out = "";
  #copied = 0;
  #isFirst = true;

  constructor(edit: XmlEdit) {
    this.#edit = edit;
  }

  /** What has been copied since the last time. */
  take(): string {
    const taken = this.#isFirst ? asUtf8(this.#out) : this.#out;
    this.#isFirst &&= taken === "";
    this.#out = "";
    return taken;
  }

  open(name: string, attributes: string, source: string, from: number, to: number): void {
    this.#at(source, from, to);
    this.#replace(this.#edit.isDropping, this.#edit.open(name, attributes, this.#tag));
  }

  close(name: string, source: string, from: number, to: number): void {
    this.#at(source, from, to);
    this.#replace(this.#edit.isDropping, this.#edit.close(name, this.#tag));
  }

  text(): void {
    // Text is copied.
  }

  scanned(source: string, to: number): void {
    if (!this.#edit.isDropping) this.#out += source.slice(this.#copied, to);
    this.#copied = 0;
  }

  #at(source: string, from: number, to: number): void {
    [this.#source, this.#from, this.#to] = [source, from, to];
  }

  #replace(wasDropping: boolean | undefined, text: string | undefined): void {
    if (text === undefined) return;
    this.#out += (wasDropping ? "" : this.#source.slice(this.#copied, this.#from)) + text;
    this.#copied = this.#to;
  }

  /** The tag being scanned; its parts are cut out only when somebody asks. */
  readonly #tag: XmlTag = tagOf(() => this.#source.slice(this.#from, this.#to));
}

function tagOf(text: () => string): XmlTag {
  return {
    get text() {
      return text();
    },
    get prefix() {
      return /^<\/?([^\s/>:]+:)?/.exec(text())?.[1] ?? "";
    },
    get isEmpty() {
      return text().endsWith("/>");
    },
  };
}

/** What was UTF-16 is UTF-8 now, and says so. */
function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2");
}
