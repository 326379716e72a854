import { ReadError } from "../../read-error.ts";
import type { XmlHandler } from "../xml/scan.ts";
import { cellText } from "./cell-text.ts";

/** Characters that the shared texts of a workbook may have together: 128 Mi. They stay in memory. */
const mostCharacters = 128 * 1024 * 1024;
/** What a text costs besides its characters. */
const costOfOne = 16;

/** Reads the texts that cells share out of `sharedStrings.xml`. Pronunciation aids (`rPh`) are no part of them. */
export class SharedStringReader implements XmlHandler {
  readonly texts: string[] = [];
  #text = "";
  #size = 0;
  #isText = false;
  #isAid = false;

  open(name: string): void {
    if (name === "si") this.#text = "";
    else if (name === "t") this.#isText = !this.#isAid;
    else if (name === "rPh") this.#isAid = true;
  }

  text(source: string, from: number, to: number, isLiteral: boolean): void {
    if (this.#isText) this.#text += cellText(source.slice(from, to), isLiteral);
  }

  close(name: string): void {
    if (name === "t") this.#isText = false;
    else if (name === "rPh") this.#isAid = false;
    else if (name === "si") this.#keep();
  }

  #keep(): void {
    this.texts.push(this.#text);
    this.#size += this.#text.length + costOfOne;
    if (this.#size > mostCharacters) throw new ReadError("file.too_large", tooMuchText);
  }
}

const tooMuchText = {
  nb: "Arbeidsboka har mer tekst enn det er plass til i minnet. Lagre arket som CSV UTF-8 og prøv med den.",
  nn: "Arbeidsboka har meir tekst enn det er plass til i minnet. Lagre arket som CSV UTF-8 og prøv med ho.",
  en: "The workbook has more text than fits in memory. Save the sheet as CSV UTF-8 and try with that.",
};
