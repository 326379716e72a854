import { GrowingBytes } from "../growing-bytes.ts";
import { joinedBytes } from "../joined-bytes.ts";
import type { Note } from "../table.ts";
import type { TextSource } from "../text/text-source.ts";
import { coordinateSystem } from "./beside-rows.ts";
import type { DocumentSource } from "./document-source.ts";
import { addFlatFeature } from "./flat-feature.ts";

const lineFeed = 0x0a;
const nothing = new Uint8Array(0);
/** The outline of a coast is long; what is longer is no row. */
const longestFeature = 16 * 1024 * 1024;

/** The rows of a document, where those of a map (`features`) are the flat rows they stand for. Others pass as they are. */
export class FeatureRows implements TextSource {
  readonly #document: DocumentSource;
  /** The beginning of a feature whose end has not come. */
  readonly #held = new GrowingBytes();

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
    return joinedBytes([this.#flat(this.#document.end()), this.#held.release()]);
  }

  /** What is held back has been given by the document as well. */
  leaveUtf8(rest: Uint8Array): Uint8Array {
    const given = this.#document.leaveUtf8(joinedBytes([rest, this.#held.release()]));
    const end = this.#isOfFeatures ? given.lastIndexOf(lineFeed) + 1 : given.length;
    this.#held.add(given.subarray(end));
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

  #flat(given: Uint8Array): Uint8Array {
    if (!this.#isOfFeatures) return given;
    const first = given.indexOf(lineFeed);
    if (first < 0) {
      this.#held.add(given);
      return this.#held.length > longestFeature ? this.#held.release() : nothing;
    }
    const grid = coordinateSystem(this.#document.saidBefore);
    const flat = new GrowingBytes(this.#held.length + given.length);
    let line = given.subarray(0, first);
    if (this.#held.length > 0) line = joinedBytes([this.#held.release(), line]);
    let from = first;
    for (let end = from; end >= 0; end = given.indexOf(lineFeed, from)) {
      if (end > first) line = given.subarray(from, end);
      addFlatFeature(flat, line, grid);
      flat.addByte(lineFeed);
      from = end + 1;
    }
    this.#held.add(given.subarray(from));
    return flat.release();
  }
}
