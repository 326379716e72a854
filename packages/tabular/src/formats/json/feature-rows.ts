import { joinedBytes } from "../joined-bytes.ts";
import type { Note } from "../table.ts";
import type { TextSource } from "../text/text-source.ts";
import { coordinateSystem } from "./beside-rows.ts";
import type { DocumentSource } from "./document-source.ts";
import { flatFeature } from "./flat-feature.ts";

const lineFeed = 0x0a;
const nothing = new Uint8Array(0);
/** The outline of a coast is long; what is longer is no row. */
const longestFeature = 16 * 1024 * 1024;

/** The rows of a document, where those of a map (`features`) are the flat rows they stand for. Others pass as they are. */
export class FeatureRows implements TextSource {
  readonly #document: DocumentSource;
  /** The beginning of a feature whose end has not come. */
  #held: Uint8Array = nothing;

  constructor(document: DocumentSource) {
    this.#document = document;
  }

  get encoding() {
    return this.#document.encoding;
  }

  get byteOrderMark() {
    return this.#document.byteOrderMark;
  }

  get isWide() {
    return this.#document.isWide;
  }

  set isWide(isWide: boolean) {
    this.#document.isWide = isWide;
  }

  take(bytes: Uint8Array): Uint8Array {
    return this.#flat(this.#document.take(bytes));
  }

  end(): Uint8Array {
    return joinedBytes([this.#flat(this.#document.end()), this.#released()]);
  }

  /** What is held back has been given by the document as well. */
  leaveUtf8(rest: Uint8Array): Uint8Array {
    const given = this.#document.leaveUtf8(joinedBytes([rest, this.#released()]));
    const end = this.#isOfFeatures ? given.lastIndexOf(lineFeed) + 1 : given.length;
    this.#held = given.slice(end);
    return given.subarray(0, end);
  }

  lineOf(row: number): number {
    return this.#document.lineOf(row);
  }

  notes(): readonly Note[] {
    return this.#document.notes();
  }

  get #isOfFeatures(): boolean {
    return this.#document.rowsKey === "features";
  }

  #released(): Uint8Array {
    const held = this.#held;
    this.#held = nothing;
    return held;
  }

  #flat(given: Uint8Array): Uint8Array {
    if (!this.#isOfFeatures) return given;
    const lines = joinedBytes([this.#released(), given]);
    const grid = coordinateSystem(this.#document.said);
    const flat: Uint8Array[] = [];
    let from = 0;
    for (let end = lines.indexOf(lineFeed); end >= 0; end = lines.indexOf(lineFeed, from)) {
      flat.push(flatFeature(lines.subarray(from, end), grid), lines.subarray(end, end + 1));
      from = end + 1;
    }
    if (lines.length - from > longestFeature) flat.push(lines.subarray(from));
    else this.#held = lines.slice(from);
    return joinedBytes(flat);
  }
}
