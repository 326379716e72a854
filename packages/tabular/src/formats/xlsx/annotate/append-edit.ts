import { retagged, type XmlEdit, type XmlTag } from "../../xml/edit-xml.ts";

/** Adds elements at the end of a document, with the prefix it has. */
export class AppendEdit implements XmlEdit {
  readonly #xml: (prefix: string) => string;
  #depth = 0;

  constructor(xml: (prefix: string) => string) {
    this.#xml = xml;
  }

  open(name: string, attributes: string, { text, prefix, isEmpty }: XmlTag): string | undefined {
    this.#depth++;
    return this.#depth === 1 && isEmpty
      ? retagged(name, attributes, { text, prefix, isEmpty: false })
      : undefined;
  }

  close(name: string, { text, prefix, isEmpty }: XmlTag): string | undefined {
    this.#depth--;
    if (this.#depth > 0) return undefined;
    return this.#xml(prefix) + (isEmpty || text === "" ? `</${prefix}${name}>` : text);
  }
}
