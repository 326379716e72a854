import type { XmlHandler } from "../xml/scan.ts";
import { attribute } from "../xml/text.ts";
import { type NumberKind, numberKind } from "./number-format.ts";

const formatId = attribute("numFmtId");
const formatCode = attribute("formatCode");

/** Reads out of `styles.xml` what the numbers of each cell style are shown as. */
export class StyleReader implements XmlHandler {
  readonly kinds: NumberKind[] = [];
  readonly #codes = new Map<number, string>();
  #inCellFormats = false;

  open(name: string, attributes: string): void {
    if (name === "numFmt") this.#codes.set(Number(formatId(attributes)), formatCode(attributes) ?? "");
    else if (name === "cellXfs") this.#inCellFormats = true;
    else if (name === "xf" && this.#inCellFormats)
      this.kinds.push(this.#kindOf(Number(formatId(attributes) ?? 0)));
  }

  close(name: string): void {
    if (name === "cellXfs") this.#inCellFormats = false;
  }

  text(): void {
    // Styles say all they have to say in attributes.
  }

  #kindOf(id: number): NumberKind {
    return numberKind(id, this.#codes.get(id));
  }
}
