import type { XmlHandler } from "../xml/scan.ts";
import { attribute } from "../xml/text.ts";

const nameOf = attribute("name");
const styleOf = attribute("style-name");
const isShown = attribute("display");

/** Lists the sheets of `content.xml`. A sheet is hidden by its style, which stands before it. */
export class SheetLister implements XmlHandler {
  readonly sheets: { readonly name: string; readonly isHidden: boolean }[] = [];
  readonly #hiding = new Set<string>();
  #style = "";
  #depth = 0;

  open(name: string, attributes: string): void {
    if (name === "style") this.#style = nameOf(attributes) ?? "";
    else if (name === "table-properties" && isShown(attributes) === "false") this.#hiding.add(this.#style);
    else if (name === "table" && this.#depth++ === 0)
      this.sheets.push({
        name: nameOf(attributes) ?? "",
        isHidden: this.#hiding.has(styleOf(attributes) ?? ""),
      });
  }

  close(name: string): void {
    if (name === "table") this.#depth--;
  }

  text(): void {
    // Names are attributes.
  }
}
