/**
 * Counts how long somebody keeps us waiting. Without a clock: now and then it is looked whether we wait, and only that
 * counts, so what we take for our own work is nobody's fault.
 */
export interface Waiting {
  /** We wait for something to come. */
  begins(): void;
  /** Something came, or nothing is waited for. */
  rests(): void;
  end(): void;
}

/** Calls back each time so many milliseconds have been waited, looking so many times within them. */
export function waiting(stretch: number, act: () => void, looks = 10): Waiting {
  let isWaiting = false;
  let waited = 0;
  const timer = setInterval(() => {
    if (!isWaiting) return;
    waited += 1;
    if (waited < looks) return;
    waited = 0;
    act();
  }, stretch / looks);
  return {
    begins: () => void (isWaiting = true),
    rests: () => void (isWaiting = false),
    end: () => clearInterval(timer),
  };
}
