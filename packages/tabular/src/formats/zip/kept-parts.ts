import { joinedBytes } from "../joined-bytes.ts";

/** Parts larger than this are unpacked each time they are opened. */
const largestKept = 64 * 1024;
/** What is kept of an archive. */
const mostKept = 16 * 1024 * 1024;

type Open = () => AsyncIterable<Uint8Array>;

/**
 * Keeps small parts of an archive once they have been unpacked to their end: each is looked at, then read, and an archive
 * may hold thousands.
 */
export function partKeeper(): (open: Open) => Open {
  let kept = 0;
  return (open) => {
    let whole: Uint8Array | undefined;
    return async function* openOnce() {
      if (whole) return yield whole.slice();
      const pieces: Uint8Array[] = [];
      let size = 0;
      for await (const piece of open()) {
        size += piece.length;
        if (size <= largestKept) pieces.push(piece.slice());
        else pieces.length = 0;
        yield piece;
      }
      if (whole || size > largestKept || kept + size > mostKept) return;
      kept += size;
      whole = joinedBytes(pieces);
    };
  };
}
