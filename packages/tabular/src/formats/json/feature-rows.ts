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
  /** The beginning of a feature whose end has not come, with room for more of it. */
  #held: Uint8Array = nothing;
  #heldLength = 0;

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
    this.#hold(given.subarray(end));
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

  /** Makes room for as much again each time, so that a long outline in many pieces is not copied once for each. */
  #hold(part: Uint8Array): void {
    const length = this.#heldLength + part.length;
    if (length > this.#held.length) {
      const wider = new Uint8Array(length * 2);
      wider.set(this.#held.subarray(0, this.#heldLength));
      this.#held = wider;
    }
    this.#held.set(part, this.#heldLength);
    this.#heldLength = length;
  }

  #released(): Uint8Array {
    const held = this.#held.subarray(0, this.#heldLength);
    [this.#held, this.#heldLength] = [nothing, 0];
    return held;
  }

  #flat(given: Uint8Array): Uint8Array {
    if (!this.#isOfFeatures) return given;
    const first = given.indexOf(lineFeed);
    if (first < 0) {
      this.#hold(given);
      return this.#heldLength > longestFeature ? this.#released() : nothing;
    }
    const grid = coordinateSystem(this.#document.saidBefore);
    const flat: Uint8Array[] = [];
    let line = joinedBytes([this.#released(), given.subarray(0, first)]);
    let from = first;
    for (let end = from; end >= 0; end = given.indexOf(lineFeed, from)) {
      if (end > first) line = given.subarray(from, end);
      flat.push(flatFeature(line, grid), given.subarray(end, end + 1));
      from = end + 1;
    }
    this.#hold(given.subarray(from));
    return joinedBytes(flat);
  }
}
