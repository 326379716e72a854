import { joinedBytes } from "../joined-bytes.ts";
import { isAscii, unfinished, validLength } from "./utf8.ts";

const nothing = new Uint8Array(0);

/** Tells of bytes that come in parts whether they are UTF-8. Where a part ends, within a letter too, makes no difference. */
export class Utf8Parts {
  /** True when a letter that is not ASCII has been met. */
  isWide = false;
  /** The bytes of a letter that is not complete. */
  #rest: Uint8Array = nothing;

  /** Is there nothing to tell from a part: no byte of it, or of a letter before it, is more than ASCII? */
  isPlain(part: Uint8Array): boolean {
    return this.#rest.length === 0 && isAscii(part);
  }

  /** Is it all UTF-8 so far? The last part must not end within a letter. */
  take(part: Uint8Array, isLast: boolean): boolean {
    const bytes = joinedBytes([this.#rest, part]);
    const end = bytes.length - (isLast ? 0 : unfinished(bytes));
    this.#rest = bytes.subarray(end);
    const good = validLength(bytes.subarray(0, end));
    this.isWide ||= !isAscii(bytes.subarray(0, good));
    return good === end;
  }
}
