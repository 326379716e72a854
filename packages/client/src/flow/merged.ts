/** What a source has come to: its next thing, its end, or what went wrong. */
type Outcome<T> = { readonly iterator: AsyncIterator<T> } & (
  | { readonly result: IteratorResult<T> }
  | { readonly error: unknown }
);

/**
 * What several sources give, as it comes; at most `most` of them run at once. Ends all when it is ended. What has been
 * given is not held: a race of all that are waited for would keep each winner for as long as the slowest of them takes.
 */
export async function* merged<T>(
  sources: readonly (() => AsyncIterator<T>)[],
  most: number,
): AsyncGenerator<T> {
  const waiting = [...sources];
  const running = new Set<AsyncIterator<T>>();
  const outcomes: Outcome<T>[] = [];
  let wake = (): void => {};
  const come = (outcome: Outcome<T>): void => {
    outcomes.push(outcome);
    wake();
  };
  const advance = (iterator: AsyncIterator<T>): void => {
    running.add(iterator);
    iterator.next().then(
      (result) => come({ iterator, result }),
      (error: unknown) => come({ iterator, error }),
    );
  };
  const begin = (): void => {
    const next = waiting.shift();
    if (next !== undefined) advance(next());
  };
  for (let started = 0; started < most; started++) begin();
  try {
    while (running.size > 0) {
      const outcome = outcomes.shift();
      if (outcome === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      const { iterator } = outcome;
      if ("error" in outcome) throw outcome.error;
      if (outcome.result.done === true) {
        running.delete(iterator);
        begin();
        continue;
      }
      yield outcome.result.value;
      advance(iterator);
    }
  } finally {
    for (const iterator of running) iterator.return?.().catch(() => undefined);
  }
}
