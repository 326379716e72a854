/**
 * How slowly somebody may read: a reader has `patience` milliseconds, and what is read gives so much of it back as it
 * would have taken at `bytesPerSecond`. The system takes bytes in gulps of a megabyte and more, so a slow line is seen as
 * long rests; a speed over a short while would end it.
 */
export interface Pace {
  readonly bytesPerSecond: number;
  readonly patience: number;
}

/** Pieces as they are, and `tooSlow` when they are not taken fast enough. How long they take to make does not count. */
export async function* paced(
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  { bytesPerSecond, patience }: Pace,
  now: () => number,
  tooSlow: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = patience;
  for await (const piece of pieces) {
    // A large piece may take longer than all patience; it has the time it needs.
    const needed = (piece.length / bytesPerSecond) * 1000;
    left = Math.min(left + needed, Math.max(patience, needed));
    const began = now();
    const timer = setTimeout(tooSlow, left);
    try {
      yield piece;
    } finally {
      clearTimeout(timer);
    }
    left -= now() - began;
  }
}
